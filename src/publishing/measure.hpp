// Length and fold: how a channel counts a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace triptych::publishing {

/// `unit` is "grapheme", "code point" or "utf16"; throws Error{invalid} for another.
std::size_t length_in(std::string_view text, std::string_view unit);

/// The first `fold` graphemes; the whole text when `fold` is 0.
std::string before_fold(std::string_view text, std::size_t fold);

/// "2,345": how a number stands in a message.
std::string grouped(std::size_t number);

}  // namespace triptych::publishing
