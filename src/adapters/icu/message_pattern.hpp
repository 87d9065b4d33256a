// ICU message patterns as a plain tree, so that we can render argument types of our own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::icu {

struct MessageCase;

/// A stretch of text, an argument, or the '#' of a plural.
struct MessageNode {
    enum class Kind : std::uint8_t { text, argument, number_sign };
    Kind kind = Kind::text;
    Range range;                     ///< of an argument, in bytes of the pattern, braces included
    std::string text;                ///< of a text, quotes resolved
    std::string name;                ///< of an argument
    std::string type;                ///< "", "plural", "select", "selectordinal", or any other word
    std::string style;               ///< what follows the type of a simple argument, trimmed
    double offset = 0;               ///< of a plural
    std::vector<MessageCase> cases;  ///< of plural, select, selectordinal; "other" is among them
};

/// One branch: "one", "=0", "female", "other".
struct MessageCase {
    std::string selector;
    Range range;                  ///< of the selector, in bytes of the pattern
    std::optional<double> value;  ///< of "=0"
    std::vector<MessageNode> message;
};

/// A pattern and what a writer should know of it. Offsets are bytes of the pattern.
struct Message {
    std::vector<MessageNode> nodes;
    std::vector<std::size_t> differing;  ///< apostrophes before a brace or '#' that are text here and begin a quotation in ICU
    std::vector<std::size_t> closing;    ///< closing braces that are text, because nothing is open
};

/// Apostrophes are read as a French writer means them: see quoting.hpp. Throws Error{syntax} that names the byte offset: for a
/// pattern that ICU refuses, for one nested deeper than 64 arguments, and for the old type `choice`. Needs valid UTF-8.
Message parse_message(std::string_view pattern);

}  // namespace triptych::icu
