// Units back into running text: what a block says in one language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::model {

/// Whether the inline codes are left out or put back as they were read.
enum class Markup : std::uint8_t { without, with };

/// The units of a block joined by their gaps; the block's label is not part of it. Empty when the language says nothing there.
std::string block_text(const Document& document, std::size_t block, Language language, Markup markup = Markup::without);

/// True when the block, a separator, stands in the language: it is labelled there, or nowhere.
bool has_separator(const Block& block, Language language);

}  // namespace triptych::model
