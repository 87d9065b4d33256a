// Whatever is read can be written and read again: each language says the same, and where all ids are given the document is the same.
// (Units without ids are aligned anew; the file does not hold how sure the first alignment was.)
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/assemble.hpp"
#include "model/layout.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Document;

/// The lines of labels and texts, sorted: what is aligned anew may stand in another order, and must all be there.
std::vector<std::string> lines_of(const Document& document, triptych::Language language)
{
    std::vector<std::string> lines;
    for (std::size_t block = 0; block < document.blocks.size(); ++block)
        for (const auto& part : {document.blocks[block].label[language], triptych::model::block_text(document, block, language, triptych::model::Markup::with)}) {
            std::istringstream stream(part);
            for (std::string line; std::getline(stream, line);)
                if (line.find_first_not_of(" \t") != std::string::npos) lines.push_back(line);
        }
    std::ranges::sort(lines);
    return lines;
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
        if (lines_of(again, language) != lines_of(document, language)) std::abort();
    if (is_given(document) && again != document) std::abort();
    return 0;
}
