// Spelling: the words of a text that no dictionary knows, and what may have been meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

enum class MisspellingReason : std::uint8_t {
    unknown,        ///< no dictionary and no list knows the word
    mixed_scripts,  ///< Latin and Cyrillic letters in one word
    ending,         ///< the stem is right, the Kazakh ending does not fit it: ЮНЕСКО-нің
};
/// "unknown", "mixed_scripts" or "ending".
TRIPTYCH_API std::string_view name(MisspellingReason reason) noexcept;

/// A word that may be wrong.
struct Misspelling {
    Range range;                           ///< bytes of the text as given
    std::string word;                      ///< what stands there
    std::vector<std::string> suggestions;  ///< best first; may be empty
    MisspellingReason reason = MisspellingReason::unknown;
};

struct SpellOptions {
    std::vector<Language> also{};             ///< other languages whose words may stand in the text: a French title in a Russian one
    std::vector<std::string> words{};         ///< the project's own words, right in any case (see parse_word_list)
    std::string dictionaries{};               ///< folder of the Hunspell files; TRIPTYCH_DICTIONARIES, DICPATH or the system's when empty
    std::size_t suggestions = 5;             ///< at most so many for a word; 0 for none
    std::size_t words_with_suggestions = 100;  ///< looking for suggestions is slow: only so many different words get them
};

/// Finds the unknown words of texts in one language, with the dictionaries loaded once and each word looked up once.
///
/// Right are: words of the dictionary; the project's words; names and brands that every such text holds; compounds of known parts
/// (бизнес-клуб, dites-nous, l’école); Kazakh forms that lead back to a known stem; Kazakh endings with a hyphen on foreign words and
/// abbreviations when they fit (ЮНЕСКО-ның, TikTok-та); words of the other script that their own dictionary knows, or that begin with
/// a capital there (a name); abbreviations of at most five capitals; words with digits; addresses, handles, hashtags, code, placeholders.
///
/// One Speller may be used by several threads; they wait for each other at the dictionaries.
class TRIPTYCH_API Speller {
public:
    /// A dictionary that is missing is no error: see notes().
    explicit Speller(Language language, SpellOptions options = {});
    ~Speller();
    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;
    Speller(Speller&&) noexcept;
    Speller& operator=(Speller&&) noexcept;

    /// The words in their order. Throws Error{encoding} when the text is not UTF-8.
    [[nodiscard]] std::vector<Misspelling> check(std::string_view text) const;

    /// True when check() would not report the word.
    [[nodiscard]] bool is_right(std::string_view word) const;

    /// One note for each dictionary that is missing: which, where it was sought, and how to get it. Its words are not reported.
    [[nodiscard]] std::vector<Diagnostic> notes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// check() of a Speller made for one text.
TRIPTYCH_API std::vector<Misspelling> spell(std::string_view text, Language language, const SpellOptions& options = {});

/// The words of a project word list: one a line, whatever follows a tab is a remark; empty lines and lines with # are left out.
/// Throws Error{encoding} for a text that is not UTF-8; `file` names it in the message.
TRIPTYCH_API std::vector<std::string> parse_word_list(std::string_view text, std::string_view file = {});

}  // namespace v1
}  // namespace triptych
