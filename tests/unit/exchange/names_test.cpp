// Names tables as CSV and TBX: what is read, what is told, and that reading gives back what was written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "exchange/names_csv.hpp"
#include "exchange/tbx_names.hpp"
#include "triptych/exchange.hpp"
#include "scratch.hpp"

namespace {

using testing::HasSubstr;
using triptych::Diagnostic;
using triptych::Error;
using triptych::Gender;
using triptych::Language;
using triptych::Name;
using triptych::exchange::is_names_table;
using triptych::exchange::read_names_csv;
using triptych::exchange::write_names_csv;

std::vector<Name> read_tbx(const std::string& text, std::vector<Diagnostic>* odd = nullptr)
{
    triptych::xml::Reader reader(triptych::xml::from_text(text), "t.tbx");
    return triptych::exchange::read_names_tbx(reader, odd);
}

Name france()
{
    Name name;
    name.id = "france";
    name.kind = "country";
    auto& [fr, ru, kk] = name.variants;
    fr.text = "France";
    fr.article = "la";
    fr.gender = Gender::feminine;
    fr.forms = {{"at", "en France"}, {"of", "de France"}};
    ru.text = "Франция";
    ru.gender = Gender::feminine;
    ru.animacy = triptych::Animacy::inanimate;
    ru.preposition = "во";
    ru.forms = {{"gen", "Франции"}, {"prp", "Франции"}};
    ru.not_to_use = {"Фр. | Фр\\", "Франкия"};
    ru.confidence = 0.7;
    kk.text = "Франция";
    kk.forms = {{"loc", "Францияда"}, {"pl;gen", "Франциялардың"}, {"px3;loc", "Франциясында"}};
    kk.confidence = 0.55;
    name.source = "usage, \"Le Robert\"";
    name.note = "=1+1";
    return name;
}

std::vector<Name> varied()
{
    Name plural;
    plural.variants.fr.text = "Pays-Bas";
    plural.variants.fr.plural = true;
    plural.variants.ru.text = "США";
    plural.variants.ru.indeclinable = true;
    Name former;
    former.id = "nur-sultan";
    former.valid = {"2019-03-23", "2022-09-17"};
    former.instead = "astana";
    former.variants.kk.text = "Франция елшілігі";
    former.variants.kk.possessed = true;
    former.variants.kk.reading = "елшілік";
    former.variants.ru.text = "посольство\nФранции & <Ко>";
    former.variants.ru.head = "посольство";
    Name nameless;
    nameless.id = "nameless";
    nameless.variants.kk.gender = Gender::neuter;
    nameless.variants.kk.confidence = 0.25;
    return {france(), plural, former, nameless};
}

TEST(NamesCsv, ReadsTheColumns)
{
    std::vector<Diagnostic> odd;
    const auto names = read_names_csv(
        "id,kind,fr,fr_article,fr_gender,fr_at,ru,ru_gender,ru_animacy,ru_gen,ru_preposition,kk,kk_loc,kk_px3_loc,kk_confidence,not_to_use_ru,valid_from,note\n"
        "france,country,France, la ,f,en France,Франция,f,nn,Франции,во,Франция,Францияда,Франциясында,M,Франкия| Франкрике,1789,x\n",
        "t.csv", &odd);
    EXPECT_TRUE(odd.empty());
    ASSERT_EQ(names.size(), 1U);
    const Name& name = names[0];
    EXPECT_EQ(name.kind, "country");
    EXPECT_EQ(name.variants.fr.article, "la");
    EXPECT_EQ(name.variants.fr.forms.at("at"), "en France");
    EXPECT_EQ(name.variants.ru.animacy, triptych::Animacy::inanimate);
    EXPECT_EQ(name.variants.ru.preposition, "во");
    EXPECT_EQ(name.variants.ru.not_to_use, (std::vector<std::string>{"Франкия", "Франкрике"}));
    EXPECT_EQ(name.variants.kk.forms.at("px3;loc"), "Франциясында");
    EXPECT_EQ(name.variants.kk.confidence, 0.7);
    EXPECT_EQ(name.valid.from, "1789");
}

TEST(Names, AreQuestionedWhereTheyReadWellAndWillNotBeFound)
{
    const struct {
        const char *row, *told;
    } rows[] = {
        {"grand musée,museum,Grand Musée,m", "the id \"grand musée\" holds spaces"},
        {"grand-musee,musée,Grand Musée,m", "\"musée\" as kind of a name is not known"},
        {"grand-musee,City,Grand Musée,m", ""},
        {"grand-musee,,Grand Musée,m", ""},
        {"grand-musee,museum,Grand Musée,m,grand-musee", "is the record itself"},
        {"grand-musee,museum,Grand Musée,m,other-table", ""},
    };
    for (const auto& row : rows) {
        std::vector<Diagnostic> odd;
        EXPECT_EQ(read_names_csv(std::string("id,kind,fr,fr_gender,instead\n").append(row.row).append("\n"), "t.csv", &odd).size(), 1U) << row.row;
        ASSERT_EQ(odd.empty(), *row.told == '\0') << row.row;
        if (odd.empty()) continue;
        EXPECT_NE(odd[0].message.find(row.told), std::string::npos) << odd[0].message;
        EXPECT_EQ(odd[0].place.line, 2U);
    }
}

TEST(Names, AreReadBackAsTheyWereWritten)
{
    const auto names = varied();
    for (const char separator : {',', ';', '\t'}) {
        std::vector<Diagnostic> odd;
        EXPECT_EQ(read_names_csv(write_names_csv(names, separator), "t.csv", &odd), names);
        EXPECT_TRUE(odd.empty()) << odd[0].message;
    }
    std::vector<Diagnostic> odd;
    EXPECT_EQ(read_tbx(triptych::exchange::write_names_tbx(names), &odd), names);
    EXPECT_TRUE(odd.empty()) << odd[0].message;
    EXPECT_TRUE(read_names_csv(write_names_csv({}, ','), "t.csv", nullptr).empty());
}

TEST(Names, AreWrittenByExtensionAndToldByTheirHeader)
{
    const triptych::test::Scratch scratch;
    for (const char* file : {"n.csv", "n.tsv", "n.tbx"}) {
        const auto path = scratch.path() / file;
        triptych::write_names(varied(), path);
        EXPECT_EQ(triptych::read_names(path), varied()) << file;
        EXPECT_EQ(triptych::sniff(path), path.extension() == ".tbx" ? triptych::FileKind::terms : triptych::FileKind::names) << file;
    }
    EXPECT_THROW(triptych::write_names(varied(), scratch.path() / "n.txt"), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_document(scratch.path() / "n.csv")), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_units(scratch.path() / "n.csv")), Error);
    for (const char* file : {"n.csv", "n.tbx"}) {
        const auto concepts = triptych::read_terms(scratch.path() / file);
        ASSERT_GE(concepts.size(), 3U) << "a names table is a glossary, too";
        EXPECT_EQ(concepts[0].terms.ru.size(), 3U);
        EXPECT_EQ(concepts[0].terms.ru[1].status, triptych::TermStatus::deprecated);
    }
    EXPECT_EQ(triptych::read_terms(scratch.path() / "n.csv")[0].id, "name.france");
}

