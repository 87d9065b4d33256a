#include "language/formatting/places.hpp"

#include <algorithm>
#include <charconv>

#include "triptych/text.hpp"

namespace triptych::language::formatting {

std::optional<std::size_t> offset_in(std::string_view message)
{
    constexpr std::string_view words = "at offset ";
    const auto found = message.find(words);
    std::size_t offset = 0;
    if (found == std::string_view::npos) return std::nullopt;
    const auto [end, error] = std::from_chars(message.data() + found + words.size(), message.data() + message.size(), offset);
    return error == std::errc{} ? std::optional(offset) : std::nullopt;
}

Error with_place(const Error& error, std::string_view pattern)
{
    const auto offset = offset_in(error.message());
    if (!offset || error.place().line > 0) return error;
    const auto before = pattern.substr(0, *offset);
    const auto line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    return {error.code(), error.message(), {error.place().file, line, 1 + count_code_points(before.substr(before.rfind('\n') + 1))}};
}

}  // namespace triptych::language::formatting
