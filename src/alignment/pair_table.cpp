#include "alignment/pair_table.hpp"

#include <algorithm>
#include <cmath>

namespace triptych::alignment {
namespace {

/// Lengths of translations differ by a normal law of the logarithm of their ratio (after Gale and Church 1993, section 3).
double length_evidence(const Model& model, const Spans::Span& a, const Spans::Span& b, const Features& features)
{
    const double difference = a.log_characters - b.log_characters;
    const double square = difference * difference;
    const double variance = model.variance_fixed + model.variance_per_character * 2 / (a.characters + b.characters);
    const double chance = std::max(features.chance_variance, variance);
    return std::max(model.worst_length, (square / chance - square / variance + std::log(chance / variance)) / 2);
}

double mark_evidence(const Spans::Span& a, const Spans::Span& b, const Features& features)
{
    double sum = a.last_mark == b.last_mark ? features.last_marks[a.last_mark] : features.other_last_mark;
    for (std::size_t i = 0; (a.marks | b.marks) >> i != 0; ++i) sum += features.marks[i].evidence(((a.marks >> i) & 1U) != 0, ((b.marks >> i) & 1U) != 0);
    return sum;
}

/// What both have speaks for them, what one has only against them.
double anchor_evidence(const Model& model, const Spans::Span& a, const Spans::Span& b, const std::vector<AnchorWeight>& weights)
{
    double sum = a.loss + b.loss;
    auto left = a.anchors.begin();
    auto right = b.anchors.begin();
    while (left != a.anchors.end() && right != b.anchors.end()) {
        if (*left < *right)
            ++left;
        else if (*right < *left)
            ++right;
        else {
            sum += static_cast<double>(weights[*left].gain) - 2 * static_cast<double>(weights[*left].loss);
            ++left, ++right;
        }
    }
    return std::clamp(sum, model.anchors_least, model.anchors_most);
}

/// The ratios of the translations of some words, at hand by word.
class Expansion {
public:
    void set(const WordTable& table, std::span<const WordId> words)
    {
        for (const WordId word : touched_) ratios_[word] = 0;
        touched_.clear();
        for (const WordId word : words)
            for (const auto& [other, ratio] : table.find(word)) {
                if (other >= ratios_.size()) ratios_.resize(other + std::size_t{1}, 0);
                if (ratios_[other] == 0) touched_.push_back(other);
                ratios_[other] += ratio;
            }
    }

    /// Sum of the gains of the words (Moore 2002, equation 4, with a share of free words); a word that the lexicon does not know says nothing.
    [[nodiscard]] float gain(std::span<const WordId> words, const WordTable& known) const
    {
        const auto share = static_cast<float>(model().lexicon_share);
        float sum = 0;
        for (const WordId word : words) {
            if (known.find(word).empty()) continue;
            const float ratio = word < ratios_.size() ? ratios_[word] : 0;
            sum += std::log(share * ratio + 1 - share);
        }
        return sum;
    }

private:
    std::vector<float> ratios_;
    std::vector<WordId> touched_;
};

}  // namespace

PairTable::PairTable(const Features& features, Language a, Stretch in_a, Language b, Stretch in_b, std::vector<Reach> reach, const Lexicons& lexicons)
    : model_(model()),
      features_(features),
      a_(features.sides[a]),
      b_(features.sides[b]),
      in_a_(in_a),
      in_b_(in_b),
      spans_a_(a_, in_a, features.anchors),
      spans_b_(b_, in_b, features.anchors),
      reach_(std::move(reach)),
      out_of_reach_(2 * model_.worst_length)
{
    std::size_t cells = 0;
    for (const Reach& row : reach_) {
        offsets_.push_back(cells);
        cells += row.high - row.low + 1;
    }
    values_.resize(cells);
    for (auto& value : values_) value.fill(unknown);
    if (!lexicons.is_learned) return;
    words_.resize(cells);
    compare_words_of_b(lexicons.table(a, b), lexicons.table(b, a));
    compare_words_of_a(lexicons.table(a, b), lexicons.table(b, a));
}

void PairTable::compare_words_of_b(const WordTable& forward, const WordTable& backward)
{
    Expansion expansion;
    for (std::size_t i = 0; i < in_a_.size(); ++i)
        for (std::size_t take = 1; take <= most_taken && i + take <= in_a_.size(); ++take) {
            expansion.set(forward, a_.words.of(in_a_.begin + i, take));
            for (std::size_t j = reach_[i].low; j <= reach_[i].high && j < in_b_.size(); ++j)
                words_[cell(i, j)].of_b[take - 1] = expansion.gain(b_.words.of(in_b_.begin + j), backward);
        }
}

void PairTable::compare_words_of_a(const WordTable& forward, const WordTable& backward)
{
    std::vector<Stretch> columns(in_b_.size(), Stretch{in_a_.size(), 0});
    for (std::size_t i = 0; i < in_a_.size(); ++i)
        for (std::size_t j = reach_[i].low; j <= reach_[i].high && j < in_b_.size(); ++j)
            columns[j] = {std::min(columns[j].begin, i), i + 1};
    Expansion expansion;
    for (std::size_t j = 0; j < in_b_.size(); ++j)
        for (std::size_t take = 1; take <= most_taken && j + take <= in_b_.size(); ++take) {
            expansion.set(backward, b_.words.of(in_b_.begin + j, take));
            for (std::size_t i = columns[j].begin; i < columns[j].end; ++i)
                if (holds(i, j)) words_[cell(i, j)].of_a[take - 1] = expansion.gain(a_.words.of(in_a_.begin + i), forward);
        }
}

double PairTable::word_evidence(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j) const
{
    double sum = 0;
    for (std::size_t n = 0; n < take_b; ++n)
        if (holds(i, j + n)) sum += static_cast<double>(words_[cell(i, j + n)].of_b[take_a - 1]);
    for (std::size_t n = 0; n < take_a; ++n)
        if (holds(i + n, j)) sum += static_cast<double>(words_[cell(i + n, j)].of_a[take_b - 1]);
    return std::clamp(model_.lexicon_weight * sum / 2, model_.lexicon_least, model_.lexicon_most);
}

std::int32_t PairTable::compute(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j) const
{
    const auto& a = spans_a_.of(i, take_a);
    const auto& b = spans_b_.of(j, take_b);
    double sum = length_evidence(model_, a, b, features_) + mark_evidence(a, b, features_) + anchor_evidence(model_, a, b, features_.anchors);
    sum += features_.paragraph.evidence(a.begins_paragraph, b.begins_paragraph);
    if (!words_.empty()) sum += word_evidence(take_a, i, take_b, j);
    return static_cast<std::int32_t>(std::lround(sum * steps));
}

std::int32_t PairTable::find_parts(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j)
{
    std::int32_t best = unknown;
    for (std::size_t part_a = 1; part_a < take_a; ++part_a)
        for (std::size_t part_b = 1; part_b < take_b; ++part_b) {
            const double both = find(part_a, i, part_b, j) + find(take_a - part_a, i + part_a, take_b - part_b, j + part_b);
            best = std::max(best, static_cast<std::int32_t>(both * steps));
        }
    return best;
}

}  // namespace triptych::alignment
