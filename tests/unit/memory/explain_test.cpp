#include "memory/explain.hpp"

#include <gmock/gmock.h>

namespace {

using namespace triptych;
using testing::ElementsAre;
using Strings = std::vector<std::string>;

/// "in the match|in the query", one for each difference.
Strings differences(std::string_view match, std::string_view query)
{
    Strings out;
    for (const auto& one : memory::find_differences(match, query)) {
        EXPECT_EQ(match.substr(one.in_match.begin, one.in_match.size()), one.match);
        EXPECT_EQ(query.substr(one.in_query.begin, one.in_query.size()), one.query);
        out.push_back(one.match + "|" + one.query);
    }
    return out;
}

TEST(Explain, ListsTheWordsThatDiffer)
{
    const struct {
        const char *match, *query;
        Strings expected;
        const char* why;
    } rows[] = {
        {"Entrée libre.", "Entrée libre.", {}, "nothing differs"},
        {"Entrée libre.", "ENTRÉE LIBRE.", {}, "case is a penalty, not a word"},
        {"Entrée libre.", "Entrée payante.", {"libre|payante"}, "a word for another"},
        {"Entrée libre.", "Entrée libre", {".|"}, "a sign less"},
        {"Джаз-трио играет в филармонии.", "Квартет играет сегодня в филармонии.", {"Джаз-трио|Квартет", "|сегодня"}, "a word for another, and one more"},
        {"Кіру тегін, орын шектеулі.", "Кіру ақылы, орын жоқ, келіңіз.", {"тегін|ақылы", "шектеулі|жоқ, келіңіз"}, "words that stand together are one"},
        {"", "Кіру", {"|Кіру"}, "an empty text"},
    };
    for (const auto& row : rows) EXPECT_EQ(differences(row.match, row.query), row.expected) << row.why;
}

TEST(Explain, EndsOnVeryLongTexts)
{
    std::string a, b;
    for (int i = 0; i < 20'000; ++i) a += "мың ", b += i % 2 == 0 ? "мың " : "жүз ";
    EXPECT_EQ(differences("а " + a + "я", "а " + b + "я").size(), 1U) << "compared from both ends";
}

Unit unit(std::string id, Trio<std::string> texts, State state, double confidence = 1)
{
    Unit made;
    made.id = std::move(id);
    made.confidence = confidence;
    for (const Language language : all_languages) {
        made.variants[language].text = texts[language];
        made.variants[language].state = texts[language].empty() ? State::missing : state;
    }
    return made;
}

Strings penalties(const Match& match)
{
    Strings out;
    double off = 0;
    for (const auto& penalty : match.explanation.value().penalties) {
        EXPECT_GT(penalty.size, 0);
        EXPECT_FALSE(penalty.why.empty());
        off += penalty.size;
        out.push_back(penalty.id);
    }
    EXPECT_NEAR(match.score, 1 - off, 1e-6) << match.texts.fr;
    return out;
}

TEST(Explain, SaysWhatWasTakenOff)
{
    Memory memory;
    memory.add(std::vector<Unit>{
        unit("a", {"Entrée libre.", "Вход свободный.", ""}, State::approved),
        unit("b", {"Entrée libre.", "Свободный вход.", ""}, State::draft),
        unit("c", {"Salle 3", "Зал 3", ""}, State::translated, 0.5),
    });
    Query query;
    query.explain = true;
    query.text = "ENTRÉE libre";
    auto matches = memory.find(query);
    ASSERT_EQ(matches.size(), 2U);
    EXPECT_THAT(penalties(matches[0]), ElementsAre("case", "punctuation", "several"));
    EXPECT_THAT(penalties(matches[1]), testing::UnorderedElementsAre("unreviewed", "several", "case", "punctuation"));
    query.text = "Salle 5";
    matches = memory.find(query);
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_THAT(penalties(matches[0]), ElementsAre("unreviewed", "alignment", "repaired"));
    EXPECT_EQ(matches[0].explanation->differences.at(0).match, "3");
    query.explain = false;
    EXPECT_FALSE(memory.find(query).at(0).explanation);
}

}  // namespace
