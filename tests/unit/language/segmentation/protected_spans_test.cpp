#include "language/segmentation/protected_spans.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::language::find_protected_spans;
using Kind = triptych::language::ProtectedSpan::Kind;

TEST(ProtectedSpans, FindsWhatIsNoProse)
{
    const struct {
        std::string_view text;
        std::string_view span;
        Kind kind;
    } rows[] = {
        {"Voir https://af.kz/a?b=1;c!d.", "https://af.kz/a?b=1;c!d", Kind::url},
        {"(HTTPS://af.kz/x_(y))", "HTTPS://af.kz/x_(y)", Kind::url},
        {"сайт www.af-almaty.kz, да", "www.af-almaty.kz", Kind::url},
        {"бот t.me/af_almaty?x.", "t.me/af_almaty?x", Kind::url},
        {"sur forms.gle.", "forms.gle", Kind::url},
        {"Écrire à contact@af-almaty.kz.", "contact@af-almaty.kz", Kind::email},
        {"a.b+c@mail.af.kz", "a.b+c@mail.af.kz", Kind::email},
        {"біз: @af_almaty.", "@af_almaty", Kind::handle},
        {"#ҚазақТілі2025!", "#ҚазақТілі2025", Kind::hashtag},
        {"le code `x \"y\"` ici", "`x \"y\"`", Kind::code},
        {"{n, plural, one {film} other {films}} ici", "{n, plural, one {film} other {films}}", Kind::placeholder},
        {"`{x}`", "`{x}`", Kind::code},
    };
    for (const auto& row : rows) {
        const auto spans = find_protected_spans(row.text);
        ASSERT_EQ(spans.size(), 1U) << row.text;
        EXPECT_EQ(row.text.substr(spans[0].range.begin, spans[0].range.size()), row.span) << row.text;
        EXPECT_EQ(spans[0].kind, row.kind) << row.text;
    }
}

TEST(ProtectedSpans, LeavesProseAlone)
{
    for (const auto* text : {"Les places sont limitées.Inscrivez-vous", "№ 5 # 6 #2025 @ vous", "J.-B. Corot, т.б. и т.д.", "un { seul", "a ` b", "12.04.2025, 19.00",
                             "e.g. ok", "a}b{c", "mot@", "x@y", "`a\nb`"})
        EXPECT_TRUE(find_protected_spans(text).empty()) << text;
}

}  // namespace
