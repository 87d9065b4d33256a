// What a reader sees at first, and numbers in messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace triptych::publishing {

/// The first `fold` graphemes; the whole text when `fold` is 0.
std::string before_fold(std::string_view text, std::size_t fold);

/// "2,345": how a number stands in a message.
std::string grouped(std::size_t number);

}  // namespace triptych::publishing
