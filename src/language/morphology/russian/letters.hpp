// Letters of a Russian word: small, capital, and the capitals of one word put upon another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace triptych::language::morphology::russian {

/// Bytes of a Cyrillic letter.
inline constexpr std::size_t letter_size = 2;
/// Small consonants; й and the signs are none of them.
inline constexpr std::string_view consonants = "бвгджзклмнпрстфхцчшщ";

/// How a word is written.
enum class Capitals { none, first, all, mixed };

Capitals capitals_of(std::string_view word);

/// Small letters, code point by code point: a Cyrillic word keeps its length in bytes.
std::string lowered(std::string_view word);

/// The first letter made a capital.
std::string capitalised(std::string_view word);

/// A form in small letters written as `original` is: выставки as Выставка becomes Выставки.
std::string written_like(std::string_view original, std::string form);

/// True when a letter is Cyrillic.
bool has_cyrillic(std::string_view word);

/// True when every letter is Cyrillic, and there is one.
bool is_cyrillic(std::string_view word);

/// Latin letters among Cyrillic ones made Cyrillic, part by part: «Aстана» with a Latin A; TikTok stays.
std::string mended(std::string_view word);

}  // namespace triptych::language::morphology::russian
