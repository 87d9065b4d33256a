// What is compared of a sentence: its length, its numbers and names, its marks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "triptych/align.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::alignment {

/// A word that can anchor: one that stands in two languages, a number, a Latin name in a Cyrillic text.
struct Token {
    std::uint32_t id = 0;
    float gain = 0;  ///< evidence when both texts hold it: the rarer, the more
    float loss = 0;  ///< evidence when only this text holds it
};

/// One sentence, or two that follow each other.
struct Span {
    double characters = 0;  ///< without white space, at least 1
    double log_length = 0;  ///< of the characters, in French ones
    std::vector<Token> tokens;  ///< by id, each once
    std::uint32_t marks = 0;    ///< a bit for each class of marks
    std::size_t last_mark = 0;  ///< class of the mark at the end, from 1; 0: none
    bool begins_paragraph = false;
    bool crosses_paragraph = false;
};

/// The spans of one language: `of(count, first)`.
struct Spans {
    std::vector<Span> single, pair;

    [[nodiscard]] const Span& of(std::size_t count, std::size_t first) const { return count == 1 ? single[first] : pair[first]; }
};

struct Features {
    Trio<Spans> spans;
    double chance_variance = 1;             ///< of the logarithm of the length ratio of two sentences that have nothing in common
    std::vector<double> mark_share;         ///< share of the sentences that hold each class
    std::vector<double> last_mark_share;    ///< share of the sentences that end in each class, 0: none
    double paragraph_share = 0;             ///< share of the sentences that begin a paragraph, 0: nothing known
};

/// Needs valid UTF-8.
Features find_features(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options);

}  // namespace triptych::alignment
