// Labels of numbered items: "1.", "1.1.", "Article 3.", "Статья 3.", "3-бап.".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::exchange::trip {

struct Label {
    std::size_t size = 0;  ///< bytes of the label at the start of the text; 0: there is none
    int level = 0;         ///< depth of its number, from 1
};

/// The label that begins the text; it ends with a full stop, and a space, a line end or nothing follows it.
/// Dates are not labels: a part of a number has at most three digits and no zero in front ("10.04." is none).
Label find_label(std::string_view text);

/// The label of the same item in another language: "Article 3." is "Статья 3." and "3-бап.", "1.1." is itself.
/// Empty when the text is no label, or the language has no word for what it names.
std::optional<std::string> label_in(std::string_view label, Language language);

}  // namespace triptych::exchange::trip
