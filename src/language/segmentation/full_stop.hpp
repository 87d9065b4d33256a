// What a full stop says: it ends a sentence, or it belongs to a label, an initial or an abbreviation.
#pragma once

#include <cstdint>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

/// How the text goes on behind a possible end.
enum class Next : std::uint8_t { lower, capital, number, sign, continued };

struct Start {
    Next kind = Next::continued;
    bool dash = false;       ///< a dash stands before it
    bool quote = false;      ///< a quote opens before it
    bool reply = false;      ///< and it opens the next reply of a dialogue
    bool reference = false;  ///< a number with its sign or letter: "№ 12", "§ 3", "L. 122-5", "B2"
    bool signed_number = false;  ///< a number with its sign: "№ 12", "§ 3"
    bool letter = false;     ///< the first word is a capital that names a thing: «корп. Б,»
    bool elided = false;     ///< an apostrophe follows the word: "C’est"
    bool initial = false;    ///< the first word is a capital with its full stop: «С. Ким» does not begin with the word «с»
    std::string_view word;   ///< the first word, 40 bytes at most; empty when something else comes first
};

/// `sentence` reaches from its first character that is no space and no bullet to its full stop, inclusive.
bool full_stop_ends(std::string_view sentence, const Start& start, Language language);

}  // namespace triptych::language
