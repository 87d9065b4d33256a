// The layouts: how the pieces of one language or several become one text. None ends with a newline.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "publishing/pieces.hpp"

namespace triptych::publishing {

using Layout = std::string (*)(std::span<const LanguageText>);

/// Throws Error{invalid} for a name that is none of "caption", "panel", "regulation".
Layout find_layout(std::string_view name);

/// For social networks: no markup, paragraphs apart, hashtags of all languages at the end.
std::string caption(std::span<const LanguageText> texts);

/// For a designer: text boxes by name, several languages under their own names.
std::string panel(std::span<const LanguageText> texts);

/// For a contest or a course: articles apart, clauses line by line, several languages under their own names.
std::string regulation(std::span<const LanguageText> texts);

}  // namespace triptych::publishing
