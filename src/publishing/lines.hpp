// What the layouts share: one block as a line, parts with an empty line between them, languages under their names.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "publishing/pieces.hpp"

namespace triptych::publishing {

/// A piece with its marker or label; no newline at the end.
std::string line_of(const Piece& piece, std::string_view layout, Language language);

/// List items, numbered items and table rows: they stand line under line.
bool is_list_line(const Piece& piece) noexcept;

/// Appends a part after an empty line; an empty part adds nothing.
void add_apart(std::string& out, std::string_view part);

/// The hashtags of all texts, each once.
std::string all_hashtags(std::span<const LanguageText> texts);

/// One text as it is; several one after the other, each under its language's own name.
std::string under_names(std::span<const LanguageText> texts, const std::function<std::string(const LanguageText&)>& body);

}  // namespace triptych::publishing
