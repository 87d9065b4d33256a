// Which branch of a plural or selectordinal a number takes, and which branches each language needs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "adapters/icu/numbers.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// "one", "few", "many" or "other" by CLDR; in Kazakh ordinals "many" where the number as read takes -шы, and "other" where it takes -ші.
std::string category_of(const icu::Number& number, Language language, bool ordinal);

/// A category that the language uses: "error", "warning" or nothing when its branch is missing.
struct Category {
    std::string_view name;
    std::string_view missing;
};

/// The rows of plurals.tsv for a "plural" or "selectordinal" of a language.
std::span<const Category> categories(std::string_view type, Language language);

}  // namespace triptych::language::formatting
