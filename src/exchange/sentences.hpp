// A block of three texts becomes units: one a sentence.
#pragma once

#include <string>
#include <vector>

#include "exchange/raw_block.hpp"
#include "triptych/align.hpp"
#include "triptych/document.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::exchange {

/// Sentences of a text whose codes all lie in one of them, not in the white space between. There is always one.
struct Sentences {
    std::vector<Range> ranges;
    std::vector<std::vector<InlineCode>> codes;  ///< of each sentence, by offsets of the whole text
};

/// Those of a paragraph or a numbered item without an id; any other block is one.
Sentences find_sentences(const RawBlock& block, Language language);

/// What a row says in one language.
struct BlockText {
    std::string text;
    std::vector<InlineCode> codes;
    Sentences sentences;
    State state = State::draft;
};

/// The block as one unit, without id and block number.
Unit make_unit(const Trio<BlockText>& texts, double confidence);

/// A unit for each bead of the texts' sentences, whose texts and gaps put together give the texts back.
std::vector<Unit> split_units(const Trio<BlockText>& texts, const std::vector<Bead>& beads);

}  // namespace triptych::exchange
