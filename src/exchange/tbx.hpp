// TBX: a glossary. Reads version 2 (martif) and 3 (DCA and DCT styles).
#pragma once

#include <vector>

#include "adapters/xml/reader.hpp"
#include "triptych/error.hpp"
#include "triptych/glossary.hpp"

namespace triptych::exchange {

/// Concepts with a term in one of our languages; `xml:lang` decides the language, never the position.
/// Throws Error{syntax} for what is no TBX, with line.
std::vector<Concept> read_tbx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

}  // namespace triptych::exchange
