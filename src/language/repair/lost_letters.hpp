// Letters that a conversion lost and marked by ? or U+FFFD: «?аза?стан», "litt\uFFFDraire".
#pragma once

#include <string_view>

#include "language/repair/mojibake.hpp"

namespace triptych::language {

/// A lost letter is restored when exactly one letter makes a word that the dictionaries know; the others remain and are told. A ?
/// counts only before a letter, for letters that code pages of the language lack: ә ғ қ ң ө ұ ү һ і in a Cyrillic word, accented ones in a Latin word.
Mendings find_lost_letters(std::string_view text, const Witness& witness);

}  // namespace triptych::language
