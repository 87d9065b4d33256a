#include "language/spelling/spelling.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAreArray;
using triptych::Language;
using Strings = std::vector<std::string>;

Strings parts(std::string_view text, const std::vector<triptych::Range>& ranges)
{
    Strings out;
    for (const auto range : ranges) out.emplace_back(text.substr(range.begin, range.size()));
    return out;
}

TEST(Spelling, FindsTheWordsThatNobodyKnows)
{
    const struct {
        Language language;
        const char* text;
        std::set<std::string> accepted;
        Strings unknown;
    } rows[] = {
        {Language::fr, "Rendez-vous vendredi 25 avril à 19 h à l’ambassade.", {}, {}},
        {Language::fr, "Rendez-vous vendredi à la médiathéque.", {}, {"médiathéque"}},
        {Language::fr, "Une rencontre avec Zhansaya à Zhezqazghan", {"zhansaya"}, {"Zhezqazghan"}},
        {Language::fr, "L’exposition « Выставка » est ouverte.", {}, {}},
        {Language::ru, "Приглашаем на выставку в субботу, вход свободный!", {}, {}},
        {Language::ru, "Приглашаем на выстовку «Les Choristes».", {}, {"выстовку"}},
        {Language::ru, "Подробности: https://example.kz/afisha @af_almaty #киноклуб", {}, {}},
        {Language::kk, "Көрме сәуір айында ашылады.", {}, {}},
        {Language::kk, "Кѳрме Алматыда ашылады.", {}, {"Кѳрме"}},
        {Language::ru, "Клуб «Тандем-Ақсай»", {"тандем-ақсай"}, {}},
        {Language::ru, "Клуб «Тандем-Ақсай»", {}, {"Ақсай"}},
        {Language::kk, "B2 деңгейі, 3D көрсетілім", {}, {}},
    };
    for (const auto& row : rows)
        EXPECT_THAT(parts(row.text, triptych::language::unknown_words(row.text, row.language, row.accepted)), ElementsAreArray(row.unknown)) << row.text;
}

TEST(Spelling, KnowsCompoundsByTheirParts)
{
    EXPECT_TRUE(triptych::language::is_known("rendez-vous", Language::fr));
    EXPECT_TRUE(triptych::language::is_known("l’école", Language::fr));
    EXPECT_TRUE(triptych::language::is_known("бизнес-школа", Language::ru));
    EXPECT_FALSE(triptych::language::is_known("бизнес-шкала-ъъ", Language::ru));
    EXPECT_FALSE(triptych::language::is_known("выcтавка", Language::ru)) << "a Latin c";
}

}  // namespace
