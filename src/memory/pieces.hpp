// A text as words and signs, to see where two of them differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::memory {

/// A word, or a sign; folded, with its place in bytes.
struct Piece {
    std::string folded;
    Range range;
    bool is_word = false;
};

/// In their order; white space is none. A word goes on over hyphens: "Нұр-Сұлтан". Needs valid UTF-8.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace triptych::memory
