#include "alignment/pieces.hpp"

#include <algorithm>
#include <string>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"
#include "triptych/segment.hpp"

namespace triptych::alignment {
namespace {

/// End of the text before `at`, and begin of the text after it, without white space.
Range gap_at(const std::string& text, std::size_t at)
{
    Range gap{0, text.size()};
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const bool is_space = icu::is_space(base::next_code_point(text, i));
        if (is_space) continue;
        if (begin < at) gap.begin = i;
        if (begin >= at) {
            gap.end = begin;
            break;
        }
    }
    return gap;
}

bool is_before(const InlineCode& code, std::size_t at)
{
    if (code.range.size() > 0) return code.range.end <= at;
    return code.range.begin < at || (code.range.begin == at && code.kind == InlineCode::Kind::close);
}

/// Codes that are open at the end of a text.
std::ptrdiff_t open_codes(const std::vector<InlineCode>& codes)
{
    return std::count_if(codes.begin(), codes.end(), [](const InlineCode& code) { return code.kind == InlineCode::Kind::open; }) -
           std::count_if(codes.begin(), codes.end(), [](const InlineCode& code) { return code.kind == InlineCode::Kind::close; });
}

void require_cut(const Variant& whole, std::size_t at)
{
    const auto refuse = [&](const std::string& what) { throw Error(ErrorCode::invalid, "a cut at byte " + std::to_string(at) + what); };
    if (at > whole.text.size()) refuse("; expected at most " + std::to_string(whole.text.size()) + ", the size of the text");
    if (at < whole.text.size() && (static_cast<unsigned char>(whole.text[at]) & 0xC0U) == 0x80U) refuse(" is inside a character; expected one before it or after it");
    for (const auto& code : whole.codes)
        if (code.range.begin < at && at < code.range.end) refuse(" is inside the code " + code.original + "; expected one before it or after it");
}

/// A part that has no text is missing.
void settle(Variant& part)
{
    part.state = part.text.empty() && part.codes.empty() ? State::missing : State::draft;
    part.behind.reset();
}

}  // namespace

std::pair<Variant, Variant> cut(const Variant& whole, std::size_t at)
{
    require_cut(whole, at);
    const Range gap = gap_at(whole.text, at);
    std::pair<Variant, Variant> parts{whole, whole};
    auto& [first, second] = parts;
    first.text.resize(gap.begin);
    second.text.erase(0, gap.end);
    first.codes.clear();
    second.codes.clear();
    for (InlineCode code : whole.codes) {
        const bool goes_first = is_before(code, at);
        const std::size_t size = goes_first ? first.text.size() : second.text.size();
        for (std::size_t* end : {&code.range.begin, &code.range.end}) *end = std::min(size, goes_first || *end < gap.end ? (goes_first ? *end : 0) : *end - gap.end);
        (goes_first ? first : second).codes.push_back(std::move(code));
    }
    if (open_codes(first.codes) != 0) throw Error(ErrorCode::invalid, "a cut at byte " + std::to_string(at) + " parts a code from its closing one; expected one outside of both");
    settle(first);
    settle(second);
    return parts;
}

Variant join(const Variant& first, const Variant& second, std::string_view gap)
{
    if (second.text.empty() && second.codes.empty()) return first;
    if (first.text.empty() && first.codes.empty()) return second;
    Variant whole = first;
    whole.text.append(gap);
    const std::size_t moved = whole.text.size();
    whole.text.append(second.text);
    for (InlineCode code : second.codes) {
        code.range = {code.range.begin + moved, code.range.end + moved};
        whole.codes.push_back(std::move(code));
    }
    settle(whole);
    return whole;
}

std::vector<Variant> sentences_of(const Variant& whole, Language language)
{
    std::vector<Variant> sentences;
    if (whole.codes.empty()) {
        for (auto& sentence : segment(whole.text, language)) {
            sentences.push_back(whole);
            sentences.back().text = std::move(sentence.text);
            if (sentences.back().text != whole.text) settle(sentences.back());
        }
        return sentences;
    }
    Variant rest = whole;
    std::size_t taken = 0;  // bytes of `whole` that are gone from `rest`
    for (const auto& sentence : segment(whole.text, language)) {
        if (sentence.source.begin == 0) continue;
        try {
            auto [first, second] = cut(rest, sentence.source.begin - taken);
            if (first.text.empty() || second.text.empty()) continue;
            taken = whole.text.size() - second.text.size();
            sentences.push_back(std::move(first));
            rest = std::move(second);
        } catch (const Error&) {  // a code reaches over the border
            continue;
        }
    }
    if (!rest.text.empty() || !rest.codes.empty()) sentences.push_back(std::move(rest));
    return sentences;
}

}  // namespace triptych::alignment
