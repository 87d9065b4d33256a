#include "memory/search.hpp"

#include <gtest/gtest.h>

#include <random>

#include "triptych/error.hpp"
#include "triptych/memory.hpp"

namespace {

using triptych::Language;
using triptych::Match;
using triptych::MatchKind;
using triptych::Memory;
using triptych::Query;
using triptych::Score;
using triptych::State;
using triptych::Trio;
using triptych::Unit;

Unit unit(std::string id, Trio<std::string> texts, State state = State::approved)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : triptych::all_languages)
        made.variants[language] = {.text = texts[language], .codes = {}, .state = texts[language].empty() ? State::missing : state,
                                   .origin = {}, .author = {}, .revision = 0, .behind = {}};
    return made;
}

std::vector<Unit> spring()
{
    return {
        unit("u1", {"Rendez-vous vendredi 25 avril à 19 h.", "Ждём вас в пятницу, 25 апреля, в 19:00.", "25 сәуір, жұма күні 19:00-де кездесеміз."}),
        unit("u2", {"Entrée libre.", "Вход свободный.", "Кіру тегін."}),
        unit("u3", {"Entrée libre dans la limite des places disponibles.", "Вход свободный, число мест ограничено.", "Кіру тегін, орын саны шектеулі."}),
        unit("u4", {"Le jazz trio joue à la philharmonie.", "Джаз-трио играет в филармонии.", "Джаз-трио филармонияда ойнайды."}),
        unit("u5", {"🎬🍿", "🎬🍿", "🎬🍿"}),
    };
}

Query ask(std::string text, Language language, double min = 0.7)
{
    Query query;
    query.text = std::move(text);
    query.language = language;
    query.min = min;
    return query;
}

std::vector<std::string> ids(const std::vector<Match>& matches)
{
    std::vector<std::string> all;
    for (const auto& match : matches) all.push_back(match.id);
    return all;
}

TEST(Search, FindsAnExactTextFromEachLanguage)
{
    Memory memory;
    EXPECT_EQ(memory.add(spring(), "printemps", "printemps.trip"), 5U);
    const struct {
        std::string text;
        Language language;
        std::string id;
    } rows[] = {
        {"Entrée libre.", Language::fr, "u2"},
        {"Вход свободный.", Language::ru, "u2"},
        {"Кіру тегін.", Language::kk, "u2"},
        {"Rendez-vous vendredi 25 avril à 19\u00A0h.", Language::fr, "u1"},
        {"  Кіру\tтегін. ", Language::kk, "u2"},
        {"🎬🍿", Language::ru, "u5"},
    };
    for (const auto& row : rows) {
        const auto matches = memory.find(ask(row.text, row.language));
        ASSERT_FALSE(matches.empty()) << row.text;
        EXPECT_EQ(matches[0].id, row.id);
        EXPECT_EQ(matches[0].score, 1.0);
        EXPECT_EQ(matches[0].kind, MatchKind::exact);
        EXPECT_EQ(matches[0].document, "printemps");
        EXPECT_EQ(matches[0].origin, "printemps.trip");
        EXPECT_EQ(matches[0].states.kk, State::approved);
    }
}

TEST(Search, ScoresWordsAndCharacters)
{
    Memory memory;
    memory.add(spring());
    const struct {
        std::string text;
        Language language;
        Score score;
        double expected;
        const char* why;
    } rows[] = {
        {"Ждём нас в пятницу, 25 апреля, в 19:00.", Language::ru, Score::token, 8.0 / 9, "one of nine words; 19:00 are two"},
        {"Le quatuor joue à la philharmonie.", Language::fr, Score::token, 5.0 / 7, "one replaced, one missing"},
        {"Кіру ақылы.", Language::kk, Score::token, 0.5, "one of two words"},
        {"Кіру тегіні.", Language::kk, Score::character, 11.0 / 12, "one letter more"},
        {"Джаз-трио филармониядан ойнайды.", Language::kk, Score::character, 31.0 / 32, "another case"},
    };
    for (const auto& row : rows) {
        Query query = ask(row.text, row.language, 0.5);
        query.score = row.score;
        const auto matches = memory.find(query);
        ASSERT_FALSE(matches.empty()) << row.why;
        EXPECT_NEAR(matches[0].score, row.expected, 1e-6) << row.why;
        EXPECT_EQ(matches[0].kind, MatchKind::fuzzy);
    }
}

