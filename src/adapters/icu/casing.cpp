#include "adapters/icu/casing.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>

#include "adapters/icu/normalize.hpp"
#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

const char* locale_of(CaseRules rules)
{
    return rules == CaseRules::turkic ? "tr" : "";
}

::icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Runs one of ICU's mappings from UTF-8 to UTF-8.
template <class Map>
std::string mapped(std::string_view text, Map map)
{
    std::string out;
    ::icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    map(piece(text), sink, status);
    require_success(status, "case mapping");
    return out;
}

std::string title(std::string_view text, CaseRules rules, std::uint32_t what)
{
    return mapped(text, [&](auto source, auto& sink, auto& status) {
        ::icu::CaseMap::utf8ToTitle(locale_of(rules), what | U_TITLECASE_NO_LOWERCASE, nullptr, source, sink, nullptr, status);
    });
}

}  // namespace

std::string to_upper(std::string_view text, CaseRules rules)
{
    return mapped(text, [&](auto source, auto& sink, auto& status) {
        ::icu::CaseMap::utf8ToUpper(locale_of(rules), 0, source, sink, nullptr, status);
    });
}

std::string to_lower(std::string_view text, CaseRules rules)
{
    return mapped(text, [&](auto source, auto& sink, auto& status) {
        ::icu::CaseMap::utf8ToLower(locale_of(rules), 0, source, sink, nullptr, status);
    });
}

std::string fold_case(std::string_view text, CaseRules rules)
{
    const std::uint32_t options = rules == CaseRules::turkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
    return to_nfc(mapped(to_nfc(text),
                         [&](auto source, auto& sink, auto& status) { ::icu::CaseMap::utf8Fold(options, source, sink, nullptr, status); }));
}

std::string capitalize(std::string_view text, CaseRules rules)
{
    return title(text, rules, U_TITLECASE_WHOLE_STRING);
}
std::string capitalize_words(std::string_view text, CaseRules rules)
{
    return title(text, rules, 0);
}

}  // namespace triptych::icu
