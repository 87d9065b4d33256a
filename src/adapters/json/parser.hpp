// Where JSON is wrong: offsets of the parser become places. For files of this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "triptych/error.hpp"

namespace triptych::json {

/// Throws Error{syntax} that names the line and column of an offset. `line` is the number of the text's first line, 0: the first.
[[noreturn]] void fail(const std::string& message, std::string_view text, std::size_t offset, std::size_t line = 0);

}  // namespace triptych::json
