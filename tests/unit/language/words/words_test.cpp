#include "language/words/words.hpp"

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

}  // namespace
