// One word in the other gender, with the dictionary as witness: acteur, actrice; directrice, directeur.
#pragma once

#include <string>
#include <string_view>

namespace triptych::language::morphology::french {

struct GenderForm {
    std::string text;           ///< the word itself where one form serves both, or there is no other
    bool is_reached = false;    ///< false for a word of the other gender alone: «centre» has no feminine
    bool is_irregular = false;  ///< by a row of its own
    std::string why;
};

/// Both need one word in small letters with ’ for the apostrophe, and may be called from any thread.
GenderForm feminine_of(std::string_view word);

/// The masculine of a feminine. Without a dictionary only of words that have a row of their own.
GenderForm masculine_of(std::string_view word);

}  // namespace triptych::language::morphology::french
