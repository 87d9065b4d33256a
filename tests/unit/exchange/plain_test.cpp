// Texts of unlike length become units as `align` pairs them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scratch.hpp"
#include "triptych/exchange.hpp"

namespace {

using triptych::Document;
using triptych::Language;
using triptych::test::Scratch;

struct Expected {
    std::string fr, ru;
};

std::vector<Expected> pairs_of(const Document& document)
{
    std::vector<Expected> out;
    for (const auto& unit : document.units) out.push_back({unit.variants.fr.text, unit.variants.ru.text});
    return out;
}

const struct {
    std::string fr, ru, why;
    std::vector<Expected> pairs;
} rows[] = {
    {"Visite guidée\n\nEntrée libre. Samedi 10 mai à 11h, rendez-vous au musée. Inscription à l'accueil. Le thé est offert.\n",
     "Экскурсия\n\nВход свободный.\n",
     "what begins a paragraph is likelier to be said than what ends it",
     {{"Visite guidée", "Экскурсия"},
      {"Entrée libre.", "Вход свободный."},
      {"Samedi 10 mai à 11h, rendez-vous au musée.", ""},
      {"Inscription à l'accueil.", ""},
      {"Le thé est offert.", ""}}},
    {"Rendez-vous le 26 avril à 19 h au cinéma Arman. La séance est suivie d'un débat avec le réalisateur.\n\nTarif : 2000 tenge.\n\nBillets à l'accueil du cinéma Arman.\n",
     "Встречаемся 26 апреля в 19:00 в кинотеатре «Арман».\n\nПосле показа — обсуждение с режиссёром.\n\nЦена: 2000 тенге.\n\nБилеты на входе в кинотеатр «Арман».\n",
     "one paragraph is two in the other language",
     {{"Rendez-vous le 26 avril à 19 h au cinéma Arman.", "Встречаемся 26 апреля в 19:00 в кинотеатре «Арман»."},
      {"La séance est suivie d'un débat avec le réalisateur.", "После показа — обсуждение с режиссёром."},
      {"Tarif : 2000 tenge.", "Цена: 2000 тенге."},
      {"Billets à l'accueil du cinéma Arman.", "Билеты на входе в кинотеатр «Арман»."}}},
};

TEST(ReadPlain, PairsSentencesOfTextsOfUnlikeLength)
{
    const Scratch scratch;
    for (const auto& row : rows) {
        const auto document = triptych::read_plain({scratch.write("a.fr.txt", row.fr), scratch.write("a.ru.txt", row.ru), {}}, "a");
        const auto found = pairs_of(document);
        ASSERT_EQ(found.size(), row.pairs.size()) << row.why;
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].fr, row.pairs[i].fr) << row.why;
            EXPECT_EQ(found[i].ru, row.pairs[i].ru) << row.why;
        }
        EXPECT_EQ(pairs_of(triptych::parse_trip(triptych::write_trip(document))).size(), found.size()) << row.why;
    }
}

TEST(ParseTrip, PairsSentencesOfTwoLanguagesOfUnlikeLength)
{
    for (const auto& row : rows) {
        const auto document = triptych::parse_trip("kind: post\nid: a\nlanguages: fr, ru\n[fr]\n" + row.fr + "[ru]\n" + row.ru);
        const auto found = pairs_of(document);
        ASSERT_EQ(found.size(), row.pairs.size()) << row.why;
        for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].ru, row.pairs[i].ru) << row.why;
    }
}

TEST(ParseTrip, PairsNumberedItemsByTheirNumbersWhereOneLanguageHasLess)
{
    const auto document = triptych::parse_trip(
        "kind: regulation\nid: a\n[fr]\nArticle 1. Le concours est ouvert à tous.\n\nArticle 2. L'inscription est gratuite.\n\nArticle 3. Le jury se réunit en mai.\n"
        "[ru]\nСтатья 1. В конкурсе могут участвовать все.\n\nСтатья 3. Жюри собирается в мае.\n[kk]\n1-бап. Байқауға барлығы қатыса алады.\n\n3-бап. Қазылар алқасы мамырда жиналады.\n");
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[1].variants.ru.text, "");
    EXPECT_EQ(document.units[2].variants.kk.text, "Қазылар алқасы мамырда жиналады.");
    EXPECT_EQ(document.blocks[2].label.kk, "3-бап.");
}

}  // namespace
