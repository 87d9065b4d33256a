#include "alignment/lexicon.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::alignment::learn_lexicon;
using triptych::alignment::WordId;
using triptych::alignment::WordPair;

/// Word n is translated by n; each text has its own three words of ten.
std::vector<std::vector<WordId>> texts()
{
    std::vector<std::vector<WordId>> made;
    for (WordId n = 0; n < 60; ++n) made.push_back({n % 10, (n * 3 + 1) % 10, (n / 10 + n) % 10});
    return made;
}

float ratio(const triptych::alignment::WordTable& table, WordId word, WordId other)
{
    for (const auto& [to, ratio] : table.find(word))
        if (to == other) return ratio;
    return 0;
}

TEST(Lexicon, LearnsWhichWordsStandForEachOther)
{
    const auto made = texts();
    std::vector<WordPair> pairs;
    for (const auto& text : made) pairs.push_back({text, text});
    const auto lexicon = learn_lexicon(pairs, 10, 10);
    for (WordId word = 0; word < 10; ++word)
        for (WordId other = 0; other < 10; ++other)
            if (word != other) {
                EXPECT_GT(ratio(lexicon.forward, word, word), ratio(lexicon.forward, word, other)) << word << ' ' << other;
                EXPECT_GT(ratio(lexicon.backward, word, word), ratio(lexicon.backward, word, other)) << word << ' ' << other;
            }
}

TEST(Lexicon, KnowsNothingOfAWordThatStoodInOneTextOnly)
{
    const std::vector<WordId> once{0, 1}, twice{2};
    const std::vector<WordPair> pairs{{once, once}, {twice, twice}, {twice, twice}};
    const auto lexicon = learn_lexicon(pairs, 3, 3);
    EXPECT_TRUE(lexicon.forward.find(0).empty());
    EXPECT_FALSE(lexicon.forward.find(2).empty());
    EXPECT_TRUE(lexicon.forward.find(99).empty()) << "a word that was never seen";
    EXPECT_TRUE(learn_lexicon({}, 0, 0).forward.find(0).empty());
}

}  // namespace
