// A phrase to be put into a form: which of its words takes the suffixes.
#pragma once

#include <string_view>

namespace triptych::language::morphology::kazakh {

/// Views into the phrase: before, word and after together are the whole. Kazakh phrases inflect at their last word; quotes, full stops and
/// what stands in brackets at the end come after: «Сарыарқа» кинотеатр|ы, Алматы| (Қазақстан), «Абай жолы|».
struct Phrase {
    std::string_view before, word, after;
    bool among_capitals = false;  ///< the words before are in capitals: ЖАҢА КӨРМЕ
};

/// Needs valid UTF-8. The word is empty when there is no letter, digit or sign to inflect. May be called from any thread.
Phrase split_phrase(std::string_view words);

}  // namespace triptych::language::morphology::kazakh
