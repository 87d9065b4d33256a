// The Russian letter ё: left out, or written where only one reading is possible.
#pragma once

#include <string>
#include <string_view>

namespace triptych::language {

/// "ё" becomes "е", in either case.
std::string without_yo(std::string_view word);

/// The word with "ё" where the Russian dictionary knows it so and every reading of the spelling with "е" is the same word;
/// the words of yo.tsv keep their "е". Without a dictionary the word comes back as it is. May be called from any thread.
std::string with_yo(std::string_view word);

}  // namespace triptych::language
