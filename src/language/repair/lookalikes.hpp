// Words that mix Latin and Cyrillic letters of the same shape: «Aлматы» with a Latin A, «сəуір» with a Latin ə.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// A word that holds letters of the wrong script, and the word as it should stand.
struct Lookalike {
    Range range;         ///< the word, in bytes of the text
    std::string mended;  ///< the same word in one script
};

/// Words in order. Left alone: words of one script, a Latin stem with a Cyrillic ending after a hyphen
/// (TikTok-та), words with digits or '_' in them, URLs, e-mail addresses, @handles, #hashtags, code,
/// placeholders, and words where a letter has no counterpart in the other script. Where a Latin letter has several, the Kazakh
/// dictionary is asked (twins.hpp); without one the counterpart of lookalikes.tsv is taken. Needs valid UTF-8; linear.
std::vector<Lookalike> find_lookalikes(std::string_view text, std::optional<Language> language = {});

/// The word in one script by the rules of find_lookalikes; empty when it is left alone. Needs one word.
std::optional<std::string> mend_scripts(std::string_view text);

/// True where no letter may be taken for Cyrillic: digits or '_' in the word, a Latin stem of capitals with a Cyrillic ending, more Latin letters
/// than Cyrillic ones, or one script only. Needs one word.
bool is_latin_stem(std::string_view text);

/// Runs of letters, marks, digits, '_' and the signs of `signs`, without those that touch a URL, an e-mail address, a @handle, a
/// #hashtag, code or a placeholder.
std::vector<Range> find_letter_runs(std::string_view text, std::u32string_view signs = {});

}  // namespace triptych::language
