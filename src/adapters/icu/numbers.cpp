#include "adapters/icu/numbers.hpp"

#include <unicode/nounit.h>
#include <unicode/numberformatter.h>
#include <unicode/parseerr.h>
#include <unicode/plurrule.h>

#include <charconv>
#include <memory>

#include "adapters/icu/utf16.hpp"
#include "triptych/error.hpp"

namespace triptych::icu {
namespace {

using ::icu::number::FormattedNumber;
using ::icu::number::LocalizedNumberFormatter;
using ::icu::number::NumberFormatter;
using ::icu::number::Precision;
using ::icu::number::Scale;

::icu::Locale locale_of(Language language)
{
    return {code(language).data()};
}

UNumberGroupingStrategy grouping(Language language, bool keep_four_digits)
{
    return keep_four_digits || language != Language::fr ? UNUM_GROUPING_MIN2 : UNUM_GROUPING_ON_ALIGNED;
}

FormattedNumber formatted(const LocalizedNumberFormatter& formatter, const Number& number, UErrorCode& status)
{
    if (const auto* integer = std::get_if<std::int64_t>(&number)) return formatter.formatInt(*integer, status);
    if (const auto* decimal = std::get_if<Decimal>(&number)) return formatter.formatDecimal(decimal->digits, status);
    return formatter.formatDouble(as_double(number), status);
}

[[noreturn]] void refuse_skeleton(std::string_view skeleton)
{
    throw Error(ErrorCode::syntax,
                "\"::" + std::string(skeleton) + "\" is no number skeleton of ICU; expected one such as ::.00 or ::compact-short");
}

}  // namespace

double as_double(const Number& number) noexcept
{
    if (const auto* integer = std::get_if<std::int64_t>(&number)) return static_cast<double>(*integer);
    if (const auto* plain = std::get_if<double>(&number)) return *plain;
    double value = 0;
    if (const auto* decimal = std::get_if<Decimal>(&number)) {
        const std::string& digits = decimal->digits;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

std::string format_number(const Number& number, Language language, const NumberStyle& style)
{
    auto formatter = NumberFormatter::withLocale(locale_of(language))
                         .grouping(grouping(language, style.keep_four_digits))
                         .precision(Precision::minMaxFraction(style.least_fraction, style.most_fraction))
                         .roundingMode(UNUM_ROUND_HALFUP);
    if (style.percent) formatter = formatter.unit(::icu::NoUnit::percent()).scale(Scale::powerOfTen(2));
    UErrorCode status = U_ZERO_ERROR;
    const FormattedNumber result = formatted(formatter, number, status);
    const ::icu::UnicodeString text = result.toString(status);
    require_success(status, "number format");
    return to_utf8(text);
}

std::string format_number_skeleton(const Number& number, Language language, std::string_view skeleton)
{
    const auto has = [&](std::string_view stem) { return skeleton.find(stem) != std::string_view::npos; };
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    auto formatter = NumberFormatter::forSkeleton(to_utf16(skeleton), where, status);
    if (U_FAILURE(status)) refuse_skeleton(skeleton);
    if (!has("group-") && !has(",")) formatter = formatter.grouping(grouping(language, false));
    if (has("currency/") && !has("unit-width-")) formatter = formatter.unitWidth(UNUM_UNIT_WIDTH_NARROW);
    const FormattedNumber result = formatted(formatter.locale(locale_of(language)), number, status);
    const ::icu::UnicodeString text = result.toString(status);
    if (U_FAILURE(status)) refuse_skeleton(skeleton);
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
