// Where in a pattern something is wrong, as the messages of the errors say it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "triptych/error.hpp"

namespace triptych::language::formatting {

/// The number in «… at offset 12», a byte of the pattern.
std::optional<std::size_t> offset_in(std::string_view message);

/// The same error with the line and the column of its offset in the pattern; the error itself when it names none.
Error with_place(const Error& error, std::string_view pattern);

}  // namespace triptych::language::formatting
