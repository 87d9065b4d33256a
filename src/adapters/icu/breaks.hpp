// Where ICU would cut a text: graphemes, words, sentences. Offsets are bytes of the UTF-8 text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::icu {

enum class Break : std::uint8_t { grapheme, word, sentence };

/// Every boundary after the start, the end of the text included; empty for an empty text. Linear in the text.
std::vector<std::size_t> find_breaks(std::string_view text, Break kind, Language language);

/// The words of a text (UAX #29): runs that hold a letter or a digit.
std::vector<Range> find_words(std::string_view text, Language language);

}  // namespace triptych::icu
