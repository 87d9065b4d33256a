// Names of weekdays and months in any of their forms: «в среду», «сәуірден», «vendredis».
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// A weekday (1 is Monday) or a month (1 to 12).
struct DateWord {
    enum class Kind : std::uint8_t { weekday, month };
    Kind kind = Kind::weekday;
    unsigned number = 0;

    friend bool operator==(const DateWord&, const DateWord&) = default;
};

/// False for most words, which begin like no name of a weekday or a month does. Fast.
bool may_be_date_word(std::string_view word, Language language);

/// What one word of a text names; empty for every other word. Needs valid UTF-8. Any thread.
std::optional<DateWord> read_date_word(std::string_view word, Language language);

/// The names of another weekday or month in the form that `word` stands in: «среду» for «пятницу». Several where the form may be one of
/// several («вторник»: nominative or accusative; the nominative first) and the other name tells them apart; empty where `word` is none.
std::vector<std::string> date_word_like(std::string_view word, unsigned number, Language language);

}  // namespace triptych::language::formatting
