// Repair: in which encoding bytes were written, and texts that were read in a wrong one or typed with letters that only look right.
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

namespace triptych {
inline namespace v1 {

/// An encoding that bytes may have been written in.
struct EncodingGuess {
    std::string encoding;                ///< IANA name
    double score = 0;                    ///< from 1, sure, to 0, impossible
    std::string evidence;                ///< one line for a person
    std::vector<std::size_t> bad_bytes;  ///< offsets of the first bytes that do not fit it, at most ten
};

/// Every encoding that was considered, the likeliest first: UTF-8, UTF-16LE, UTF-16BE (with and without byte order mark), UTF-32LE and
/// UTF-32BE (with one), windows-1251, windows-1252, KZ-1048, KOI8-R, IBM866, IBM850, ISO-8859-5, x-mac-cyrillic, macintosh. The single-byte ones are told apart by the pairs of
/// letters that French, Russian and Kazakh have. Linear. May be called from any thread.
TRIPTYCH_API std::vector<EncodingGuess> detect_encoding(std::string_view bytes);

enum class RepairKind : std::uint8_t {
    encoding,  ///< text that was read in a wrong encoding: «Р¤РёР»СЊРј», "Ã©"
    letters,   ///< letters of the wrong alphabet in a word: «Aлматы», «ѳнер»
};
/// "encoding" or "letters".
TRIPTYCH_API std::string_view name(RepairKind kind) noexcept;

/// One repair, or one damage that remains.
struct Repair {
    Range range;           ///< bytes of the text as given
    std::string before;    ///< what stands there
    std::string after;     ///< what stands there after the repair
    RepairKind kind = RepairKind::letters;
    std::string evidence;  ///< one line for a person: what was wrong, and why the repair is believed
};

struct RepairOptions {
    std::optional<Language> language{};  ///< of the text, when it is known; else each word is asked for in all three
    bool encoding = true, letters = true;  ///< which kinds of repair are made
    std::string dictionaries{};            ///< folder of the Hunspell files; TRIPTYCH_DICTIONARIES, DICPATH or the system's when empty
};

/// A text with its repairs.
struct Repaired {
    std::string text;
    std::vector<Repair> repairs;  ///< in order; none overlap
    std::vector<Repair> remains;  ///< damage that could not be repaired for certain (`after` is empty or what is sure of it)
};

/// Repairs a text. Text that was read in a wrong encoding is told by its form and by its letter pairs, up to three layers deep; letters
/// by the scripts of the word, with the Hunspell dictionaries as witnesses: a word that they know is never changed. Words with a hyphen
/// between the scripts (TikTok-та), Roman numerals, URLs, e-mail addresses, @handles, #hashtags, `code` and {placeholders} stay.
/// Repairing twice equals once. Throws Error{encoding} when the text is not UTF-8. May be called from any thread.
TRIPTYCH_API Repaired repair(std::string_view text, const RepairOptions& options = {});

}  // namespace v1
}  // namespace triptych
