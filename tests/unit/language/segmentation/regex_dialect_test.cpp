#include "language/segmentation/regex_dialect.hpp"

#include <gtest/gtest.h>

#include "adapters/icu/regex.hpp"

namespace {

using triptych::icu::Regex;
using triptych::icu::RegexMatcher;
using triptych::icu::RegexText;
using triptych::language::NotTranslatable;
using triptych::language::Side;
using triptych::language::translate_regex;
using triptych::language::Translation;

/// The parts of `text` that the translated pattern matches, joined by '|'.
std::string matches(std::string_view pattern, std::string_view text)
{
    const Regex regex(translate_regex(pattern, Side::whole).pattern);
    const RegexText read(text);
    RegexMatcher matcher(regex);
    matcher.allow(100);
    matcher.read(read);
    std::string all;
    for (std::size_t at = 0; at <= text.size();) {
        const auto found = matcher.find({at, text.size()});
        if (!found) break;
        all += (all.empty() ? "" : "|") + std::string(text.substr(found->begin, found->size()));
        if (found->size() == 0 && found->end >= text.size()) break;
        at = found->size() > 0 ? found->end : found->end + 1;
    }
    return all;
}

/// Expected: what Java 17 finds with the same pattern (all but the last group were tried there).
TEST(RegexDialect, UnderstandsWhatOnlyJavaWrites)
{
    const struct {
        std::string_view pattern, text, expected;
    } rows[] = {
        {"\\pL", "aB1", "a|B"},
        {"\\PL+", "aB12", "12"},
        {"[\\pL.]+", "әB1.", "әB|."},
        {"\\p{javaAlphabetic}", "a1ж", "a|ж"},
        {"\\P{javaAlphabetic}", "a1ж", "1"},
        {"[\\p{javaAlphabetic}1]+", "a1+ж", "a1|ж"},
        {"[^\\p{LD}]+", "a1+ж", "+"},
        {"\\p{javaIdeographic}", "a一", "一"},
        {"\\p{L1}", "aж", "a"},
        {"\\p{javaLowerCase}", "aBжЖ", "a|ж"},
        {"\\p{javaUpperCase}", "aBжЖ", "B|Ж"},
        {"\\p{javaLetterOrDigit}+", "aж1.", "aж1"},
        {"\\p{IsAlphabetic}\\p{IsCyrillic}\\p{InCyrillic}", "aжж", "aжж"},
        {"(?U)[\\w]+", "aж", "aж"},
        {"(?iU:ж)", "Ж", "Ж"},
        {"(?iu)қ", "Қ", "Қ"},
        {"(?u)қ", "Қ", ""},
        {"(?i-u)a", "A", "A"},
        {"(?d)a.", "ab", "ab"},
        {"}", "}", "}"},
        {"a]b", "a]b", "a]b"},
        {"[!--]+", "!,-.", "!,-"},
        {"[a-z&&[def]]+", "abcdef", "def"},
        {"[a-z&&def]+", "abcdef", "def"},
        {"[a-z&&[^bc]]+", "abcd", "a|d"},
        {"[^a-z&&[def]]+", "adz1", "a|z1"},
        {"[a[b-c]]+", "abcd", "abc"},
        {"[]a]+", "]a", "]a"},
        {"[\\Qa.]\\E]+", "a.]b", "a.]"},
        {"\\Qa.b\\E+", "a.bb", "a.bb"},
        {"\\Qa.b|(", "a.b|(", "a.b|("},
        {"\\uD83D\\uDE00+", "😀😀a", "😀😀"},
        {"[\\uD83D\\uDE00]", "😀a", "😀"},
        {"\\x{1F600}", "😀", "😀"},
        {"\\u0041\\x42\\0103", "ABC", "ABC"},
        {"(?x) a b # c\n c", "abc", "abc"},
        {"(?x)[a b]+ # [", "ab", "ab"},
        {"(?x:a b) c", "ab c", "ab c"},
        {"(?<word>a)\\k<word>", "aab", "aa"},
        {"a++b", "aab", "aab"},
        {"(?>a+)b", "aab", "aab"},
        {"\\h+", "a \u00a0\tb", " \u00a0\t"},
        {"\\R", "a\r\nb", "\r\n"},
        {"\\N{LATIN SMALL LETTER A}", "ab", "a"},
        {"^a|b$", "aab", "a|b"},
        {"\\Aa|b\\z|b\\Z", "aab", "a|b"},
        // ICU's own, as SRX 2.0 wants it: Java would find ASCII only, or refuse
        {"\\w+", "Өнер_1", "Өнер_1"},
        {"\\d+", "1١", "1١"},
        {"[[:alpha:]]+", "aж:", "aж"},
        {"a(?#comment)b", "ab", "ab"},
    };
    for (const auto& row : rows) EXPECT_EQ(matches(row.pattern, row.text), row.expected) << row.pattern;
}

TEST(RegexDialect, RefusesByNameWhatHasNoCounterpart)
{
    const struct {
        std::string_view pattern;
        std::size_t position;
        std::string_view construct;
    } rows[] = {
        {"ә\\G.", 2, "\\G, the end of the match before: a rule has none"},
        {"a\\b{g}", 2, "\\b{…}, a boundary of Java"},
        {"(?P<n>a)", 1, "(?P<…, a group that ICU does not know"},
        {"a(?'n'b)", 2, "(?'n…, a group that ICU does not know"},
        {"(?R)", 1, "(?R)…, a group that ICU does not know"},
        {"(?|a)", 1, "(?|a…, a group that ICU does not know"},
        {"[a&&]", 5, "&& with nothing behind it in a class"},
        {"[&&a]", 2, "&& with nothing before it in a class"},
        {"(?#a", 1, "a comment (?# without its )"},
    };
    for (const auto& row : rows) {
        try {
            translate_regex(row.pattern, Side::before);
            ADD_FAILURE() << row.pattern;
        } catch (const NotTranslatable& error) {
            EXPECT_EQ(error.what(), row.construct);
            EXPECT_EQ(error.position, row.position) << row.pattern;
        }
    }
    EXPECT_THROW(translate_regex(std::string(1000, '('), Side::before), NotTranslatable);
    EXPECT_THROW(translate_regex(std::string(200'000, 'a'), Side::before), NotTranslatable);
}

TEST(RegexDialect, KnowsHowLongAMatchCanBe)
{
    constexpr auto any = Translation::unbounded;
    const struct {
        std::string_view pattern;
        std::size_t least, most;
    } rows[] = {
        {"", 0, 0},
        {"etc\\.", 4, 4},
        {"(?:М|Мкм)\\.?", 1, 4},
        {"(?<![\\p{L}])т\\.\\s?д\\.", 4, 5},
        {"a{2,5}b{3}", 5, 8},
        {"(ab){2,3}", 4, 6},
        {"(?:a|)b*", 0, any},
        {"(a)\\1", 1, any},
        {"\\bа\\B^$\\z(?=abc)", 1, 1},
        {"[a-z[0-9]&&[^5]]\\p{Lu}\\pL\\x{41}\\x41\\u0041\\.\\s", 8, 8},
        {"\\Qa.b\\E", 3, 3},
        {"(?i)ß", 0, 3},
        {"a{2,}", 2, any},
    };
    for (const auto& row : rows) {
        const auto found = translate_regex(row.pattern, Side::whole);
        EXPECT_EQ(found.least, row.least) << row.pattern;
        EXPECT_EQ(found.most, row.most) << row.pattern;
    }
}

TEST(RegexDialect, DropsWhatCannotChangeTheAnswer)
{
    const struct {
        Side side;
        std::string_view pattern, expected;
    } rows[] = {
        {Side::before, ".*\\.", "\\."},
        {Side::before, ".+\\.", ".\\."},
        {Side::before, "\\s*\\p{L}+\\.+", "\\p{L}\\.+"},
        {Side::before, ".*?[a-z]*x|y+z", "x|yz"},
        {Side::before, "a{3,}b", "a{3}b"},
        {Side::before, ".*", ""},
        {Side::before, ".*+x", ".*+x"},
        {Side::before, "(?:.*)x", "(?:.*)x"},
        {Side::before, "a?b", "a?b"},
        {Side::after, "\\s+\\p{Lu}.*", "\\s+\\p{Lu}"},
        {Side::after, "\\s+", "\\s"},
        {Side::after, "\\s+\\p{Lu}\\p{L}*[a-z]+", "\\s+\\p{Lu}\\p{L}*[a-z]"},
        {Side::after, "a|b+c*", "a|b"},
        {Side::after, "x(?=.*)", "x(?=.*)"},
        {Side::whole, ".*a.*", ".*a.*"},
    };
    for (const auto& row : rows) EXPECT_EQ(translate_regex(row.pattern, row.side).pattern, row.expected) << row.pattern;
}

}  // namespace
