// The characters of one language in a segment of the index.
//
// A character is a *code* here, 0 the most frequent of the segment; nearly every one fits a byte. Texts are numbered by their length,
// then by key, so that the lengths a score allows are one stretch, walked from the question's own length outwards. Three sieves, each with
// a lower bound of the edit distance d, pass ever fewer texts on to the bit-parallel distance:
//   1. counts of 32 kinds of characters, the 16 frequent ones first: with L the sum of their differences and Δ that of the lengths, d ≥ (L + |Δ|)/2;
//   2. a bit for each of 256 kinds of pairs: a change touches two pairs at most, so d ≥ half the pairs that one of the two lacks;
//   3. within one length the least bound comes first, and the least score that still counts rises with what was found.
// Sieve 1 is a sum of absolute differences of bytes, which compilers turn into vector instructions.
#pragma once

#include <array>
#include <unordered_map>

#include "memory/index/array.hpp"
#include "memory/index/cut.hpp"
#include "memory/index/token_part.hpp"

namespace triptych::memory::index {

/// How often each of sixteen kinds of characters stands in a text, 255 at most.
using Counts = std::array<std::uint8_t, 16>;
/// A bit for each kind of pair.
using Pairs = std::array<std::uint64_t, 4>;

/// n texts.
template <template <class> class A>
struct TextTables {
    A<std::uint32_t> keys;      ///< n: see `pack_key`
    A<std::uint32_t> lengths;   ///< the first text of s characters, for s = 0 … one more than the longest has
    A<Counts> frequent, rare;   ///< n each
    A<Pairs> pairs;             ///< n
    A<std::uint32_t> places;    ///< n + 1: where a text begins in `codes`
    A<std::uint8_t> codes;      ///< one byte, or three for codes from `first_long` on
    A<std::uint32_t> alphabet;  ///< code points by code

    template <class Visit>
    void each(Visit visit)
    {
        visit(keys), visit(lengths), visit(frequent), visit(rare), visit(pairs), visit(places), visit(codes), visit(alphabet);
    }
};

/// Codes from here on are written as 236 + high bits, middle byte, low byte.
inline constexpr std::uint32_t first_long = 236;

/// Texts on their way into a segment, in any order, each key once.
class TextBuilder {
public:
    void add(model::UnitKey key, std::uint8_t flags, std::u32string_view characters);
    /// Leaves the builder empty. Keys are counted from `base`.
    TextTables<Made> finish(model::UnitKey base);

private:
    friend struct TextLayout;
    struct Text {
        model::UnitKey key = 0;
        std::uint32_t begin = 0, bytes = 0, length = 0;
        std::uint8_t flags = 0;
    };

    [[nodiscard]] std::uint32_t number_of(char32_t point);

    std::vector<Text> texts_;
    std::vector<std::uint8_t> codes_;  ///< as in the tables, with codes in the order of their first coming
    std::vector<char32_t> points_;     ///< by such a code
    std::unordered_map<char32_t, std::uint32_t> numbers_;
    std::array<std::uint32_t, 0x600> near_{};  ///< one more than the code of a Latin or Cyrillic letter, 0: not seen yet
};

/// What was built, ready to be searched. Any thread may read it.
class TextPart {
public:
    TextPart() = default;
    TextPart(TextTables<Array> tables, model::UnitKey base) : t_(tables), base_(base) {}

    [[nodiscard]] std::size_t size() const noexcept { return t_.keys.size(); }
    /// Gives `take` every text with a score of at least `question.min` that `cut` still lets through, and raises `cut`.
    void search(const Question& question, Cut& cut, const TakeHit& take) const;
    /// Adds the texts whose keys `keep` lets through to a builder.
    void copy_to(TextBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const;

private:
    class Search;
    [[nodiscard]] model::UnitKey key_of(std::uint32_t packed) const { return base_ + (packed & (key_range - 1)); }

    TextTables<Array> t_;
    model::UnitKey base_ = 0;
};

/// Calls `visit(code)` for each code of a text, as long as it returns true.
template <class Visit>
void each_code_while(std::span<const std::uint8_t> bytes, Visit visit)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::uint32_t code = bytes[i];
        if (code >= first_long) {
            code = first_long + ((code - first_long) << 16U | std::uint32_t{bytes[i + 1]} << 8U | bytes[i + 2]);
            i += 2;
        }
        if (!visit(code)) return;
    }
}

template <class Visit>
void for_each_code(std::span<const std::uint8_t> bytes, Visit visit)
{
    each_code_while(bytes, [&](std::uint32_t code) {
        visit(code);
        return true;
    });
}

void append_code(std::vector<std::uint8_t>& bytes, std::uint32_t code);

/// What the sieves compare of a text.
struct Sieve {
    Counts frequent{}, rare{};
    Pairs pairs{};

    /// The next code of the text.
    void add(std::uint32_t code)
    {
        const std::uint32_t kind = code < 24 ? code : 24 + code % 8;
        auto& count = kind < 16 ? frequent[kind] : rare[kind - 16];
        if (count < 255) ++count;
        if (!is_first_) {
            const std::uint32_t pair = ((last_ * 0x9E3779B1U) ^ (code * 0x85EBCA77U)) >> 24U;
            pairs[pair / 64] |= std::uint64_t{1} << (pair % 64);
        }
        last_ = code;
        is_first_ = false;
    }

private:
    std::uint32_t last_ = 0;
    bool is_first_ = true;
};

}  // namespace triptych::memory::index
