// Text in the encodings of older files, among them some dictionaries.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace triptych::icu {

/// `bytes` of the named encoding as UTF-8; empty when a byte does not fit it or the name is unknown.
std::optional<std::string> from_code_page(std::string_view bytes, const std::string& name);

/// `text` in the named encoding; empty when it lacks a character or the name is unknown.
std::optional<std::string> to_code_page(std::string_view text, const std::string& name);

}  // namespace triptych::icu
