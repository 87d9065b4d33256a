// Which words of two languages stand for each other, learned from sentences that belong together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::alignment {

/// Number of a stem in its language.
using WordId = std::uint32_t;

/// Two texts that say the same.
struct WordPair {
    std::span<const WordId> left, right;
};

/// How much likelier a word is beside another one than at all.
struct Translation {
    WordId word = 0;
    float ratio = 0;
};

/// Translations of every word of one language.
class WordTable {
public:
    /// Empty for a word that is not known.
    [[nodiscard]] std::span<const Translation> find(WordId word) const
    {
        if (word + std::size_t{1} >= starts_.size()) return {};
        return {rows_.data() + starts_[word], starts_[word + std::size_t{1}] - starts_[word]};
    }
    void add(WordId word, Translation translation);  ///< words in ascending order
    void finish(std::size_t words);

private:
    std::vector<std::size_t> starts_;
    std::vector<Translation> rows_;
};

/// Tables for every ordered pair of languages.
struct Lexicons {
    Trio<Trio<WordTable>> tables;
    bool is_learned = false;

    [[nodiscard]] const WordTable& table(Language from, Language to) const { return tables[from][to]; }
};

/// The tables of two languages.
struct Lexicon {
    WordTable forward, backward;  ///< left word → right words, right word → left words
};

/// IBM Model 1 (Brown et al. 1993, section 4.2) in both directions; what only chance supports is left out. `words_left` and `words_right`:
/// how many ids there are. Of more than `lexicon.pairs` pairs an even choice is read, so that memory is bounded. Deterministic.
Lexicon learn_lexicon(std::span<const WordPair> pairs, std::size_t words_left, std::size_t words_right);

}  // namespace triptych::alignment
