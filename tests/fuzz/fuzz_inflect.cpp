// Forms are made for whatever is asked, and are the same each time; what is made of a plain word, and is sure, is recognised as a form of it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

namespace {

/// Letters of one alphabet and digits, with hyphens and signs inside: what a glossary calls a word. Other text is inflected too, but a word of
/// letters that look alike, of marks and of signs may be mended on the way.
bool is_plain_word(std::string_view words, triptych::Language language)
{
    constexpr std::size_t longest = 60;  // bytes
    const bool latin = language == triptych::Language::fr;
    if (words.empty() || words.size() > longest) return false;
    if (words.find("-ь") != std::string_view::npos || words.find("-ъ") != std::string_view::npos) return false;  // no word begins so
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto byte = static_cast<unsigned char>(words[at]);
        const bool is_letter = latin ? (byte >= 'a' && byte <= 'z') : byte == 0xD0 || byte == 0xD1 || byte == 0xD2 || byte == 0xD3;
        const bool is_digit = byte >= '0' && byte <= '9';
        const bool is_sign = !latin && (byte == '-' || byte == '+' || byte == '%') && at > 0 && at + 1 < words.size();
        if (!is_letter && !is_digit && !is_sign) return false;
        if (!is_letter || latin) continue;
        if (++at == words.size()) return false;
        if (byte == 0xD2 && static_cast<unsigned char>(words[at]) < 0x8A) return false;  // signs and marks
    }
    return true;
}

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
    constexpr double sure = 0.9;
    // French makes a plural of whatever is asked, verbs and "al" too
    const bool by_rule = made.reached != triptych::Reached::table && language == triptych::Language::fr;
    const bool is_certain = !made.text.empty() && made.reached != triptych::Reached::paraphrase && made.confidence >= sure && !by_rule;
    if (!is_certain || form.role != triptych::Role::none || !is_plain_word(words, language)) return;
    if (!triptych::same_lemma(words, made.text, language)) {
        std::fprintf(stderr, "not recognised: %.*s of %.*s\n", static_cast<int>(made.text.size()), made.text.data(), static_cast<int>(words.size()), words.data());
        std::abort();
    }
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
