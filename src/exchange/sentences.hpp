// A block of three texts becomes units: one a sentence.
#pragma once

#include <string>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// What a block says in one language.
struct BlockText {
    std::string text;
    std::vector<InlineCode> codes;
    State state = State::draft;
};

/// The block as one unit, without id and block number.
Unit make_unit(const Trio<BlockText>& texts, double confidence);

/// Units of aligned sentences, whose texts and gaps put together give the texts back.
std::vector<Unit> split_units(const Trio<BlockText>& texts, double confidence);

}  // namespace triptych::exchange
