#include "triptych/exchange.hpp"

#include <gtest/gtest.h>

#include "scratch.hpp"
#include "triptych/error.hpp"

namespace {

using triptych::Diagnostic;
using triptych::Document;
using triptych::Error;
using triptych::ErrorCode;
using triptych::FileKind;
using triptych::Language;
using triptych::State;
using triptych::test::Scratch;

constexpr std::string_view trip = "kind: post\nid: a\n[fr]\nOui.\n[ru]\nДа.\n[kk]\nИә.\n";
constexpr std::string_view tmx = R"(<tmx version="1.4"><header/><body><tu tuid="1"><tuv xml:lang="fr"><seg>Oui</seg></tuv><tuv xml:lang="ru"><seg>Да</seg></tuv></tu></body></tmx>)";
constexpr std::string_view tbx = R"(<tbx><text><body><conceptEntry id="c1"><langSec xml:lang="kk"><termSec><term>ән</term></termSec></langSec></conceptEntry></body></text></tbx>)";

TEST(Sniff, TellsFilesByTheirContent)
{
    const struct {
        std::string name;
        std::string_view bytes;
        FileKind expected;
    } rows[] = {
        {"a.trip", trip, FileKind::document},
        {"a", trip, FileKind::document},
        {"a.fr.txt", "Oui.", FileKind::document},
        {"a.tmx", tmx, FileKind::units},
        {"a.xml", tbx, FileKind::terms},
        {"a.tbx", "<?xml version='1.0'?><martif><text/></martif>", FileKind::terms},
        {"posts.csv", "fr,ru,kk\nOui,Да,Иә\n", FileKind::document},
        {"posts.csv", "\xEF\xBB\xBF\"FR\";\"RU\"\r\nOui;Да\r\n", FileKind::document},
        {"memory.tsv", "fr\tru\tkk\nOui\tДа\tИә\n", FileKind::units},
        {"glossary.csv", "fr,ru,kk\nOui,Да,Иә\n", FileKind::terms},
        {"a.csv", "id,fr,ru,kk,status\n1,Oui,Да,Иә,preferred\n", FileKind::terms},
        {"a.txt", std::string_view("\xFF\xFE" "f\0r\0\t\0r\0u\0", 12), FileKind::units},
        {"a.txt", std::string_view("\xFE\xFF\0f\0r\0,\0r\0u", 12), FileKind::document},
    };
    const Scratch scratch;
    for (const auto& row : rows) EXPECT_EQ(triptych::sniff(scratch.write(row.name, row.bytes)), row.expected) << row.name << row.bytes;
}

TEST(Sniff, RefusesWhatIsNoneOfOurs)
{
    const struct {
        std::string name;
        std::string_view bytes;
        ErrorCode code;
    } rows[] = {
        {"a.txt", "Bonjour", ErrorCode::unsupported},
        {"events.csv", "id,title_fr\n1,Oui\n", ErrorCode::unsupported},
        {"a.xlf", "<html/>", ErrorCode::unsupported},
        {"a.tmx", "\x1F\x8B\x08", ErrorCode::unsupported},
        {"a.docx", "PK\x03\x04", ErrorCode::unsupported},
        {"a.txt", "", ErrorCode::syntax},
        {"a.tmx", "", ErrorCode::syntax},
        {"a.tmx", "<tmx", ErrorCode::syntax},
        {"a.csv", "fr;ru\n\xCF\xF0\xE8\xE2\xE5\xF2\n", ErrorCode::encoding},
        {"a.txt", std::string_view("\xFF\xFE" "f\0r\0\t\0r\0\0\xD8", 12), ErrorCode::encoding},
        {"a.trip", std::string_view("\xFF\xFE" "k\0i\0", 6), ErrorCode::encoding},
        {"a.tsv", std::string_view("\xFF\xFE\0\0f\0\0\0", 8), ErrorCode::unsupported},
        {"a.tmx", std::string_view("\0\0\xFE\xFF\0\0\0<", 8), ErrorCode::unsupported},
        {"a.triptych", std::string_view("SQLite format 3\0", 16), ErrorCode::unsupported},
        {"a.tmx", "\xEF\xBB\xBF", ErrorCode::syntax},
    };
    const Scratch scratch;
    for (const auto& row : rows) try {
            triptych::sniff(scratch.write(row.name, row.bytes));
            ADD_FAILURE() << row.name;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), row.code) << error.what();
            EXPECT_EQ(error.place().file, (scratch.path() / row.name).string());
        }
}

TEST(ReadDocument, ReadsThreePlainTextsFromOneOfThem)
{
    const Scratch scratch;
    const auto path = scratch.write("Soirée 1.fr.txt", "\xEF\xBB\xBFLe 26 avril à 19 h.\r\nEntrée libre.\r\n\r\nVenez !");
    scratch.write("Soirée 1.ru.txt", "26 апреля в 19:00.\nВход свободный.\n\n\nПриходите!\n");
    const Document document = triptych::read_document(path);
    EXPECT_EQ(document.id, "Soirée-1");
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[1].variants.ru.text, "Вход свободный.");
    EXPECT_EQ(document.units[0].gap.fr, "\n");
    EXPECT_EQ(document.units[2].block, 1U);
    EXPECT_EQ(document.units[2].variants.kk.state, State::missing);
}

