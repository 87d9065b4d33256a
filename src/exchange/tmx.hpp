// TMX: units of a translation memory. Reads 1.1 to 1.4b, writes 1.4b.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// Units with text in two of our languages at least; the others, and other languages, are left out with a diagnostic.
/// Of several texts of one language in a unit the first counts. "kz", the country, is read as kk with a diagnostic; other tags that are
/// none of RFC 5646 ("French") and other scripts (kk-Latn) are left out.
/// bpt and ept, it, ph, ut and hi become inline codes. A variant is `translated`, unless a prop `x-state` says otherwise.
/// Throws Error{syntax} for what is no TMX, with line.
std::vector<Unit> read_tmx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

/// Units with less than two texts are left out. The same units give the same bytes.
std::string write_tmx(std::span<const Unit> units);

}  // namespace triptych::exchange
