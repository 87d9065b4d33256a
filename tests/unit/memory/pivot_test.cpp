#include "memory/pivot.hpp"

#include <gmock/gmock.h>

namespace {

using namespace triptych;

Unit unit(std::string id, Trio<std::string> texts, State state = State::approved)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : all_languages) {
        made.variants[language].text = texts[language];
        made.variants[language].state = texts[language].empty() ? State::missing : state;
    }
    return made;
}

std::vector<Match> find(const Memory& memory, std::string text, Language language, bool exhaustive = false)
{
    Query query;
    query.text = std::move(text);
    query.language = language;
    query.exhaustive = exhaustive;
    return memory.find(query);
}

TEST(Pivot, JoinsTwoUnitsThroughTheThirdLanguage)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"Entrée libre.", "Вход свободный.", ""}), unit("b", {"", "Вход свободный.", "Кіру тегін."})}, "", "x");
    for (const bool exhaustive : {false, true}) {
        const auto matches = find(memory, "Entrée libre.", Language::fr, exhaustive);
        ASSERT_EQ(matches.size(), 2U);
        EXPECT_EQ(matches[0].kind, MatchKind::exact);
        EXPECT_EQ(matches[0].texts.kk, "");
        EXPECT_EQ(matches[1].kind, MatchKind::pivot);
        EXPECT_EQ(matches[1].texts.kk, "Кіру тегін.");
        EXPECT_EQ(matches[1].texts.ru, "Вход свободный.");
        EXPECT_EQ(matches[1].id, "a+b");
        EXPECT_EQ(matches[1].score, 0.98);
    }
    const auto back = find(memory, "Кіру тегін.", Language::kk);
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[1].texts.fr, "Entrée libre.");
}

TEST(Pivot, IsNoSurerThanTheWeakerLeg)
{
    const struct {
        State first, second;
        const char* query;
        double expected;
        const char* why;
    } rows[] = {
        {State::approved, State::approved, "Entrée libre ce soir.", 0.98, "both legs are sure"},
        {State::draft, State::approved, "Entrée libre ce soir.", 0.97, "the first is not reviewed"},
        {State::approved, State::draft, "Entrée libre ce soir.", 0.97, "the second is not reviewed"},
        {State::approved, State::approved, "Entrée libre ce matin.", 0.73, "the first is fuzzy"},
    };
    for (const auto& row : rows) {
        Memory memory;
        memory.add(std::vector<Unit>{unit("a", {"Entrée libre ce soir.", "Вход свободный.", ""}, row.first), unit("b", {"", "Вход свободный.", "Кіру тегін."}, row.second)});
        const auto matches = find(memory, row.query, Language::fr);
        ASSERT_EQ(matches.size(), 2U) << row.why;
        EXPECT_EQ(matches[1].kind, MatchKind::pivot);
        EXPECT_NEAR(matches[1].score, row.expected, 1e-6) << row.why;
    }
}

TEST(Pivot, IsNotMadeWhereItSaysNothing)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"Entrée libre.", "Вход свободный.", "Кіру тегін."}), unit("b", {"", "Вход свободный.", "Кіру ақысыз."}),
                                 unit("c", {"Bonsoir", "Добрый вечер", ""}), unit("d", {"", "Добрый вечер!", "Қайырлы кеш"})});
    EXPECT_EQ(find(memory, "Entrée libre.", Language::fr).size(), 1U) << "the unit has all three";
    EXPECT_EQ(find(memory, "Bonsoir", Language::fr).size(), 1U) << "the Russian texts differ";
}

TEST(Pivot, IsLessSureWhereTheSecondLegDiffers)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"Bonsoir", "Добрый вечер", ""}), unit("b", {"", "Добрый вечер", "Қайырлы кеш"}), unit("c", {"", "Добрый вечер", "Кеш жарық"})});
    const auto matches = find(memory, "Bonsoir", Language::fr);
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_EQ(matches[1].score, 0.97);
    EXPECT_EQ(matches[1].id, "a+b");
    EXPECT_EQ(matches[2].id, "a+c");
    EXPECT_EQ(matches[2].texts.kk, "Кеш жарық");
}

}  // namespace
