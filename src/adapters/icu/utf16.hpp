// UTF-8 and UTF-16: the only place where the library holds UTF-16. For files of this folder.
#pragma once

#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <string>
#include <string_view>

namespace triptych::icu {

/// Needs valid UTF-8.
::icu::UnicodeString to_utf16(std::string_view text);
std::string to_utf8(const ::icu::UnicodeString& text);

/// Throws std::runtime_error when ICU failed: its data are not whole, or memory has run out.
void require_success(UErrorCode status, const char* what);

}  // namespace triptych::icu
