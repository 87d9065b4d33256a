// How likely it is that a bead takes so many sentences of each language.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace triptych::alignment {

/// How many sentences of each axis a bead takes.
using Shape = std::array<std::size_t, 3>;

struct WeightedShape {
    Shape shape{};
    double log_weight = 0;
};

/// The weights of shapes.tsv, and what a batch teaches about them.
class ShapeWeights {
public:
    ShapeWeights();

    /// Every shape, in all its orders, for the axes that are there; the others take nothing.
    [[nodiscard]] std::vector<WeightedShape> of(const std::array<bool, 3>& present) const;

    /// Makes those shapes rarer that a pass found less often than the table has them: a text that is translated whole has no beads without a
    /// language. None becomes likelier, since what a first pass finds too often it would find more often still. `found`: the shapes of
    /// all beads of documents with as many languages; a text of few beads changes little (`shape.trust`).
    void learn(std::span<const Shape> found, std::size_t languages);

private:
    std::vector<double> weights_;  ///< of the rows of the model
};

}  // namespace triptych::alignment
