#include "adapters/icu/regex.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Range;
using triptych::icu::Regex;
using triptych::icu::RegexError;
using triptych::icu::RegexMatcher;
using triptych::icu::RegexRunaway;
using triptych::icu::RegexText;

constexpr std::int32_t some_time = 200;

TEST(Regex, AnswersInBytes)
{
    const std::string_view text = "Ән 🎬 күй.";
    const Regex regex("\\p{L}+");
    const RegexText read(text);
    RegexMatcher matcher(regex);
    matcher.allow(some_time);
    matcher.read(read);
    const auto first = matcher.find({0, text.size()});
    ASSERT_TRUE(first);
    EXPECT_EQ(text.substr(first->begin, first->size()), "Ән");
    const auto second = matcher.find({first->end, text.size()});
    ASSERT_TRUE(second);
    EXPECT_EQ(text.substr(second->begin, second->size()), "күй");
    EXPECT_TRUE(matcher.starts({second->begin, text.size()}));
    EXPECT_FALSE(matcher.starts({second->end, text.size()}));
    EXPECT_FALSE(matcher.find({second->end, text.size()}));
}

TEST(Regex, LooksAroundAPartButEndsWithIt)
{
    const RegexText text("abc");
    const Regex regex("(?<=a)b\\z");
    RegexMatcher part(regex, RegexMatcher::Ends::part);
    part.allow(some_time);
    part.read(text);
    EXPECT_EQ(part.find({1, 2}), (Range{1, 2}));
    EXPECT_FALSE(part.find({1, 3}));
    RegexMatcher whole(regex);
    whole.allow(some_time);
    whole.read(text);
    EXPECT_FALSE(whole.find({1, 2}));
}

TEST(Regex, SaysWhatIsWrongAndWhere)
{
    const struct {
        std::string_view pattern;
        std::size_t position;
        std::string_view reason;
    } rows[] = {
        {"ә[бв", 4, "a [ without its ]"},
        {"(а", 2, "a parenthesis without its partner"},
        {"\\p{Kazakh}", 10, "an unknown property"},
        {"x{2,1}", 6, "a repetition {n,m} whose m is less than n"},
        {"(?<=a*)b", 7, "a look-behind without a longest match (*, + or {n,} inside)"},
        {"\\y", 2, "an escape without meaning"},
    };
    for (const auto& row : rows) {
        const auto fault = Regex::find_fault(row.pattern);
        ASSERT_TRUE(fault) << row.pattern;
        EXPECT_EQ(fault->reason, row.reason) << row.pattern;
        EXPECT_EQ(fault->position, row.position) << row.pattern;
        EXPECT_THROW(Regex{row.pattern}, RegexError) << row.pattern;
    }
    EXPECT_FALSE(Regex::find_fault("(?i)ә+"));
}

TEST(Regex, MatchesAWholeTextInAnyCase)
{
    EXPECT_TRUE(Regex("fr.*", Regex::Case::ignored).matches("FR-fr"));
    EXPECT_FALSE(Regex("fr", Regex::Case::ignored).matches("fr-FR"));
    EXPECT_FALSE(Regex("fr").matches("FR"));
}

TEST(Regex, StopsWhatNeverEnds)
{
    const Regex regex("(a+)+b");
    std::string letters(61, 'a');
    letters.back() = '!';
    const RegexText text(letters);
    RegexMatcher matcher(regex);
    matcher.allow(some_time);
    matcher.read(text);
    EXPECT_THROW(matcher.find({0, 61}), RegexRunaway);
    EXPECT_THROW(matcher.find({0, 61}), RegexRunaway) << "the time is used up for all searches";
    matcher.allow(some_time);
    EXPECT_FALSE(matcher.find({58, 61}));
}

TEST(Regex, StopsWhatNeedsTooMuchMemory)
{
    const Regex regex("(?:a|b)*c");
    const RegexText text(std::string(3'000'000, 'a'));
    RegexMatcher matcher(regex);
    matcher.allow(1'000'000);
    matcher.read(text);
    try {
        matcher.starts({0, 3'000'000});
        FAIL() << "no limit";
    } catch (const RegexRunaway& error) {
        EXPECT_STREQ(error.what(), "more memory than the limit allows");
    }
}

}  // namespace
