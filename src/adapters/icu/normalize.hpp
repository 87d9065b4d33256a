// Normal form C and case folding of UTF-8 text.
#pragma once

#include <string>
#include <string_view>

namespace triptych::icu {

/// Unicode normalisation form C (UAX #15).
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

/// Full case folding (Unicode 15, 3.13): what is equal after it differs in case only.
std::string fold_case(std::string_view text);

/// Upper and lower case; the rules of fr, ru and kk are those of the root locale.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

}  // namespace triptych::icu
