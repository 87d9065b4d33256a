// The endings that hang on a number in digits: «3-те», «15-ші», «1er», «15-го».
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::memory {

/// The letters that follow a number without a space, a hyphen before them included; empty when there are none.
std::string_view ending_after(std::string_view rest);

/// The ending, as ending_after gives it, after another number in the same form; nothing where the form is not certain.
std::optional<std::string> ending_like(std::string_view ending, std::string_view old_number, std::string_view new_number, Language language);

}  // namespace triptych::memory
