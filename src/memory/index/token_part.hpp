// The words of one language in a segment of the index.
//
// A word is a number here, its *id*: 0 is the most frequent of the segment, so that the rarest words of a text are its greatest ids.
// Texts are numbered by their count of words, then by key. A text of s words that scores t with one of q words shares at least
// ⌈t·max(s, q)⌉ of them; hence the rarest s − ⌈t·s⌉ + 1 words of the one and the rarest q − ⌈t·q⌉ + 1 of the other have a word in
// common (prefix filter: Chaudhuri and others 2006; Xiao and others 2008). Only these words of a text are listed, for t = .5, the least
// threshold that is served so; beside each text in a list stands the word's place among its rarest. What the lists
// give is cut by length, by place, by a signature of 64 bits, and the rest is scored by bit-parallel edit distance, best bound first.
#pragma once

#include <unordered_map>

#include "memory/index/array.hpp"
#include "memory/index/cut.hpp"

namespace triptych::memory::index {

template <class T>
using Made = std::vector<T>;

/// n texts, d words. `places` and `lists` have one number more than there are texts and words: the end.
template <template <class> class A>
struct TokenTables {
    A<std::uint32_t> keys;          ///< n: see `pack_key`
    A<std::uint32_t> lengths;       ///< the first text of s words, for s = 0 … one more than the longest has
    A<std::uint64_t> signatures;    ///< n: bit h % 64 for each word with hash h
    A<std::uint32_t> places;        ///< n + 1: where the words of a text begin in `ids`
    A<std::uint8_t> ids;            ///< words in the order of the text, LEB128
    A<std::uint64_t> hashes;        ///< d: by id
    A<std::uint32_t> by_hash;       ///< d: ids in the order of their hashes
    A<std::uint32_t> buckets;       ///< where the hashes with given high bits begin in `by_hash`
    A<std::uint32_t> lists;         ///< d + 1: where the texts of a word begin in `postings`
    A<std::uint32_t> postings;      ///< texts, ascending
    A<std::uint8_t> ranks;          ///< beside each: the word's place among the rarest of the text; 255: there or later

    template <class Visit>
    void each(Visit visit)
    {
        visit(keys), visit(lengths), visit(signatures), visit(places), visit(ids), visit(hashes), visit(by_hash), visit(buckets), visit(lists),
            visit(postings), visit(ranks);
    }
};

/// A key as 30 bits above the segment's base, and two flags.
inline std::uint32_t pack_key(model::UnitKey above_base, std::uint8_t flags)
{
    return static_cast<std::uint32_t>(above_base) | static_cast<std::uint32_t>(flags) << 30U;
}
inline constexpr model::UnitKey key_range = model::UnitKey{1} << 30U;

/// Texts on their way into a segment, in any order, each key once.
class TokenBuilder {
public:
    void add(model::UnitKey key, std::uint8_t flags, std::span<const std::uint64_t> tokens);
    /// Leaves the builder empty. Keys are counted from `base`.
    TokenTables<Made> finish(model::UnitKey base);

private:
    friend struct TokenLayout;
    struct Text {
        model::UnitKey key = 0;
        std::uint32_t begin = 0, size = 0;  ///< in `words_`
        std::uint8_t flags = 0;
    };

    std::vector<Text> texts_;
    std::vector<std::uint32_t> words_;  ///< numbers in the order of their first coming
    std::vector<std::uint64_t> hashes_;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

/// What was built, ready to be searched. Any thread may read it.
class TokenPart {
public:
    TokenPart() = default;
    TokenPart(TokenTables<Array> tables, model::UnitKey base) : t_(tables), base_(base) {}

    [[nodiscard]] std::size_t size() const noexcept { return t_.keys.size(); }
    /// Gives `take` every text with a score of at least `question.min` that `cut` still lets through, and raises `cut`.
    void search(const Question& question, Cut& cut, const TakeHit& take) const;
    /// Adds the texts whose keys `keep` lets through to a builder.
    void copy_to(TokenBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const;

private:
    class Search;
    [[nodiscard]] std::vector<std::uint32_t> find_ids(std::span<const std::uint64_t> tokens) const;
    void read_ids(std::size_t text, std::vector<std::uint32_t>& ids) const;
    [[nodiscard]] model::UnitKey key_of(std::uint32_t packed) const { return base_ + (packed & (key_range - 1)); }

    TokenTables<Array> t_;
    model::UnitKey base_ = 0;
};

}  // namespace triptych::memory::index
