#include "language/spelling/spelling.hpp"

#include <gmock/gmock.h>

#include "language/spelling/words.hpp"

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

TEST(Words, StandAlone)
{
    const struct {
        Language language;
        const char* text;
        Strings words;
    } rows[] = {
        {Language::fr, "L’ambassade d'Astana, aujourd’hui jusqu’à 20 h", {"L’", "ambassade", "d'", "Astana", "aujourd’hui", "jusqu’", "à", "20", "h"}},
        {Language::fr, "CO₂ et CO₂-", {"CO₂", "et", "CO₂"}},
        {Language::fr, "rendez-vous", {"rendez", "vous"}},
        {Language::ru, "Нур-Султан, об’ём", {"Нур", "Султан", "об’ём"}},
        {Language::ru, "сегодня.Приходите в 19:30", {"сегодня", "Приходите", "в", "19", "30"}},
        {Language::kk, "ЮНЕСКО-ның 2025-те", {"ЮНЕСКО", "ның", "2025", "те"}},
        {Language::kk, "", {}},
        {Language::fr, "’ — ’", {}},
    };
    for (const auto& row : rows) EXPECT_THAT(parts(row.text, triptych::language::split_words(row.text, row.language)), ElementsAreArray(row.words)) << row.text;
}

TEST(Words, AreFoldedToOneForm)
{
    const struct {
        const char* word;
        const char* folded;
    } rows[] = {{"ЁЛКА", "елка"}, {"Aujourd’hui", "aujourd'hui"}, {"ҚАЗАҚ", "қазақ"}, {"e\u0301cole", "école"}, {"Й", "й"}, {"exposi\u00ADtion", "exposition"}, {"CO₂", "co2"}};
    for (const auto& row : rows) EXPECT_EQ(triptych::language::fold_word(row.word), row.folded);
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
