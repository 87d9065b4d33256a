// A variant as text without markup: emphasis falls away, links are written out, placeholders stay.
#pragma once

#include <string>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::publishing {

/// Throws Error{encoding} or Error{invalid}, naming `what`, for a text that is not UTF-8 or codes that do not fit it.
std::string plain_text(const Variant& variant, Language language, const std::string& what);

}  // namespace triptych::publishing
