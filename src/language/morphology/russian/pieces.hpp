// A Russian phrase cut into its words, with what stands between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/russian/words.hpp"

namespace triptych::language::morphology::russian {

/// What a word does when its phrase is put into a form.
enum class Part : std::uint8_t {
    kept,       ///< Посольство *Франции*, кинотеатр *«Сарыарка»*
    attribute,  ///< *Французский* альянс: agrees with the head
    head,       ///< Французский *альянс*
    name,       ///< Айгуль *Смагулова*, город *Астана*: declines by itself
};

struct Piece {
    std::string before;  ///< blanks and signs before the word
    Word word;
    Part part = Part::kept;
    bool is_quoted = false;
};

/// The words of a phrase; of a phrase that is all in quotes, none counts as quoted. `hints` are for a phrase of one word.
struct Pieces {
    std::vector<Piece> words;
    std::string after;       ///< signs behind the last word
    bool is_quoted = false;  ///< all in quotes
};
Pieces read_pieces(std::string_view text, const Hints& hints);

}  // namespace triptych::language::morphology::russian
