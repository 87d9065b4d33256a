// The text of a TMX <seg>, and its inline codes.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "adapters/xml/writer.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// Reads the <seg> that has just started, to its end. An opening and a closing code share the id of `x`, or else of `i`.
Variant read_tmx_segment(xml::Reader& reader, std::vector<Diagnostic>* diagnostics);

/// Numbers for the ids of a unit's codes, which TMX writes as `x`: an id that is a number stays, others get one that is free. The codes
/// of the three languages that share an id share the number.
class CodeNumbers {
public:
    explicit CodeNumbers(const Unit& unit);
    [[nodiscard]] const std::string& of(const std::string& id) const;

private:
    std::unordered_map<std::string, std::string> numbers_;
};

/// Writes <seg>. Codes without partner become <it>.
void write_tmx_segment(xml::Writer& writer, const Variant& variant, const CodeNumbers& numbers);

}  // namespace triptych::exchange
