// The markers, separators and words that a layout adds to a text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "triptych/language.hpp"

namespace triptych::publishing {

/// A cell of layouts.tsv: the row of the layout, else the row that is for any layout. Lives as long as the program.
std::string_view wording(std::string_view layout, std::string_view piece, Language language);

/// The pattern with every `{name}` replaced by its value; braces inside a value stay.
std::string fill_in(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace triptych::publishing
