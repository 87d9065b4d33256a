// Which blocks of three texts belong together, and in which order.
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/raw_block.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// Numbers of blocks that say the same thing; several of one language are paragraphs that follow each other.
struct Row {
    Trio<std::vector<std::size_t>> blocks;
    double confidence = 1.0;
};

/// Every block is in exactly one row. Rows follow the order of the first language; a row it does not have stands before the
/// next one that its own language shares with it.
std::vector<Row> pair_blocks(const Trio<std::vector<RawBlock>>& blocks);

}  // namespace triptych::exchange
