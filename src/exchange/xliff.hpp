// XLIFF: units with a source and a target. Reads 1.0 to 1.2 and 2.0 to 2.2, writes 1.2.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// XLIFF knows two languages at a time. Units of several <file>s that have the same `original` and the same id become one unit of three
/// languages when a text they share is the same in both; else each stays a unit of its own, with a diagnostic. Units with text in less than two
/// of our languages are left out with a diagnostic, alternatives (alt-trans, matches) without one. The segments of an XLIFF 2 unit are units of their own.
/// `state` of the target gives its state: final is `approved`, signed-off and reviewed are `reviewed`, translated is `translated`, the others are `draft`; approved="yes"
/// counts before it, and without either the target is `translated`, as a source always is.
/// Throws Error{syntax} for what is no XLIFF, with line.
std::vector<Unit> read_xliff(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

/// A <file> from the language that most units have to each of the others, and one between the others for the units that lack it; units with
/// less than two texts are left out. The same units give the same bytes.
std::string write_xliff(std::span<const Unit> units);

}  // namespace triptych::exchange