TEST(NamesCsv, IsToldFromOtherTables)
{
    const struct {
        std::string header;
        bool is_names;
    } rows[] = {
        {"id,kind,fr,ru,kk,ru_gen", true},   {"\xEF\xBB\xBFid;kind;fr;not_to_use_fr", true}, {"kind\tkk\tkk_pl_gen", true}, {"id,fr,ru,kk", false},
        {"id,kind,fr,ru,kk,note", false},    {"id,fr,ru,kk,ru_gen", false},                  {"", false},                   {"id,kind,ru_gen", false},
        {"id,kind,fr,ru,kk,fr-FR,x", false}, {"\"id\",\"kind\",\"fr\",\"fr_at\"", true},
    };
    for (const auto& row : rows) EXPECT_EQ(is_names_table(row.header + "\n"), row.is_names) << row.header;
}

TEST(Names, TellWhatIsOdd)
{
    const struct {
        std::string bytes, place, message;
    } rows[] = {
        {"id,kind,fr,fr_colour,fr_at\na,,b,c,d\n", "t.csv:1:12", "\"fr_colour\" was left out"},
        {"id,kind,fr,fr_gender\na,,Été,x\n", "t.csv:2:8", "expected m, f or nt"},
        {"id,kind,fr,fr_animacy\na,,b,m\n", "t.csv:2:6", "expected aa or nn"},
        {"id,kind,fr,fr_number\na,,b,dual\n", "t.csv:2:6", "expected sg or pl"},
        {"id,kind,fr,fr_confidence\na,,b,1.5\n", "t.csv:2:6", "expected H, M, L, or a number from 0 to 1"},
        {"id,kind,fr,fr_confidence\na,,b,nan\n", "t.csv:2:6", "expected H, M, L"},
        {"id,kind,ru,ru_indeclinable\na,,b,oui\n", "t.csv:2:6", "expected yes or no"},
        {"id,kind,ru,ru_gen,valid_from\na,,b,c,hier\n", "t.csv:2:8", "expected a date"},
        {"id,kind,ru,ru_gen\na,,b,c,d\n", "t.csv:2:8", "5 cells; expected 4"},
        {"id,kind,ru,ru_gen\n,city,,c\n", "t.csv:2:1", "without a name"},
    };
    for (const auto& row : rows) {
        std::vector<Diagnostic> odd;
        read_names_csv(row.bytes, "t.csv", &odd);
        ASSERT_EQ(odd.size(), 1U) << row.bytes;
        EXPECT_EQ(odd[0].place.file + ":" + std::to_string(odd[0].place.line) + ":" + std::to_string(odd[0].place.column), row.place) << row.bytes;
        EXPECT_THAT(odd[0].message, HasSubstr(row.message));
    }
    std::vector<Diagnostic> odd;
    const auto names = read_tbx("<tbx><text><body><conceptEntry id='a'><langSec xml:lang='fr'><termSec><term>Été</term><termNote type='grammaticalGender'>both</termNote>"
                                "<termNote type='x-colour'>red</termNote></termSec><termSec><term>autre</term></termSec></langSec></conceptEntry>"
                                "<conceptEntry/></body></text></tbx>", &odd);
    EXPECT_EQ(names.size(), 1U);
    EXPECT_EQ(odd.size(), 4U) << "a gender, a category, a second name, no name";
}

