// Bytes of other encodings into UTF-8 and back, through ICU's converters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace triptych::icu {

/// What a conversion gave: text, or the offset of the first byte that does not fit.
struct Converted {
    std::string text;
    std::optional<std::size_t> bad_byte;
};

/// Stops at the first byte that has no character. Empty when ICU has no such encoding. May be called from any thread.
std::optional<Converted> to_utf8(std::string_view bytes, const std::string& encoding);

/// `text` in the named encoding; empty when that lacks a character or ICU has no such encoding. Needs valid UTF-8.
std::optional<std::string> from_utf8(std::string_view text, const std::string& encoding);

/// The IANA name of an encoding that ICU knows by any of its names.
std::optional<std::string> iana_name(const std::string& encoding);

}  // namespace triptych::icu
