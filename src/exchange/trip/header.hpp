// The head of a .trip file: `key: value` lines.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/trip/lines.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange::trip {

struct Header {
    std::string id;
    Kind kind = Kind::post;
    State state = State::draft;       ///< of all variants, when a section does not say otherwise
    std::vector<Language> languages;  ///< sections that must be there
    Properties properties;            ///< all keys but id and kind, in their order
};

/// Keys of the properties that keep comments: of the lines before `kind` and `id`, of those after them, and (with the code of a
/// language behind it) of those at the end of a section. A key of the header cannot begin with a semicolon.
inline constexpr std::string_view top_comment_key = ";top";
inline constexpr std::string_view comment_mark = ";";

/// Reads the lines up to the first section, whose line number is `end` (or that of the last line), and the comments among them. Every key
/// is kept; one that looks like a slip for a key with a meaning ("chanel") is told in `diagnostics`, unless that is null.
/// Throws Error{syntax}, and Error{unsupported} for a template.
Header parse_header(std::span<const Line> lines, std::span<const Line> comments, std::size_t end, std::string_view file,
                    std::vector<Diagnostic>* diagnostics);

}  // namespace triptych::exchange::trip
