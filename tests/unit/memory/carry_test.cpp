#include "memory/carry.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;
using triptych::memory::carry;
using triptych::memory::find_swaps;
using triptych::memory::mask;

struct Row {
    Language from;
    const char* text;
    const char* query;
    Language to;
    const char* translation;
    const char* expected;  ///< empty: nothing is certain
    const char* why;
};

void expect_all(std::span<const Row> rows)
{
    for (const auto& row : rows) {
        EXPECT_EQ(mask(row.text, row.from), mask(row.query, row.from)) << row.query << ": the index would miss it";
        EXPECT_NE(mask(row.text, row.from), 0U) << row.text;
        const auto swaps = find_swaps(row.text, row.query, row.from);
        ASSERT_FALSE(swaps.empty()) << row.query << ": " << row.why;
        const auto carried = carry(row.translation, row.to, row.text, row.query, row.from, swaps);
        EXPECT_EQ(carried ? carried->text : "", row.expected) << row.query << ": " << row.why;
        if (!carried) continue;
        for (const auto& change : carried->changes)
            EXPECT_EQ(carried->text.substr(change.range.begin, change.range.size()), change.now) << row.query;
    }
}

constexpr auto fr = Language::fr;
constexpr auto ru = Language::ru;
constexpr auto kk = Language::kk;

TEST(Carry, WritesNewValuesInTheFormOfTheTranslation)
{
    const Row rows[] = {
        {fr, "Rendez-vous vendredi 25 avril à 19 h.", "Rendez-vous samedi 3 mai à 20 h 30.", ru, "Ждём вас в пятницу, 25 апреля, в 19:00.", "Ждём вас в субботу, 3 мая, в 20:30.", "day, month and hour in Russian"},
        {fr, "Rendez-vous vendredi 25 avril à 19 h.", "Rendez-vous mardi 2 mai à 9 h.", ru, "Ждём вас в пятницу, 25 апреля, в 19:00.", "Ждём вас во вторник, 2 мая, в 9:00.", "во before вт"},
        {fr, "Rendez-vous vendredi 25 avril à 19 h.", "Rendez-vous samedi 3 mai à 20 h 30.", kk, "25 сәуір, жұма күні 19:00-де кездесеміз.", "3 мамыр, сенбі күні 20:30-да кездесеміз.", "the ending follows the reading"},
        {ru, "в пятницу, 25 апреля, в 19:30", "в среду, 1 мая, в 11:00", fr, "vendredi 25 avril à 19\u00A0h\u00A030", "mercredi 1er mai à 11\u00A0h", "the first of a month is an ordinal"},
        {fr, "du 10 au 25 avril 2025", "du 3 au 7 juin 2026", ru, "с 10 по 25 апреля 2025 года", "с 3 по 7 июня 2026 года", "an interval in one month"},
        {fr, "du 10 au 25 avril", "du 2 au 7 juin", ru, "с 10 по 25 апреля", "со 2 по 7 июня", "со before 2"},
        {fr, "du 10 avril au 10 mai", "du 3 avril au 8 mai", kk, "10 сәуірден 10 мамырға дейін", "3 сәуірден 8 мамырға дейін", "days are told by their months"},
        {fr, "du 10 avril au 10 mai", "du 3 mai au 8 juin", kk, "10 сәуірден 10 мамырға дейін", "3 мамырдан 8 маусымға дейін", "ablative and dative"},
        {fr, "du 10 au 25 avril", "du 3 au 7 juin", kk, "10–25 сәуірде", "3–7 маусымда", "locative"},
        {ru, "16.04.2025", "03.12.2026", kk, "2025 жылғы 16 сәуір", "2026 жылғы 3 желтоқсан", "the order of the translation"},
        {kk, "2025 жылғы 16 сәуірде", "2026 жылғы 3 желтоқсанда", fr, "le 16 avril 2025", "le 3 décembre 2026", "the order of the translation"},
        {kk, "3-те", "6-да", ru, "в 3", "в 6", "the ending of the query differs too"},
        {fr, "à 3 h", "à 6 h", kk, "сағат 3-те", "сағат 6-да", "the issue's own case"},
        {fr, "1 salle", "5 salles", ru, "1 зал", "5 залов", "the issue's own case"},
        {fr, "1 salle", "5 salles", kk, "1 зал", "5 зал", "the noun stays singular"},
        {ru, "5 дней до премьеры", "1 день до премьеры", fr, "5 jours avant la première", "1 jour avant la première", "one is no plural"},
        {kk, "Премьераға дейін 5 күн", "Премьераға дейін 1 күн", ru, "5 дней до премьеры", "1 день до премьеры", "the issue's own case"},
        {fr, "Entrée : 2 000 ₸", "Entrée : 15 000 ₸", ru, "Вход: 2000 ₸", "Вход: 15\u00A0000 ₸", "five digits are grouped"},
        {ru, "Вход: 500 ₸", "Вход: 2500 ₸", fr, "Entrée : 500 ₸", "Entrée : 2\u202F500 ₸", "French groups four digits"},
        {fr, "depuis 1995", "depuis 2005", ru, "с 1995 года", "с 2005 года", "years are never grouped"},
        {ru, "3,5 км", "12,75 км", kk, "3,5 км", "12,75 км", "decimals"},
        {fr, "la 15e édition", "la 3e édition", kk, "15-ші рет", "3-ші рет", "ordinals"},
        {fr, "la 15e édition", "la 40e édition", kk, "15-ші рет", "40-шы рет", "the ordinal of a back vowel"},
        {fr, "la 15e édition", "la 3e édition", ru, "15-й фестиваль", "3-й фестиваль", "the ending of an ordinal stays"},
        {ru, "Телефон: +7 727 123 45 67", "Телефон: +7 701 765 43 21", fr, "Tél. +7\u00A0727\u00A0123\u00A045\u00A067", "Tél. +7\u00A0701\u00A0765\u00A043\u00A021", "in groups"},
        {fr, "Écrivez à info@af.kz", "Écrivez à club@af.kz", kk, "info@af.kz мекенжайына жазыңыз", "club@af.kz мекенжайына жазыңыз", "an address as it stands"},
        {fr, "début avril", "début mai", ru, "в начале апреля", "в начале мая", "a month alone"},
        {ru, "в начале мая", "в начале августа", fr, "au début de mai", "au début d’août", "elision"},
        {fr, "niveau B1", "niveau B2", kk, "B1 деңгейі", "B2 деңгейі", "letters and digits"},
        {fr, "Atelier à 18 h 30", "Atelier à 9 h", kk, "Шеберлік сағаты 18.30-да", "Шеберлік сағаты 9.00-де", "a full stop in the time"},
        {fr, "2025", "2026", kk, "2025-те", "2026-да", "locative of a year"},
        {fr, "5 films, 5 séances", "6 films, 6 séances", ru, "5 фильмов, 5 сеансов", "6 фильмов, 6 сеансов", "both become the same"},
        {kk, "сәуірдің 15-інде", "мамырдың 6-сында", ru, "15 апреля", "6 мая", "the day after its month"},
        {ru, "15 апреля", "6 мая", kk, "сәуірдің 15-інде", "мамырдың 6-сында", "the possessed locative"},
    };
    expect_all(rows);
}