TEST(Names, RefuseWhatCannotBeRead)
{
    const struct {
        std::string bytes, what;
    } rows[] = {
        {"", "t.csv:1:1: a first line that names none of the columns fr, ru, kk; expected"},
        {"id,kind,ru_gen\n", "t.csv:1:1: a first line"},
        {"id,kind,ru,ru_gen,RU_GEN\n", "t.csv:1:19: a second column \"ru_gen\"; expected each column once"},
        {"id,kind,ru,ru_gen\na,,б,\na,,в,\n", "t.csv:3:1: the id \"a\" a second time; expected each id once"},
        {"id,kind,ru,ru_gen\na,,\"б,\n", "t.csv:2:4: a quote that does not close"},
        {"id,kind,ru,ru_gen\na,,\xE0,\n", "t.csv:2:4"},
        {std::string("id,kind,ru,ru_gen\na,\0,б,\n", 27), "t.csv:2:3: a NUL byte"},
    };
    for (const auto& row : rows) {
        try {
            read_names_csv(row.bytes, "t.csv", nullptr);
            ADD_FAILURE() << row.bytes;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), HasSubstr(row.what));
        }
    }
    EXPECT_THROW(read_tbx("<tmx/>"), Error);
    EXPECT_THROW(read_tbx("<tbx><text><body><conceptEntry id='a'><langSec xml:lang='fr'/></conceptEntry><conceptEntry id='a'/></body></text></tbx>"), Error);
    Name name = france();
    name.variants.fr.forms = {{"gen;pl", "x"}};
    EXPECT_THROW(write_names_csv(std::vector{name}, ','), Error) << "\"pl;gen\" is its name";
    name = france();
    name.variants.fr.confidence = 2;
    EXPECT_THROW(write_names_csv(std::vector{name}, ','), Error);
}

TEST(NamesCsv, IsReadQuicklyHoweverLong)
{
    std::string wide = "id,kind,fr,fr_at", rows = wide + "\n";
    for (int i = 0; i < 20000; ++i) wide += ",c" + std::to_string(i);
    std::vector<Diagnostic> odd;
    read_names_csv(wide + "\n", "t.csv", &odd);
    EXPECT_EQ(odd.size(), 20000U);
    for (int i = 0; i < 20000; ++i) rows += "n" + std::to_string(i) + ",,Même,à Même\n";
    EXPECT_EQ(read_names_csv(rows, "t.csv", nullptr).size(), 20000U);
    EXPECT_EQ(read_names_csv("id,kind,fr,not_to_use_fr\na,,b," + std::string(1000000, '|') + "\n", "t.csv", nullptr)[0].variants.fr.not_to_use.size(), 0U);
}

}  // namespace
