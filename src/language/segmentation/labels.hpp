// Labels of numbered articles, steps and parts.
#pragma once

#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

/// True when `text` is a number label with its full stop: "1.", "2.3.", "IV.", "Article 3.", "Article 1er.", "Annexe A.", "Étape n° 2.",
/// "Première partie.", "3-бап.", "12-1-бап.", «Екінші тарау.».
bool is_label(std::string_view text, Language language);

/// Roman numerals, also typed with Cyrillic letters of the same shape; an ordinal ending may follow ("XIXe").
bool is_roman(std::string_view word);

}  // namespace triptych::language
