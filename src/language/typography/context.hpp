// What stands around a place in a text, as the typographic rules ask for it.
#pragma once

#include <cstddef>
#include <string_view>

namespace triptych::language {

/// Space, tab, no-break and thin spaces; no line end.
bool is_blank(char32_t point) noexcept;
/// The offset before the blanks that end at `at`, and the one behind those that begin there.
std::size_t skip_blanks_back(std::string_view text, std::size_t at) noexcept;
std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept;

bool digit_at(std::string_view text, std::size_t at) noexcept;
bool digit_before(std::string_view text, std::size_t at) noexcept;
bool word_at(std::string_view text, std::size_t at) noexcept;
bool word_before(std::string_view text, std::size_t at) noexcept;
/// True at the start of the text or of a line.
bool is_line_start(std::string_view text, std::size_t at) noexcept;

/// The letters and marks from `at` on.
std::string_view letters_at(std::string_view text, std::size_t at) noexcept;
/// The ASCII digits from `at` on.
std::string_view digits_at(std::string_view text, std::size_t at) noexcept;

bool is_in(char32_t point, std::u32string_view points) noexcept;

}  // namespace triptych::language
