// A bad pattern is an error, not a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        (void)triptych::format(bytes, triptych::Language::kk, {});
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
