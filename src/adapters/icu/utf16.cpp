#include "adapters/icu/utf16.hpp"

#include <unicode/stringpiece.h>

#include <cstdint>
#include <stdexcept>

namespace triptych::icu {

::icu::UnicodeString to_utf16(std::string_view text)
{
    return ::icu::UnicodeString::fromUTF8(::icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const ::icu::UnicodeString& text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

void require_success(UErrorCode status, const char* what)
{
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

}  // namespace triptych::icu
