// A text as the memory compares it: folded characters, and words as hashes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::memory {

/// A code point without its case; white space is a space, and the typographic apostrophe the straight one.
char32_t fold(char32_t point) noexcept;

/// The folded code points of a text, as many as the text has. Needs valid UTF-8 in form C.
std::u32string fold_text(std::string_view text);

/// Hashes of the folded words in their order. A text without words, an emoji say, is one token as a whole;
/// an empty one has none. The hash is FNV-1a of 64 bits. Needs valid UTF-8 in form C.
std::vector<std::uint64_t> tokenise(std::string_view text, Language language);

}  // namespace triptych::memory
