// The words of a text as a dictionary knows them: elided articles and the parts of a compound stand alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// Runs of letters, with the apostrophes inside and digits: "l’ambassade" is l’ and ambassade, "aujourd’hui" is one word,
/// "Нұр-Сұлтанда" and "rendez-vous" are two. Needs valid UTF-8.
std::vector<Range> split_words(std::string_view text, Language language);

/// A word as dictionaries write it: NFC, ' for ’, no soft hyphen.
std::string plain_word(std::string_view word);

/// A word made equal for every way to write it: NFC, case folded, ё = е, ’ = ', ₂ = 2, no soft hyphen.
std::string fold_word(std::string_view word);

}  // namespace triptych::language
