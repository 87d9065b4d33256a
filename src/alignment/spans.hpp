// One, two or three sentences that follow each other, as a bead would take them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "alignment/features.hpp"
#include "alignment/lexicon.hpp"

namespace triptych::alignment {

/// Most sentences of one language in a bead.
inline constexpr std::size_t most_taken = 3;

/// A run of sentences, from first to one after the last.
struct Stretch {
    std::size_t begin = 0, end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// What is compared of every span of a stretch, made once. Must not outlive the side.
class Spans {
public:
    struct Span {
        double characters = 0, log_characters = 0;
        double loss = 0;  ///< evidence when none of the anchors has its twin
        std::uint32_t marks = 0;
        std::uint8_t last_mark = 0;
        bool begins_paragraph = false;
        std::span<const WordId> anchors;  ///< sorted, each once
    };

    Spans(const Side& side, Stretch in, const std::vector<AnchorWeight>& weights);
    Spans(const Spans&) = delete;
    Spans& operator=(const Spans&) = delete;
    Spans(Spans&&) noexcept = default;
    Spans& operator=(Spans&&) = delete;
    ~Spans() = default;

    /// `count` sentences from `first` on, counted from the beginning of the stretch.
    [[nodiscard]] const Span& of(std::size_t first, std::size_t count) const { return spans_[first][count - 1]; }

private:
    std::vector<std::array<Span, most_taken>> spans_;
    std::array<Bags, most_taken> merged_;  ///< anchors of two and more sentences
};

}  // namespace triptych::alignment
