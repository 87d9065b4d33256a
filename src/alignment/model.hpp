// Numbers of the alignment model, read from tables: how likely bead shapes and length ratios are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::alignment {

/// A row of shapes.tsv.
struct ShapeRow {
    std::vector<std::size_t> counts;  ///< ascending; as many as there are languages
    double weight = 0;                ///< of each of its orders; 1 is one sentence of each language
};

struct Model {
    Trio<double> length;
    double variance_fixed = 0, variance_per_character = 0, worst_length = 0;
    double token_agreement = 0, missing_number = 0, missing_name = 0;
    double token_most = 0, sound_agreement = 0, sound_most = 0, anchors_least = 0, anchors_most = 0;
    std::size_t stem_letters = 0;
    std::size_t lexicon_pairs = 0, passes = 1;
    double lexicon_discount = 0, lexicon_share = 0, lexicon_ratio = 0, lexicon_weight = 0, lexicon_least = 0, lexicon_most = 0;
    double common_shape = 0, shape_trust = 0, least_chance = 0;
    double mark_agreement = 0, mark_weight = 0;
    double confidence_base = 0, confidence_chance = 0, confidence_evidence = 0, confidence_against = 0, confidence_plain = 0, confidence_most = 0, confidence_least = 0;
    double paragraph_agreement = 0, paragraph_inside = 0, heading_inside = 0;
    std::vector<std::u32string> marks;  ///< characters of each class
    std::vector<ShapeRow> shapes;
};

/// The model of model.tsv, marks.tsv and shapes.tsv; read once.
const Model& model();

}  // namespace triptych::alignment
