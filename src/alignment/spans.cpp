#include "alignment/spans.hpp"

#include <algorithm>
#include <cmath>

namespace triptych::alignment {
namespace {

Spans::Span measure(const Side& side, std::size_t first, std::size_t count, std::span<const WordId> anchors, const std::vector<AnchorWeight>& weights)
{
    Spans::Span span;
    span.begins_paragraph = side.sentences[first].begins_paragraph;
    for (std::size_t i = first; i < first + count; ++i) {
        span.characters += static_cast<double>(side.sentences[i].characters);
        span.marks |= side.sentences[i].marks;
        span.last_mark = side.sentences[i].last_mark;
    }
    span.log_characters = std::log(span.characters);
    span.anchors = anchors;
    for (const WordId anchor : anchors) span.loss += static_cast<double>(weights[anchor].loss);
    return span;
}

}  // namespace

Spans::Spans(const Side& side, Stretch in, const std::vector<AnchorWeight>& weights) : spans_(in.size())
{
    const auto fits = [&](std::size_t i, std::size_t count) { return i + count <= in.size(); };
    std::vector<WordId> merged;
    for (std::size_t count = 2; count <= most_taken; ++count)
        for (std::size_t i = 0; fits(i, count); ++i) {
            const auto all = side.anchors.of(in.begin + i, count);
            merged.assign(all.begin(), all.end());
            std::sort(merged.begin(), merged.end());
            merged.erase(std::unique(merged.begin(), merged.end()), merged.end());
            merged_[count - 1].add(merged);
        }
    for (std::size_t count = 1; count <= most_taken; ++count)
        for (std::size_t i = 0; fits(i, count); ++i)
            spans_[i][count - 1] = measure(side, in.begin + i, count, count == 1 ? side.anchors.of(in.begin + i) : merged_[count - 1].of(i), weights);
}

}  // namespace triptych::alignment
