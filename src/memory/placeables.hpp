// What a translation carries over: numbers, times, dates, telephones, addresses and codes of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::memory {

/// One thing that may differ between two texts that are said alike.
struct Placeable {
    enum class Kind : std::uint8_t {
        number,   ///< "5 000", "3,5", the year of a date, the number of "15-ші"
        time,     ///< "19 h 30", "19:30", "19.30"
        date,     ///< a day and a month, or a month alone: "25 avril", "25.04", "мамырда"
        weekday,  ///< "жұма"
        phone,
        address,  ///< of the web or of the mail, @handle, #hashtag
        code,     ///< {placeholder}, markup, and what has letters before digits: B2
    };
    Kind kind = Kind::number;
    Range range;                      ///< bytes of the text; without the endings that hang on it
    std::vector<std::string> values;  ///< its readings, the likeliest first, the same in every language: "19:30", "25 month 4", "3.5"
    Range day, month;                 ///< of a date; empty where it has none

    friend bool operator==(const Placeable&, const Placeable&) = default;
};

/// True when one reading is common to both.
bool has_same_value(const Placeable& a, const Placeable& b);

/// In order; none overlap. Reads numbers as language/numerals does, and names of days as the formatter writes them. Needs valid UTF-8.
std::vector<Placeable> find_placeables(std::string_view text, Language language);

}  // namespace triptych::memory
