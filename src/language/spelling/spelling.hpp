// Spelling: the words of a text that no dictionary knows.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// True for a word of the language's dictionary; also for a compound of known parts ("Нұр-Сұлтан", "rendez-vous"). A word in
/// another script than the language's is looked up where that script is at home: Latin in French, Cyrillic in Russian and Kazakh.
/// Without a dictionary no word is known.
bool is_known(std::string_view word, Language language);

/// The words that neither the dictionary nor `accepted` knows, in their order. Words with digits, addresses, handles and hashtags
/// are left out. Accepted words count in any case; an apostrophe or a hyphen joins a compound, which may be accepted whole or in parts.
/// Needs valid UTF-8. May be called from any thread.
std::vector<Range> unknown_words(std::string_view text, Language language, const std::set<std::string>& accepted);

}  // namespace triptych::language
