#include "exchange/xliff.hpp"

#include <gtest/gtest.h>

#include <string>

#include "triptych/exchange.hpp"

namespace {

using triptych::Diagnostic;
using triptych::InlineCode;
using triptych::Language;
using triptych::State;
using triptych::Unit;

std::vector<Unit> read(std::string_view xml, std::vector<Diagnostic>* odd = nullptr)
{
    triptych::xml::Reader reader(triptych::xml::from_text(xml), "t.xlf");
    return triptych::exchange::read_xliff(reader, odd);
}

std::string file(std::string_view target, std::string_view body)
{
    return "<file original='affiche.docx' datatype='plaintext' source-language='fr' target-language='" + std::string(target) + "'><header/><body>" + std::string(body) +
           "</body></file>";
}

std::string first(std::string_view files) { return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>" + std::string(files) + "</xliff>"; }

std::string codes(const triptych::Variant& variant)
{
    std::string out;
    for (const InlineCode& code : variant.codes) {
        out += out.empty() ? "" : " ";
        out += code.kind == InlineCode::Kind::open ? "o" : code.kind == InlineCode::Kind::close ? "c" : "a";
        out += code.id + "[" + code.original + "]@" + std::to_string(code.range.begin);
    }
    return out;
}

TEST(Xliff, JoinsThePairsOfLanguages)
{
    std::vector<Diagnostic> odd;
    const auto units = read(first(file("ru-RU", "<group><trans-unit id='1' approved='yes'><source>Entrée libre</source><target>Вход свободный</target>"
                                                "<note>affiche</note><alt-trans><target>Вход бесплатный</target></alt-trans></trans-unit></group>"
                                                "<trans-unit id='2'><source>Concert</source><target state='needs-review-translation'>Концерт</target></trans-unit>") +
                                  file("kk", "<trans-unit id='1'><source>Entrée libre</source><target state='signed-off'>Кіру тегін</target></trans-unit>")),
                            &odd);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_TRUE(odd.empty()) << odd[0].message;
    EXPECT_EQ(units[0].id, "1");
    EXPECT_EQ(units[0].variants.fr.text, "Entrée libre");
    EXPECT_EQ(units[0].variants.fr.state, State::translated);
    EXPECT_EQ(units[0].variants.ru.text, "Вход свободный");
    EXPECT_EQ(units[0].variants.ru.state, State::approved);
    EXPECT_EQ(units[0].variants.kk.text, "Кіру тегін");
    EXPECT_EQ(units[0].variants.kk.state, State::reviewed);
    EXPECT_EQ(units[0].properties, (triptych::Properties{{"note", "affiche"}}));
    EXPECT_EQ(units[1].variants.ru.state, State::draft);
}

TEST(Xliff, KeepsUnitsApartThatOnlyShareTheirId)
{
    std::vector<Diagnostic> odd;
    const auto units = read(first(file("ru", "<trans-unit id='1'><source>Oui</source><target>Да</target></trans-unit>") +
                                  file("kk", "<trans-unit id='1'><source>Non</source><target>Жоқ</target></trans-unit>")),
                            &odd);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_NE(units[0].id, units[1].id);
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_NE(odd[0].message.find("id \"1\" a second time"), std::string::npos) << odd[0].message;
}

TEST(Xliff, ReadsSegmentsOfTheSecondVersion)
{
    std::vector<Diagnostic> odd;
    const auto units = read(R"(<xliff version="2.1" srcLang="kk" trgLang="fr-FR" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f1"><unit id="u1">
 <notes><note>plakat</note></notes><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>
 <segment state="final"><source><pc id="1" dataRefStart="d1" dataRefEnd="d2">Кіру</pc> тегін</source><target><pc id="1" dataRefStart="d1" dataRefEnd="d2">Entrée</pc> libre</target></segment>
 <ignorable><source> </source></ignorable>
 <segment state="initial"><source>Иә<ph id="2" dataRef="d1"/></source><target>Oui<mrk id="m1" type="comment"> !</mrk></target></segment></unit>
 <unit id="u2"><segment><source>Жоқ</source></segment></unit></file></xliff>)",
                            &odd);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0].id, "u1");
    EXPECT_EQ(units[1].id, "u1-2");
    EXPECT_EQ(units[0].variants.kk.text, "Кіру тегін");
    EXPECT_EQ(codes(units[0].variants.kk), "o1[<b>]@0 c1[</b>]@8");
    EXPECT_EQ(units[0].variants.fr.state, State::approved);
    EXPECT_EQ(units[0].properties, (triptych::Properties{{"note", "plakat"}}));
    EXPECT_EQ(units[1].variants.fr.text, "Oui !");
    EXPECT_EQ(units[1].variants.fr.state, State::draft);
    EXPECT_EQ(codes(units[1].variants.kk), "a2[<b>]@4");
    ASSERT_EQ(odd.size(), 1U) << "the unit without target";
    EXPECT_EQ(odd[0].place.line, 6U);
}

