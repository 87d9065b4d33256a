#include "adapters/icu/numbers.hpp"

#include <unicode/nounit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include <memory>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

::icu::Locale locale_of(Language language)
{
    return {code(language).data()};
}

}  // namespace

std::string format_number(const Number& number, Language language, const NumberStyle& style)
{
    using namespace ::icu::number;  // NOLINT(google-build-using-namespace)
    const bool four = style.keep_four_digits || language != Language::fr;
    auto formatter = NumberFormatter::withLocale(locale_of(language))
                         .grouping(four ? UNUM_GROUPING_MIN2 : UNUM_GROUPING_ON_ALIGNED)
                         .precision(Precision::minMaxFraction(style.least_fraction, style.most_fraction))
                         .roundingMode(UNUM_ROUND_HALFUP);
    if (style.percent) formatter = formatter.unit(::icu::NoUnit::percent()).scale(Scale::powerOfTen(2));
    UErrorCode status = U_ZERO_ERROR;
    const FormattedNumber formatted = std::holds_alternative<std::int64_t>(number)
                                          ? formatter.formatInt(std::get<std::int64_t>(number), status)
                                          : formatter.formatDouble(std::get<double>(number), status);
    const ::icu::UnicodeString text = formatted.toString(status);
    require_success(status, "number format");
    return to_utf8(text);
}

std::string plural_category(double number, Language language, bool ordinal)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<::icu::PluralRules> rules(
        ::icu::PluralRules::forLocale(locale_of(language), ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status));
    require_success(status, "plural rules");
    return to_utf8(rules->select(number));
}

}  // namespace triptych::icu
