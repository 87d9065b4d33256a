// Bytes that callers hand over must be UTF-8.
#pragma once

#include <string_view>

namespace triptych::workspace {

/// `what` names the text in the error. Throws Error{encoding} with the first bad byte, counted from 1.
void require_utf8(std::string_view text, std::string_view what);

}  // namespace triptych::workspace
