#include "alignment/model.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::alignment {
namespace {

/// Tables are ours: a cell that is no number is a bug.
double number(std::string_view cell) { return std::stod(std::string(cell)); }

double value(const std::vector<std::vector<std::string_view>>& rows, std::string_view id)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& cells) { return cells[0] == id; });
    if (row == rows.end()) throw std::logic_error("alignment/model.tsv has no row " + std::string(id));
    return number((*row)[1]);
}

/// "2-1-1" is {1, 1, 2}.
std::vector<std::size_t> read_counts(std::string_view cell)
{
    std::vector<std::size_t> counts;
    for (const char c : cell)
        if (c != '-') counts.push_back(static_cast<std::size_t>(c - '0'));
    std::sort(counts.begin(), counts.end());
    return counts;
}

Model read_model()
{
    const auto rows = base::read_table(base::table_text("alignment/model.tsv"));
    Model model;
    for (const Language language : all_languages) model.length[language] = value(rows, "length." + std::string(code(language)));
    model.variance_fixed = value(rows, "variance.fixed");
    model.variance_per_character = value(rows, "variance.per_character");
    model.worst_length = value(rows, "length.worst");
    model.token_agreement = value(rows, "token.agreement");
    model.missing_number = value(rows, "token.missing.number");
    model.missing_name = value(rows, "token.missing.name");
    model.token_most = value(rows, "token.most");
    model.sound_agreement = value(rows, "sound.agreement");
    model.sound_most = value(rows, "sound.most");
    model.anchors_least = value(rows, "anchors.least");
    model.anchors_most = value(rows, "anchors.most");
    model.stem_letters = static_cast<std::size_t>(value(rows, "stem.letters"));
    model.lexicon_pairs = static_cast<std::size_t>(value(rows, "lexicon.pairs"));
    model.common_shape = value(rows, "shape.common");
    model.passes = static_cast<std::size_t>(value(rows, "passes"));
    model.lexicon_discount = value(rows, "lexicon.discount");
    model.lexicon_ratio = value(rows, "lexicon.ratio");
    model.lexicon_share = value(rows, "lexicon.share");
    model.lexicon_weight = value(rows, "lexicon.weight");
    model.lexicon_least = value(rows, "lexicon.least");
    model.lexicon_most = value(rows, "lexicon.most");
    model.mark_agreement = value(rows, "mark.agreement");
    model.mark_weight = value(rows, "mark.weight");
    model.paragraph_agreement = value(rows, "paragraph.agreement");
    model.shape_trust = value(rows, "shape.trust");
    model.least_chance = value(rows, "chance.least");
    model.heading_inside = value(rows, "heading.inside");
    model.paragraph_inside = value(rows, "paragraph.inside");
    model.confidence_base = value(rows, "confidence.base");
    model.confidence_chance = value(rows, "confidence.chance");
    model.confidence_evidence = value(rows, "confidence.evidence");
    model.confidence_against = value(rows, "confidence.against");
    model.confidence_plain = value(rows, "confidence.plain");
    model.confidence_most = value(rows, "confidence.most");
    model.confidence_least = value(rows, "confidence.least");
    for (const auto& row : base::read_table(base::table_text("alignment/marks.tsv"))) model.marks.push_back(base::code_points(row[1]));
    for (const auto& row : base::read_table(base::table_text("alignment/shapes.tsv"))) model.shapes.push_back({read_counts(row[0]), number(row[1])});
    return model;
}

}  // namespace

const Model& model()
{
    static const Model read = read_model();
    return read;
}

}  // namespace triptych::alignment
