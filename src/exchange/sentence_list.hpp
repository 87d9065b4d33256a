// The sentences of many blocks one after the other, as the aligner wants them.
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/raw_block.hpp"
#include "exchange/sentences.hpp"
#include "triptych/align.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// Blocks of the three languages by their numbers, in ascending order.
using BlockNumbers = Trio<std::vector<std::size_t>>;

/// What the blocks of a document are cut into.
using SentencesOfBlocks = Trio<std::vector<Sentences>>;
SentencesOfBlocks find_sentences(const Trio<std::vector<RawBlock>>& blocks);

/// The sentences of some blocks. Sentences and blocks are counted from 0 in the list.
class SentenceList {
public:
    SentenceList(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences, const BlockNumbers& numbers);

    /// Beads of all sentences, each in one; a block is a paragraph. Where one language has text, every sentence is alone.
    [[nodiscard]] std::vector<Bead> align(std::vector<AlignLock> locks = {}) const;

    [[nodiscard]] std::size_t blocks(Language language) const { return starts_[language].size(); }
    /// The sentences of a block.
    [[nodiscard]] Range sentences(Language language, std::size_t block) const;
    /// The block that a sentence stands in.
    [[nodiscard]] std::size_t block(Language language, std::size_t sentence) const { return block_of_[language][sentence]; }

private:
    Trio<std::vector<Segment>> sentences_;
    Trio<std::vector<std::size_t>> starts_;    ///< first sentence of each block
    Trio<std::vector<std::size_t>> block_of_;  ///< of each sentence
};

}  // namespace triptych::exchange
