// Names and counted nouns in messages.
#include <gmock/gmock.h>

#include <map>

#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using triptych::Finding;
using triptych::Language;
using triptych::Name;

/// A few records, found by their ids.
class Records final : public triptych::NameSource {
public:
    Records()
    {
        Name city;
        city.id = "almaty";
        city.kind = "city";
        city.variants.fr.text = "Almaty";
        city.variants.ru.text = "Алматы";
        city.variants.ru.indeclinable = true;
        city.variants.kk.text = "Алматы";
        add(city);
        Name house;
        house.id = "mediatheque";
        house.variants.fr.text = "médiathèque";
        house.variants.fr.article = "la";
        house.variants.ru.text = "медиатека";
        house.variants.ru.preposition = "в";
        house.variants.ru.forms = {{"gen", "медиатеки"}, {"acc", "медиатеку"}, {"prp", "медиатеке"}};
        house.variants.kk.text = "медиатека";
        house.variants.kk.forms = {{"loc", "медиатекада"}, {"dat", "медиатекаға"}, {"abl", "медиатекадан"}, {"gen", "медиатеканың"}};
        add(house);
        Name film;
        film.id = "film";
        film.variants.fr.text = "film";
        film.variants.ru.text = "фильм";
        film.variants.kk.text = "фильм";
        add(film);
        Name lonely;
        lonely.id = "lonely";
        lonely.variants.fr.text = "Lens";
        add(lonely);
    }

    [[nodiscard]] triptych::NameHit find(std::string_view id_or_text, Language) const override
    {
        const auto found = names_.find(std::string(id_or_text));
        return found == names_.end() ? triptych::NameHit{} : triptych::NameHit{&found->second, triptych::FoundBy::id};
    }

private:
    void add(const Name& name) { names_.emplace(name.id, name); }

    std::map<std::string, Name> names_;
};

const Records& records()
{
    static const Records instance;
    return instance;
}

std::string shown(std::string_view pattern, Language language, std::string_view arguments, std::vector<Finding>* notes = nullptr)
{
    return triptych::format(pattern, language, triptych::parse_arguments(arguments), {.names = &records(), .notes = notes});
}

TEST(FormatNames, PutsThemWhereTheSentenceNeedsThem)
{
    const struct {
        const char* pattern;
        const char* arguments;
        const char *fr, *ru, *kk;
    } rows[] = {
        {"{c, at}", R"({"c":"almaty"})", "à Almaty", "в Алматы", "Алматыда"},
        {"{c, from}", R"({"c":"almaty"})", "d’Almaty", "из Алматы", "Алматыдан"},
        {"{c, at}", R"({"c":"mediatheque"})", "à la médiathèque", "в медиатеке", "медиатекада"},
        {"{c, to}", R"({"c":"mediatheque"})", "à la médiathèque", "в медиатеку", "медиатекаға"},
        {"{c, from}", R"({"c":"mediatheque"})", "de la médiathèque", "из медиатеки", "медиатекадан"},
        {"{c, of}", R"({"c":"mediatheque"})", "de la médiathèque", "медиатеки", "медиатеканың"},
        {"{c, inflect, gen}", R"({"c":"mediatheque"})", "la médiathèque", "медиатеки", "медиатеканың"},
        {"{y, inflect, loc}", R"({"y":2025})", "2025", "2025", "2025-те"},
        {"{n, count, film}", R"({"n":1})", "1\u00A0film", "1\u00A0фильм", "1\u00A0фильм"},
        {"{n, count, film}", R"({"n":2})", "2\u00A0films", "2\u00A0фильма", "2\u00A0фильм"},
        {"{n, count, film}", R"({"n":5})", "5\u00A0films", "5\u00A0фильмов", "5\u00A0фильм"},
        {"{n, count, film}", R"({"n":21})", "21\u00A0films", "21\u00A0фильм", "21\u00A0фильм"},
        {"{n, count, film}", R"({"n":1.5})", "1,5\u00A0film", "1,5\u00A0фильма", "1,5\u00A0фильм"},
        {"{n, count, film, ins}", R"({"n":1})", "1\u00A0film", "1\u00A0фильмом", "1\u00A0фильммен"},
        {"{n, count, film, ins}", R"({"n":5})", "5\u00A0films", "5\u00A0фильмами", "5\u00A0фильммен"},
        {"{n, count, film, gen}", R"({"n":2})", "2\u00A0films", "2\u00A0фильмов", "2\u00A0фильмнің"},
        {"{n, count, film, dat}", R"({"n":21})", "21\u00A0films", "21\u00A0фильму", "21\u00A0фильмге"},
        {"{n, count, film, acc}", R"({"n":3})", "3\u00A0films", "3\u00A0фильма", "3\u00A0фильмді"},
        {"{n, count, film, nom}", R"({"n":5})", "5\u00A0films", "5\u00A0фильмов", "5\u00A0фильм"},
        {"{n, count, film, ins}", R"({"n":1.5})", "1,5\u00A0film", "1,5\u00A0фильма", "1,5\u00A0фильммен"},
        {"{w, select, here {{c, at}} other {{c, of}}}", R"({"w":"here","c":"mediatheque"})", "à la médiathèque", "в медиатеке", "медиатекада"},
        {"{n, plural, one {# {c, at}} few {# {c, at}} many {# {c, at}} other {# {c, at}}}", R"({"n":1,"c":"almaty"})", "1 à Almaty", "1 в Алматы",
         "1 Алматыда"},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(shown(row.pattern, Language::fr, row.arguments), row.fr) << row.pattern;
        EXPECT_EQ(shown(row.pattern, Language::ru, row.arguments), row.ru) << row.pattern;
        EXPECT_EQ(shown(row.pattern, Language::kk, row.arguments), row.kk) << row.pattern;
    }
}

