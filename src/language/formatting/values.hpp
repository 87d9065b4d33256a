// Reading arguments: text, numbers and named parts, or an error that names the argument.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/icu/numbers.hpp"
#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace triptych::language::formatting {

/// What a person should know of a name: "format.unconfirmed" and a sentence.
struct Note {
    std::string_view rule;
    std::string message, suggestion;
};

/// What the types that show names need.
struct Names {
    const NameSource* source = nullptr;
    std::vector<Note> notes;
};

/// An argument and the name it has in messages to a person: "p", "p.currency". `names` is set for the argument itself, not for its parts.
struct Value {
    const Argument& argument;
    std::string name;
    Names* names = nullptr;
};

/// Throws Error{invalid}: `argument "d" is "16/04/2025"; expected an ISO 8601 date`.
[[noreturn]] void refuse(const Value& value, std::string_view expected);

const std::string* text_in(const Value& value) noexcept;

/// A number, or a text that is one ("2000", "2.5", up to 100 digits, none of them lost); empty for anything else.
std::optional<icu::Number> number_in(const Value& value);
icu::Number require_number(const Value& value);

/// A named part of an object; empty when the argument is no object, or has no such part.
std::optional<Value> part_of(const Value& value, std::string_view part);

}  // namespace triptych::language::formatting
