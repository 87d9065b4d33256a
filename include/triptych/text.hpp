// Text at the border: bytes are checked, normalised and counted here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "triptych/export.hpp"

namespace triptych {
inline namespace v1 {

/// Offset of the first byte that is not part of well-formed UTF-8; empty when the text is good.
TRIPTYCH_API std::optional<std::size_t> find_bad_byte(std::string_view bytes) noexcept;

/// Throws Error{encoding} that names line, byte and offset, and says how the file may be mended.
/// `file` names the source in the message.
TRIPTYCH_API void require_utf8(std::string_view bytes, std::string_view file);

/// Unicode normalisation form C (UAX #15). Needs valid UTF-8.
TRIPTYCH_API std::string to_nfc(std::string_view text);

/// Characters as a person counts them: extended grapheme clusters (UAX #29). Needs valid UTF-8.
TRIPTYCH_API std::size_t count_graphemes(std::string_view text);

/// Unicode code points. Needs valid UTF-8.
TRIPTYCH_API std::size_t count_code_points(std::string_view text) noexcept;

/// A text whose bytes were turned into UTF-8, and why that encoding was believed.
struct Decoded {
    std::string text;      ///< UTF-8, without byte order mark
    std::string encoding;  ///< IANA name of what was read, "UTF-8" when nothing had to be done
    std::string evidence;  ///< one line for a person: what spoke for this encoding
};

/// Turns bytes of another encoding into UTF-8. `encoding` is an IANA name or "auto" (see detect_encoding). UTF-8 with some lines in another
/// encoding is read line by line; bytes that fit nothing become U+FFFD, and the evidence counts them.
/// Throws Error{encoding} when the bytes do not fit it, Error{invalid} for an unknown name.
TRIPTYCH_API Decoded decode(std::string_view bytes, std::string_view encoding = "auto");

}  // namespace v1
}  // namespace triptych
