#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>

#include "adapters/icu/regex.hpp"
#include "triptych/error.hpp"
#include "triptych/segment.hpp"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using triptych::Error;
using triptych::ErrorCode;
using triptych::Language;
using triptych::LanguageRule;
using triptych::RuleUse;
using triptych::SegmentationRule;
using triptych::SegmentationRules;
using triptych::Segmenter;

SegmentationRule rule(bool breaks, std::string before, std::string after) { return {breaks, true, {std::move(before), 7, 3}, {std::move(after), 8, 3}, ""}; }
SegmentationRule yes(std::string before, std::string after) { return rule(true, std::move(before), std::move(after)); }
SegmentationRule no(std::string before, std::string after) { return rule(false, std::move(before), std::move(after)); }

SegmentationRules rules_for_all(std::vector<SegmentationRule> list)
{
    SegmentationRules rules;
    rules.file = "own.srx";
    rules.languages.push_back({"All", std::move(list), ""});
    rules.maps.push_back({{".*"}, "All"});
    return rules;
}

std::vector<std::string> cut(const SegmentationRules& rules, std::string_view text, RuleUse use = RuleUse::replace, Language language = Language::fr)
{
    std::vector<std::string> texts;
    for (const auto& segment : Segmenter(rules, {use}).segment(text, language)) {
        EXPECT_EQ(segment.text, text.substr(segment.source.begin, segment.source.size()));
        texts.push_back(segment.text);
    }
    return texts;
}

TEST(Segmenter, LetsTheFirstMatchingRuleDecide)
{
    const auto rules = rules_for_all({no("\\bM\\.", "\\s"), yes("[.?!]+", "\\s"), no("!", "\\s")});
    EXPECT_THAT(cut(rules, "M. Roy est là. Il rit ! Oui."), ElementsAre("M. Roy est là.", "Il rit !", "Oui."));
    EXPECT_THAT(cut(rules_for_all({yes("\\.", "\\s"), no("\\bM\\.", "\\s")}), "M. Roy"), ElementsAre("M.", "Roy"));
    EXPECT_THAT(cut(rules_for_all({no("", ""), yes("\\.", "\\s")}), "A. B."), ElementsAre("A. B."));
}

/// A match may begin and end anywhere: it is the position that counts, not where a search would have stopped.
TEST(Segmenter, FindsEveryPositionThatAPatternCanEndAt)
{
    const struct {
        std::string_view before, after, text;
        std::vector<std::string> expected;
        std::string_view why;
    } rows[] = {
        {".*\\.", "\\s", "Un. Deux. Trois.", {"Un.", "Deux.", "Trois."}, "greedy"},
        {"[.?!]+", "", "Oui?! Non", {"Oui?", "!", "Non"}, "each end of a repetition"},
        {"a|ab|abc", "", "abcd", {"a", "b", "c", "d"}, "each alternative"},
        {"(\\w)\\1", "", "allée", {"all", "ée"}, "back reference"},
        {"(?<=a)b", "(?=c)", "abc bc", {"ab", "c bc"}, "look-arounds see both sides"},
        {"^\\d+\\.", " ", "1. Un 2. Deux", {"1.", "Un 2. Deux"}, "start of the line"},
        {"\\.", "\\s.$", "a. b. c", {"a. b.", "c"}, "end of the line"},
        {"", "—", "a—b—c", {"a", "—b", "—c"}, "nothing before"},
        {"—", "", "a—b—c", {"a—", "b—", "c"}, "nothing behind"},
        {"\\.", "\\s", "Ән салды. Күй тартты. 🎬. Ә", {"Ән салды.", "Күй тартты.", "🎬.", "Ә"}, "bytes"},
        {"\\.", "\\s", "a. \n b.\nc. d", {"a.", "b.", "c.", "d"}, "every line break is a boundary"},
        {"(?i)ETC\\.", "\\s", "etc. Oui", {"etc.", "Oui"}, "ignoring case"},
        {"x", "y", "", {}, "nothing in nothing"},
    };
    for (const auto& row : rows) EXPECT_EQ(cut(rules_for_all({yes(std::string(row.before), std::string(row.after))}), row.text), row.expected) << row.why;
}

/// The definition, word by word: some text that ends at `at` matches, and some text that begins there.
bool matches_at(const SegmentationRule& one, std::string_view text, std::size_t at)
{
    const triptych::icu::Regex before(one.before.text), after(one.after.text);
    bool left = false, right = false;
    for (std::size_t begin = 0; begin <= at; ++begin) left = left || before.matches(text.substr(begin, at - begin));
    for (std::size_t end = at; end <= text.size(); ++end) right = right || after.matches(text.substr(at, end - at));
    return left && right;
}

