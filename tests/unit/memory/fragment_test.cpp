#include "memory/fragment.hpp"

#include <gtest/gtest.h>

#include <map>

namespace {

using triptych::Language;
using triptych::memory::find_difference;
using triptych::memory::swap_phrase;

TEST(Fragment, IsTheOnlyPhraseThatDiffers)
{
    const struct {
        const char *text, *query, *old, *now, *why;
    } rows[] = {
        {"Ouvrir le fichier image", "Ouvrir le dossier image", "fichier", "dossier", "one word"},
        {"Концерт в филармонии", "Концерт в городском парке", "филармонии", "городском парке", "one word and two"},
        {"«Көрме» ашылды.", "«Концерт» ашылды.", "Көрме", "Концерт", "in quotes"},
        {"Entrée libre", "Entrée libre", "", "", "nothing differs"},
        {"Entrée", "Entrée libre", "", "", "a word more"},
        {"Un film et un débat", "Une pièce et un débat ce soir", "", "", "two places"},
        {"Oui, merci", "Oui ; merci", "", "", "a sign"},
        {"", "mot", "", "", "an empty text"},
    };
    for (const auto& row : rows) {
        const auto found = find_difference(row.text, row.query);
        ASSERT_EQ(found.has_value(), *row.old != '\0') << row.query << ": " << row.why;
        if (!found) continue;
        EXPECT_EQ(std::string(row.text).substr(found->text.begin, found->text.size()), row.old) << row.why;
        EXPECT_EQ(std::string(row.query).substr(found->query.begin, found->query.size()), row.now) << row.why;
    }
}

TEST(Fragment, IsSwappedInItsForm)
{
    const std::map<std::string, std::map<Language, std::vector<std::string>>, std::less<>> known{
        {"concert", {{Language::ru, {"концерт"}}, {Language::kk, {"концерт"}}}},
        {"film", {{Language::ru, {"фильм"}}, {Language::kk, {"фильм"}}}},
        {"exposition", {{Language::ru, {"выставка"}}, {Language::kk, {"көрме"}}}},
        {"fin", {{Language::ru, {"конец:"}}}},
        {"rencontre", {{Language::ru, {"концерт встреча"}}}},
        {"code", {{Language::ru, {"КОД"}}}},
        {"spectacle", {{Language::ru, {"спектакль", "представление"}}, {Language::kk, {"қойылым"}}}},
    };
    const auto translations = [&](std::string_view phrase, Language to) {
        const auto found = known.find(phrase);
        return found == known.end() ? std::vector<std::string>{} : found->second.at(to);
    };
    const struct {
        Language language;
        const char *translation, *old, *now, *expected, *why;
    } rows[] = {
        {Language::ru, "После концерта — встреча", "concert", "film", "После фильма — встреча", "genitive"},
        {Language::kk, "Концерттен кейін кездесу", "concert", "exposition", "Көрмеден кейін кездесу", "ablative, with its capital"},
        {Language::kk, "Көрмеге кіру тегін", "exposition", "spectacle", "Қойылымға кіру тегін", "dative"},
        {Language::ru, "После концерта — встреча", "concert", "exposition", "", "another gender"},
        {Language::ru, "После концерта — встреча", "concert", "spectacle", "", "two wordings"},
        {Language::ru, "После концерта — другой концерт", "concert", "film", "", "it stands there twice"},
        {Language::ru, "После него — встреча", "concert", "film", "", "it does not stand there"},
        {Language::ru, "После концерта — встреча", "concert", "débat", "", "nobody knows it"},
        {Language::ru, "После концерта — встреча", "concert", "fin", "", "a wording with a sign"},
        {Language::ru, "После концерта — встреча", "concert", "rencontre", "", "the word would stand twice"},
        {Language::ru, "После концерта — встреча", "concert", "code", "", "capitals that the phrase has not"},
    };
    for (const auto& row : rows) {
        const auto carried = swap_phrase(row.translation, row.language, row.old, row.now, translations);
        EXPECT_EQ(carried ? carried->text : "", row.expected) << row.why;
    }
}

}  // namespace
