// The argument types that a pattern may name, and the styles that each of them takes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

struct Type {
    std::string_view name;  ///< "" for `{x}`
    std::string (*render)(const Value&, std::string_view style, Language);
    std::string_view styles;                       ///< the words it takes, each between blanks: " long full short "
    bool (*is_style)(std::string_view, Language);  ///< for a style that is none of the words; may be null
    std::string_view expected;                     ///< for a person
};

/// Those that are neither plural nor select.
std::span<const Type> simple_types() noexcept;

/// Null when there is none of this name.
const Type* find_type(std::string_view name) noexcept;

/// "plural, select, selectordinal, number, list, …"
std::string known_types();

bool takes_style(const Type& type, std::string_view style, Language language);

}  // namespace triptych::language::formatting
