#include "triptych/names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/glossary.hpp"

namespace {

using triptych::FoundBy;
using triptych::Gender;
using triptych::Language;
using triptych::Name;
using triptych::NameHit;
using triptych::NamesTable;

Name name(const std::string& id, const std::string& fr, const std::string& ru, const std::string& kk)
{
    Name made;
    made.id = id;
    made.variants.fr.text = fr;
    made.variants.ru.text = ru;
    made.variants.kk.text = kk;
    return made;
}

NamesTable table()
{
    Name almaty = name("almaty", "Almaty", "Алматы", "Алматы");
    almaty.variants.ru.not_to_use = {"Алма-Ата"};
    Name kazakhstan = name("kazakhstan", "Kazakhstan", "Казахстан", "Қазақстан");
    kazakhstan.variants.fr.article = "le";
    Name unesco = name("unesco", "UNESCO", "ЮНЕСКО", "ЮНЕСКО");
    unesco.variants.fr.article = "l’";
    return NamesTable({almaty, kazakhstan, unesco, name("quebec", "Québec", "Квебек", "Квебек"), name("quebec-ville", "Québec", "Квебек", "Квебек"),
                       name("korolev", "Koroliov", "Королёв", "Королёв"), name("maison", "La Maison d’à côté", "Соседний дом", "Көрші үй")});
}

TEST(NamesTable, FindsByIdAndByText)
{
    const NamesTable names = table();
    const struct {
        std::string sought;
        Language language;
        std::string id;
        FoundBy by;
        std::string why;
    } rows[] = {
        {"almaty", Language::kk, "almaty", FoundBy::id, "ids are of every language"},
        {"Almaty", Language::fr, "almaty", FoundBy::text, ""},
        {"АЛМАТЫ", Language::ru, "almaty", FoundBy::text, "case makes no difference"},
        {"Алма-Ата", Language::ru, "almaty", FoundBy::not_to_use, "and it says so"},
        {"Алма\u2011ата", Language::ru, "almaty", FoundBy::not_to_use, "a no-break hyphen"},
        {"Алма-Ата", Language::kk, "", FoundBy::id, "of another language"},
        {"le Kazakhstan", Language::fr, "kazakhstan", FoundBy::text, "with its article"},
        {"l'Unesco", Language::fr, "unesco", FoundBy::text, "an elided article, a typewriter's apostrophe"},
        {"la\u00A0maison  d'a\u0300 côté ", Language::fr, "maison", FoundBy::text, "spaces, apostrophe, decomposed letters"},
        {"Королев", Language::ru, "korolev", FoundBy::text, "ё and е"},
        {"Québec", Language::fr, "quebec", FoundBy::text, "of two the first"},
        {"quebec-ville", Language::fr, "quebec-ville", FoundBy::id, "the second by its id"},
        {"", Language::fr, "", FoundBy::id, ""},
        {"Astana", Language::fr, "", FoundBy::id, "not there"},
    };
    for (const auto& row : rows) {
        const NameHit hit = names.find(row.sought, row.language);
        EXPECT_EQ(hit ? hit.name->id : "", row.id) << row.sought << ": " << row.why;
        EXPECT_EQ(hit.by, row.by) << row.sought << ": " << row.why;
    }
    EXPECT_THROW(static_cast<void>(names.find("\xE0", Language::fr)), triptych::Error);
}

TEST(NamesTable, LetsALaterRecordTakeThePlaceOfAnEarlier)
{
    NamesTable names = table();
    const Name* const before = names.find("almaty", Language::fr).name;
    names.add(name("almaty", "Almaty ville", "Алматы", "Алматы қаласы"));
    EXPECT_FALSE(names.find("Алма-Ата", Language::ru)) << "what the old record said is gone";
    EXPECT_FALSE(names.find("Almaty", Language::fr));
    EXPECT_EQ(names.find("Almaty ville", Language::fr).name, names.find("almaty", Language::kk).name);
    EXPECT_EQ(before->variants.fr.text, "Almaty") << "somebody may hold it";
    EXPECT_EQ(names.names().size(), 7U);
    EXPECT_EQ(names.names().back()->id, "almaty");
}

TEST(NamesTable, StaysQuickWhenEverythingHasOneName)
{
    NamesTable names;
    for (int i = 0; i < 20000; ++i) names.add(name("n" + std::to_string(i), "Même", "Тот", "Сол"));
    for (int i = 0; i < 20000; ++i) EXPECT_EQ(names.find("même", Language::fr).name->id, "n0");
    for (int i = 0; i < 20000; ++i) names.add(name("n" + std::to_string(i), "Autre", "Иной", "Басқа"));
    EXPECT_FALSE(names.find("Même", Language::fr));
    EXPECT_EQ(names.names().size(), 20000U);
}

TEST(NamesOf, MakesNamesOfTerms)
{
    triptych::Concept film;
    film.id = "film";
    film.terms.fr = {{.text = "movie", .status = triptych::TermStatus::deprecated, .part_of_speech = {}, .gender = {}, .note = {}, .source = {}},
                     {.text = "film", .part_of_speech = "noun", .gender = "masculine", .note = {}, .source = {}}};
    film.terms.ru = {{.text = "плёнка", .part_of_speech = {}, .gender = "feminine", .note = {}, .source = {}}};
    const auto names = triptych::names_of(std::vector{film});
    ASSERT_EQ(names.size(), 1U);
    EXPECT_EQ(names[0].id, "film");
    EXPECT_EQ(names[0].variants.fr.text, "film");
    EXPECT_EQ(names[0].variants.fr.gender, Gender::masculine);
    EXPECT_EQ(names[0].variants.ru.gender, Gender::feminine);
    EXPECT_TRUE(names[0].variants.kk.text.empty());
}

}  // namespace
