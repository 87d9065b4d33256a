#include "alignment/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "alignment/model.hpp"

namespace triptych::alignment {
namespace {

/// Lengths of translations differ by a normal law of the logarithm of their ratio (after Gale and Church 1993, section 3).
double length_evidence(const Span& a, const Span& b, const Features& features)
{
    const double difference = a.log_length - b.log_length;
    const double square = difference * difference;
    const double characters = (a.characters + b.characters) / 2;
    const double variance = model().variance_fixed + model().variance_per_character / characters;
    const double chance = std::max(features.chance_variance, variance);
    return std::max(model().worst_length, (square / chance - square / variance + std::log(chance / variance)) / 2);
}

double token_evidence(const Span& a, const Span& b)
{
    double sum = 0;
    auto left = a.tokens.begin();
    auto right = b.tokens.begin();
    while (left != a.tokens.end() || right != b.tokens.end()) {
        if (right == b.tokens.end() || (left != a.tokens.end() && left->id < right->id))
            sum += (left++)->loss;
        else if (left == a.tokens.end() || right->id < left->id)
            sum += (right++)->loss;
        else
            sum += left->gain, ++left, ++right;
    }
    return std::clamp(sum, -4.0, 12.0);
}

/// A property that `share` of all sentences have and translations keep with chance `kept`.
double kept_evidence(bool left, bool right, double share, double kept)
{
    if (left && right) return std::max(0.0, std::log(kept / share));
    if (left != right) return std::min(0.0, std::log((1 - kept) / (1 - share)));
    return 0;
}

double mark_evidence(const Span& a, const Span& b, const Features& features)
{
    const double kept = model().mark_agreement;
    double sum = a.last_mark == b.last_mark ? std::max(0.0, std::log(kept / features.last_mark_share[a.last_mark])) : std::log((1 - kept) / 0.5);
    for (std::size_t i = 0; i < features.mark_share.size(); ++i)
        sum += kept_evidence(((a.marks >> i) & 1U) != 0, ((b.marks >> i) & 1U) != 0, features.mark_share[i], kept);
    return model().mark_weight * sum;
}

}  // namespace

double evidence(const Span& a, const Span& b, const Features& features)
{
    double sum = length_evidence(a, b, features) + token_evidence(a, b) + mark_evidence(a, b, features);
    if (features.paragraph_share > 0)
        sum += kept_evidence(a.begins_paragraph, b.begins_paragraph, features.paragraph_share, model().paragraph_agreement);
    return sum;
}

}  // namespace triptych::alignment
