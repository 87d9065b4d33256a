// Capitals and small letters under a locale that is always named: that of the machine is never asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace triptych::icu {

/// The root rules hold for fr, ru and kk alike; those of Turkish hold for Kazakh in Latin letters.
enum class CaseRules : std::uint8_t { root, turkic };

/// Full mappings (Unicode 15, 3.13): ß becomes SS. All need valid UTF-8 and are linear.
std::string to_upper(std::string_view text, CaseRules rules);
std::string to_lower(std::string_view text, CaseRules rules);
/// Case folding of NFC text, in NFC again.
std::string fold_case(std::string_view text, CaseRules rules);

/// The first cased letter of the text, or of every word, as a capital; the others stay.
std::string capitalize(std::string_view text, CaseRules rules);
std::string capitalize_words(std::string_view text, CaseRules rules);

}  // namespace triptych::icu
