// Names in their forms: what a record stores wins, then what it knows.
#include <gtest/gtest.h>

#include <string>

#include "triptych/inflect.hpp"

namespace {

using triptych::form_name;
using triptych::inflect;
using triptych::Language;
using triptych::Name;
using triptych::NamesTable;
using triptych::parse_form;
using triptych::Reached;

NamesTable table()
{
    Name france;
    france.id = "france";
    france.variants.fr.text = "France";
    france.variants.fr.article = "la";
    france.variants.fr.forms = {{"at", "en France"}, {"of", "de France"}};
    auto& ru = france.variants.ru;
    ru.text = "Франция";
    ru.preposition = "во";
    ru.forms = {{"gen", "Франции"}, {"acc", "Францию"}, {"prp", "Франции"}};
    ru.not_to_use = {"Франкия"};
    france.variants.kk.text = "Франция";
    france.variants.kk.forms = {{"gen", "Францияның"}, {"dat", "Францияға"}, {"loc", "Францияда"}, {"abl", "Франциядан"}};
    france.variants.kk.confidence = 0.7;
    Name almaty;
    almaty.id = "almaty";
    almaty.variants.ru.text = "Алматы";
    almaty.variants.ru.indeclinable = true;
    almaty.variants.ru.preposition = "в";
    Name lake;
    lake.id = "balkhach";
    lake.variants.ru.text = "озеро Балхаш";
    lake.variants.ru.preposition = "на";
    lake.variants.ru.forms = {{"gen", "озера Балхаш"}, {"acc", "озеро Балхаш"}, {"prp", "озере Балхаш"}};
    Name airport;
    airport.id = "aeroport";
    airport.variants.ru.text = "аэропорт";
    airport.variants.ru.preposition = "в";
    airport.variants.ru.forms = {{"prp", "аэропорте"}, {"at", "в аэропорту"}, {"pl;gen", "аэропортов"}};
    Name embassy;
    embassy.id = "ambassade";
    embassy.variants.kk.text = "Франция елшілігі";
    embassy.variants.kk.possessed = true;
    Name states;
    states.id = "etats-unis";
    states.variants.ru.text = "Соединённые Штаты";
    states.variants.ru.plural = true;
    states.variants.ru.forms = {{"gen", "Соединённых Штатов"}};
    return NamesTable({france, almaty, lake, airport, embassy, states});
}

TEST(Named, TakesTheStoredForm)
{
    const NamesTable names = table();
    const struct {
        std::string word;
        Language language;
        std::string form, text, why;
    } rows[] = {
        {"France", Language::fr, "at", "en France", ""},
        {"la France", Language::fr, "of", "de France", "with its article"},
        {"Франция", Language::ru, "gen", "Франции", ""},
        {"Франция", Language::ru, "f;gen;nn", "Франции", "what is known of the word makes no difference"},
        {"Франция", Language::ru, "at", "во Франции", "the preposition of the record"},
        {"Франция", Language::ru, "to", "во Францию", ""},
        {"Франция", Language::ru, "from", "из Франции", ""},
        {"Франция", Language::ru, "of", "Франции", ""},
        {"ФРАНЦИЯ", Language::ru, "at", "ВО ФРАНЦИИ", "capitals stay"},
        {"Франкия", Language::ru, "gen", "Франции", "what is not to be used is not written"},
        {"Франция", Language::kk, "at", "Францияда", "roles are cases"},
        {"Франция", Language::kk, "to", "Францияға", ""},
        {"Франция", Language::kk, "from", "Франциядан", ""},
        {"france", Language::kk, "of", "Францияның", "by id"},
        {"france", Language::kk, "", "Франция", "the name itself"},
        {"Алматы", Language::ru, "ins", "Алматы", "does not decline"},
        {"Алматы", Language::ru, "at", "в Алматы", ""},
        {"Алматы", Language::ru, "from", "из Алматы", ""},
        {"Озеро Балхаш", Language::ru, "at", "на озере Балхаш", ""},
        {"озеро Балхаш", Language::ru, "from", "с озера Балхаш", "на and с are a pair"},
        {"аэропорт", Language::ru, "at", "в аэропорту", "a stored role wins over the case"},
        {"аэропорт", Language::ru, "gen;pl", "аэропортов", "features in any order"},
        {"Соединённые Штаты", Language::ru, "gen", "Соединённых Штатов", "the plural goes without saying"},
        {"Соединённые Штаты", Language::ru, "pl;gen", "Соединённых Штатов", ""},
    };
    for (const auto& row : rows) {
        const auto made = inflect(row.word, row.language, parse_form(row.form), &names);
        EXPECT_EQ(made.text, row.text) << row.form << ": " << row.why;
        EXPECT_EQ(made.reached, Reached::table) << row.word << " " << row.form;
        EXPECT_EQ(made.confidence, row.language == Language::kk ? 0.7 : 1.0);
        EXPECT_FALSE(made.explanation.empty());
    }
    EXPECT_NE(inflect("Франкия", Language::ru, parse_form("gen"), &names).explanation.find("«Франкия» is not to be used"), std::string::npos);
    EXPECT_TRUE(inflect("almaty", Language::kk, parse_form("loc"), &names).text.empty()) << "the record has no Kazakh name";
}

TEST(Named, PutsTheCaseAfterAPossessiveEnding)
{
    const NamesTable names = table();
    const std::pair<const char*, const char*> rows[] = {
        {"gen", "Франция елшілігінің"}, {"dat", "Франция елшілігіне"}, {"acc", "Франция елшілігін"},
        {"loc", "Франция елшілігінде"}, {"abl", "Франция елшілігінен"}, {"ins", "Франция елшілігімен"}, {"at", "Франция елшілігінде"},
    };
    for (const auto& [form, text] : rows) {
        const auto made = inflect("ambassade", Language::kk, parse_form(form), &names);
        EXPECT_EQ(made.text, text) << form;
        EXPECT_EQ(made.reached, Reached::rule) << form;
    }
}

TEST(FormName, IsOneForEachForm)
{
    const std::pair<const char*, const char*> rows[] = {
        {"", "nom"}, {"sg;nom", "nom"}, {"gen", "gen"}, {"gen;pl", "pl;gen"}, {"loc;px3", "px3;loc"}, {"abl;px1sg;pl", "pl;px1sg;abl"},
        {"at", "at"}, {"gen;f;aa;indecl", "gen"}, {"pl", "pl"},
    };
    for (const auto& [features, expected] : rows) {
        EXPECT_EQ(form_name(parse_form(features)), expected);
        EXPECT_EQ(form_name(parse_form(expected)), expected) << "and is read as itself";
    }
}

}  // namespace
