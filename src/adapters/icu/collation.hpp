// The order of texts in each language, by ICU's collation (CLDR).
#pragma once

#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::icu {

struct Collation {
    bool numeric = false;
    bool shift_punctuation = false;
    bool backward_accents = false;
};

/// -1, 0 or 1. Needs valid UTF-8. A collator is kept for each thread, language and collation.
int compare(std::string_view a, std::string_view b, Language language, const Collation& collation);

/// Bytes in the same order. Needs valid UTF-8.
std::string sort_key(std::string_view text, Language language, const Collation& collation);

}  // namespace triptych::icu