TEST(ReadPlain, RefusesWhatCannotBeADocument)
{
    const Scratch scratch;
    const auto empty = scratch.write("a.fr.txt", " \n\n");
    EXPECT_THROW(static_cast<void>(triptych::read_plain({empty, {}, {}}, "a")), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_plain({}, "a")), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_plain({empty, {}, {}}, "a b")), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_plain({scratch.write("b.fr.txt", std::string_view("a\0", 2)), {}, {}}, "a")), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_plain({scratch.write("b.fr.txt", "caf\xE9"), {}, {}}, "a")), Error);
}

TEST(ReadDocument, ReadsATable)
{
    const Scratch scratch;
    std::vector<Diagnostic> odd;
    const Document document = triptych::read_document(
        scratch.write("affiches.csv", "id;kk;fr;ru;state;note\nt1;Иә;Oui;Да;approved;x\n;;\"Deux\nlignes\";;fini;\n;;;;;y\n;;Trois;;;;trop\n"), &odd);
    EXPECT_EQ(document.id, "affiches");
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[0].id, "t1");
    EXPECT_EQ(document.units[0].variants.kk.text, "Иә");
    EXPECT_EQ(document.units[0].variants.kk.state, State::approved);
    EXPECT_EQ(triptych::property(document.units[0].properties, "note"), "x");
    EXPECT_EQ(document.units[1].id, "u1");
    EXPECT_EQ(document.units[1].variants.fr.text, "Deux\nlignes");
    EXPECT_EQ(document.units[1].variants.fr.state, State::draft);
    ASSERT_EQ(odd.size(), 3U);
    EXPECT_EQ(odd[0].place.line, 6U);
    EXPECT_EQ(odd[1].place.line, 4U) << "of the cell, whose row begins a line before";
    EXPECT_EQ(odd[2].place.line, 5U);
    EXPECT_THROW(static_cast<void>(triptych::read_document(scratch.write("b.csv", "id,fr,ru\n1,a,b\n1,c,d\n"))), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_document(scratch.write("b.csv", "fr,fr-CA,ru\n1,a,b\n"))), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_document(scratch.write("b.tmx", tmx))), Error);
    EXPECT_THROW(static_cast<void>(triptych::read_document(scratch.write("b.tbx", tbx))), Error);
}

TEST(WriteDocument, WritesByExtension)
{
    const Scratch scratch;
    const Document document = triptych::read_document(scratch.write("a.trip", "kind: post\nid: a\n[fr]\n@x Oui, =1.\n\n@y Non.\n[ru reviewed]\n@x Да.\n\n@y Нет.\n[kk]\n"));
    for (const std::string name : {"b.trip", "b.csv", "b.TSV", "b.tmx"}) {
        triptych::write_document(document, scratch.path() / name);
        const auto units = name == "b.trip" ? triptych::read_document(scratch.path() / name).units
                                            : triptych::sniff(scratch.path() / name) == FileKind::units ? triptych::read_units(scratch.path() / name)
                                                                                                       : triptych::read_document(scratch.path() / name).units;
        ASSERT_EQ(units.size(), 2U) << name;
        EXPECT_EQ(units[0].id, "x") << name;
        EXPECT_EQ(units[0].variants.fr.text, "Oui, =1.") << name;
        EXPECT_EQ(units[1].variants.ru.text, "Нет.") << name;
    }
    EXPECT_THROW(triptych::write_document(document, scratch.path() / "b.pdf"), Error);
    EXPECT_FALSE(std::filesystem::exists(scratch.path() / "b.pdf"));
    EXPECT_THROW(triptych::write_units(document.units, scratch.path() / "b2.trip"), Error);
}

TEST(ReadUnits, ReadsMemories)
{
    const Scratch scratch;
    const auto units = triptych::read_units(scratch.write("m.tsv", "fr\tru\tkk\n\"Oui\" dit-il\tДа\t\n"));
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(units[0].variants.fr.text, "\"Oui\" dit-il");
    EXPECT_EQ(units[0].variants.ru.state, State::translated);
    EXPECT_EQ(units[0].variants.ru.origin, "m.tsv");
    EXPECT_THROW(triptych::read_units(scratch.write("a.tbx", tbx)), Error);
    EXPECT_THROW(triptych::read_units(scratch.write("a.trip", trip)), Error);
}

TEST(ReadTerms, ReadsACsvGlossary)
{
    const Scratch scratch;
    std::vector<Diagnostic> odd;
    const auto concepts = triptych::read_terms(scratch.write("glossaire.csv", "id,fr,ru,kk,status,note\n1,film,фильм,фильм,,\n1,,кино,,admitted,parlé\n,salle,зал,,bon,\n"), &odd);
    ASSERT_EQ(concepts.size(), 2U);
    EXPECT_EQ(concepts[0].terms.ru.size(), 2U);
    EXPECT_EQ(concepts[0].terms.ru[1].status, triptych::TermStatus::admitted);
    EXPECT_EQ(concepts[0].terms.ru[1].note, "parlé");
    EXPECT_EQ(concepts[1].id, "") << "a line number would be another concept's id in the next file";
    EXPECT_EQ(odd.size(), 1U);
    EXPECT_THROW(triptych::read_terms(scratch.write("a.tmx", tmx)), Error);
    EXPECT_THROW(triptych::read_terms(scratch.write("a.trip", trip)), Error);
}

}  // namespace
