// Names in messages: «à Almaty», «в Алматы», «Алматыда», and any other form of them.
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/inflect.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{c, at}`, `{c, to}`, `{c, from}`, `{c, of}`: a text, or an object {"name": …, "kind": …}.
std::string place_at(const Value& value, std::string_view style, Language language);
std::string place_to(const Value& value, std::string_view style, Language language);
std::string place_from(const Value& value, std::string_view style, Language language);
std::string place_of(const Value& value, std::string_view style, Language language);

/// `{who, inflect, dat}`; a number too, which has endings in Kazakh only: 2025-те.
std::string inflected(const Value& value, std::string_view style, Language language);

/// Every feature is one of parse_form.
bool is_form_style(std::string_view style, Language language);

/// A warning of the note's rule.
Finding finding_of(Note note, Range range, Language language);

}  // namespace triptych::language::formatting
