// What an index of a memory holds, to compare it with another.
#pragma once

#include <cstdint>
#include <vector>

#include "memory/index/segment.hpp"
#include "workspace/memory_index.hpp"

namespace triptych::testing {

/// The texts of each language as one segment: of two indexes of the same store, equal byte for byte.
inline std::vector<std::vector<std::uint64_t>> bytes_of(const workspace::MemoryIndex& memory)
{
    std::vector<std::vector<std::uint64_t>> bytes;
    for (const Language language : all_languages) {
        triptych::memory::index::SegmentBuilder builder;
        memory.index().copy_to(builder, language, 0);
        builder.first = 0;
        builder.last = 1'000'000;
        bytes.push_back(make_segment(builder, {}));
    }
    return bytes;
}

}  // namespace triptych::testing