TEST(Xliff, MakesInlineCodesOfElements)
{
    const struct {
        std::string_view source, text, codes;
    } rows[] = {
        {"<g id='1'>Oui</g> !", "Oui !", "o1[<g id=\"1\">]@0 c1[</g>]@3"},
        {"a<x id='3'/>b", "ab", "a3[<x id=\"3\"/>]@1"},
        {"<bpt id='1'>&lt;i&gt;</bpt>a<ept id='1'>&lt;/i&gt;</ept>", "a", "o1[<i>]@0 c1[</i>]@1"},
        {"<bx id='1' rid='7'/>a<ex id='2' rid='7'/>", "a", "o7[<bx id=\"1\"/>]@0 c7[<ex id=\"2\"/>]@1"},
        {"<it id='1' pos='open'>[</it>a", "a", "o1[[]@0"},
        {"a<ph id='2'>{0}</ph>", "a", "a2[{0}]@1"},
        {"<mrk mtype='seg' mid='1'>Un.</mrk> <mrk mtype='seg' mid='2'>Deux.</mrk>", "Un. Deux.", ""},
    };
    for (const auto& row : rows) {
        const auto units = read(first(file("ru", "<trans-unit id='1'><source>" + std::string(row.source) + "</source><target>Да</target></trans-unit>")));
        ASSERT_EQ(units.size(), 1U) << row.source;
        EXPECT_EQ(units[0].variants.fr.text, row.text) << row.source;
        EXPECT_EQ(codes(units[0].variants.fr), row.codes) << row.source;
    }
}

Unit unit(std::string id, triptych::Trio<std::string> texts, State state = State::translated)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : triptych::all_languages) {
        made.variants[language].text = texts[language];
        made.variants[language].state = texts[language].empty() ? State::missing : state;
    }
    return made;
}

TEST(Xliff, GivesBackWhatItWrote)
{
    std::vector<Unit> units{unit("u1", {"Oui", "Да", "Иә"}), unit("u2", {"Non & « non »", "", "Жоқ"}), unit("u3", {"", "Вход", "Кіру"}), unit("u4", {"Seul", "", ""})};
    units[0].properties = {{"note", "réponse"}};
    units[0].variants.fr.codes = {{{0, 0}, InlineCode::Kind::open, "1", "<b>"}, {{3, 3}, InlineCode::Kind::close, "1", "</b>"}};
    units[0].variants.ru.codes = {{{4, 4}, InlineCode::Kind::alone, "2", "{x}"}};
    const std::string xml = triptych::exchange::write_xliff(units);
    EXPECT_EQ(xml, triptych::exchange::write_xliff(units)) << "the same bytes";
    std::vector<Diagnostic> odd;
    auto again = read(xml, &odd);
    EXPECT_TRUE(odd.empty()) << odd[0].message;
    units.pop_back();  // a text alone is no pair
    EXPECT_EQ(again, units);
}

TEST(Xliff, KeepsTheStateOfTargets)
{
    for (const State state : {State::draft, State::translated, State::reviewed, State::approved}) {
        const auto again = read(triptych::exchange::write_xliff(std::vector<Unit>{unit("u1", {"Oui", "Да", "Иә"}, state)}));
        ASSERT_EQ(again.size(), 1U);
        EXPECT_EQ(again[0].variants.ru.state, state);
        EXPECT_EQ(again[0].variants.kk.state, state);
    }
}

TEST(Xliff, RefusesOrTellsWhatIsOdd)
{
    EXPECT_THROW(read("<tmx/>"), triptych::Error);
    EXPECT_THROW(read("<xliff version='1.2'><file>"), triptych::Error);
    std::vector<Diagnostic> odd;
    EXPECT_TRUE(read(first(file("en", "<trans-unit id='1'><source>Oui</source><target>Yes</target></trans-unit>")), &odd).empty());
    ASSERT_EQ(odd.size(), 2U);
    EXPECT_EQ(odd[0].message, "texts in \"en\" were left out; expected fr, ru or kk");
    EXPECT_THROW(read(first(file("ru", "<trans-unit id='1'><source>" + std::string(70'000, 'a') + "</source></trans-unit>"))), triptych::Error) << "no sentence is so long";
}

}  // namespace
