// ULIDs: ids that sort by the time they were made.
#pragma once

#include <string>

namespace triptych::model {

/// 26 characters of Crockford's base 32: 48 bits of milliseconds, 80 random bits (github.com/ulid/spec).
/// Grows within a process even inside one millisecond. Any thread may call it.
std::string make_ulid();

}  // namespace triptych::model
