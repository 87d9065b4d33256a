// What a document says in one language, block by block, typeset and without markup: what layouts arrange.
#pragma once

#include <string>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::publishing {

/// A block of text. Table cells have become rows.
struct Piece {
    Block::Kind kind = Block::Kind::paragraph;
    int level = 0;
    std::string label;
    std::string box;
    std::string text;
};

/// One language of a document.
struct LanguageText {
    Language language = Language::fr;
    std::vector<Piece> pieces;          ///< hashtags are not among them
    std::vector<std::string> hashtags;  ///< of the hashtag blocks, in their order
};

/// Throws Error{invalid} when units and blocks do not fit together, Error{encoding} when a text is not UTF-8.
LanguageText read_pieces(const Document& document, Language language);

/// True when the block says something in that language.
bool says_something(const Document& document, std::size_t block, Language language);

}  // namespace triptych::publishing
