// A names table as TBX: what a names table adds is said in categories of its own, "x-kind", "x-gen", "x-preposition" …
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "triptych/error.hpp"
#include "triptych/names.hpp"

namespace triptych::exchange {

/// The preferred term of each language is the name, deprecated terms are what is not to be used. Other terms, and values that cannot be
/// taken, are told and left out. Throws Error{syntax} with file, line and column for what is no TBX, and for an id that stands twice.
std::vector<Name> read_names_tbx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

/// TBX v3 in DCA style; a glossary reader sees terms with their status. Throws Error{invalid} for control characters.
std::string write_names_tbx(std::span<const Name> names);

}  // namespace triptych::exchange
