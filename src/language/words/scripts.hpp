// One script for a word: Latin letters that look like Cyrillic ones, and the reverse.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace triptych::language {

enum class Script : std::uint8_t { latin, cyrillic };

/// Every letter of the other script replaced by the one of this script that looks like it (lookalikes.tsv), in NFC; empty when a
/// letter has no such counterpart. Needs valid UTF-8. May be called from any thread.
std::optional<std::string> write_in(std::string_view word, Script script);

}  // namespace triptych::language
