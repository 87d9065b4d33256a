// Typesetting twice equals once.
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
            const auto once = triptych::typeset(bytes, language);
            if (triptych::typeset(once, language) != once) std::abort();
        }
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
