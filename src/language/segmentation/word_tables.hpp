// What the tables know about words: abbreviations, words that open a sentence, words of number labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

/// What the full stop of an abbreviation says; the words are explained in abbreviations.tsv.
enum class StopKind : std::uint8_t { never, number, end, unit, year, measure, link };

/// The abbreviation whose full stop stands at `stop`: the longest row that fits, looked for back to `begin`.
struct Abbreviation {
    StopKind kind = StopKind::never;
    std::size_t begin = 0;
};
std::optional<Abbreviation> find_abbreviation(std::string_view text, std::size_t begin, std::size_t stop, Language language);

enum class OpenerKind : std::uint8_t { none, preposition, other };
/// `word` in any case.
OpenerKind find_opener(std::string_view word, Language language);

/// True when `text` ends in a space and a word before it that calls for a letter as its name: «зал |Б», "vitamine |C", «залы А и |Б».
bool takes_letter_name(std::string_view text, Language language);

/// True when `text` is a number label with its full stop: "1.", "2.3.", "IV.", "Article 3.", "Étape n° 2.", "3-бап.", "12-1-бап.".
bool is_label(std::string_view text, Language language);

/// Roman numerals, also typed with Cyrillic letters of the same shape; an ordinal ending may follow ("XIXe").
bool is_roman(std::string_view word);

}  // namespace triptych::language
