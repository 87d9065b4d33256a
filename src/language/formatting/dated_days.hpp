// Weekdays that stand with a date in the same phrase: "mercredi 16 avril 2025", «в среду, 16 апреля», «16 сәуір, сәрсенбі күні».
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language::formatting {

/// A weekday (1 is Monday) and the date it stands with; the year where the text says it.
struct DatedDay {
    unsigned weekday = 0;
    unsigned day = 0, month = 0;
    std::optional<int> year;
    Range word;  ///< the name of the weekday
    Range date;  ///< day and month

    friend bool operator==(const DatedDay&, const DatedDay&) = default;
};

/// In the order of the text. A weekday that could belong to the date before it and to the one behind it is left out. Needs valid UTF-8; any thread.
std::vector<DatedDay> read_dated_days(std::string_view text, Language language);

}  // namespace triptych::language::formatting
