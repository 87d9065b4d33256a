// The text of a TMX <seg>, and its inline codes.
#pragma once

#include <vector>

#include "adapters/xml/reader.hpp"
#include "adapters/xml/writer.hpp"
#include "exchange/inline_codes.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// Reads the <seg> that has just started, to its end. An opening and a closing code share the id of `x`, or else of `i`.
Variant read_tmx_segment(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

/// Writes <seg>. Codes without partner become <it>.
void write_tmx_segment(xml::Writer& writer, const Variant& variant, const CodeNumbers& numbers);

}  // namespace triptych::exchange
