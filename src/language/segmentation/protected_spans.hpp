// Parts of a text that are no prose: addresses of the web, handles, hashtags, code, placeholders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::language {

struct ProtectedSpan {
    enum class Kind : std::uint8_t { url, email, handle, hashtag, code, placeholder };
    Range range;
    Kind kind = Kind::url;
};

/// The spans in order; none overlap. Final punctuation after a URL is not part of it. Needs valid UTF-8; linear.
std::vector<ProtectedSpan> find_protected_spans(std::string_view text);

}  // namespace triptych::language