TEST(Segmenter, AgreesWithTheDefinition)
{
    const std::vector<std::string> patterns{"", "a", "a+", "[ab]+", "a*b", "ab|a|b+", "b{1,2}", "ab?", ".", ".*b", "a.*", "(?:ab)*", "(a|b)\\1", "b+?a*", "a++b?"};
    std::mt19937 random(20250426);  // fixed: the same rules on every run
    const auto pick = [&] { return patterns[random() % patterns.size()]; };
    for (int round = 0; round < 400; ++round) {
        std::vector<SegmentationRule> list;
        for (int i = 0; i < 3; ++i) list.push_back(rule(i == 2 || random() % 2 == 0, pick(), pick()));
        std::string text;
        for (int i = 0; i < 9; ++i) text += "abc"[random() % 3];
        std::vector<std::string> expected{""};
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto first = std::ranges::find_if(list, [&](const SegmentationRule& one) { return at > 0 && matches_at(one, text, at); });
            if (first != list.end() && first->breaks) expected.emplace_back();
            expected.back() += text[at];
        }
        EXPECT_EQ(cut(rules_for_all(list), text), expected) << text << ": " << testing::PrintToString(list[0].before.text) << testing::PrintToString(list[0].after.text);
    }
}

TEST(Segmenter, TakesMatchesOfTwoThousandBytesAtMost)
{
    const auto rules = rules_for_all({no("«[^»]*\\.", "\\s"), yes("\\.", "\\s")});
    EXPECT_EQ(cut(rules, "«" + std::string(900, 'a') + ". b").size(), 1U);
    EXPECT_EQ(cut(rules, "«" + std::string(9000, 'a') + ". b").size(), 2U);
    EXPECT_EQ(cut(rules_for_all({yes("\\.", "[^x]*x")}), "a." + std::string(900, 'b') + "x").size(), 2U);
    EXPECT_EQ(cut(rules_for_all({yes("\\.", "[^x]*x")}), "a." + std::string(9000, 'b') + "x").size(), 1U);
    EXPECT_EQ(cut(rules_for_all({yes("\\.", "y?\\s")}), std::string(9001, 'b') + ". c").size(), 2U) << "far away";
}

TEST(Segmenter, TakesTheMapsThatMatchALanguage)
{
    const struct {
        std::string_view pattern;
        bool fr, ru, kk;
    } rows[] = {
        {"fr", true, false, false},          {"FR_fr", true, false, false},    {"fr-FR", true, false, false}, {"(FR|fr).*", true, false, false},
        {"(ru|kk)([-_].*)?", false, true, true}, {"[Rr][Uu].KZ", false, true, false}, {"kk-Cyrl-KZ", false, false, true}, {"KZ.*", false, false, false},
        {"f", false, false, false},          {".*", true, true, true},          {"fr|", true, false, false},   {"\\p{javaLowerCase}k", false, false, true},
    };
    for (const auto& row : rows) {
        auto rules = rules_for_all({yes("a", "b")});
        rules.maps[0].pattern.text = row.pattern;
        const Segmenter segmenter(rules, {RuleUse::replace});
        EXPECT_EQ(segmenter.has_rules(Language::fr), row.fr) << row.pattern;
        EXPECT_EQ(segmenter.has_rules(Language::ru), row.ru) << row.pattern;
        EXPECT_EQ(segmenter.has_rules(Language::kk), row.kk) << row.pattern;
    }
}

TEST(Segmenter, CascadesOrTakesTheFirstMap)
{
    SegmentationRules rules;
    rules.languages = {{"French", {no("M\\.", "\\s")}, ""}, {"All", {yes("[.]", "\\s")}, ""}};
    rules.maps = {{{"fr.*"}, "French"}, {{".*"}, "All"}};
    EXPECT_THAT(cut(rules, "M. Roy. Oui."), ElementsAre("M. Roy.", "Oui."));
    EXPECT_THAT(cut(rules, "M. Рой. Да.", RuleUse::replace, Language::ru), ElementsAre("M.", "Рой.", "Да."));
    rules.cascade = false;
    EXPECT_THAT(cut(rules, "M. Roy. Oui."), ElementsAre("M. Roy. Oui."));
}

