// Ways in which texts are damaged, for the tests: the opposite of what the room repairs, written without it where that is possible.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "language/repair/pages.hpp"

namespace damage {

/// Bytes read with a page and saved as UTF-8; holes become the control characters of the same number, as browsers show them.
inline std::string read_as(std::string_view bytes, std::string_view page)
{
    const auto* characters = triptych::language::find_page(page);
    std::string out;
    for (const char raw : bytes) {
        const auto byte = static_cast<unsigned char>(raw);
        const char32_t point = characters->characters[byte];
        triptych::base::append_utf8(out, point == triptych::language::no_character ? char32_t{byte} : point);
    }
    return out;
}

/// UTF-8 as bytes of a page; empty when it lacks a character.
inline std::optional<std::string> written_in(std::string_view text, std::string_view page)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = triptych::base::next_code_point(text, at);
        const auto byte = triptych::language::find_page(page)->byte_of(point);
        if (!byte || (point >= 0x80 && point < 0xA0)) return std::nullopt;
        out += static_cast<char>(*byte);
    }
    return out;
}

}  // namespace damage
