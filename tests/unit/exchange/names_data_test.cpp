// The names tables of the project: every record is complete, and says what is sure and what is not.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "triptych/exchange.hpp"
#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using triptych::Gender;
using triptych::Language;
using triptych::Name;
using triptych::NamesTable;
using triptych::NameVariant;
using triptych::parse_form;

const std::filesystem::path glossaries = std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "glossaries";
const std::vector<std::string> files{"places.csv", "institutions.csv"};

/// The forms that every name has; a Russian one that does not decline has none.
const std::map<Language, std::vector<std::string>> needed{
    {Language::fr, {"at", "to", "from", "of"}},
    {Language::ru, {"gen", "dat", "acc", "ins", "prp"}},
    {Language::kk, {"gen", "dat", "acc", "loc", "abl", "ins"}},
};

std::vector<Name> all_names()
{
    std::vector<Name> all;
    for (const auto& file : files) {
        std::vector<triptych::Diagnostic> odd;
        for (Name& name : triptych::read_names(glossaries / file, &odd)) all.push_back(std::move(name));
        EXPECT_TRUE(odd.empty()) << file << ": " << odd[0].message;
    }
    return all;
}

void expect_complete(const Name& name, Language language)
{
    const NameVariant& variant = name.variants[language];
    const std::string where = name.id + ", " + std::string(triptych::code(language));
    EXPECT_FALSE(variant.text.empty()) << where;
    EXPECT_TRUE(variant.confidence == 1.0 || variant.confidence == 0.7 || variant.confidence == 0.4) << where;
    if (variant.indeclinable) return;
    for (const auto& form : needed.at(language)) EXPECT_TRUE(variant.forms.contains(form)) << where << ": " << form;
}

TEST(NamesOfTheProject, AreComplete)
{
    const auto names = all_names();
    EXPECT_GE(names.size(), 200U);
    std::map<std::string, int> kinds;
    for (const Name& name : names) {
        for (const Language language : triptych::all_languages) expect_complete(name, language);
        EXPECT_FALSE(name.source.empty()) << name.id;
        EXPECT_NE(name.variants.fr.gender, Gender::unknown) << name.id;
        EXPECT_TRUE(name.variants.ru.gender != Gender::unknown || name.variants.ru.plural) << name.id;
        EXPECT_NE(name.variants.ru.animacy, triptych::Animacy::unknown) << name.id;
        EXPECT_FALSE(name.variants.ru.preposition.empty()) << name.id;
        ++kinds[name.kind];
    }
    for (const char* kind : {"country", "city", "region", "district", "venue", "university", "ministry", "embassy", "library", "organisation"})
        EXPECT_GE(kinds[kind], 3) << kind;
    EXPECT_FALSE(kinds.contains(""));
}

TEST(NamesOfTheProject, HaveIdsAndTextsOfTheirOwn)
{
    const auto names = all_names();
    const NamesTable table(names);
    EXPECT_EQ(table.names().size(), names.size()) << "no id stands twice over the files";
    const std::set<std::string> doubles{"quebec", "quebec-ville"};
    for (const Name& name : names) {
        EXPECT_TRUE(name.instead.empty() || table.find(name.instead, Language::fr).by == triptych::FoundBy::id) << name.id;
        for (const Language language : triptych::all_languages) {
            const auto hit = table.find(name.variants[language].text, language);
            ASSERT_TRUE(hit) << name.id;
            EXPECT_TRUE(hit.name->id == name.id || doubles.contains(name.id)) << name.id << " and " << hit.name->id;
            for (const auto& text : name.variants[language].not_to_use) EXPECT_TRUE(table.find(text, language)) << text;
        }
    }
}

/// A form that the record is sure of wins over every rule, whatever the rules say.
TEST(NamesOfTheProject, GiveTheirStoredForms)
{
    const NamesTable table(all_names());
    for (const Name* name : table.names())
        for (const Language language : triptych::all_languages)
            for (const auto& [form, text] : name->variants[language].forms) {
                const auto made = triptych::inflect(name->id, language, parse_form(form), &table);
                EXPECT_EQ(made.text, text) << name->id << ": " << form;
                EXPECT_EQ(made.reached, triptych::Reached::table) << name->id << ": " << form;
                EXPECT_EQ(made.confidence, name->variants[language].confidence);
            }
}

/// The rules, told no more than the gender, make nearly all forms that the tables are sure of: where they do not, one of the two is wrong, or
/// the name is what tables are for.
void expect_recognised(const std::string& name, const std::string& form, Language language)
{
    EXPECT_TRUE(form.empty() || triptych::same_lemma(name, form, language)) << name << ": " << form;
}

/// What is written in the tables, and what the rules make, is found again as a form of its name.
TEST(NamesOfTheProject, AreRecognisedInEveryForm)
{
    for (const Name& name : all_names())
        for (const Language language : {Language::ru, Language::kk}) {
            const NameVariant& variant = name.variants[language];
            for (const auto& feature : needed.at(language)) {
                const auto made = triptych::inflect(variant.text, language, parse_form(feature));
                if (made.reached != triptych::Reached::paraphrase) expect_recognised(variant.text, made.text, language);
                if (const auto written = variant.forms.find(feature); written != variant.forms.end())
                    expect_recognised(variant.text, written->second, language);
            }
        }
}

TEST(NamesOfTheProject, AgreeWithTheRules)
{
    const std::map<Language, double> share{{Language::fr, 0.97}, {Language::ru, 0.99}, {Language::kk, 0.99}};
    const auto names = all_names();
    for (const auto& [language, least] : share) {
        double all = 0, same = 0;
        for (const Name& name : names) {
            const NameVariant& variant = name.variants[language];
            if (variant.confidence < 1) continue;
            const bool elided = variant.article.ends_with("’");
            const std::string text = variant.article.empty() ? variant.text : variant.article + (elided ? "" : " ") + variant.text;
            for (const auto& [key, stored] : variant.forms) {
                auto form = parse_form(key);
                form.gender = variant.gender;
                form.animacy = variant.animacy;
                ++all;
                if (triptych::inflect(text, language, form).text == stored) ++same;
            }
        }
        EXPECT_GE(same / all, least) << triptych::code(language) << ": " << same << " of " << all;
    }
}

TEST(NamesOfTheProject, PutEveryPlaceIntoEveryRole)
{
    const NamesTable table(all_names());
    for (const Name* name : table.names())
        for (const Language language : triptych::all_languages)
            for (const char* role : {"at", "to", "from", "of"}) {
                const auto made = triptych::inflect(name->id, language, parse_form(role), &table);
                EXPECT_FALSE(made.text.empty()) << name->id << ": " << role;
                EXPECT_EQ(made.reached, triptych::Reached::table) << name->id << ": " << role;
            }
}

TEST(NamesOfTheProject, AreReadBackAsTheyWereWritten)
{
    for (const auto& file : files) {
        const auto names = triptych::read_names(glossaries / file);
        const auto copy = std::filesystem::path(testing::TempDir()) / ("triptych-" + file);
        for (const char* extension : {".csv", ".tsv", ".tbx"}) {
            const auto path = std::filesystem::path(copy).replace_extension(extension);
            triptych::write_names(names, path);
            EXPECT_EQ(triptych::read_names(path), names) << path;
            std::filesystem::remove(path);
        }
    }
}

}  // namespace