TEST(Segmenter, PutsRulesOnTopOfOurs)
{
    const auto rules = rules_for_all({no("\\bInstit\\.", "\\s"), no("Stop\\.\\s", "\\p{Lu}"), yes(";", "\\s"), no("", "Jamais")});
    EXPECT_THAT(cut(rules, "L’Instit. Français ; le 3 avril. M. Roy vient. Oui.", RuleUse::on_top),
                ElementsAre("L’Instit. Français ;", "le 3 avril.", "M. Roy vient.", "Oui."));
    EXPECT_THAT(cut(rules, "Stop. Encore. Jamais.", RuleUse::on_top), ElementsAre("Stop. Encore. Jamais.")) << "a rule may speak of any place in the gap";
    EXPECT_THAT(cut(rules_for_all({}), "Un. Deux.", RuleUse::on_top), ElementsAre("Un.", "Deux."));
    EXPECT_THAT(cut(rules_for_all({}), "Un. Deux.", RuleUse::replace), ElementsAre("Un. Deux."));
}

TEST(Segmenter, PassesOverInactiveRules)
{
    auto rules = rules_for_all({yes("a", ""), yes("b", "")});
    rules.languages[0].rules[0].active = false;
    EXPECT_THAT(cut(rules, "abc"), ElementsAre("ab", "c"));
}

std::string error_of(const SegmentationRules& rules, std::string_view text = "", ErrorCode code = ErrorCode::syntax)
{
    try {
        (void)Segmenter(rules, {RuleUse::replace}).segment(text, Language::fr);
        return "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code);
        return error.what();
    }
}

TEST(Segmenter, NamesTheRuleThatIsWrong)
{
    EXPECT_EQ(error_of(rules_for_all({yes("a", "b"), no("[unclosed", "\\s")})),
              "own.srx:7:3: rule 2 of \"All\", <beforebreak> \"[unclosed\", character 1: a [ without its ]; expected a regular expression as ICU knows them");
    EXPECT_EQ(error_of(rules_for_all({yes("a", "x\\Gy")})),
              "own.srx:8:3: rule 1 of \"All\", <afterbreak> \"x\\Gy\", character 2: \\G, the end of the match before: a rule has none; "
              "expected a regular expression as ICU knows them");
    EXPECT_THAT(error_of(rules_for_all({yes("(?<=\\s*)a", "")})), HasSubstr("a look-behind without a longest match"));
    EXPECT_THAT(error_of(rules_for_all({yes("a)(b", "")})), HasSubstr("a parenthesis without its partner"));
    auto rules = rules_for_all({});
    rules.maps[0].rule = "None";
    EXPECT_THAT(error_of(rules), HasSubstr("languagemap to \"None\"; expected the name of a languagerule"));
    rules = rules_for_all({});
    rules.maps[0].pattern.text = "fr(";
    EXPECT_THAT(error_of(rules), HasSubstr("languagepattern \"fr(\""));
}

TEST(Segmenter, StopsRunawayRulesByName)
{
    std::string text(41, 'a');
    text.back() = '!';
    for (const std::string_view before : {"(\\p{L}+)+\\.$", "(a|aa)+\\.", "(a*)*b"})
        EXPECT_THAT(error_of(rules_for_all({no("x", ""), yes(std::string(before), "\\s")}), text, ErrorCode::refused),
                    HasSubstr("own.srx:7:3: rule 2 of \"All\", <beforebreak> \"" + std::string(before) + "\" was stopped: it takes more time than the limit allows"));
    EXPECT_THAT(error_of(rules_for_all({yes("!", "(a+)+b")}), "!" + text, ErrorCode::refused), HasSubstr("<afterbreak> \"(a+)+b\" was stopped"));
    EXPECT_THAT(error_of(rules_for_all({no("(a+)+b!", "\\s"), yes("!", "\\s")}), text + " b", ErrorCode::refused), HasSubstr("rule 1 of \"All\""));
}

TEST(Segmenter, ServesManyThreads)
{
    const Segmenter segmenter(rules_for_all({no("\\bM\\.", "\\s"), yes("[.?!]+", "\\s")}));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&segmenter] {
            for (int round = 0; round < 50; ++round) EXPECT_EQ(segmenter.segment("M. Roy est là. Il rit ! Oui.", Language::fr).size(), 3U);
        });
    for (auto& thread : threads) thread.join();
}

// A rule that looked back to the start of the text each time would not come to an end here.
TEST(Segmenter, CutsLongTextsWithRulesThatLookFar)
{
    const Segmenter segmenter(rules_for_all({no(".*\\bM\\.", "\\s.*"), no("«[^»]*\\.", "[^«]*»"), no("\\b[A-Z]\\w+[^.]*y\\.", "\\s"), yes("[.?!]+", "\\s+")}), {RuleUse::replace});
    constexpr std::size_t count = 8000;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "Le club de M. Roy ouvre demain. ";
    EXPECT_EQ(segmenter.segment(text, Language::fr).size(), count);
}

TEST(Segmenter, RefusesBadBytes) { EXPECT_THROW((void)Segmenter(rules_for_all({})).segment("a\xFFz", Language::fr), Error); }

}  // namespace
