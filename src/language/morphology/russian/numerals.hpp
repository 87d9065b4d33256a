// Russian numerals in words: their forms, and the form of the noun behind them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "language/morphology/russian/rows.hpp"

namespace triptych::language::morphology::russian {

struct Numeral {
    std::array<std::string_view, case_count> forms;
    bool takes_singular = false;  ///< два билета, but пять билетов
    bool has_animate = false;     ///< the accusative of living beings is the genitive: двух студентов
};

/// Null for a word in small letters that is no numeral, and for один and тысяча, which decline as adjectives and nouns do. Any thread.
const Numeral* find_numeral(std::string_view word);

}  // namespace triptych::language::morphology::russian
