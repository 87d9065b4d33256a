// Whatever is read can be written and read again: each language says the same, and where all ids are given the document is the same.
// (Units without ids are aligned anew; the file does not hold how sure the first alignment was.)
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exchange/assemble.hpp"
#include "model/layout.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Document;

/// Labels and texts in the order of the language.
std::string text_of(const Document& document, triptych::Language language)
{
    std::string out;
    for (std::size_t block = 0; block < document.blocks.size(); ++block)
        for (const auto& part : {document.blocks[block].label[language], triptych::model::block_text(document, block, language, triptych::model::Markup::with)})
            if (!part.empty()) out += part + "\n\n";
    return out;
}

bool is_given(const Document& document) { return std::ranges::none_of(document.units, triptych::exchange::has_made_id); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Document document;
    try {
        document = triptych::parse_trip({reinterpret_cast<const char*>(data), size});
    } catch (const triptych::Error&) {  // the only way out for bad input
        return 0;
    }
    const auto again = triptych::parse_trip(triptych::write_trip(document));
    for (const auto language : triptych::all_languages)
        if (text_of(again, language) != text_of(document, language)) std::abort();
    if (is_given(document) && again != document) std::abort();
    return 0;
}
