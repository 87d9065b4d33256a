// Segments lie in the text, in order, and hold its bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        for (const auto language : triptych::all_languages) {
            std::size_t end = 0;
            for (const auto& segment : triptych::segment(bytes, language)) {
                if (segment.source.begin < end || segment.text != bytes.substr(segment.source.begin, segment.source.size())) std::abort();
                end = segment.source.end;
            }
        }
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
