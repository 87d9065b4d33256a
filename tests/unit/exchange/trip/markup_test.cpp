#include "exchange/trip/markup.hpp"

#include <gtest/gtest.h>

#include "triptych/document.hpp"

namespace {

using triptych::InlineCode;
using triptych::exchange::trip::parse_markup;

/// "o:s1@0 c:s1@4": the codes in short.
std::string in_short(const std::vector<InlineCode>& codes)
{
    std::string out;
    for (const auto& code : codes) {
        const char kind = code.kind == InlineCode::Kind::open ? 'o' : code.kind == InlineCode::Kind::close ? 'c' : 'a';
        out += (out.empty() ? "" : " ") + std::string(1, kind) + ":" + code.id + "@" + std::to_string(code.range.begin);
        EXPECT_EQ(code.range.begin, code.range.end);
    }
    return out;
}

TEST(Markup, KeepsCodesOutOfTheText)
{
    const struct {
        std::string_view markup, text, codes;
        std::size_t remarks = 0;
    } rows[] = {
        {"Entrée libre.", "Entrée libre.", ""},
        {"**Entrée** libre", "Entrée libre", "o:s1@0 c:s1@7"},
        {"*вход* и **вход**", "вход и вход", "o:e1@0 c:e1@8 o:s1@12 c:s1@20"},
        {"***тегін***", "тегін", "o:s1@0 o:e1@0 c:e1@10 c:s1@10"},
        {"**a *b* c**", "a b c", "o:s1@0 o:e1@2 c:e1@3 c:s1@5"},
        {"[site](https://af.kz/a_(b)) !", "site !", "o:l1@0 c:l1@4"},
        {"https://af.kz/a_b*c*d*e *ici*", "https://af.kz/a_b*c*d*e ici", "o:e1@24 c:e1@27"},
        {"**https://af.kz/a?b[1]**", "https://af.kz/a?b[1]", "o:s1@0 c:s1@20"},
        {"[**a**](x)", "a", "o:l1@0 o:s1@0 c:s1@1 c:l1@1"},
        {"[без ссылки] (x)", "[без ссылки] (x)", ""},
        {"[a](b c)", "[a](b c)", ""},
        {"`*a*`", "*a*", "o:c1@0 c:c1@3"},
        {"`a\\`b`", "a`b", "o:c1@0 c:c1@3"},
        {"Le {start} à {place}.", "Le  à .", "a:start@3 a:place@7"},
        {"{d, date, long}", "", "a:d@0"},
        {"{n, plural, one {# фильм} other {# фильма}}!", "!", "a:n@0"},
        {"{ ceci n'est rien }", "{ ceci n'est rien }", ""},
        {"{}", "{}", ""},
        {"{", "{", ""},
        {"a {{1}}b{{/1}}{{2/}}", "a b", "o:1@2 c:1@3 a:2@3"},
        {"{{/x/}} {{}}", "{{/x/}} {{}}", ""},
        {"5 * 3 = 15", "5 * 3 = 15", ""},
        {"un *mot", "un *mot", "", 1},
        {"mot* seul", "mot* seul", "", 1},
        {"**a *b** c", "a *b c", "o:s1@0 c:s1@4", 1},
        {"a****b", "a****b", "", 2},
        {"un ` seul", "un ` seul", "", 1},
        {"{n, plural", "{n, plural", "", 1},
        {"\\*a\\* \\{b} \\\\ \\қ", "*a* {b} \\ қ", ""},
        {"fin \\", "fin \\", ""},
    };
    for (const auto& row : rows) {
        std::vector<triptych::exchange::trip::Remark> remarks;
        const auto marked = parse_markup(row.markup, {}, &remarks);
        EXPECT_EQ(marked.text, row.text) << row.markup;
        EXPECT_EQ(in_short(marked.codes), row.codes) << row.markup;
        EXPECT_EQ(remarks.size(), row.remarks) << row.markup;
    }
}

TEST(Markup, IsPutBackByTheOriginals)
{
    for (const std::string markup : {"**a** *b* [c](d) `e` {f} {{1}}g{{/1}}{{2/}}", "***x*** ****y****", "[a [b](c)](d)"}) {
        const auto marked = parse_markup(markup);
        triptych::Variant variant;
        variant.text = marked.text;
        variant.codes = marked.codes;
        EXPECT_EQ(triptych::marked_text(variant), markup);
    }
}

TEST(Markup, TakesOriginalsFromTheHeader)
{
    const triptych::Properties header{{"code.1", "<b\\n>"}, {"code./1", "</b>\\s"}};
    const auto marked = parse_markup("{{1}}a{{/1}}", triptych::exchange::trip::Originals(header));
    ASSERT_EQ(marked.codes.size(), 2U);
    EXPECT_EQ(marked.codes[0].original, "<b\n>");
    EXPECT_EQ(marked.codes[1].original, "</b> ");
}

TEST(Markup, EscapedTextIsTextAgain)
{
    for (const std::string text : {"*a* **b** `c` {d} {{1}} [e](f) \\ \\* ***", "a[b]c", "**", "]("}) {
        const auto marked = parse_markup(triptych::exchange::trip::escape_markup(text));
        EXPECT_EQ(marked.text, text);
        EXPECT_TRUE(marked.codes.empty()) << text;
    }
}

TEST(Markup, CodesOfTheHeaderSurviveEscaping)
{
    for (const std::string original : {"<b>", "a\nb\r\n", " \\n ", "\\", ""})
        EXPECT_EQ(triptych::exchange::trip::unescape_code(triptych::exchange::trip::escape_code(original)), original);
}

TEST(Markup, HostileTextIsReadInLinearTime)
{
    for (const std::string unit : {"*a ", "**a **b ", "{a,", "[a](", "`\\", "{{", "](", "b* **a "}) {
        std::string text;
        while (text.size() < 100'000) text += unit;
        EXPECT_FALSE(parse_markup(text).text.empty());
    }
}

}  // namespace
