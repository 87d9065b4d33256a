// What a code point is: letter, digit, capital, script.
#pragma once

#include <cstdint>

namespace triptych::icu {

enum class Script : std::uint8_t { other, latin, cyrillic };

bool is_letter(char32_t point) noexcept;
bool is_mark(char32_t point) noexcept;
bool is_digit(char32_t point) noexcept;
bool is_upper(char32_t point) noexcept;
bool is_lower(char32_t point) noexcept;
/// White space, no-break spaces included.
bool is_space(char32_t point) noexcept;
bool is_emoji(char32_t point) noexcept;
/// Not to be seen: joiners, soft hyphens, variation selectors.
bool is_invisible(char32_t point) noexcept;
Script script_of(char32_t point) noexcept;

/// Simple case mapping of one code point.
char32_t lower(char32_t point) noexcept;
char32_t upper(char32_t point) noexcept;

}  // namespace triptych::icu
