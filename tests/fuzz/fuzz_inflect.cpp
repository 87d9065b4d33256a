// Forms are made for whatever is asked, are the same each time, and what is made of one word is recognised as a form of it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

namespace {

/// The first line is the features, the rest the words.
void check(std::string_view features, std::string_view words, triptych::Language language)
{
    const auto form = triptych::parse_form(features);
    const auto made = triptych::inflect(words, language, form);
    if (made != triptych::inflect(words, language, form)) std::abort();
    if (made.confidence < 0 || made.confidence > 1) std::abort();
    if (triptych::to_nfc(made.text).empty() != made.text.empty()) std::abort();  // valid UTF-8
    const triptych::Lemma lemma(words, language);
    const auto read = lemma.read(made.text);
    if (read.grade != lemma.match(made.text)) std::abort();
    if (read.grade == triptych::Grade::none && !read.explanation.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto line = std::min(bytes.find('\n'), size);
    try {
        for (const auto language : triptych::all_languages) check(bytes.substr(0, line), bytes.substr(std::min(line + 1, size)), language);
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
