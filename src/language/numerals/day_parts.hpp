// Hours that are counted to twelve: "7 heures du soir", «в 7 вечера», «кешкі сағат 7-де» are 19 too.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/numerals/numbers_in_text.hpp"

namespace triptych::language {

/// Gives the hours that stand with a part of the day after noon (rows "later" and "afternoon" of number_words.tsv) a second reading. `words`
/// are those of the text, in order.
void add_later_hours(std::string_view text, Language language, std::span<const Range> words, std::vector<NumberInText>& numbers);

}  // namespace triptych::language
