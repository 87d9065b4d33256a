// A number and its noun: «0 film», «1,5 film», «2 films», «1 000 000 de films».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace triptych::language::morphology::french {

/// The noun or phrase, singular, after the number: the plural begins at two (Grevisse, Le bon usage), and de stands after whole millions.
/// Groups of three with U+202F, U+00A0 before the noun. Needs valid UTF-8. May be called from any thread.
std::string count_french(std::int64_t number, std::string_view noun);

/// The same for a number with decimals, of which three are written: "1,5 film".
std::string count_french(double number, std::string_view noun);

}  // namespace triptych::language::morphology::french
