// A value that has changed, written in the form of the one whose place it takes: «19 h 30» for «20 h», «6-да» for «3-те».
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/placeables.hpp"

namespace triptych::memory {

/// New text for some bytes of a text.
struct Edit {
    Range range;
    std::string text;

    friend bool operator==(const Edit&, const Edit&) = default;
};

/// A value as a text has it.
struct Value {
    const Placeable& placeable;
    std::string_view text;  ///< the text it stands in

    [[nodiscard]] std::string_view written() const { return text.substr(placeable.range.begin, placeable.range.size()); }
};

/// Puts the value `now` in the place of `there`, which says in `language` what `old` says in the language of the query. The endings on
/// it, the words it counts and the preposition before it change with it. Empty where the form cannot be decided. No edit overlaps another.
std::optional<std::vector<Edit>> rewrite(const Value& there, Language language, const Value& old, const Value& now);

}  // namespace triptych::memory