TEST(FormatNames, TellsWhichNamesNobodyConfirmed)
{
    std::vector<Finding> notes;
    EXPECT_EQ(shown("Кездесу {c, at}", Language::kk, R"({"c":"Турксиб"})", &notes), "Кездесу Турксибте");
    ASSERT_THAT(notes, SizeIs(1));
    EXPECT_EQ(notes[0].rule, "format.unconfirmed");
    EXPECT_EQ(notes[0].severity, triptych::Severity::warning);
    EXPECT_EQ(notes[0].range, (triptych::Range{15, 22})) << "the argument in the pattern";
    EXPECT_THAT(notes[0].message, HasSubstr("Турксибте"));

    notes.clear();
    EXPECT_EQ(shown("{c, at}", Language::ru, R"({"c":"mediatheque"})", &notes), "в медиатеке");
    EXPECT_THAT(notes, IsEmpty());
    (void)shown("{c, at}", Language::ru, R"({"c":"Турксиб"})", &notes);
    EXPECT_THAT(notes, SizeIs(1)) << "inflected by rule, and told";
}

TEST(FormatNames, TellsOfAFrenchPlaceThatMayWantItsArticle)
{
    std::vector<Finding> notes;
    EXPECT_EQ(shown("Rendez-vous {c, at}", Language::fr, R"({"c":"Théâtre Lermontov"})", &notes), "Rendez-vous au Théâtre Lermontov");
    EXPECT_EQ(shown("Rendez-vous {c, at}", Language::fr, R"({"c":"Chymkent"})", &notes), "Rendez-vous à Chymkent");
    EXPECT_THAT(notes, IsEmpty());
    EXPECT_EQ(shown("Rendez-vous {c, at}", Language::fr, R"({"c":"ABCD"})", &notes), "Rendez-vous à ABCD");
    EXPECT_THAT(notes, SizeIs(1));
}

TEST(FormatNames, TellsOfANounThatNobodyKnows)
{
    std::vector<Finding> notes;
    EXPECT_EQ(shown("{n, count, film}", Language::fr, R"({"n":5})", &notes), "5\u00A0films");
    EXPECT_EQ(shown("{n, count, journal local}", Language::fr, R"({"n":5})", &notes), "5\u00A0journaux locaux");
    EXPECT_EQ(shown("{n, count, зал}", Language::ru, R"({"n":5})", &notes), "5\u00A0залов");
    EXPECT_THAT(notes, IsEmpty());
    (void)shown("{n, count, flim}", Language::fr, R"({"n":5})", &notes);
    (void)shown("{n, count, flim}", Language::ru, R"({"n":5})", &notes);
    ASSERT_THAT(notes, SizeIs(2));
    EXPECT_THAT(notes[0].message, HasSubstr("\"flim\""));
    EXPECT_EQ(notes[0].rule, "format.unconfirmed");
}

TEST(FormatNames, WritesAroundAnUnknownRussianName)
{
    std::vector<Finding> notes;
    EXPECT_EQ(shown("{c, at}", Language::ru, R"({"c":{"name":"Турксиб","kind":"city"}})", &notes), "в городе Турксиб");
    EXPECT_EQ(shown("{c, from}", Language::ru, R"({"c":{"name":"Турксиб","kind":"cinema"}})", &notes), "из кинотеатра «Турксиб»");
    EXPECT_EQ(shown("{c, at}", Language::ru, R"({"c":{"name":"Турксиб","kind":"City"}})", &notes), "в городе Турксиб") << "kinds in any case";
    EXPECT_EQ(shown("{c, to}", Language::ru, R"({"c":{"name":"Турксиб","kind":"venue"}})", &notes), "на площадку «Турксиб»");
    EXPECT_THAT(notes, IsEmpty());
    EXPECT_EQ(shown("{c, at}", Language::ru, R"({"c":{"name":"almaty","kind":"city"}})"), "в Алматы") << "a known name needs no phrase";
}

