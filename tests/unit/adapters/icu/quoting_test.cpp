#include "adapters/icu/quoting.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "adapters/icu/message_pattern.hpp"

namespace {

using triptych::icu::MessageNode;

/// Text as it stands, arguments as <name>.
std::string shown(const std::string& pattern)
{
    std::string out;
    for (const MessageNode& node : triptych::icu::parse_message(pattern).nodes)
        out += node.kind == MessageNode::Kind::text ? node.text : "<" + node.name + ">";
    return out;
}

TEST(Quoting, ReadsApostrophesAsAFrenchWriterMeansThem)
{
    const struct {
        const char *pattern, *expected, *why;
    } rows[] = {
        {"l'été", "l'été", "an apostrophe"},
        {"l'{x}", "l'<x>", "elision"},
        {"l’{x}", "l’<x>", "the other apostrophe"},
        {"l''{x}", "l'<x>", "doubled, as ICU asks"},
        {"d'{a} et d'{b}", "d'<a> et d'<b>", "ICU would quote from one to the other"},
        {"aujourd'hui {x}", "aujourd'hui <x>", "nothing to quote"},
        {"'{'x'}'", "{x}", "single braces"},
        {"'{x}'", "{x}", "a pair"},
        {"'{a} {b}'", "{a} {b}", "two pairs"},
        {"«'{x}'»", "«{x}»", "after a mark"},
        {"l'{x}'", "l'<x>'", "after a letter nothing is quoted"},
        {"'{x} et l'", "'<x> et l'", "the second apostrophe stands at no brace"},
        {"'{x}", "'<x>", "nothing ends it"},
        {"'{''}'", "{'}", "a doubled apostrophe within"},
        {"'", "'", "alone"},
        {"''", "'", "two"},
        {"'''", "''", "three"},
        {"5'{x}", "5'<x>", "after a digit"},
        {"'#' {x}", "'#' <x>", "the sign means nothing here"},
        {"кітап'{x}", "кітап'<x>", "after a Cyrillic letter"},
    };
    for (const auto& row : rows) EXPECT_EQ(shown(row.pattern), row.expected) << row.pattern << ": " << row.why;
}

TEST(Quoting, TellsWhereArgumentsStand)
{
    const std::string pattern = "l'été d'{lieu}, 😀 {n, plural, one {l'{x}} other {les {x}}}";
    const auto nodes = triptych::icu::parse_message(pattern).nodes;
    ASSERT_EQ(nodes.size(), 4U);
    const auto text = [&](const triptych::Range& range) { return pattern.substr(range.begin, range.size()); };
    EXPECT_EQ(text(nodes[1].range), "{lieu}");
    EXPECT_EQ(text(nodes[3].range), "{n, plural, one {l'{x}} other {les {x}}}");
    EXPECT_EQ(text(nodes[3].cases[0].message[1].range), "{x}");
    EXPECT_EQ(text(nodes[3].cases[1].range), "other");
}

TEST(Quoting, KeepsStylesAsTheyAreTyped)
{
    const auto nodes = triptych::icu::parse_message("l'{d, date, d MMMM 'l''an' y }").nodes;
    EXPECT_EQ(nodes[1].style, "d MMMM 'l''an' y");
}

}  // namespace
