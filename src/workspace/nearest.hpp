// "Did you mean …": the ids that look most like one that is not there.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::workspace {

/// At most `limit` of the ids, the likest first (edit distance over code points).
std::vector<std::string> nearest(std::span<const std::string> ids, std::string_view id, std::size_t limit = 3);

/// The second half of an error message: "expected one of a, b, c", or that there is none.
std::string expected_one_of(std::span<const std::string> ids, std::string_view id);

}  // namespace triptych::workspace
