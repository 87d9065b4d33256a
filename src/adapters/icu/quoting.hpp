// Apostrophes and braces of a message pattern, read as a French writer means them. For files of this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::icu {

/// What a first walk over a pattern finds. Offsets are bytes of the pattern as given.
struct PatternScan {
    std::string text;                          ///< for ICU: every apostrophe that is a letter's stands doubled
    std::vector<std::size_t> doubled;          ///< where `text` holds an apostrophe more, ascending
    std::vector<std::size_t> differing;        ///< apostrophes that ICU by itself takes for the start of a quotation
    std::vector<std::size_t> closing;          ///< closing braces without an opening one: text, as in ICU
    std::optional<std::size_t> without_other;  ///< the first plural or select that ends without a branch "other"
};

/// An apostrophe is an apostrophe, unless it quotes: '{' '}' and, in a plural, '#' by themselves, or '{…}' with a brace at
/// both ends and no letter or digit before it. Two apostrophes are one. So «l'{lieu}» shows the place, where ICU would hide it.
/// Throws Error{syntax} with the byte offset for a brace that is not closed, for the old type `choice`, and for arguments nested
/// deeper than 64, which ICU would read by recursion. One pass; needs valid UTF-8.
PatternScan scan_pattern(std::string_view pattern);

}  // namespace triptych::icu