TEST(Carry, DecidesNothingThatIsNotCertain)
{
    const Row rows[] = {
        {fr, "5 films, 5 séances", "6 films, 7 séances", ru, "5 фильмов, 5 сеансов", "", "which five is which?"},
        {fr, "3 films", "4 films", ru, "три фильма", "", "the number is not written in digits"},
        {kk, "5-ші", "22-ші", ru, "Игрок 5", "", "the text has no words of its own, the translation has"},
        {fr, "vendredi 25 avril", "samedi 26 avril", kk, "25 сәуір", "", "the translation does not say the weekday"},
        {fr, "à 19 h", "à 19 h 30", ru, "в 19 часов", "", "minutes would need another wording"},
        {fr, "5 places", "1 place", ru, "продано 5 книг", "", "книга or книгу, and the participle"},
        {fr, "en 2025", "en 2026", kk, "2025-де", "", "a wrong ending is not mended by guess"},
        {ru, "с 5 по 7", "с 5 по 8", fr, "du 5 au 7 et du 7", "", "one seven has become two"},
    };
    expect_all(rows);
}

TEST(Carry, ComparesTheRestOfTheText)
{
    const struct {
        Language language;
        const char* text;
        const char* query;
        const char* why;
    } rows[] = {
        {fr, "5 films", "6 livres", "another noun"},
        {fr, "5 films.", "6 films !", "another mark"},
        {fr, "5 films à 19 h", "6 films", "a placeable less"},
        {ru, "в 5 залах", "на 6 залов", "another preposition"},
        {fr, "à 19 h", "à 5 €", "another kind"},
        {fr, "5 films", "5 films", "nothing differs"},
        {kk, "5-бет", "6-ші", "a noun and an ending"},
        {kk, "5-ші", "10МиБ", "an ending and a unit"},
        {fr, "", "", "nothing there"},
    };
    for (const auto& row : rows) EXPECT_TRUE(find_swaps(row.text, row.query, row.language).empty()) << row.query << ": " << row.why;
}

}  // namespace
