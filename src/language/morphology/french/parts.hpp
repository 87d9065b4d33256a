// What the parts of a compound or a phrase do: prefixes that never change, prepositions after which nothing changes, adjectives before
// their noun.
#pragma once

#include <cstdint>
#include <string_view>

namespace triptych::language::morphology::french {

/// The kinds of compounds.tsv.
enum class Part : std::uint8_t {
    fixed,     ///< vice-président, porte-clés
    tail,      ///< timbre-poste
    link,      ///< arc-en-ciel, centre de langues
    before,    ///< grand prix
    joiner,    ///< conférences et ateliers
    agreeing,  ///< villes hôtes: a noun that agrees with the noun before it
    colour,    ///< robes marron: a thing as a colour stays
    hue,       ///< affiches bleues
    shade,     ///< affiches bleu ciel: neither changes
};

/// Needs a word in small letters. May be called from any thread.
bool is_kind(std::string_view word, Part part);

/// An article or another determiner, with what it becomes: le, les, la, au, du, l’. Cells are empty where there is no such form.
struct Article {
    std::string_view word, plural, feminine, masculine, with_a, with_de, elided;
};

/// The row of a determiner in small letters; null for another word. Lives as long as the program.
const Article* article(std::string_view word);

/// «bel» for beau before a vowel, and «beau» for bel elsewhere; empty for other words.
std::string_view before_vowel(std::string_view word);
std::string_view before_consonant(std::string_view word);

}  // namespace triptych::language::morphology::french
