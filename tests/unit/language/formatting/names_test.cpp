// Names in messages: {c, at}, {who, inflect, dat}, {n, count, film}.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/format.hpp"
#include "triptych/names.hpp"

namespace {

using testing::HasSubstr;
using triptych::check_pattern;
using triptych::Error;
using triptych::format;
using triptych::format_with_notes;
using triptych::Language;
using triptych::Name;
using triptych::NamesTable;
using triptych::NameVariant;
using triptych::parse_arguments;

using Forms = std::map<std::string, std::string, std::less<>>;

NameVariant variant(std::string text, Forms forms, double confidence = 1.0, std::string preposition = {})
{
    NameVariant made;
    made.text = std::move(text);
    made.forms = std::move(forms);
    made.confidence = confidence;
    made.preposition = std::move(preposition);
    return made;
}

Name city(const std::string& id, NameVariant fr, NameVariant ru, NameVariant kk)
{
    Name made;
    made.id = id;
    made.kind = "city";
    made.variants = {std::move(fr), std::move(ru), std::move(kk)};
    return made;
}

NamesTable table()
{
    Name astana = city("astana", variant("Astana", {{"at", "à Astana"}, {"to", "à Astana"}, {"from", "d’Astana"}, {"of", "d’Astana"}}),
                       variant("Астана", {{"gen", "Астаны"}, {"dat", "Астане"}, {"acc", "Астану"}, {"ins", "Астаной"}, {"prp", "Астане"}}, 1, "в"),
                       variant("Астана", {{"gen", "Астананың"}, {"dat", "Астанаға"}, {"loc", "Астанада"}, {"abl", "Астанадан"}}));
    astana.variants.ru.not_to_use = {"Целиноград"};
    Name before = city("nur-sultan", variant("Noursoultan", {{"at", "à Noursoultan"}}), variant("Нур-Султан", {{"prp", "Нур-Султане"}}, 1, "в"),
                       variant("Нұр-Сұлтан", {{"loc", "Нұр-Сұлтанда"}}));
    before.valid = {"2019-03-23", "2022-09-17"};
    before.instead = "astana";
    const Name rennes = city("rennes", variant("Rennes", {{"at", "à Rennes"}}), variant("Ренн", {{"prp", "Ренне"}}, 1, "в"), variant("Ренн", {{"loc", "Реннде"}}, 0.7));
    Name film = city("film", variant("film", {{"pl", "films"}}), variant("фильм", {{"gen", "фильма"}, {"pl;gen", "фильмов"}}), variant("фильм", {}));
    Name year = city("annee", variant("an", {{"pl", "ans"}}), variant("год", {{"gen", "года"}, {"pl;gen", "годов"}}), variant("жыл", {}));
    const Name guest = city("invite", variant("Aïgoul", {}), variant("Айгуль Серикова", {{"dat", "Айгуль Сериковой"}}), variant("Айгүл Серікова", {{"dat", "Айгүл Серіковаға"}}));
    return NamesTable({astana, before, rennes, film, year, guest});
}

struct Row {
    std::string pattern, arguments, fr, ru, kk;
};

void expect_rows(const std::vector<Row>& rows)
{
    const NamesTable names = table();
    for (const Row& row : rows) {
        const auto arguments = parse_arguments(row.arguments);
        for (const Language language : triptych::all_languages) {
            const auto made = format_with_notes(row.pattern, language, arguments, &names);
            const auto& expected = language == Language::fr ? row.fr : language == Language::ru ? row.ru : row.kk;
            EXPECT_EQ(made.text, expected) << row.pattern;
            EXPECT_TRUE(made.notes.empty()) << row.pattern << ": " << made.notes[0].message;
            EXPECT_EQ(format(row.pattern, language, arguments, &names), expected);
        }
    }
}

TEST(FormatNames, PutsPlacesIntoTheirRole)
{
    expect_rows({
        {"{c, at}", R"({"c": "astana"})", "à Astana", "в Астане", "Астанада"},
        {"{c, to}", R"({"c": "astana"})", "à Astana", "в Астану", "Астанаға"},
        {"{c, from}", R"({"c": "astana"})", "d’Astana", "из Астаны", "Астанадан"},
        {"{c, of}", R"({"c": "astana"})", "d’Astana", "Астаны", "Астананың"},
        {"{c, at}", R"({"c": "Астана"})", "à Astana", "в Астане", "Астанада"},
        {"{c, at}", R"({"c": {"name": "ASTANA", "kind": "city"}})", "à Astana", "в Астане", "Астанада"},
        {"{k, select, ici {Ici, {c, at}} other {Ailleurs, {c, from}}}", R"({"k": "ici", "c": "astana"})", "Ici, à Astana", "Ici, в Астане", "Ici, Астанада"},
        {"{n, plural, one {# jour {c, at}} few {# дня {c, at}} many {# дней {c, at}} other {# × {c, at}}}", R"({"n": 1, "c": "astana"})", "1 jour à Astana",
         "1 jour в Астане", "1 jour Астанада"},
    });
}

TEST(FormatNames, InflectsNamesAndNumbers)
{
    expect_rows({
        {"{who, inflect, dat}", R"({"who": "invite"})", "Aïgoul", "Айгуль Сериковой", "Айгүл Серіковаға"},
        {"{who, inflect, nom}", R"({"who": "invite"})", "Aïgoul", "Айгуль Серикова", "Айгүл Серікова"},
        {"{y, inflect, loc}", R"({"y": 2025})", "2025", "2025", "2025-те"},
        {"{y, inflect, loc}", R"({"y": "2026"})", "2026", "2026", "2026-да"},
        {"{y, inflect, abl}", R"({"y": "19:00"})", "19:00", "19:00", "19:00-ден"},
        {"{y, inflect, px3;loc}", R"({"y": 15})", "15", "15", "15-інде"},
        {"{y, inflect, nom}", R"({"y": 15})", "15", "15", "15"},
    });
}

TEST(FormatNames, CountsNouns)
{
    expect_rows({
        {"{n, count, film}", R"({"n": 0})", "0 film", "0 фильмов", "0 фильм"},
        {"{n, count, film}", R"({"n": 1})", "1 film", "1 фильм", "1 фильм"},
        {"{n, count, film}", R"({"n": 2})", "2 films", "2 фильма", "2 фильм"},
        {"{n, count, film}", R"({"n": 5})", "5 films", "5 фильмов", "5 фильм"},
        {"{n, count, film}", R"({"n": 11})", "11 films", "11 фильмов", "11 фильм"},
        {"{n, count, film}", R"({"n": 21})", "21 films", "21 фильм", "21 фильм"},
        {"{n, count, film}", R"({"n": 2.5})", "2,5 films", "2,5 фильма", "2,5 фильм"},
        {"{n, count, film}", R"({"n": 1.5})", "1,5 film", "1,5 фильма", "1,5 фильм"},
        {"{n, count, film}", R"({"n": 2000000})", "2\u202F000\u202F000 films", "2\u00A0000\u00A0000 фильмов", "2\u00A0000\u00A0000 фильм"},
        {"{n, count, annee}", R"({"n": 5})", "5 ans", "5 лет", "5 жыл"},
        {"{n, count, annee}", R"({"n": 22})", "22 ans", "22 года", "22 жыл"},
        {"{n, count}", R"({"n": 5})", "5", "5", "5"},
        {"{n, count, фильм}", R"({"n": 5})", "5 films", "5 фильмов", "5 фильм"},
    });
    EXPECT_EQ(format("{n, count, человек}", Language::ru, parse_arguments(R"({"n": 5})")), "5 человек") << "text of the language, without a table";
    EXPECT_EQ(format("{n, count, қатысушы}", Language::kk, parse_arguments(R"({"n": 21})")), "21 қатысушы");
}

struct NoteRow {
    std::string pattern, arguments;
    Language language;
    std::string text, rule, message, why;
};

TEST(FormatNames, TellWhatAPersonShouldSee)
{
    const NoteRow rows[] = {
        {"Это {c, at}", R"({"c": {"name": "Лиссабон", "kind": "city"}})", Language::ru, "Это в городе Лиссабон", "format.paraphrase", "«в городе Лиссабон»", "a safe phrase"},
        {"Это {c, to}", R"({"c": {"name": "Лиссабон", "kind": "city"}})", Language::ru, "Это в город Лиссабон", "format.paraphrase", "", ""},
        {"Это {c, from}", R"({"c": {"name": "Лиссабон", "kind": "city"}})", Language::ru, "Это из города Лиссабон", "format.paraphrase", "", ""},
        {"Это {c, of}", R"({"c": {"name": "Лиссабон", "kind": "city"}})", Language::ru, "Это города Лиссабон", "format.paraphrase", "", ""},
        {"Это {c, inflect, dat}", R"({"c": {"name": "Лиссабон", "kind": "city"}})", Language::ru, "Это городу Лиссабон", "format.paraphrase", "", ""},
        {"{c, at}", R"({"c": {"name": "Искра", "kind": "cinema"}})", Language::ru, "в кинотеатре «Искра»", "format.paraphrase", "", "in quotes"},
        {"{c, at}", R"({"c": {"name": "«Искра»", "kind": "cinema"}})", Language::ru, "в кинотеатре «Искра»", "format.paraphrase", "", "quotes once"},
        {"{c, from}", R"({"c": {"name": "Абая", "kind": "street"}})", Language::ru, "с улицы Абая", "format.paraphrase", "", "на and с"},
        {"{c, at}", R"({"c": "Лиссабон"})", Language::ru, "Лиссабон", "format.name", "«Лиссабон» was left as it stands", "never inflected silently"},
        {"{c, at}", R"({"c": {"name": "Лиссабон", "kind": "cosmodrome"}})", Language::ru, "Лиссабон", "format.name", "its kind is not known", ""},
        {"{c, at}", R"({"c": "rennes"})", Language::kk, "Реннде", "format.unconfirmed", "doubtful", "the record is not sure"},
        {"{c, at}", R"({"c": "Нур-Султан"})", Language::ru, "в Нур-Султане", "format.former", "until 2022-09-17; the name is now «Астана»", "a former name"},
        {"{c, at}", R"({"c": "Целиноград"})", Language::ru, "в Астане", "format.former", "«Целиноград» is not to be used", ""},
    };
    const NamesTable names = table();
    for (const NoteRow& row : rows) {
        const auto made = format_with_notes(row.pattern, row.language, parse_arguments(row.arguments), &names);
        EXPECT_EQ(made.text, row.text) << row.pattern << row.arguments << row.why;
        ASSERT_EQ(made.notes.size(), 1U) << row.pattern << row.arguments << row.why;
        EXPECT_EQ(made.notes[0].rule, row.rule) << row.arguments;
        EXPECT_THAT(made.notes[0].message, HasSubstr(row.message));
        EXPECT_EQ(made.notes[0].language, row.language);
        EXPECT_EQ(made.notes[0].range.begin, row.pattern.find('{'));
        EXPECT_EQ(made.notes[0].range.end, row.pattern.size());
    }
}

TEST(FormatNames, ReportAnUnknownKazakhName)
{
    const auto made = format_with_notes("{c, at}", Language::kk, parse_arguments(R"({"c": "Мадрас"})"));
    ASSERT_EQ(made.notes.size(), 1U) << "inflected by rule, or left as it stands: a person hears of it";
    EXPECT_THAT(made.notes[0].message, HasSubstr("«Мадрас»"));
    EXPECT_THAT(made.text, testing::StartsWith("Мадрас"));
}

TEST(FormatNames, RefuseWhatIsNoName)
{
    const NamesTable names = table();
    const std::pair<const char*, const char*> rows[] = {
        {"{c, at}", R"({"c": ["a"]})"}, {"{c, at}", R"({"c": {"kind": "city"}})"}, {"{c, at}", R"({"c": {"name": 5}})"}, {"{c, at}", R"({"c": {"name": "a", "kind": 5}})"},
        {"{c, at}", R"({"c": 5})"},     {"{n, count, film}", R"({"n": "cinq"})"},  {"{c, inflect, dat}", R"({"c": ["a"]})"}, {"{c, at, large}", R"({"c": "a"})"},
        {"{c, inflect, datif}", R"({"c": "a"})"},
    };
    for (const auto& [pattern, arguments] : rows) EXPECT_THROW(format(pattern, Language::ru, parse_arguments(arguments), &names), Error) << pattern << arguments;
}

TEST(CheckPattern, KnowsNames)
{
    const NamesTable names = table();
    for (const char* pattern : {"{c, at}", "{c, to} {c, from} {c, of}", "{c, inflect}", "{c, inflect, pl;gen}", "{n, count, film}", "{n, count}"})
        EXPECT_TRUE(check_pattern(pattern, Language::kk).empty()) << pattern;
    EXPECT_EQ(check_pattern("{c, at, x}", Language::ru).at(0).rule, "format.style");
    EXPECT_EQ(check_pattern("{c, inflect, pl;genitive}", Language::ru).at(0).rule, "format.style");
    EXPECT_EQ(check_pattern("{c, att}", Language::ru).at(0).rule, "format.type");
    const auto arguments = parse_arguments(R"({"c": "Лиссабон", "d": "astana", "e": 5})");
    const auto findings = check_pattern("А {c, at} {d, at} {e, of}", Language::ru, arguments, &names);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].rule, "format.name");
    EXPECT_EQ(findings[0].range.begin, 3U);
    EXPECT_EQ(findings[1].rule, "format.value");
}

}  // namespace
