// What the French dictionary knows of a word: is it a noun, an adjective, a verb; of which gender and number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::language::morphology::french {

/// One reading. A gender or number that does not change sets both of its flags: "libre", "fils".
struct WordReading {
    std::string stem;  ///< the dictionary form, as the dictionary writes it
    bool is_noun = false, is_adjective = false, is_infinitive = false, is_participle = false, is_name = false;
    bool is_masculine = false, is_feminine = false, is_singular = false, is_plural = false;
};

/// Readings of a word as it is written; empty when no dictionary knows it, or there is none. Answers are kept. May be called from any
/// thread.
std::vector<WordReading> readings(std::string_view word);

/// False where no French dictionary is installed.
bool has_dictionary();

}  // namespace triptych::language::morphology::french
