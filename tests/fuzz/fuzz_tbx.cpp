// A glossary is read or refused; what is read has terms of our languages only, each with a text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "exchange/tbx.hpp"
#include "triptych/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        triptych::xml::Reader reader(triptych::xml::from_text(bytes), "fuzz.tbx");
        std::vector<triptych::Diagnostic> odd;
        for (const auto& one : triptych::exchange::read_tbx(reader, &odd)) {
            std::size_t terms = 0;
            for (const auto language : triptych::all_languages)
                for (const auto& term : one.terms[language]) {
                    ++terms;
                    if (term.text.empty() || triptych::base::find_bad_utf8(term.text)) std::abort();
                }
            if (terms == 0) std::abort();
        }
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