TEST(Search, TurnsToCharactersWhereNoWordsAreFound)
{
    Memory memory;
    memory.add(spring());
    Query query = ask("Кіруі тегінде.", Language::kk);
    EXPECT_EQ(ids(memory.find(query)), std::vector<std::string>{"u2"});
    query.score = Score::token;
    EXPECT_TRUE(memory.find(query).empty());
}

TEST(Search, TakesPenaltiesOff)
{
    Memory memory;
    const Unit approved = unit("ok", {"Atelier d’écriture", "Мастерская письма", "Жазу шеберханасы"});
    const Unit draft = unit("draft", {"Ciné-club", "Киноклуб", "Киноклуб кеші"}, State::translated);
    Unit unsure = unit("unsure", {"Club de jeux", "Клуб игр", "Ойын клубы"});
    unsure.confidence = 0.5;
    const std::vector<Unit> units{approved, draft, unsure, unit("a", {"Festival", "Фестиваль", ""}), unit("b", {"Festival", "Праздник", ""})};
    memory.add(units);
    const struct {
        std::string text;
        double score;
        MatchKind kind;
        const char* why;
    } rows[] = {
        {"Atelier d’écriture", 1.0, MatchKind::exact, "nothing differs"},
        {"Atelier d'écriture", 1.0, MatchKind::exact, "the kind of apostrophe"},
        {"atelier d’écriture", 0.99, MatchKind::fuzzy, "case"},
        {"Atelier d’écriture !", 0.99, MatchKind::fuzzy, "a mark"},
        {"ATELIER d’écriture !", 0.98, MatchKind::fuzzy, "case and a mark"},
        {"Ciné-club", 0.99, MatchKind::exact, "not reviewed"},
        {"Club de jeux", 0.98, MatchKind::exact, "alignment"},
        {"Festival", 0.99, MatchKind::exact, "two translations"},
    };
    for (const auto& row : rows) {
        const auto matches = memory.find(ask(row.text, Language::fr));
        ASSERT_FALSE(matches.empty()) << row.why;
        EXPECT_NEAR(matches[0].score, row.score, 1e-9) << row.why;
        EXPECT_EQ(matches[0].kind, row.kind) << row.why;
    }
    EXPECT_EQ(ids(memory.find(ask("Festival", Language::fr))), (std::vector<std::string>{"b", "a"})) << "the newest first";
    EXPECT_TRUE(memory.find(ask("Festival", Language::fr, 1.0)).empty()) << "the lowest score counts the penalties";
}

TEST(Search, PutsContextBeforeExact)
{
    Memory memory;
    const std::vector<Unit> first{unit("f1", {"Mardi", "Вторник", ""}), unit("f2", {"Entrée libre.", "Вход свободный.", ""}),
                                  unit("f3", {"Venez nombreux.", "Приходите все.", ""})};
    const std::vector<Unit> second{unit("s1", {"Jeudi", "Четверг", ""}), unit("s2", {"Entrée libre.", "Вход бесплатный.", ""})};
    memory.add(first, "mardi");
    memory.add(second, "jeudi");
    Query query = ask("Entrée libre.", Language::fr);
    EXPECT_EQ(ids(memory.find(query)), (std::vector<std::string>{"s2", "f2"})) << "newest first where nothing else tells";

    query.previous = "Mardi";
    query.next = "Venez nombreux.";
    auto matches = memory.find(query);
    EXPECT_EQ(ids(matches), (std::vector<std::string>{"f2", "s2"}));
    EXPECT_EQ(matches[0].kind, MatchKind::context);
    EXPECT_EQ(matches[1].kind, MatchKind::exact);

    query.next = "";
    EXPECT_EQ(memory.find(query)[0].kind, MatchKind::exact) << "one neighbour is not both";
    query.previous = "Jeudi";
    EXPECT_EQ(memory.find(query)[0].kind, MatchKind::context) << "the last unit of its document has no next one";

    query.previous = "";
    query.document = "mardi";
    query.unit = "f2";
    EXPECT_EQ(memory.find(query)[0].id, "f2") << "its own place";
    query.document = "autre";
    EXPECT_EQ(memory.find(query)[0].kind, MatchKind::exact);
}

