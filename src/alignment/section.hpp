// One section of a document: the beads that are right most often.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "alignment/features.hpp"
#include "alignment/lexicon.hpp"
#include "alignment/pair_table.hpp"
#include "alignment/shapes.hpp"
#include "triptych/align.hpp"
#include "triptych/language.hpp"

namespace triptych::alignment {

/// What earlier passes taught.
struct Learned {
    Lexicons lexicons;
    ShapeWeights shapes;
};

/// Languages in the order of the search.
using Axes = std::array<Language, 3>;

/// Sentences of a section; in a text that is longer the next section begins.
inline constexpr std::size_t section = 400;

/// A bead and what speaks for it.
struct FoundBead {
    Bead bead;
    double chance = 0;    ///< the share of all ways through the section, weighted by what speaks for them, that hold the bead
    double evidence = 0;  ///< of its sentences for each language compared; 0 when only one language is there
};

/// Beads of the sentences `in` of each axis, in order. `valleys`: of the whole document, for axes 0–1, 0–2 and 1–2.
std::vector<FoundBead> find_beads(const Features& features, const Axes& axes, const std::array<Stretch, 3>& in, const std::array<std::vector<Reach>, 3>& valleys,
                                  const Learned& learned);

}  // namespace triptych::alignment
