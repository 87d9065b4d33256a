#include "alignment/shapes.hpp"

#include <algorithm>
#include <cmath>

#include "alignment/model.hpp"

namespace triptych::alignment {
namespace {

/// In how many orders a shape occurs: 2-1-1 in three.
double orders(std::vector<std::size_t> counts)
{
    double number = 0;
    do ++number;
    while (std::next_permutation(counts.begin(), counts.end()));
    return number;
}

/// True for the row of a shape; zeros of languages that are not there come first.
bool is_of(const ShapeRow& row, Shape shape)
{
    std::sort(shape.begin(), shape.end());
    return std::equal(row.counts.begin(), row.counts.end(), shape.end() - static_cast<std::ptrdiff_t>(row.counts.size()));
}

}  // namespace

ShapeWeights::ShapeWeights()
{
    for (const ShapeRow& row : model().shapes) weights_.push_back(row.weight);
}

std::vector<WeightedShape> ShapeWeights::of(const std::array<bool, 3>& present) const
{
    const auto axes = static_cast<std::size_t>(std::count(present.begin(), present.end(), true));
    std::vector<WeightedShape> shapes;
    for (std::size_t row = 0; row < weights_.size(); ++row) {
        auto counts = model().shapes[row].counts;
        if (counts.size() != axes) continue;
        do {
            WeightedShape weighted{.shape = {}, .log_weight = std::log(weights_[row])};
            for (std::size_t axis = 0, next = 0; axis < 3; ++axis)
                if (present[axis]) weighted.shape[axis] = counts[next++];
            shapes.push_back(weighted);
        } while (std::next_permutation(counts.begin(), counts.end()));
    }
    return shapes;
}

void ShapeWeights::learn(std::span<const Shape> found, std::size_t languages)
{
    const auto& rows = model().shapes;
    double all = 0;
    for (const ShapeRow& row : rows)
        if (row.counts.size() == languages) all += row.weight * orders(row.counts);
    std::vector<double> rarer(rows.size(), 1);
    double plain = 1;  // of one sentence each, the unit of the scale
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].counts.size() != languages) continue;
        const double expected = rows[row].weight * orders(rows[row].counts) / all;
        const auto seen = static_cast<double>(std::count_if(found.begin(), found.end(), [&](const Shape& shape) { return is_of(rows[row], shape); }));
        rarer[row] = (seen + model().shape_trust * expected) / (static_cast<double>(found.size()) + model().shape_trust) / expected;
        if (rows[row].counts.front() == 1 && rows[row].counts.back() == 1) plain = rarer[row];
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].counts.size() == languages) weights_[row] = rows[row].weight * std::min(1.0, rarer[row] / plain);
}

}  // namespace triptych::alignment
