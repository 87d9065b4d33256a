// Whatever is read can be written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const auto document = triptych::parse_trip(bytes);
        if (triptych::parse_trip(triptych::write_trip(document)) != document) std::abort();
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
