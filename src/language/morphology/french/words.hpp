// One French word in the plural or the feminine, by rows: festival, festivals; acteur, actrice; œil, yeux.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::language::morphology::french {

/// How a form was made.
struct Made {
    std::string text;
    std::string_view row;       ///< the ending, or the source of the word's own row; lives as long as the program
    bool is_irregular = false;  ///< the word has a row of its own
    bool is_open = false;       ///< a feminine that may be made though no dictionary knows it: lieutenante
};

/// All of these need one word in small letters, NFC, with ’ for the apostrophe, and may be called from any thread.

/// The usual plural first, then others that are in use: final, finals, finaux. Words with hyphens by their parts: timbres-poste.
std::vector<Made> plurals(std::string_view word);
Made plural(std::string_view word);

/// The feminine singular, the usual one first: enquêteur, enquêtrice, enquêteuse. The word itself where one form serves both.
std::vector<Made> feminines(std::string_view word);

/// True for a word whose feminine has a row of its own.
bool has_own_feminine(std::string_view word);

/// The masculine of a feminine that has a row of its own: belle, beau. Empty for another word.
std::string_view masculine_row(std::string_view feminine);

/// True for the ending of an adjective: contemporaine, culturels. For words that no dictionary knows.
bool may_be_adjective(std::string_view word);

}  // namespace triptych::language::morphology::french
