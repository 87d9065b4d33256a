// Text that was read in a wrong encoding and saved like that: «Р¤РёР»СЊРј», "Ã©", «Ïðèâåò».
#pragma once

#include <string_view>
#include <vector>

#include "language/repair/witness.hpp"
#include "triptych/repair.hpp"

namespace triptych::language {

/// What was found in a text; both lists in order, none overlap.
struct Mendings {
    std::vector<Repair> repairs, remains;
};

/// UTF-8 that was read as a single-byte encoding; takes off the last layer, so that a text misread twice needs two calls. It tells itself: each character became two to four that form
/// a sequence. A word is repaired when all of it is such sequences and gives letters of ours, and a single sequence when it cannot
/// be text or when the line holds more of them. Lost bytes (? or U+FFFD) are restored where one character alone is possible.
Mendings find_mojibake(std::string_view text, const Witness& witness);

/// One single-byte encoding read as another (misreadings.tsv): a line is repaired when its letter pairs are nonsense, become those of a
/// language, and, where there is a dictionary, its words are unknown before and known after.
Mendings find_misread(std::string_view text, const Witness& witness);

}  // namespace triptych::language
