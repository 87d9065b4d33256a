// How a channel counts a text: its length and its hashtags.
#pragma once

#include <cstddef>
#include <string_view>

namespace triptych::model {

/// `unit` is "grapheme", "code point" or "utf16"; throws Error{invalid} for another.
std::size_t length_in(std::string_view text, std::string_view unit);

/// A '#' at the start of a word, followed by letters, marks, digits and '_', among them one that is no digit.
std::size_t count_hashtags(std::string_view text);

}  // namespace triptych::model
