// Letters: the order of each alphabet, capitals, names in Latin letters, file names and hashtags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

// Every call below throws Error{encoding} when a text is not UTF-8, and may be called from any thread. None of them looks at
// the locale of the machine.

namespace triptych {
inline namespace v1 {

struct SortOptions {
    bool numeric = false;             ///< runs of digits by their value: «Зал 2» before «Зал 10»
    bool ignore_punctuation = false;  ///< spaces, quotes and dashes count only when all else is equal
    bool backward_accents = false;    ///< accents from the end of the word, as in Canada: cote, côte, coté, côté
};

/// -1, 0 or 1: `a` stands before, beside or after `b` in the order of the language (CLDR). Kazakh letters take their places of the
/// 42-letter alphabet in all three languages, so that a mixed list has one order; only the first script differs: Latin before
/// Cyrillic in French, Cyrillic before Latin in Russian and Kazakh. In Russian and French ё is е that differs at the end of
/// the comparison, in Kazakh it is a letter of its own. Composed and decomposed text (NFC, NFD) are equal.
TRIPTYCH_API int compare(std::string_view a, std::string_view b, Language language, const SortOptions& options = {});

/// Bytes whose order is that of `compare`, for an index or a database column. They fit only keys of the same language, options and
/// version of the library.
TRIPTYCH_API std::string sort_key(std::string_view text, Language language, const SortOptions& options = {});

/// Sorts in place; equal texts keep their order. The error names the item, counted from 1.
TRIPTYCH_API void sort(std::vector<std::string>& texts, Language language, const SortOptions& options = {});

/// Kazakh in Latin letters has two letters i, as Turkish has: ı with the capital I, and i with the capital İ.
enum class Casing : std::uint8_t { standard, turkic };

/// Capitals and small letters. French keeps its accents (É), œ is Œ, ß is SS, і is І and һ is Һ. The length in bytes may change.
TRIPTYCH_API std::string to_upper(std::string_view text, Language language, Casing casing = Casing::standard);
TRIPTYCH_API std::string to_lower(std::string_view text, Language language, Casing casing = Casing::standard);

/// What begins with a capital: the text alone, or each of its words. The letters after stay as they are (ЮНЕСКО).
enum class Capitals : std::uint8_t { sentence, words };
TRIPTYCH_API std::string to_title(std::string_view text, Language language, Capitals capitals = Capitals::sentence,
                                  Casing casing = Casing::standard);

/// For comparing: texts that differ in case or in normal form only become equal. Not for showing.
TRIPTYCH_API std::string fold_case(std::string_view text, Casing casing = Casing::standard);

/// How sure a row of the tables is: a standard or attested use, a choice among several uses, a guess; `none` is a letter without a row.
enum class Confidence : std::uint8_t { none, low, medium, high };

/// "none", "low", "medium", "high"
TRIPTYCH_API std::string_view name(Confidence confidence) noexcept;

/// Letters whose Latin form is less than sure.
struct Doubt {
    Range source;         ///< bytes of the text as given
    Range result;         ///< bytes of the text that came out
    std::string letters;  ///< what stood there
    std::string written;  ///< what stands there now; the letter itself when no row knows it
    Confidence confidence = Confidence::none;
    std::string why;  ///< source of the row
};

/// A text in Latin letters. `lossy`: a letter was used that shares its Latin form with another letter or has none, so that
/// nobody can turn the text back with certainty.
struct Transliteration {
    std::string text;
    bool lossy = false;
    std::vector<Doubt> doubtful;  ///< in order
};

/// The systems for a text of this language, by name: "kk-latn-2021" (the Kazakh alphabet of 28 January 2021), "bgn" (BGN/PCGN 1947
/// and 1979, without their optional dots), "fr" (names as French books and newspapers write them: Кастеев is Kasteïev).
TRIPTYCH_API std::vector<std::string> transliteration_systems(Language language);

/// Cyrillic in Latin letters by rows of data. All else stays: Latin, digits, punctuation, line breaks, emoji, URLs, e-mail addresses,
/// @handles, {placeholders}. Stress marks on Cyrillic letters go. Case is carried over: ЩЕДРИН is CHTCHEDRINE, Щ. is Chtch.
/// A letter without a row, and a Latin letter inside a Cyrillic word, stay and are reported. Kazakh letters in a Russian text are
/// known; Cyrillic in a French text is read as Russian. Linear in the text. Throws Error{invalid} for a system the language lacks.
TRIPTYCH_API Transliteration transliterate(std::string_view text, Language language, std::string_view system);

struct SlugOptions {
    std::string system = "bgn";         ///< how Cyrillic is written; marks and apostrophes are dropped after it
    std::size_t max_length = 80;        ///< bytes, 16 or more; cut between two words where there are two
    std::string fallback = "untitled";  ///< for a text without a letter or digit; must be a slug itself
};

/// A name for a file or an address: a-z, 0-9 and single '-' between words («Ciné-club d’été» is cine-club-d-ete). Names that Windows
/// keeps for itself (con, nul, com1) get "-file". A slug of a slug is the same slug. Throws Error{invalid} for wrong options.
TRIPTYCH_API std::string slug(std::string_view text, Language language, const SlugOptions& options = {});

/// All words of the text as one tag, each with a capital: "film de la semaine" is #FilmDeLaSemaine, #АльянсФрансез stays. What would
/// cut a tag goes: spaces, emoji, apostrophes (l’été is #LÉté), hyphens. An ending behind a hyphen stays small when it belongs to
/// an abbreviation, a number or a word of another script: «ЮНЕСКО-ның күні» is #ЮНЕСКОныңКүні. '_' keeps two numbers apart.
/// Empty when there is no letter: networks know no tag of digits.
TRIPTYCH_API std::optional<std::string> hashtag(std::string_view text, Language language);

/// The words of a tag, for search and speech: #АльянсФрансез is Альянс, Франсез; a Kazakh ending stays with its abbreviation.
TRIPTYCH_API std::vector<std::string> split_hashtag(std::string_view tag, Language language);

/// {"system":…,"text":…,"lossy":…,"doubtful":[{"begin":…,"end":…,"letters":…,"written":…,"confidence":…,"why":…}]}; bytes of the input.
TRIPTYCH_API std::string to_json(const Transliteration& result, std::string_view system);

}  // namespace v1
}  // namespace triptych
