// Kazakh endings after numbers in digits, by the number as it is read: «2025-те», «20:30-да», «15-ші».
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::language {

/// What to write instead of an ending that does not fit the number before its hyphen: "2025" and "да" → те. Nothing when the ending fits, or is
/// none that has another form: a word (5-сынып), a collective (5-еу). `number` is the text up to the hyphen; what stands before the
/// number does not matter. Needs a folded ending.
std::optional<std::vector<std::string>> endings_for_number(std::string_view number, std::string_view ending);

}  // namespace triptych::language
