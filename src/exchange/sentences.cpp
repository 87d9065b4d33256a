#include "exchange/sentences.hpp"

#include <algorithm>

#include "triptych/align.hpp"
#include "triptych/segment.hpp"

namespace triptych::exchange {
namespace {

/// Sentences of a text whose codes all lie in one of them, not in the white space between.
struct Sentences {
    std::vector<Range> ranges;
    std::vector<std::vector<InlineCode>> codes;  ///< of each sentence, by offsets of the whole text
};

/// Does a code at the end of sentence `i` still belong to it, or does it open the next one?
bool belongs_before(const InlineCode& code, const std::vector<Range>& ranges, std::size_t i)
{
    const std::size_t at = code.range.begin;
    if (i + 1 == ranges.size() || at < ranges[i].end) return true;
    if (at == ranges[i].end) return code.kind != InlineCode::Kind::open || at < ranges[i + 1].begin;
    return code.kind == InlineCode::Kind::close && at < ranges[i + 1].begin;
}

Sentences find_sentences(const BlockText& block, Language language)
{
    Sentences out;
    for (const Segment& sentence : segment(block.text, language)) out.ranges.push_back(sentence.source);
    if (out.ranges.empty() && block.codes.empty() && block.text.empty()) return out;
    if (out.ranges.empty()) out.ranges.push_back({0, block.text.size()});
    out.ranges.front().begin = 0;
    out.ranges.back().end = block.text.size();
    out.codes.resize(out.ranges.size());
    std::size_t i = 0;
    for (const InlineCode& code : block.codes) {
        while (!belongs_before(code, out.ranges, i)) ++i;
        Range& range = out.ranges[i];
        range = {std::min(range.begin, code.range.begin), std::max(range.end, code.range.end)};
        out.codes[i].push_back(code);
    }
    return out;
}

/// The text from sentence `first` to sentence `last`.
Variant make_variant(const BlockText& block, const Sentences& sentences, std::size_t first, std::size_t last)
{
    const std::size_t begin = sentences.ranges[first].begin;
    Variant variant;
    variant.text = block.text.substr(begin, sentences.ranges[last].end - begin);
    for (std::size_t i = first; i <= last; ++i)
        for (InlineCode code : sentences.codes[i]) {
            code.range = {code.range.begin - begin, code.range.end - begin};
            variant.codes.push_back(std::move(code));
        }
    variant.state = variant.text.empty() && variant.codes.empty() ? State::missing : block.state;
    return variant;
}

/// Every sentence for itself, where there is one language only.
std::vector<Bead> lonely_beads(const Trio<Sentences>& sentences)
{
    std::vector<Bead> beads;
    for (const Language language : all_languages)
        for (std::size_t i = 0; i < sentences[language].ranges.size(); ++i) beads.emplace_back().sentences[language] = {i};
    return beads;
}

std::vector<Bead> find_beads(const Trio<BlockText>& texts, const Trio<Sentences>& sentences)
{
    std::size_t present = 0;
    std::size_t longest = 0;
    Trio<std::vector<Segment>> segments;
    for (const Language language : all_languages) {
        const auto& ranges = sentences[language].ranges;
        present += ranges.empty() ? 0 : 1;
        longest = std::max(longest, ranges.size());
        for (const Range& range : ranges) segments[language].push_back({texts[language].text.substr(range.begin, range.size()), range});
    }
    if (present < 2) return lonely_beads(sentences);
    if (longest > 1) return align_beads(segments);
    Bead bead;
    for (const Language language : all_languages)
        if (!segments[language].empty()) bead.sentences[language] = {0};
    return {bead};
}

}  // namespace

Unit make_unit(const Trio<BlockText>& texts, double confidence)
{
    Unit unit;
    unit.confidence = confidence;
    for (const Language language : all_languages) {
        const BlockText& block = texts[language];
        Variant& variant = unit.variants[language];
        variant.text = block.text;
        variant.codes = block.codes;
        variant.state = block.text.empty() && block.codes.empty() ? State::missing : block.state;
    }
    return unit;
}

std::vector<Unit> split_units(const Trio<BlockText>& texts, double confidence)
{
    Trio<Sentences> sentences;
    for (const Language language : all_languages) sentences[language] = find_sentences(texts[language], language);
    std::vector<Unit> units;
    for (const Bead& bead : find_beads(texts, sentences)) {
        Unit& unit = units.emplace_back();
        unit.confidence = std::min(confidence, bead.confidence);
        for (const Language language : all_languages) {
            const auto& numbers = bead.sentences[language];
            if (numbers.empty()) continue;
            const auto& ranges = sentences[language].ranges;
            unit.variants[language] = make_variant(texts[language], sentences[language], numbers.front(), numbers.back());
            if (const std::size_t next = numbers.back() + 1; next < ranges.size())
                unit.gap[language] = texts[language].text.substr(ranges[next - 1].end, ranges[next].begin - ranges[next - 1].end);
        }
    }
    return units;
}

}  // namespace triptych::exchange
