#include "language/morphology/substitute.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;
using triptych::language::morphology::substitute;

TEST(Substitute, PutsAWordIntoTheFormOfAnother)
{
    const struct {
        Language language;
        const char *written, *old, *now, *expected, *why;
    } rows[] = {
        {Language::ru, "выставку", "выставка", "программа", "программу", "accusative"},
        {Language::ru, "концертом", "концерт", "фильм", "фильмом", "instrumental"},
        {Language::ru, "Концерты", "концерт", "фильм", "Фильмы", "plural, and a capital"},
        {Language::ru, "концерт", "концерт", "фильм", "фильм", "nominative and accusative are one in both"},
        {Language::ru, "Открыть", "Открыть", "Закрыть", "Закрыть", "infinitives"},
        {Language::kk, "мектепке", "мектеп", "кітапхана", "кітапханаға", "dative"},
        {Language::kk, "көрмеде", "көрме", "концерт", "концертте", "locative"},
        {Language::kk, "көрмелердің", "көрме", "концерт", "концерттердің", "genitive plural"},
        {Language::kk, "көрмесінде", "көрме", "концерт", "концертінде", "possessed"},
        {Language::fr, "concerts", "concert", "film", "films", "plural"},
        {Language::fr, "salle", "salle", "porte", "porte", "singular"},
    };
    for (const auto& row : rows) EXPECT_EQ(substitute(row.written, row.old, row.now, row.language).value_or("-"), row.expected) << row.written << ' ' << row.now << ": " << row.why;
}

TEST(Substitute, SaysNothingThatIsNotCertain)
{
    const struct {
        Language language;
        const char *written, *old, *now, *why;
    } rows[] = {
        {Language::ru, "фильм", "фильм", "книга", "another gender"},
        {Language::ru, "фильм", "фильм", "актёр", "a living being has another accusative"},
        {Language::ru, "Открыть", "Открыть", "Файл", "a verb and a noun"},
        {Language::ru, "фильмовать", "фильм", "концерт", "no form of the word"},
        {Language::fr, "Sélectionner", "Sélectionner", "Choisir parmi", "a verb with its preposition"},
        {Language::fr, "film", "film", "affiche", "another gender"},
        {Language::fr, "film", "film", "atelier", "le film, l’atelier"},
        {Language::kk, "мектепші", "мектеп", "кітапхана", "another word"},
        {Language::kk, "", "мектеп", "кітапхана", "nothing"},
    };
    for (const auto& row : rows) EXPECT_EQ(substitute(row.written, row.old, row.now, row.language), std::nullopt) << row.written << ' ' << row.now << ": " << row.why;
}

}  // namespace
