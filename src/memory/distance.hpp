// Edit distance of two sequences, many symbols at once.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace triptych::memory {

/// Four machine words, one for each of four texts that are compared side by side: compilers make vector instructions of it.
struct FourWords {
    std::array<std::uint64_t, 4> words{};

    template <class Operation>
    static FourWords each(Operation operation)
    {
        FourWords out;
        for (std::size_t i = 0; i < out.words.size(); ++i) out.words[i] = operation(i);
        return out;
    }
    static FourWords all(std::uint64_t word)
    {
        return each([&](std::size_t) { return word; });
    }
    friend FourWords operator|(const FourWords& a, const FourWords& b)
    {
        return each([&](std::size_t i) { return a.words[i] | b.words[i]; });
    }
    friend FourWords operator&(const FourWords& a, const FourWords& b)
    {
        return each([&](std::size_t i) { return a.words[i] & b.words[i]; });
    }
    friend FourWords operator^(const FourWords& a, const FourWords& b)
    {
        return each([&](std::size_t i) { return a.words[i] ^ b.words[i]; });
    }
    friend FourWords operator+(const FourWords& a, const FourWords& b)
    {
        return each([&](std::size_t i) { return a.words[i] + b.words[i]; });
    }
    friend FourWords operator~(const FourWords& a)
    {
        return each([&](std::size_t i) { return ~a.words[i]; });
    }
    friend FourWords operator<<(const FourWords& a, unsigned by)
    {
        return each([&](std::size_t i) { return a.words[i] << by; });
    }
    friend FourWords operator>>(const FourWords& a, unsigned by)
    {
        return each([&](std::size_t i) { return a.words[i] >> by; });
    }
};

/// Vertical differences of 64 rows: where the distance grows and falls by one. `Word` has 64 bits, or several such.
template <class Word>
struct BasicColumn {
    Word grows = ~Word{}, falls = {};

    /// Moves one symbol on; `carry_*` are the horizontal differences of the row above, then of the last row.
    std::pair<Word, Word> step(const Word& equal, Word& carry_grows, Word& carry_falls)
    {
        const Word x = equal | carry_falls;
        const Word same = (((x & grows) + grows) ^ grows) | x | falls;
        const Word right_grows = falls | ~(same | grows);
        const Word right_falls = same & grows;
        const Word up = (right_grows << 1U) | carry_grows;
        const Word down = (right_falls << 1U) | carry_falls;
        carry_grows = right_grows >> 63U;
        carry_falls = right_falls >> 63U;
        grows = down | ~(same | up);
        falls = up & same;
        return {right_grows, right_falls};
    }
};
using DistanceColumn = BasicColumn<std::uint64_t>;

/// One sequence, made ready to be compared with many. Insertion, deletion and replacement cost 1 each.
/// Bit-parallel (Myers 1999, in the form of Hyyrö 2003), 64 symbols a machine word. Values: any thread may read one.
template <class Symbol>
class Pattern {
public:
    explicit Pattern(std::span<const Symbol> symbols) : size_(symbols.size()), blocks_((symbols.size() + 63) / 64)
    {
        slots_.resize(std::bit_ceil(symbols.size() * 2 + 1));
        masks_.assign(blocks_, 0);  // of every symbol that the pattern lacks
        for (std::size_t i = 0; i < size_; ++i) {
            Slot& slot = slots_[find_slot(symbols[i])];
            if (slot.mask == 0) {
                slot = {symbols[i], masks_.size()};
                masks_.resize(masks_.size() + blocks_);
            }
            masks_[slot.mask + i / 64] |= std::uint64_t{1} << (i % 64);
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    /// The distance, or any number above `max` when it is greater than `max`.
    [[nodiscard]] std::size_t distance(std::span<const Symbol> text, std::size_t max) const
    {
        const std::size_t apart = size_ > text.size() ? size_ - text.size() : text.size() - size_;
        if (size_ == 0 || apart > max) return std::max(size_, text.size());
        return blocks_ == 1 ? run_one(text, max) : run_many(text, max);
    }

private:
    struct Slot {
        Symbol symbol{};
        std::size_t mask = 0;  ///< where its masks begin; 0: the slot is free
    };

    [[nodiscard]] std::size_t find_slot(Symbol symbol) const
    {
        const std::size_t last = slots_.size() - 1;
        auto at = static_cast<std::size_t>((static_cast<std::uint64_t>(symbol) * 0x9E3779B97F4A7C15U) >> 32U) & last;
        while (slots_[at].mask != 0 && slots_[at].symbol != symbol) at = (at + 1) & last;
        return at;
    }

    [[nodiscard]] const std::uint64_t* masks_of(Symbol symbol) const { return &masks_[slots_[find_slot(symbol)].mask]; }

    [[nodiscard]] std::size_t run_one(std::span<const Symbol> text, std::size_t max) const
    {
        DistanceColumn column;
        std::size_t distance = size_, left = text.size();
        for (const Symbol symbol : text) {
            std::uint64_t grows = 1, falls = 0;
            const auto [right_grows, right_falls] = column.step(*masks_of(symbol), grows, falls);
            distance += (right_grows >> (size_ - 1)) & 1U;
            distance -= (right_falls >> (size_ - 1)) & 1U;
            if (distance > max + --left) return max + 1;
        }
        return distance;
    }

    [[nodiscard]] std::size_t run_many(std::span<const Symbol> text, std::size_t max) const
    {
        std::vector<DistanceColumn> columns(blocks_);
        std::size_t distance = size_, left = text.size();
        for (const Symbol symbol : text) {
            const std::uint64_t* masks = masks_of(symbol);
            std::uint64_t grows = 1, falls = 0;
            for (std::size_t block = 0; block < blocks_; ++block) {
                const auto [right_grows, right_falls] = columns[block].step(masks[block], grows, falls);
                if (block + 1 < blocks_) continue;
                distance += (right_grows >> ((size_ - 1) % 64)) & 1U;
                distance -= (right_falls >> ((size_ - 1) % 64)) & 1U;
            }
            if (distance > max + --left) return max + 1;
        }
        return distance;
    }

    std::size_t size_, blocks_;
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> masks_;
};

}  // namespace triptych::memory