TEST(FormatNames, RefusesWhatIsNoName)
{
    for (const char* arguments : {R"({"c":""})", R"({"c":5})", R"({"c":{"kind":"city"}})", R"({"c":["a"]})"})
        EXPECT_THROW(static_cast<void>(shown("{c, at}", Language::ru, arguments)), triptych::Error) << arguments;
    EXPECT_THROW(static_cast<void>(shown("{c, inflect, datt}", Language::ru, R"({"c":"almaty"})")), triptych::Error) << "no such feature";
    EXPECT_THROW(static_cast<void>(shown("{n, count}", Language::ru, R"({"n":5})")), triptych::Error) << "no noun";
    EXPECT_THROW(static_cast<void>(shown("{n, count, film, insx}", Language::ru, R"({"n":5})")), triptych::Error) << "no such case";
    EXPECT_THROW(static_cast<void>(shown("{n, count, film, pl}", Language::ru, R"({"n":5})")), triptych::Error) << "no case";
    EXPECT_THROW(static_cast<void>(shown("{n, count, film, prp}", Language::kk, R"({"n":5})")), triptych::Error) << "no case of Kazakh";
    EXPECT_EQ(shown("{n, count, участник, ins}", Language::ru, R"({"n":5})"), "5\u00A0участниками");
    EXPECT_EQ(shown("{n, count, студент, acc}", Language::ru, R"({"n":3})"), "3\u00A0студентов");
    EXPECT_EQ(shown("{n, count, человек, dat}", Language::ru, R"({"n":1000})"), "1000\u00A0людям");
    EXPECT_THROW(static_cast<void>(shown("{n, count, lonely}", Language::kk, R"({"n":5})")), triptych::Error) << "no Kazakh text";
    EXPECT_EQ(shown("{n, count, зал}", Language::ru, R"({"n":5})"), "5\u00A0залов") << "a noun of the language itself";
}

TEST(FormatNames, AreCheckedWithThePattern)
{
    const auto findings = triptych::check_pattern("{c, at}", Language::kk, triptych::parse_arguments(R"({"c":"Турксиб"})"), &records());
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].rule, "format.unconfirmed");
    EXPECT_THAT(triptych::check_pattern("{c, at}", Language::kk, triptych::parse_arguments(R"({"c":"almaty"})"), &records()), IsEmpty());
}

triptych::NameVariant variant(std::string text, std::map<std::string, std::string, std::less<>> forms, double confidence = 1.0)
{
    triptych::NameVariant made;
    made.text = std::move(text);
    made.forms = std::move(forms);
    made.confidence = confidence;
    made.preposition = "в";
    return made;
}

triptych::NamesTable cities()
{
    Name astana;
    astana.id = "astana";
    astana.kind = "city";
    astana.variants = {variant("Astana", {{"at", "à Astana"}}), variant("Астана", {{"prp", "Астане"}}), variant("Астана", {{"loc", "Астанада"}})};
    astana.variants.ru.not_to_use = {"Целиноград"};
    Name before = astana;
    before.id = "nur-sultan";
    before.variants = {variant("Noursoultan", {{"at", "à Noursoultan"}}), variant("Нур-Султан", {{"prp", "Нур-Султане"}}), variant("Нұр-Сұлтан", {{"loc", "Нұр-Сұлтанда"}})};
    before.valid.until = "2022-09-17";
    before.instead = "astana";
    Name rennes = astana;
    rennes.id = "rennes";
    rennes.variants = {variant("Rennes", {{"at", "à Rennes"}}), variant("Ренн", {{"prp", "Ренне"}}, 0.7), variant("Ренн", {{"loc", "Реннде"}}, 0.7)};
    return triptych::NamesTable({astana, before, rennes});
}

TEST(FormatNames, FindsThemInAnyLanguageAndTellsWhatIsFormer)
{
    const struct {
        const char* name;
        Language language;
        const char *text, *rule, *message;
    } rows[] = {
        {"Астана", Language::fr, "à Astana", "", "typed in Russian, shown in French"},
        {"ASTANA", Language::kk, "Астанада", "", "typed in French"},
        {"Rennes", Language::fr, "à Rennes", "", ""},
        {"Rennes", Language::kk, "Реннде", "format.unconfirmed", "doubtful"},
        {"Rennes", Language::ru, "в Ренне", "format.unconfirmed", "doubtful"},
        {"Нур-Султан", Language::ru, "в Нур-Султане", "format.former", "until 2022-09-17; the name is now \"Астана\""},
        {"nur-sultan", Language::kk, "Нұр-Сұлтанда", "format.former", "the name is now \"Астана\""},
        {"Целиноград", Language::ru, "в Астане", "format.former", "\"Целиноград\" is not to be used; \"Астана\" was written"},
        {"Целиноград", Language::fr, "à Astana", "format.former", "is not to be used"},
    };
    const auto names = cities();
    for (const auto& row : rows) {
        std::vector<Finding> notes;
        const triptych::Arguments arguments{{"c", {std::string(row.name)}}};
        EXPECT_EQ(triptych::format("{c, at}", row.language, arguments, {.names = &names, .notes = &notes}), row.text) << row.name;
        ASSERT_THAT(notes, SizeIs(*row.rule == '\0' ? 0 : 1)) << row.name;
        if (notes.empty()) continue;
        EXPECT_EQ(notes[0].rule, row.rule) << row.name;
        EXPECT_THAT(notes[0].message, HasSubstr(row.message));
    }
}

}  // namespace
