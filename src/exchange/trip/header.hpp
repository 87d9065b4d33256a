// The head of a .trip file: `key: value` lines.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/trip/lines.hpp"
#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange::trip {

struct Header {
    std::string id;
    Kind kind = Kind::post;
    State state = State::draft;       ///< of all variants, when a section does not say otherwise
    std::vector<Language> languages;  ///< sections that must be there
    Properties properties;            ///< all keys but id and kind, in their order
};

/// Reads the lines up to the first section, whose line number is `end` (or that of the last line).
/// Throws Error{syntax}, and Error{unsupported} for a template.
Header parse_header(std::span<const Line> lines, std::size_t end, std::string_view file);

}  // namespace triptych::exchange::trip
