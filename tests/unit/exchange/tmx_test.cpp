#include "exchange/tmx.hpp"

#include <gtest/gtest.h>

#include <string>

#include "triptych/exchange.hpp"

namespace {

using triptych::InlineCode;
using triptych::Language;
using triptych::State;
using triptych::Unit;

std::vector<Unit> read(std::string_view xml, std::vector<triptych::Diagnostic>* odd = nullptr)
{
    triptych::xml::Reader reader(triptych::xml::from_text(xml), "t.tmx");
    return triptych::exchange::read_tmx(reader, odd);
}

std::string file(std::string_view body, std::string_view version = "1.4")
{
    return "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"" + std::string(version) +
           "\"><header srclang=\"*all*\"><prop type=\"a\">b</prop></header><body>" + std::string(body) + "</body></tmx>";
}

std::string segment(std::string_view content) { return file("<tu><tuv xml:lang='fr'><seg>" + std::string(content) + "</seg></tuv><tuv xml:lang='kk-KZ'><seg>Иә</seg></tuv></tu>"); }

TEST(Tmx, ReadsUnitsWithPropertiesAndStates)
{
    std::vector<triptych::Diagnostic> odd;
    const auto units = read(file(R"(<tu tuid="12" creationid="aigerim"><note>affiche</note><prop type="domain">musique</prop>
 <tuv xml:lang="FR-FR"><prop type="x-state">approved</prop><seg>Entrée libre</seg></tuv>
 <tuv lang="ru" creationid="olga"><seg>Вход свободный</seg></tuv>
 <tuv xml:lang="kk_KZ"><seg>Кіру тегін</seg></tuv><tuv xml:lang="en"><seg>Free entry</seg></tuv></tu>)"),
                            &odd);
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(units[0].id, "12");
    const triptych::Properties properties{{"note", "affiche"}, {"domain", "musique"}};
    EXPECT_EQ(units[0].properties, properties);
    EXPECT_EQ(units[0].variants.fr.state, State::approved);
    EXPECT_EQ(units[0].variants.fr.author, "aigerim");
    EXPECT_EQ(units[0].variants.ru.author, "olga");
    EXPECT_EQ(units[0].variants.kk.text, "Кіру тегін");
    EXPECT_EQ(units[0].variants.kk.state, State::translated);
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(odd[0].message, "texts in \"en\" were left out; expected fr, ru or kk");
    EXPECT_EQ(odd[0].place.line, 4U);
}

TEST(Tmx, MakesInlineCodesOfElements)
{
    const struct {
        std::string_view segment, text, codes;
        std::size_t odd = 0;
    } rows[] = {
        {"<bpt i='1' x='4'>&lt;b&gt;</bpt>Oui<ept i='1'>&lt;/b&gt;</ept> !", "Oui !", "o4[<b>]@0 c4[</b>]@3"},
        {"a<ph x='2'>{0}</ph>b<ut>%s</ut>", "ab", "a2[{0}]@1 an2[%s]@2"},
        {"<it pos='begin' x='1'>(</it>a<it pos='end' x='1'>)</it>", "a", "o1[(]@0 c1[)]@1"},
        {"a <hi type='bold'>b <ph/>c</hi>", "a b c", "on1[<hi type=\"bold\">]@2 an2[]@4 cn1[</hi>]@5"},
        {"<ph x='1'>img <sub>alt</sub></ph>a", "a", "a1[img alt]@0"},
        {"<ept i='1'>x</ept>a<bpt i='2'>y</bpt>", "a", "c1[x]@0 o2[y]@1", 2},
        {"<b>gras</b> a", " a", "an1[gras]@0", 1},
        {"e\xCC\x81<ph x='1'/>e\xCC\x81", "éé", "a1[]@2"},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        const auto units = read(segment(row.segment), &odd);
        ASSERT_EQ(units.size(), 1U) << row.segment;
        const auto& variant = units[0].variants.fr;
        std::string codes;
        for (const auto& code : variant.codes)
            codes += (codes.empty() ? "" : " ") + std::string(code.kind == InlineCode::Kind::open ? "o" : code.kind == InlineCode::Kind::close ? "c" : "a") + code.id +
                     "[" + code.original + "]@" + std::to_string(code.range.begin);
        EXPECT_EQ(variant.text, row.text) << row.segment;
        EXPECT_EQ(codes, row.codes) << row.segment;
        EXPECT_EQ(odd.size(), row.odd) << row.segment;
    }
}

TEST(Tmx, SkipsWithAReason)
{
    const struct {
        std::string body, reason;
        std::size_t units;
    } rows[] = {
        {"<tu><tuv xml:lang='fr'><seg>a</seg></tuv></tu>", "less than two of fr, ru, kk", 0},
        {"<tu><tuv xml:lang='fr'>a</tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>", "without <seg>", 0},
        {"<tu><tuv xml:lang='kz'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>", "texts in \"kz\" were read as kk; expected kk", 1},
        {"<tu><tuv xml:lang='kk-Latn'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>", "texts in \"kk-Latn\" were left out", 0},
        {"<tu><tuv xml:lang='fr'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv><tuv xml:lang='ru'><seg>в</seg></tuv></tu>", "a second <tuv> in ru", 1},
        {"<tu><tuv xml:lang='fr' lang='kk'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg><prop type='x'>y</prop></tuv></tu>", "lang=\"kk\" beside xml:lang=\"fr\"", 1},
        {"<tu><x/><tuv xml:lang='fr'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>", "<x> in a unit was left out", 1},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        EXPECT_EQ(read(file(row.body), &odd).size(), row.units) << row.body;
        ASSERT_FALSE(odd.empty()) << row.body;
        EXPECT_NE(odd[0].message.find(row.reason), std::string::npos) << odd[0].message;
    }
}

TEST(Tmx, GivesIdsToUnitsThatHaveNone)
{
    const std::string unit = "<tuv xml:lang='fr'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>";
    std::vector<triptych::Diagnostic> odd;
    const auto units = read(file("<tu tuid='u1'>" + unit + "<tu>" + unit + "<tu tuid='u1'>" + unit, "2.0"), &odd);
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(units[1].id, "u2");
    EXPECT_EQ(units[2].id, "u3");
    EXPECT_EQ(odd.size(), 2U) << "the version and the second u1";
}

TEST(Tmx, RefusesWhatIsNoTmx)
{
    EXPECT_THROW(read("<html/>"), triptych::Error);
    EXPECT_THROW(read("<tmx version='1.4'><body><tu>"), triptych::Error);
    EXPECT_THROW(read(segment(std::string(70'000, 'a'))), triptych::Error);
}

TEST(Tmx, ReadsBackWhatItWrites)
{
    Unit unit;
    unit.id = "soirée-1";
    unit.properties = {{"note", "affiche"}, {"domain", "a < b"}};
    unit.variants.fr = {"Entrée & libre ", {}, State::translated, "", "aigerim", 0, {}};
    unit.variants.fr.codes = {{{0, 0}, InlineCode::Kind::open, "1", "**"}, {{8, 8}, InlineCode::Kind::close, "1", "**"}, {{9, 9}, InlineCode::Kind::alone, "2", "{n}"}};
    unit.variants.kk = {"Кіру\nтегін", {{{0, 0}, InlineCode::Kind::open, "3", "<i>"}}, State::reviewed, "", "", 0, {}};
    Unit lonely;
    lonely.variants.fr.text = "seul";
    const std::string xml = triptych::exchange::write_tmx(std::vector{unit, lonely});
    const auto units = read(xml);
    ASSERT_EQ(units.size(), 1U);
    EXPECT_TRUE(units[0].variants == unit.variants) << xml;
    EXPECT_EQ(units[0].id, unit.id);
    EXPECT_EQ(units[0].properties, unit.properties);
    EXPECT_EQ(triptych::exchange::write_tmx(units), xml);
}

TEST(Tmx, KeepsCodesThatBelongTogetherTogether)
{
    const auto units = read(file("<tu><tuv xml:lang='fr'><seg><hi>a</hi><ph x='2'/>b</seg></tuv><tuv xml:lang='ru'><seg>б<ph x='2'/><hi>а</hi></seg></tuv></tu>"));
    ASSERT_EQ(units.size(), 1U);
    const std::string xml = triptych::exchange::write_tmx(units);
    const auto again = read(xml);
    EXPECT_EQ(again.at(0).variants.fr.codes.at(2).id, "2");
    EXPECT_EQ(again[0].variants.fr.codes[0].id, again[0].variants.fr.codes[1].id);
    EXPECT_EQ(triptych::exchange::write_tmx(again), xml);
}

TEST(Tmx, TakesTimeThatGrowsWithTheNumberOfCodes)
{
    std::string codes;
    for (int i = 0; i < 50'000; ++i) codes += "<it pos='begin' x='1'/>";
    for (int i = 0; i < 50'000; ++i) codes += "<bpt i='" + std::to_string(i) + "'/>";
    const auto units = read(segment(codes + "Oui"));
    EXPECT_EQ(units.at(0).variants.fr.codes.size(), 100'000U);
    EXPECT_GT(triptych::exchange::write_tmx(units).size(), 1'000'000U);
}

}  // namespace
