// The text of an XLIFF <source> or <target>, and its inline codes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "adapters/xml/writer.hpp"
#include "exchange/inline_codes.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// What <data id="…"> of XLIFF 2 holds, by id.
using OriginalData = std::map<std::string, std::string, std::less<>>;

/// Reads the element that has just started, to its end. Of XLIFF 1.2: g, x, bx, ex, bpt, ept, it, ph; of XLIFF 2: pc, sc, ec, ph, cp; mrk, sm and em
/// mark text and are passed over. A code without original markup keeps its element in its place.
Variant read_xliff_text(xml::Reader& reader, const OriginalData& data, std::vector<Diagnostic>* diagnostics);

/// Writes the content of an XLIFF 1.2 element that has just started: bpt and ept, ph, and it for codes without partner.
void write_xliff_text(xml::Writer& writer, const Variant& variant, const CodeNumbers& numbers);

}  // namespace triptych::exchange
