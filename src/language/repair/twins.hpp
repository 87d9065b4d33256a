// Kazakh words in which a Latin letter stands for one of several Cyrillic ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/spelling/lexicon.hpp"
#include "triptych/language.hpp"

namespace triptych::language {

/// The Kazakh word that was meant by a word of both scripts, when a letter of twins.tsv decides it: «Hәм» is «Һәм», not «Нәм». The dictionaries
/// are asked for the word as words/lookalikes.tsv writes it, and for its other spellings; a Russian word is right outside Kazakh texts. Empty
/// when the plain word is the better one, without a Kazakh dictionary, and for words in which no letter may be taken for Cyrillic (is_latin_stem).
/// Needs one word. May be called from any thread.
std::optional<std::string> mend_twins(std::string_view word, std::optional<Language> language, const Lexicon& lexicon);

}  // namespace triptych::language
