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
enum class StopKind : std::uint8_t { never, number, end, unit, year, measure, link, named };

/// The abbreviation whose full stop stands at `stop`: the longest row that fits, looked for back to `begin`.
struct Abbreviation {
    StopKind kind = StopKind::never;
    std::size_t begin = 0;
    std::string_view followers;  ///< words with which the sentence goes on, between blanks: "США РФ"

    [[nodiscard]] bool is_followed_by(std::string_view word) const;
};
std::optional<Abbreviation> find_abbreviation(std::string_view text, std::size_t begin, std::size_t stop, Language language);

enum class OpenerKind : std::uint8_t { none, preposition, elided, other };
/// `word` in any case.
OpenerKind find_opener(std::string_view word, Language language);

/// True when the opener may also stand in a name behind an initial: "J. Le Goff", «Э. По».
bool may_stand_in_name(std::string_view word, Language language);

/// A vowel of any of the three languages; `letter` is a small one.
bool is_vowel(char32_t letter);

/// True when `text` ends in a space and a word before it that calls for a letter as its name: «зал |Б», "vitamine |C", «залы А и |Б».
bool takes_letter_name(std::string_view text, Language language);

/// True when `text` is a number label with its full stop: "1.", "2.3.", "IV.", "Article 3.", "Article 1er.", "Annexe A.", "Étape n° 2.",
/// "Première partie.", "3-бап.", "12-1-бап.", «Екінші тарау.».
bool is_label(std::string_view text, Language language);

/// Roman numerals, also typed with Cyrillic letters of the same shape; an ordinal ending may follow ("XIXe").
bool is_roman(std::string_view word);

}  // namespace triptych::language
