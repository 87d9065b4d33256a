// The code pages that texts of our three languages were written in, byte by byte.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace triptych::language {

inline constexpr char32_t no_character = 0xFFFFFFFF;

/// A single-byte encoding. Views and references live as long as the process.
struct Page {
    std::string name;                                   ///< IANA name
    std::array<char32_t, 256> characters{};             ///< no_character where a byte has none
    std::unordered_map<char32_t, unsigned char> bytes;  ///< the way back; a byte without character stands for the control of its number, as browsers read it

    [[nodiscard]] std::optional<unsigned char> byte_of(char32_t point) const;
};

/// In the order in which equal evidence decides: windows-1251, windows-1252, KZ-1048, KOI8-R, IBM866, ISO-8859-5, x-mac-cyrillic, macintosh, IBM850.
std::span<const Page> pages();

/// Null when the name is none of pages().
const Page* find_page(std::string_view name);

}  // namespace triptych::language
