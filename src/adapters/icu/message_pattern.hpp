// ICU message patterns as a plain tree, so that we can render argument types of our own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::icu {

struct MessageCase;

/// A stretch of text, an argument, or the '#' of a plural.
struct MessageNode {
    enum class Kind : std::uint8_t { text, argument, number_sign };
    Kind kind = Kind::text;
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
    std::optional<double> value;  ///< of "=0"
    std::vector<MessageNode> message;
};

/// Throws Error{syntax} that names the byte offset: for a pattern that ICU refuses, for one nested deeper than 64
/// arguments, for the old type `choice`, and for an apostrophe inside a word that would hide an argument (l'{name}).
/// Needs valid UTF-8.
std::vector<MessageNode> parse_message(std::string_view pattern);

}  // namespace triptych::icu
