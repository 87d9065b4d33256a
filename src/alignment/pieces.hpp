// Variants cut into pieces and joined again, their inline codes with them.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::alignment {

/// Both sides of byte `at`, without the white space at the cut. Throws Error{invalid} when `at` lies inside a character or a code, beyond the end, or between a
/// code and its closing one.
std::pair<Variant, Variant> cut(const Variant& whole, std::size_t at);

/// Two texts with a gap between them; of the states the lesser one.
Variant join(const Variant& first, const Variant& second, std::string_view gap);

/// The sentences of a variant; one that cannot be cut at a sentence stays whole.
std::vector<Variant> sentences_of(const Variant& whole, Language language);

}  // namespace triptych::alignment
