// A slug of a slug is the same slug, a tag of a tag the same tag, and no transliteration touches a line break.
#include <algorithm>
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
            const auto slug = triptych::slug(bytes, language);
            if (triptych::slug(slug, language) != slug) std::abort();
            const auto tag = triptych::hashtag(bytes, language);
            if (tag && triptych::hashtag(*tag, language) != tag) std::abort();
            for (const auto& system : triptych::transliteration_systems(language)) {
                const auto latin = triptych::transliterate(bytes, language, system);
                if (std::ranges::count(latin.text, '\n') != std::ranges::count(bytes, '\n')) std::abort();
            }
            if (triptych::compare(bytes, triptych::to_nfc(bytes), language) != 0) std::abort();
        }
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
