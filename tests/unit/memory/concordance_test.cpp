#include "memory/concordance.hpp"

#include <gmock/gmock.h>

#include "triptych/error.hpp"

namespace {

using namespace triptych;
using testing::ElementsAre;
using Strings = std::vector<std::string>;

Unit unit(std::string id, Trio<std::string> texts)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : all_languages) made.variants[language].text = texts[language];
    return made;
}

Memory season()
{
    Memory memory;
    memory.add(std::vector<Unit>{
                   unit("u1", {"L’exposition ouvre vendredi.", "Выставка открывается в пятницу.", "Көрме жұма күні ашылады."}),
                   unit("u2", {"Les films de l’exposition sont en français.", "Фильмы выставки — на французском языке.", "Көрменің фильмдері — француз тілінде."}),
                   unit("u3", {"Entrée libre.", "Вход свободный.", "Кіру тегін."}),
                   unit("u4", {"Dans notre école, les films sont gratuits.", "В нашей школе фильмы бесплатные.", "Мектебімізде фильмдер тегін."}),
               },
               "saison", "saison.trip");
    return memory;
}

TEST(Concordance, FindsWordsInAnyForm)
{
    const Memory memory = season();
    const struct {
        Language language;
        const char* text;
        Strings ids;
        const char* why;
    } rows[] = {
        {Language::kk, "көрме", {"u2", "u1"}, "genitive and nominative, the newest first"},
        {Language::kk, "мектеп", {"u4"}, "possessed, locative, with б"},
        {Language::ru, "выставка", {"u2", "u1"}, "genitive and nominative"},
        {Language::ru, "французский язык", {"u2"}, "both in the prepositional"},
        {Language::fr, "film", {"u4", "u2"}, "plural"},
        {Language::fr, "film exposition", {"u2"}, "every word must be there"},
        {Language::ru, "кино", {}, "no such word"},
        {Language::fr, "…", {}, "no word at all"},
    };
    for (const auto& row : rows) {
        Strings ids;
        for (const auto& hit : memory.concordance(row.text, row.language)) ids.push_back(hit.id);
        EXPECT_EQ(ids, row.ids) << row.text << ": " << row.why;
    }
}

TEST(Concordance, TellsWhereTheWordsStandAndWhatIsAround)
{
    const auto hits = season().concordance("французский язык", Language::ru);
    ASSERT_EQ(hits.size(), 1U);
    ASSERT_EQ(hits[0].words.size(), 2U);
    EXPECT_EQ(hits[0].texts.ru.substr(hits[0].words[0].begin, hits[0].words[0].size()), "французском");
    EXPECT_EQ(hits[0].texts.ru.substr(hits[0].words[1].begin, hits[0].words[1].size()), "языке");
    EXPECT_EQ(hits[0].previous.kk, "Көрме жұма күні ашылады.");
    EXPECT_EQ(hits[0].next.fr, "Entrée libre.");
    EXPECT_EQ(hits[0].document, "saison");
    EXPECT_EQ(hits[0].origin, "saison.trip");
}

TEST(Concordance, MarksEveryPlace)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"", "Выставка открыта. Вход на выставку свободный.", "Көрмеге келіңіз: көрме ашық."})});
    EXPECT_EQ(memory.concordance("выставка", Language::ru).at(0).words.size(), 2U);
    EXPECT_EQ(memory.concordance("көрме", Language::kk).at(0).words.size(), 2U);
    EXPECT_EQ(memory.concordance("свободный вход", Language::ru).at(0).words.size(), 2U) << "apart";
}

TEST(Concordance, PutsWordsThatStandTogetherFirst)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"un film français", "французский фильм", ""}), unit("b", {"le français du film", "французский язык фильма", ""})});
    const auto hits = memory.concordance("film français", Language::fr, 1);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].id, "a");
}

TEST(Concordance, RefusesBadBytes)
{
    EXPECT_THROW((void)season().concordance("\xC4", Language::fr), Error);
}

}  // namespace
