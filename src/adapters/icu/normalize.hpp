// Normal forms and case folding of UTF-8 text.
#pragma once

#include <string>
#include <string_view>

namespace triptych::icu {

/// Unicode normalisation form C (UAX #15).
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

/// Normal form KD: marks apart, ligatures and superscripts dissolved. Only for making names: it destroys №, … and ².
std::string to_nfkd(std::string_view text);

/// The one code point that a letter and a mark make, or 0: и and U+0306 are й.
char32_t compose(char32_t letter, char32_t mark);

/// Full case folding (Unicode 15, 3.13): what is equal after it differs in case only.
std::string fold_case(std::string_view text);

/// Upper and lower case; the rules of fr, ru and kk are those of the root locale.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

}  // namespace triptych::icu
