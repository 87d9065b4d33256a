// Rules that are read can be written, read again and used; a rule that runs away is stopped.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::string_view text = "M. Roy, 12 ans, rit ! «Oui…» — «Жоқ.» Ә. Қастеев т.б. aaaaaaaaaaaaaaaaaaaaaaaa\nFin.";
    try {
        const auto rules = triptych::parse_srx(bytes);
        if (triptych::parse_srx(triptych::rules_to_srx(rules)) != rules) std::abort();
        for (const auto use : {triptych::RuleUse::on_top, triptych::RuleUse::replace}) {
            const triptych::Segmenter segmenter(rules, {use});
            std::size_t end = 0;
            for (const auto& segment : segmenter.segment(text, triptych::Language::kk)) {
                if (segment.source.begin < end || segment.text != text.substr(segment.source.begin, segment.source.size())) std::abort();
                end = segment.source.end;
            }
        }
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
