#include "exchange/sentences.hpp"

#include <algorithm>

#include "triptych/segment.hpp"

namespace triptych::exchange {
namespace {

/// Does a code at the end of sentence `i` still belong to it, or does it open the next one?
bool belongs_before(const InlineCode& code, const std::vector<Range>& ranges, std::size_t i)
{
    const std::size_t at = code.range.begin;
    if (i + 1 == ranges.size() || at < ranges[i].end) return true;
    if (at == ranges[i].end) return code.kind != InlineCode::Kind::open || at < ranges[i + 1].begin;
    return code.kind == InlineCode::Kind::close && at < ranges[i + 1].begin;
}

bool is_split(const RawBlock& block) { return block.id.empty() && (block.kind == Block::Kind::paragraph || block.kind == Block::Kind::numbered_item); }

/// The text from sentence `first` to sentence `last`.
Variant make_variant(const BlockText& block, std::size_t first, std::size_t last)
{
    const std::size_t begin = block.sentences.ranges[first].begin;
    Variant variant;
    variant.text = block.text.substr(begin, block.sentences.ranges[last].end - begin);
    for (std::size_t i = first; i <= last; ++i)
        for (InlineCode code : block.sentences.codes[i]) {
            code.range = {code.range.begin - begin, code.range.end - begin};
            variant.codes.push_back(std::move(code));
        }
    variant.state = variant.text.empty() && variant.codes.empty() ? State::missing : block.state;
    return variant;
}

}  // namespace

Sentences find_sentences(const RawBlock& block, Language language)
{
    Sentences out;
    if (is_split(block))
        for (const Segment& sentence : segment(block.text, language)) out.ranges.push_back(sentence.source);
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

std::vector<Unit> split_units(const Trio<BlockText>& texts, const std::vector<Bead>& beads)
{
    std::vector<Unit> units;
    for (const Bead& bead : beads) {
        Unit& unit = units.emplace_back();
        unit.confidence = bead.confidence;
        for (const Language language : all_languages) {
            const auto& numbers = bead.sentences[language];
            if (numbers.empty()) continue;
            const auto& ranges = texts[language].sentences.ranges;
            unit.variants[language] = make_variant(texts[language], numbers.front(), numbers.back());
            if (const std::size_t next = numbers.back() + 1; next < ranges.size())
                unit.gap[language] = texts[language].text.substr(ranges[next - 1].end, ranges[next].begin - ranges[next - 1].end);
        }
    }
    return units;
}

}  // namespace triptych::exchange
