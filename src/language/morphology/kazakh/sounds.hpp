// What a suffix sees of a Kazakh stem: the harmony of its vowels and the class of its last sound.
#pragma once

#include <string_view>

#include "language/numerals/kazakh.hpp"

namespace triptych::language::morphology::kazakh {

/// The end of a stem. `sure` is false for loan words, of which usage may know both harmonies.
struct Sound {
    Harmony harmony = Harmony::back;
    Final final = Final::vowel;
    bool sure = true;
    double share = 0;  ///< of the uses seen, how many have this harmony; 0 where nobody counted

    friend bool operator==(const Sound&, const Sound&) = default;
};

/// By sounds.tsv and harmony.tsv: «кітап» back and voiceless, «Марсель» front and lateral. Needs a word in small letters; a word without
/// a Cyrillic letter is back and ends in a vowel, and is not sure. May be called from any thread, like everything here.
Sound sound_of(std::u32string_view word);

/// The class of a last letter, H for «й»; nothing to say of others is voiceless.
Final final_of(char32_t letter);

bool is_vowel(char32_t letter);
bool is_consonant(char32_t letter);

/// How many letters from the end of `word` fit `pattern`, in which C is one consonant, + one or more, V a vowel; 0 when it does not fit.
std::size_t fits_end(std::u32string_view word, std::u32string_view pattern);

/// "V H T" or a single letter into the class; throws std::logic_error for another, a mistake in a table.
Final parse_final(std::string_view cell);
Harmony parse_harmony(std::string_view cell);

}  // namespace triptych::language::morphology::kazakh
