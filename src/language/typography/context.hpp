// What stands around a place in a text, as the typographic rules ask for it.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/ascii.hpp"

namespace triptych::language {

/// Space, tab, no-break and thin spaces; no line end.
constexpr bool is_blank(char32_t point) noexcept { return point == ' ' || point == '\t' || point == 0xA0 || point == 0x202F || point == 0x2009; }
/// The offset before the blanks that end at `at`, and the one behind those that begin there.
std::size_t skip_blanks_back(std::string_view text, std::size_t at) noexcept;
std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept;

constexpr bool digit_at(std::string_view text, std::size_t at) noexcept { return at < text.size() && base::is_ascii_digit(text[at]); }
constexpr bool digit_before(std::string_view text, std::size_t at) noexcept { return at > 0 && base::is_ascii_digit(text[at - 1]); }
bool word_at(std::string_view text, std::size_t at) noexcept;
bool word_before(std::string_view text, std::size_t at) noexcept;
/// Two capitals or more before `at` are a Roman numeral of their own.
bool roman_before(std::string_view text, std::size_t at);
/// True at the start of the text or of a line.
bool is_line_start(std::string_view text, std::size_t at) noexcept;

/// The letters and marks from `at` on.
std::string_view letters_at(std::string_view text, std::size_t at) noexcept;
/// The ASCII digits from `at` on.
std::string_view digits_at(std::string_view text, std::size_t at) noexcept;

constexpr bool is_in(char32_t point, std::u32string_view points) noexcept
{
    return points.find(point) != std::u32string_view::npos;
}

}  // namespace triptych::language
