#include "memory/analyse.hpp"

#include <gtest/gtest.h>

namespace {

using namespace triptych;

Unit unit(std::string id, Trio<std::string> texts)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : all_languages) {
        made.variants[language].text = texts[language];
        made.variants[language].state = texts[language].empty() ? State::missing : State::approved;
    }
    return made;
}

Document document(std::string id, const std::vector<std::string>& french)
{
    Document made;
    made.id = std::move(id);
    made.blocks.emplace_back();
    for (std::size_t i = 0; i < french.size(); ++i) made.units.push_back(unit(made.id + std::to_string(i), {french[i], "", ""}));
    return made;
}

/// Counted by hand.
TEST(Analyse, CountsSegmentsWordsAndCharacters)
{
    Memory memory;
    memory.add(std::vector<Unit>{
        unit("u1", {"Bienvenue au ciné-club.", "Добро пожаловать в киноклуб.", "Киноклубқа қош келдіңіз."}),
        unit("u2", {"Entrée libre.", "Вход свободный.", "Кіру тегін."}),
        unit("u3", {"Les films sont en version originale sous-titrée.", "Фильмы идут на языке оригинала.", ""}),
        unit("u4", {"Rendez-vous le 25 avril.", "Встречаемся 25 апреля.", "25 сәуірде кездесеміз."}),
    });
    const std::vector<Document> documents{document("mai", {
                                                               "Bienvenue au ciné-club.",                           // context, the same neighbours: 4 words, 23 characters
                                                               "Entrée libre.",                                     // exact: 2 words, 13 characters
                                                               "Entrée libre.",                                     // repetition: 2 words, 13 characters
                                                               "Les films sont en version originale.",              // 6 of 8 words, .75: 6 words, 36 characters
                                                               "Rendez-vous le 3 mai.",                             // repaired, .99: 5 words, 21 characters
                                                               "Concert de jazz dans le parc.",                     // new: 6 words, 29 characters
                                                               "  ",                                                // nothing
                                                           })};
    const auto find = [&](const Query& query) { return memory.find(query); };
    const Analysis analysis = memory::analyse(documents, Language::fr, {}, find);
    EXPECT_EQ(analysis[Band::repetition], (Volume{1, 2, 13}));
    EXPECT_EQ(analysis[Band::context], (Volume{1, 4, 23}));
    EXPECT_EQ(analysis[Band::exact], (Volume{1, 2, 13}));
    EXPECT_EQ(analysis[Band::from_95], (Volume{1, 5, 21}));
    EXPECT_EQ(analysis[Band::from_85], (Volume{}));
    EXPECT_EQ(analysis[Band::from_75], (Volume{1, 6, 36}));
    EXPECT_EQ(analysis[Band::from_50], (Volume{}));
    EXPECT_EQ(analysis[Band::none], (Volume{1, 6, 29}));
    EXPECT_EQ(analysis.total, (Volume{6, 25, 135}));

    const Analysis kazakh = memory::analyse(documents, Language::fr, Language::kk, find);
    EXPECT_EQ(kazakh[Band::from_75], (Volume{})) << "the unit has no Kazakh text";
    EXPECT_EQ(kazakh[Band::none], (Volume{2, 12, 65}));
    EXPECT_EQ(kazakh.total, analysis.total);
}

TEST(Analyse, KnowsContext)
{
    Memory memory;
    const auto old = document("avril", {"Bonsoir.", "Entrée libre.", "À bientôt."});
    std::vector<Unit> units = old.units;
    for (Unit& one : units) one.variants.ru = {.text = "—", .codes = {}, .state = State::approved, .origin = {}, .author = {}, .revision = 0, .behind = {}};
    memory.add(units, "avril");
    const auto find = [&](const Query& query) { return memory.find(query); };
    const std::vector<Document> same{document("mai", {"Bonsoir.", "Entrée libre.", "À bientôt."})};
    const Analysis analysis = memory::analyse(same, Language::fr, {}, find);
    EXPECT_EQ(analysis[Band::context].segments, 3U) << "the same neighbours";
    const std::vector<Document> mixed{document("mai", {"À bientôt.", "Entrée libre.", "Entrée payante."})};
    EXPECT_EQ(memory::analyse(mixed, Language::fr, {}, find)[Band::exact].segments, 2U);
}

TEST(Analyse, NamesItsBands)
{
    EXPECT_EQ(name(Band::repetition), "repetition");
    EXPECT_EQ(name(Band::from_95), "95-99");
    EXPECT_EQ(name(Band::none), "new");
}

}  // namespace
