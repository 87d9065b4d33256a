// Words that stand for numbers, months and powers of ten: two, second, April, million.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

struct NumberWord {
    enum class Kind : std::uint8_t { number, month, zeros, hour, clock, later, afternoon };
    Kind kind = Kind::number;
    int value = 0;
};

/// What a word of a text stands for; empty for every other word.
std::optional<NumberWord> number_word(std::string_view word, Language language);

}  // namespace triptych::language
