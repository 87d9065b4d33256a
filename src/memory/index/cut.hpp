// What a search of the index is asked, what it gives, and how low it still looks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <string>
#include <vector>

#include "model/unit_store.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory::index {

/// What is known of a unit beside its texts, because it lowers a score.
enum Flag : std::uint8_t { unreviewed = 1, unsure = 2 };
std::uint8_t flags_of(const model::MemoryUnit& unit);

struct Hit {
    double score = 0;          ///< of the symbols alone, no penalty taken off
    model::UnitKey key = 0;
    std::uint8_t flags = 0;    ///< of Flag
    std::uint64_t shape = 0;   ///< equal texts have equal ones, see `hash_symbols`
};

/// A text as it is looked for.
struct Question {
    std::vector<std::uint64_t> tokens;  ///< for Score::token
    std::u32string characters;          ///< for Score::character
    double min = 0;
    std::size_t limit = 0;
};

/// FNV-1a over whole symbols.
template <class Symbols>
std::uint64_t hash_symbols(const Symbols& symbols) noexcept
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const auto symbol : symbols) hash = (hash ^ static_cast<std::uint64_t>(symbol)) * 0x100000001B3U;
    return hash;
}

/// The lowest score that can still be among the first `limit`. It rises as hits come in: a hit counts with the score that is left
/// after every penalty that may be taken off it, so that what lies under the `limit`-th of these cannot overtake.
class Cut {
public:
    /// `left` gives the least score that may be left of a hit.
    Cut(double min, std::size_t limit, std::function<double(const Hit&)> left) : min_(min), limit_(limit), floor_(min), left_(std::move(left)) {}

    [[nodiscard]] double floor() const noexcept { return floor_; }

    void add(const Hit& hit)
    {
        const double left = left_(hit);
        if (left < min_) return;
        best_.push(left);
        if (best_.size() > limit_) best_.pop();
        if (best_.size() == limit_) floor_ = std::max(min_, best_.top() - rounding);
    }

private:
    static constexpr double rounding = 2e-6;  // scores are compared in millionths

    double min_;
    std::size_t limit_;
    double floor_;
    std::function<double(const Hit&)> left_;
    std::priority_queue<double, std::vector<double>, std::greater<>> best_;
};

/// Takes a hit; false when its unit is gone, so that it does not count.
using TakeHit = std::function<bool(const Hit&)>;

}  // namespace triptych::memory::index
