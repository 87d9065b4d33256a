// Names and counted nouns in a sentence: `{c, at}`, `{who, inflect, dat}`, `{n, count, film}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/formatting/values.hpp"
#include "triptych/check.hpp"
#include "triptych/names.hpp"

namespace triptych::language::formatting {

/// What a name needs besides its value: where it is looked up, and where is told what a person should see.
struct Surroundings {
    Language language = Language::fr;
    const NameSource* names = nullptr;      ///< may be null
    std::vector<Finding>* notes = nullptr;  ///< may be null
    Range range;                            ///< of the argument in the pattern
};

/// The type is the role. A name is the id of a record, or its text in any of the languages, or unknown text; {"name": …, "kind": "city"}
/// says what an unknown one is. A Russian name that no record knows is never inflected: it becomes «в городе X», or stays as it is.
std::string at(const Value& value, std::string_view style, const Surroundings& around);
std::string to(const Value& value, std::string_view style, const Surroundings& around);
std::string from(const Value& value, std::string_view style, const Surroundings& around);
std::string of(const Value& value, std::string_view style, const Surroundings& around);

/// The style is features of parse_form. Numbers and times take their suffix in Kazakh, «2025-те», and stay as they are in fr and ru.
std::string inflect(const Value& value, std::string_view style, const Surroundings& around);
bool is_form(std::string_view style, Language language);

/// The style is the noun: the id of a record, or text of the pattern's language.
std::string count(const Value& value, std::string_view style, const Surroundings& around);
bool is_noun(std::string_view style, Language language);

}  // namespace triptych::language::formatting
