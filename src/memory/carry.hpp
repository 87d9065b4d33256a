// A unit that says the same with other numbers, dates or addresses: its translations with those of the query.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "memory/rewrite.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// A placeable of a text of the memory and what the query has in its place.
struct Swap {
    Placeable old, now;
};

/// What the query has where the text has other values; empty when they differ in anything else, or in nothing. What hangs on a changed
/// number may differ too: its ending, the form of the words it counts, the sound of the preposition before it.
std::vector<Swap> find_swaps(std::string_view text, std::string_view query, Language language);

/// The translation with the new values, and where they stand in it; empty where one of the old values does not stand in it as often as in
/// the text, or a form is not certain. Needs the swaps of the text.
struct Carried {
    std::string text;
    std::vector<Alteration> changes;
};
std::optional<Carried> carry(std::string_view translation, Language language, std::string_view text, std::string_view query, Language query_language,
                             const std::vector<Swap>& swaps);

/// Applies edits that do not overlap, and lists them; those that only white space parts are one.
Carried apply(std::string_view text, Language language, std::vector<Edit> edits);

/// A number that is equal for texts that differ only in what `find_swaps` lets differ, and for few others; 0 for a text without digits and
/// addresses. Part of the index's format. Needs valid UTF-8 in form C; linear.
std::uint64_t mask(std::string_view text, Language language);

}  // namespace triptych::memory
