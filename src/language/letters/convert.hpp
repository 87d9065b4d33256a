// Walks through a text and hands out what becomes of it, piece by piece.
#pragma once

#include <functional>
#include <string_view>

#include "language/letters/rules.hpp"
#include "triptych/range.hpp"

namespace triptych::language::letters {

/// A stretch of the text and what to write for it.
struct Piece {
    Range source;
    std::string_view written;
    const Rule* rule = nullptr;  ///< null: nothing is changed
    bool unknown = false;        ///< a Cyrillic letter without a row, or a Latin one inside a Cyrillic word
};

/// Pieces cover the text in order, without gaps. With `protect`, URLs, e-mail addresses, @handles and {placeholders} are single
/// pieces that nothing changes. Needs valid UTF-8; linear, and never more than one word is held.
void convert(std::string_view text, const RuleSet& rules, bool protect, const std::function<void(const Piece&)>& visit);

}  // namespace triptych::language::letters
