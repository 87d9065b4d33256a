// A block as one language's text has it, before it meets its siblings in the other two.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::exchange {

struct RawBlock {
    Block::Kind kind = Block::Kind::paragraph;
    int level = 0;      ///< as in Block
    std::string label;  ///< of a numbered item
    std::string box;
    std::string id;  ///< of the unit, when the file gives one; such a block is never split
    std::string text;
    std::vector<InlineCode> codes;
    std::string comment;  ///< lines that stand before it and are no text
    State state = State::draft;
    std::size_t line = 0;  ///< where it begins in its file
};

}  // namespace triptych::exchange
