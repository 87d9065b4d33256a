// Whatever is decoded is valid UTF-8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        if (triptych::find_bad_byte(triptych::decode(bytes).text)) std::abort();
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
