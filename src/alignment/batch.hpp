// Many documents at once: each pass learns from the one before which words stand for each other.
#pragma once

#include <span>
#include <vector>

#include "triptych/align.hpp"

namespace triptych::alignment {

/// What is looked at; without some of it only to measure what it is worth.
struct Parts {
    bool anchors = true;  ///< numbers, names, marks
    bool lexicon = true;  ///< words that all documents teach, and shapes
};

/// Beads of every document, in the order of the documents; `known` teaches words before the first pass. Needs valid UTF-8.
std::vector<std::vector<Bead>> align_together(std::span<const AlignInput> inputs, std::span<const Unit> known, Parts parts = {});

}  // namespace triptych::alignment
