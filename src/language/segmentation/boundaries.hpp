// Where the sentences of one line end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/segmentation/protected_spans.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// Offsets inside `line` (bytes of `text`) behind which a new sentence begins, in order. `breaks` are the cuts that
/// ICU proposes and `spans` the protected parts, both of the whole text. Linear in the line.
std::vector<std::size_t> find_sentence_ends(std::string_view text, Range line, Language language, const std::vector<std::size_t>& breaks,
                                            const std::vector<ProtectedSpan>& spans);

/// Where ICU ends sentences, in a text that may hold final marks of other scripts («؟», «。»); empty for all other texts.
std::vector<std::size_t> find_foreign_breaks(std::string_view text, Language language);

}  // namespace triptych::language
