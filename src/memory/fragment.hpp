// Repair of a fragment: where a text of the memory and the query differ in one phrase that is known in both wordings, the phrase is put
// in the place of the other in the translation.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/carry.hpp"

namespace triptych::memory {

/// The only words in which two texts differ, of at most four each; bytes.
struct PhrasePair {
    Range text, query;

    friend bool operator==(const PhrasePair&, const PhrasePair&) = default;
};

/// Empty where they differ in more than one place, where one of them has no words there, or where not most of the text is shared.
std::optional<PhrasePair> find_difference(std::string_view text, std::string_view query);

/// What a phrase is called in another language; the wordings that are known, each once.
using Translations = std::function<std::vector<std::string>(std::string_view phrase, Language to)>;

/// The translation with the phrase of the query instead of that of the text; empty where the phrases are not known, the old one does not
/// stand once in the translation, or the form of the new one is not certain.
std::optional<Carried> swap_phrase(std::string_view translation, Language language, std::string_view old_phrase, std::string_view new_phrase,
                                   const Translations& translations);

}  // namespace triptych::memory
