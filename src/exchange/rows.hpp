// Which blocks of three texts belong together, and in which order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "exchange/raw_block.hpp"
#include "exchange/sentence_list.hpp"
#include "triptych/align.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// Numbers of blocks that say the same thing; several of one language are paragraphs that follow each other.
struct Row {
    BlockNumbers blocks;
    double confidence = 1.0;
    std::vector<Bead> beads;  ///< of the sentences of its blocks, counted in the row; none where an id makes it one unit
};

/// What the order of the blocks says.
enum class BlockOrder : std::uint8_t {
    by_hand,  ///< the first of each language belong together, the second …, when all have the same sequence of blocks
    free,     ///< nothing: texts are aligned
};

/// Every block is in exactly one row. Rows follow the order of the first language; a row it does not have stands before the
/// next one that its own language shares with it.
std::vector<Row> pair_blocks(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences, BlockOrder order);

}  // namespace triptych::exchange
