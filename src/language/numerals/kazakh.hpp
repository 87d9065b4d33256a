// Kazakh numbers as they are read aloud, and the suffix that the reading asks for: «2025-те», «20:30-да», «15-ші», «40-қа».
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace triptych::language {

/// The vowels of a word: «алты» is back, «екі» is front.
enum class Harmony : std::uint8_t { back, front };

/// The last sound of a word, as far as a suffix cares.
enum class Final : std::uint8_t {
    vowel,      ///< екі
    glide,      ///< р й у: бір, елу
    lateral,    ///< л: нөл
    nasal,      ///< м н ң: он, мың
    buzzing,    ///< з ж: сегіз
    voiceless,  ///< үш, and the final б в г д of loan words: миллиард
};

enum class Case : std::uint8_t { nominative, genitive, dative, accusative, locative, ablative, instrumental };

/// «15-і» is possessed by the third person: «сәуірдің 15-інде».
enum class Possession : std::uint8_t { none, third };

/// A numeral and what decides the suffixes after it. The views live as long as the program.
struct Reading {
    std::string_view cardinal;  ///< "бес"
    std::string_view ordinal;   ///< "бесінші"
    Harmony harmony = Harmony::front;
    Final final = Final::vowel;
};

/// The numeral that is read last in the number at the end of `text`: "2025" бес, "20:30" and "18.30" отыз, "19:00" нөл,
/// "50 000" мың, "2024–2025" бес, "2,5" бес. Empty when no digit stands at the end, and for a number of 10^21 or more
/// that ends in so many noughts. May be called from any thread, like everything here.
std::optional<Reading> last_numeral(std::string_view text);

/// "ші" or "шы", after a hyphen: 15-ші, 40-шы. Empty when `digits` does not end in a number that can be read.
std::string_view kazakh_ordinal_suffix(std::string_view digits);

/// "те" in «2025-те», "інде" in «15-інде»; empty in the nominative that nothing possesses, and without a number to read.
std::string_view kazakh_case_suffix(std::string_view digits, Case form, Possession possession = Possession::none);

/// "лар" in «90-дар»: the plural. Empty without a number to read.
std::string_view kazakh_plural_suffix(std::string_view digits);

/// The suffix after any word whose harmony and last sound are known; the nominative that nothing possesses is empty.
std::string_view kazakh_case_suffix(Harmony harmony, Final final, Case form, Possession possession = Possession::none);
std::string_view kazakh_plural_suffix(Harmony harmony, Final final);

}  // namespace triptych::language
