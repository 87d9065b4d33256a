// What a names table says of a name in one language, as words: the columns of the CSV file and the notes of the TBX file are the same.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triptych/names.hpp"

namespace triptych::exchange {

using NameProperty = std::pair<std::string, std::string>;

/// {"gender", "f"}, {"preposition", "во"}, {"pl_gen", "…"}, {"confidence", "M"}, in the order of the columns; what is empty is left out.
/// Text and what is not to be used are no properties. Throws Error{invalid} for a stored form whose name is not that of form_name().
std::vector<NameProperty> properties_of(const NameVariant& variant);

bool is_name_property(std::string_view name);

/// Needs the name of a property and a value that is not empty. Gives what was expected when the value cannot be taken, else nothing.
std::string set_property(NameVariant& variant, std::string_view name, std::string value);

/// "H", "M" and "L" stand for 1, 0.7 and 0.4; between them a number from 0 to 1.
std::string confidence_text(double confidence);

/// Dates as Period has them: 2019, 2019-03, 2019-03-23, or nothing.
bool is_date(std::string_view text);

}  // namespace triptych::exchange