TEST(Search, AnswersNothingToNothing)
{
    Memory memory;
    EXPECT_TRUE(memory.find(ask("Entrée libre.", Language::fr)).empty()) << "an empty memory";
    memory.add(spring());
    for (const char* text : {"", "  ", "\u00A0"}) EXPECT_TRUE(memory.find(ask(text, Language::fr, 0.0)).empty());
    EXPECT_TRUE(memory.find(ask("Entrée libre.", Language::fr, 1.1)).empty());
    EXPECT_TRUE(memory.find(ask("Rien de commun ici", Language::ru)).empty());
    Query query = ask("Entrée libre.", Language::fr);
    query.limit = 0;
    EXPECT_TRUE(memory.find(query).empty());
    query.limit = 5;
    query.text = "Entr\xE9" "e libre.";
    EXPECT_THROW(static_cast<void>(memory.find(query)), triptych::Error);
}

TEST(Search, ScoresTheSameInBothDirections)
{
    const char* const texts[] = {"Le film commence à 19 h.", "Le film commence à 20 h 30.", "Le débat commence après le film.", "Le film"};
    for (const Score score : {Score::token, Score::character})
        for (const char* a : texts)
            for (const char* b : texts) {
                Memory of_a, of_b;
                of_a.add(std::vector<Unit>{unit("a", {a, "перевод", ""})});
                of_b.add(std::vector<Unit>{unit("b", {b, "перевод", ""})});
                Query query = ask(b, Language::fr, 0.0);
                query.score = score;
                const auto forth = of_a.find(query);
                query.text = a;
                const auto back = of_b.find(query);
                ASSERT_EQ(forth.size(), back.size());
                if (!forth.empty()) {
                    EXPECT_EQ(forth[0].score, back[0].score) << a << " / " << b;
                }
            }
}

// A slow, obvious second method: every unit scored.

const Trio<std::vector<std::string>>& words()
{
    static const Trio<std::vector<std::string>> all{
        {"le", "film", "la", "séance", "commence", "à", "19", "h", "entrée", "libre", "concours", "d’éloquence", "médiathèque", "Almaty", "jeudi", "avril"},
        {"фильм", "в", "сеанс", "начало", "19", "часов", "вход", "свободный", "конкурс", "красноречия", "медиатека", "Алматы", "четверг", "апреля", "и"},
        {"фильм", "сеанс", "басталады", "19", "сағат", "кіру", "тегін", "байқау", "шешендік", "медиатека", "Алматыда", "бейсенбі", "сәуір", "және", "күні"}};
    return all;
}

std::string random_text(std::mt19937& random, Language language)
{
    const auto& bag = words()[language];
    std::string text;
    for (auto n = 1 + random() % 9; n > 0; --n) {
        const auto pick = std::min(random() % bag.size(), random() % bag.size());  // the first words are frequent ones
        text += (text.empty() ? "" : " ") + bag[pick];
    }
    if (random() % 3 == 0) text += '.';
    return text;
}

TEST(Search, MissesNothingThatScoringEveryUnitFinds)
{
    std::mt19937 random(20260410);
    std::vector<Unit> units;
    for (int n = 0; n < 700; ++n) {
        const auto state = random() % 2 == 0 ? State::approved : State::translated;
        units.push_back(unit(std::to_string(n), {random_text(random, Language::fr), random_text(random, Language::ru), random_text(random, Language::kk)}, state));
    }
    Memory memory;
    memory.add(units);
    for (const Language language : triptych::all_languages)
        for (const double min : {0.5, 0.6, 0.7, 0.75, 0.8, 0.9})
            for (const Score score : {Score::token, Score::character})
                for (int round = 0; round < 25; ++round) {
                    Query query = ask(random_text(random, language), language, min);
                    query.score = score;
                    query.limit = 1 + random() % 12;
                    const auto fast = memory.find(query);
                    query.exhaustive = true;
                    const auto slow = memory.find(query);
                    ASSERT_EQ(ids(fast), ids(slow)) << query.text << " at " << min;
                    for (std::size_t i = 0; i < fast.size(); ++i) ASSERT_EQ(fast[i].score, slow[i].score);
                }
}

}  // namespace
