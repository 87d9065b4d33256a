// What the words after a number become when it is another number: «5 залов» → «1 зал», « 1 place disponible » → « 5 places disponibles ».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language::morphology {

struct Recount {
    enum class Answer : std::uint8_t {
        unchanged,  ///< the words stay: they are not counted, or the form is the same
        changed,    ///< the first `size` bytes of the words become `text`
        undecided,  ///< the form depends on what these words do not tell, or another word would have to change with it
    };
    Answer answer = Answer::unchanged;
    std::size_t size = 0;
    std::string text;
    bool is_governed = false;     ///< a preposition stands before the number: no verb agrees with it
    bool crosses_plural = false;  ///< one of the numbers asks for the singular, the other for the plural
};

/// `before` is the text in front of the number, `after` the text behind it, with the blanks. The number is not changed here.
/// Needs valid UTF-8. Any thread.
Recount recount(std::string_view before, std::string_view after, std::int64_t old_number, std::int64_t new_number, Language language);

}  // namespace triptych::language::morphology
