// Walking through UTF-8 that is known to be valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace triptych::base {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7).
std::optional<std::size_t> find_bad_utf8(std::string_view bytes) noexcept;

constexpr bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The code point at `offset`, which is moved past it. Needs valid UTF-8 and offset < text.size().
constexpr char32_t next_code_point(std::string_view text, std::size_t& offset) noexcept
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(offset);
    if (first < 0x80) return ++offset, first;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t point = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) point = (point << 6U) | (byte(offset + i) & 0x3FU);
    offset += length;
    return point;
}

/// The code point that ends at `offset`, which is moved before it. Needs offset > 0.
constexpr char32_t previous_code_point(std::string_view text, std::size_t& offset) noexcept
{
    do --offset;
    while (offset > 0 && is_continuation(text[offset]));
    std::size_t at = offset;
    return next_code_point(text, at);
}

/// Appends a code point.
void append_utf8(std::string& text, char32_t point);

/// All code points of a text.
std::u32string code_points(std::string_view text);

}  // namespace triptych::base
