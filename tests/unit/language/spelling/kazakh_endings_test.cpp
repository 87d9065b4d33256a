#include "language/spelling/kazakh_endings.hpp"

#include <gmock/gmock.h>

#include <set>

namespace {

using triptych::language::is_kazakh_ending;
using triptych::language::Sound;

bool is_form(std::string_view form, const std::set<std::string>& stems)
{
    return triptych::language::is_kazakh_form(form, [&](const std::string& stem) { return stems.contains(stem); });
}

TEST(KazakhEndings, LeadBackToTheStem)
{
    const struct {
        const char* form;
        const char* stem;
    } rows[] = {
        {"кітаптарымыздағы", "кітап"}, {"кітабы", "кітап"},       {"халқы", "халық"},         {"қонағына", "қонақ"},      {"медиатекасында", "медиатека"},
        {"станциялары", "станция"},    {"энергиясыз", "энергия"}, {"залында", "зал"},         {"тілдеріндегі", "тіл"},    {"мұздықтары", "мұздық"},
        {"көбейтейік", "көбей"},       {"оқуға", "оқу"},          {"шақыратын", "шақыр"},     {"танылатын", "таны"},      {"жарияланғаннан", "жариялан"},
        {"қабылданбайды", "қабылда"},    {"өткізбеуге", "өткіз"},   {"білмейсіз", "біл"},       {"Франциядан", "Франция"},  {"сұрақтарыңызды", "сұрақ"},
        {"көрінбейтін", "көр"},        {"қорықпау", "қорық"},     {"өндіретін", "өндір"},     {"төмендетсек", "төмендет"}, {"әжелеріміздің", "әже"},
        {"фестивалі", "фестиваль"},    {"французша", "француз"},   {"мүмкіндігінше", "мүмкіндік"},
    };
    for (const auto& row : rows) EXPECT_TRUE(is_form(row.form, {row.stem})) << row.form;
}

TEST(KazakhEndings, KeepTheHarmonyAndTheLastSound)
{
    const struct {
        const char* form;
        const char* stem;
        const char* why;
    } rows[] = {
        {"кітаптер", "кітап", "a back stem, a front ending"}, {"тілдар", "тіл", "a front stem, a back ending"}, {"кітаплар", "кітап", "л behind п"},
        {"баладар", "бала", "д behind a vowel"},              {"кітапн", "кітап", "only behind a possessive"},  
        {"балаларалар", "бала", "alar is no ending"},         {"", "", "nothing"},                                {"лар", "", "no stem"},
        {"тілындағы", "тіл", "ы in a front word"},           {"қазақше", "қазақ", "ше behind a back word"},
    };
    for (const auto& row : rows) EXPECT_FALSE(is_form(row.form, {row.stem})) << row.form << ": " << row.why;
}

TEST(KazakhEndings, MakeThePlural)
{
    const struct {
        const char* word;
        std::vector<std::string> plurals;
    } rows[] = {
        {"мұражай", {"мұражайлар"}}, {"көрме", {"көрмелер"}}, {"кітап", {"кітаптар"}}, {"адам", {"адамдар"}}, {"тіл", {"тілдер"}}, {"", {}},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::language::kazakh_plurals(row.word), row.plurals) << row.word;
}

TEST(KazakhEndings, FollowForeignWordsAndAbbreviations)
{
    const struct {
        const char* stem;
        const char* ending;
        Sound sound;
        bool right;
    } rows[] = {
        {"юнеско", "ның", Sound::spelt, true},   {"юнеско", "нің", Sound::spelt, false},   {"tiktok", "та", Sound::spelt, true},    {"tiktok", "да", Sound::spelt, false},
        {"tiktok", "те", Sound::spelt, false},   {"instagram", "да", Sound::spelt, true},  {"instagram", "та", Sound::spelt, false}, {"instagram", "нан", Sound::spelt, true},
        {"youtube", "та", Sound::spelt, true},   {"youtube", "те", Sound::spelt, true},    {"delf", "ке", Sound::named, true},      {"dalf", "қа", Sound::named, true},
        {"бұұ", "ның", Sound::named, true},      {"бұұ", "нің", Sound::named, false},      {"хқко", "да", Sound::named, true},      {"жоо", "лардың", Sound::named, true},
        {"ақш", "тың", Sound::named, true},      {"іім", "нің", Sound::named, true},       {"canva", "мен", Sound::spelt, true},    {"whatsapp", "қа", Sound::spelt, true},
        {"whatsapp", "ға", Sound::spelt, false}, {"facebook", "тағы", Sound::spelt, true}, {"zoom", "дағы", Sound::spelt, true},    {"кафе", "клуб", Sound::spelt, false},
        {"zoom", "", Sound::spelt, false},       {"", "ның", Sound::spelt, false},         {"google", "дың", Sound::spelt, true},   {"тест", "кө", Sound::spelt, false},
    };
    for (const auto& row : rows) EXPECT_EQ(is_kazakh_ending(row.stem, row.ending, row.sound), row.right) << row.stem << '-' << row.ending;
}

TEST(KazakhEndings, AreOfferedInTheRightForm)
{
    EXPECT_THAT(triptych::language::fitting_endings("юнеско", "нің"), testing::ElementsAre("ның"));
    EXPECT_THAT(triptych::language::fitting_endings("tiktok", "де"), testing::ElementsAre("та"));
    EXPECT_TRUE(triptych::language::fitting_endings("бизнес", "клуб").empty());
}

}  // namespace
