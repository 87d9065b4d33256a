#include "language/morphology/recount.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;
using triptych::language::morphology::Recount;
using triptych::language::morphology::recount;
using Answer = Recount::Answer;

TEST(Recount, PutsTheCountedWordsIntoTheirForm)
{
    const struct {
        Language language;
        const char* before;
        std::int64_t old_number;
        const char* after;
        std::int64_t new_number;
        const char* expected;
        const char* why;
    } rows[] = {
        {Language::ru, "Ещё ", 1, " зал", 5, " залов", "nominative and accusative agree"},
        {Language::ru, "", 5, " дней до премьеры", 1, " день до премьеры", "at the beginning"},
        {Language::ru, "до ", 5, " дней", 1, " дня", "genitive after до"},
        {Language::ru, "через ", 5, " дней", 2, " дня", "accusative"},
        {Language::ru, "всего ", 5, " новых фильмов", 1, " новый фильм", "an adjective goes with it"},
        {Language::ru, "Мне ", 5, " лет", 21, " год", "suppletive"},
        {Language::ru, "с ", 5, " участниками", 1, " участником", "instrumental"},
        {Language::ru, "в ", 3, " залах", 1, " зале", "prepositional"},
        {Language::ru, "в ", 2024, " году", 2025, " году", "a year is an ordinal"},
        {Language::ru, "", 5, " человек", 3, " человека", "human beings are counted in a form of their own"},
        {Language::ru, "", 5, " залов", 7, " залов", "the same form"},
        {Language::ru, "зал ", 5, ", вход свободный", 1, ", вход свободный", "nothing is counted"},
        {Language::fr, "", 1, " place disponible", 5, " places disponibles", "the adjective agrees"},
        {Language::fr, "", 5, " nouveaux films", 1, " nouveau film", "plural in -aux"},
        {Language::fr, "environ ", 3, " heures par jour", 1, " heure par jour", "what follows par is not counted"},
        {Language::fr, "", 3, " films", 8, " films", "plural stays plural"},
        {Language::fr, "", 0, " film", 1, " film", "the plural begins at two"},
        {Language::kk, "", 1, " зал", 5, " зал", "the noun stays singular"},
        {Language::kk, "", 5, " күнде", 3, " күнде", "and in its case"},
    };
    for (const auto& row : rows) {
        const std::string_view after = row.after;
        const auto found = recount(row.before, after, row.old_number, row.new_number, row.language);
        EXPECT_NE(found.answer, Answer::undecided) << row.after << ": " << row.why;
        const std::string text = found.answer == Answer::changed ? found.text + std::string(after.substr(found.size)) : std::string(after);
        EXPECT_EQ(text, row.expected) << row.before << row.old_number << row.after << ": " << row.why;
    }
}

TEST(Recount, SaysWhereNothingCanBeSaid)
{
    const struct {
        Language language;
        const char* before;
        std::int64_t old_number;
        const char* after;
        std::int64_t new_number;
        const char* why;
    } rows[] = {
        {Language::ru, "Прочитано ", 5, " книг", 1, "книга or книгу"},
        {Language::ru, "", 5, " фыргалов", 1, "a noun that nobody knows"},
        {Language::ru, "Открыт ", 1, " зал", 5, "открыто 5 залов"},
        {Language::ru, "", 5, " залов работают до вечера", 1, "работает 1 зал"},
        {Language::fr, "", 2, " salles sont ouvertes", 1, "1 salle est ouverte"},
        {Language::fr, "les ", 5, " salles", 1, "the article would change"},
        {Language::fr, "Ces ", 2, " films", 1, "so would the demonstrative"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(recount(row.before, row.after, row.old_number, row.new_number, row.language).answer, Answer::undecided) << row.before << row.old_number << row.after << ": " << row.why;
}

TEST(Recount, TellsWhetherThePluralIsCrossed)
{
    EXPECT_TRUE(recount("на ", " день", 1, 5, Language::ru).is_governed);
    EXPECT_FALSE(recount("открыт ", " зал", 1, 5, Language::ru).is_governed);
    EXPECT_TRUE(recount("открыт ", " зал", 1, 5, Language::ru).crosses_plural);
    EXPECT_FALSE(recount("открыто ", " зала", 2, 5, Language::ru).crosses_plural);
}

}  // namespace
