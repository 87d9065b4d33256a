// Small steps through a text that several rules share: spaces, quotes, closing marks, pictures.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"

namespace triptych::language {

/// A set of bytes, so that a scan passes in one step what no rule looks at.
class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view bytes) noexcept
    {
        for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
    }
    [[nodiscard]] constexpr bool has(char byte) const noexcept { return has_[static_cast<unsigned char>(byte)]; }
    constexpr ByteSet& add_range(unsigned char first, unsigned char last) noexcept
    {
        for (std::size_t byte = first; byte <= last; ++byte) has_[byte] = true;
        return *this;
    }

private:
    std::array<bool, 256> has_{};
};

inline constexpr char32_t no_point = 0xFFFFFFFF;

/// The code point at `at`, or no_point at the end.
constexpr char32_t point_at(std::string_view text, std::size_t at) noexcept
{
    return at < text.size() ? base::next_code_point(text, at) : no_point;
}
/// The code point that ends at `at`, or no_point at the start.
constexpr char32_t point_before(std::string_view text, std::size_t at) noexcept
{
    return at > 0 ? base::previous_code_point(text, at) : no_point;
}
/// The offset behind the code point at `at`; needs at < text.size().
constexpr std::size_t after_point(std::string_view text, std::size_t at) noexcept
{
    base::next_code_point(text, at);
    return at;
}

/// What skip_spaces() does where a space may stand.
std::size_t skip_spaces_at(std::string_view text, std::size_t at, std::size_t end) noexcept;
/// The first offset from `at` on that is no white space, `end` at most.
inline std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) noexcept
{
    static constexpr auto words = ByteSet("").add_range('!', '~').add_range(0xC3, 0xD3);  // what begins so is no space
    return at < end && words.has(text[at]) ? at : skip_spaces_at(text, at, end);
}

bool is_line_end(char32_t point) noexcept;
/// The end of what stands before the white space that ends at `end`.
std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept;
/// The word that ends at `end`, looked for over at most 40 bytes.
std::string_view word_ending_at(std::string_view text, std::size_t end) noexcept;
/// What is_word_part() asks ICU for: letters, digits and marks outside ASCII, Latin and Cyrillic.
bool is_other_word_part(char32_t point) noexcept;
/// Letters, digits and marks of any script.
constexpr bool is_word_part(char32_t point) noexcept
{
    if (point < 0x80) return ((point | 0x20U) >= 'a' && (point | 0x20U) <= 'z') || (point >= '0' && point <= '9');
    if (point >= 0xC0 && point <= 0x24F) return point != 0xD7 && point != 0xF7;  // Latin: letters, × and ÷
    if (point >= 0x400 && point <= 0x52F) return point != 0x482;                 // Cyrillic: letters and marks, one sign
    return is_other_word_part(point);
}

/// The end of a run of pictures that begins at `at`: emoji, flags, joiners and the spaces between them; `at` when there is none.
std::size_t skip_emoji(std::string_view text, std::size_t at, std::size_t end) noexcept;

/// The end of a smiley typed with marks that begins at `at` (":)", ";-)", "=D", ":(((") and stands free; `at` when there is none.
std::size_t skip_smiley(std::string_view text, std::size_t at, std::size_t end) noexcept;

}  // namespace triptych::language
