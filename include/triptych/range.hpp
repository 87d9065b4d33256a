// A stretch of a text, and a segment: a sentence that remembers where it stood.
#pragma once

#include <cstddef>
#include <string>

namespace triptych {
inline namespace v1 {

/// Bytes [begin, end) of a UTF-8 text; both ends lie on character boundaries.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// A sentence of a text. `source` is where it stood, in bytes of the text as it was given.
struct Segment {
    std::string text;
    Range source;

    friend bool operator==(const Segment&, const Segment&) = default;
};

}  // namespace v1
}  // namespace triptych
