#include "triptych/srx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/srx_places.hpp"
#include "triptych/segment.hpp"
#include "unit/exchange/scratch.hpp"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using triptych::Diagnostic;
using triptych::Error;
using triptych::ErrorCode;
using triptych::parse_srx;
using triptych::rules_to_srx;
using triptych::SegmentationRules;

constexpr std::string_view house = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules of the house -->
<srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
  <header segmentsubflows="no" cascade="yes" includestartingspace="yes">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <okpsrx:options oneSegmentIncludesAll="no" trimLeadingWhitespaces="yes"><okpsrx:more>x &lt; y</okpsrx:more></okpsrx:options>
  </header>
  <body>
    <languagerules>
      <!-- titles -->
      <languagerule languagerulename="French">
        <!-- M. and Mme. -->
        <!-- never end -->
        <rule break="no"><beforebreak>\b(?:M|Mme)\.</beforebreak><afterbreak>\s</afterbreak></rule>
        <rule okpsrx:active="no"><beforebreak>;</beforebreak></rule>
      </languagerule>
      <languagerule languagerulename="All">
        <rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak><![CDATA[\s+(?<word>\p{Lu})]]></afterbreak></rule>
        <rule break="yes"><beforebreak/><afterbreak>&#x2014; &amp; </afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="(fr|FR).*" languagerulename="French"/>
      <languagemap languagepattern=".*" languagerulename="All"/>
    </maprules>
  </body>
</srx>
)";

TEST(Srx, ReadsWhatAFileHolds)
{
    std::vector<Diagnostic> diagnostics;
    const auto rules = parse_srx(house, "house.srx", &diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(rules.file, "house.srx");
    EXPECT_EQ(rules.note, "Rules of the house");
    EXPECT_FALSE(rules.segment_subflows);
    EXPECT_TRUE(rules.cascade);
    EXPECT_THAT(rules.header_attributes, ElementsAre(Pair("includestartingspace", "yes")));
    ASSERT_EQ(rules.format_handles.size(), 2U);
    EXPECT_EQ(rules.format_handles[1], (triptych::FormatHandle{"end", true}));
    ASSERT_EQ(rules.extensions.size(), 1U);
    EXPECT_EQ(rules.extensions[0].name, "okpsrx:options");
    EXPECT_THAT(rules.extensions[0].attributes, ElementsAre(Pair("oneSegmentIncludesAll", "no"), Pair("trimLeadingWhitespaces", "yes")));
    EXPECT_EQ(rules.extensions[0].children.at(0).text, "x < y");

    ASSERT_EQ(rules.languages.size(), 2U);
    EXPECT_EQ(rules.languages[0].note, "titles");
    const auto& titles = rules.languages[0].rules.at(0);
    EXPECT_FALSE(titles.breaks);
    EXPECT_EQ(titles.note, "M. and Mme.\nnever end");
    EXPECT_EQ(titles.before.text, "\\b(?:M|Mme)\\.");
    EXPECT_EQ(titles.before.line, 15U);
    EXPECT_EQ(titles.before.column, 39U);
    EXPECT_FALSE(rules.languages[0].rules.at(1).active);
    EXPECT_EQ(rules.languages[1].rules.at(0).after.text, "\\s+(?<word>\\p{Lu})");
    EXPECT_EQ(rules.languages[1].rules.at(1).after.text, "— & ") << "white space counts";
    ASSERT_EQ(rules.maps.size(), 2U);
    EXPECT_EQ(rules.maps[0].pattern.text, "(fr|FR).*");
    EXPECT_EQ(rules.maps[0].pattern.line, 24U);
}

TEST(Srx, WritesWhatItReads)
{
    const auto rules = parse_srx(house);
    const auto text = rules_to_srx(rules);
    EXPECT_EQ(parse_srx(text), rules);
    EXPECT_EQ(rules_to_srx(parse_srx(text)), text);
    const auto own = triptych::own_segmentation_rules();
    EXPECT_EQ(parse_srx(rules_to_srx(own)), own);
    EXPECT_THAT(rules_to_srx(own), HasSubstr("Known differences"));
}

TEST(Srx, KeepsElementsOfOtherNameSpaces)
{
    const auto rules = parse_srx("<s:srx xmlns:s='http://www.lisa.org/srx20' xmlns='urn:x' version='2.0'><s:header segmentsubflows='yes' cascade='no'><mine a='1'/></s:header>"
                                 "<s:body><s:languagerules><s:languagerule languagerulename='A'><s:rule/></s:languagerule></s:languagerules>"
                                 "<s:maprules><s:languagemap languagepattern='kk' languagerulename='A'/></s:maprules></s:body></s:srx>");
    ASSERT_EQ(rules.extensions.size(), 1U);
    EXPECT_THAT(rules.extensions[0].attributes, ElementsAre(Pair("xmlns", "urn:x"), Pair("a", "1")));
    EXPECT_EQ(parse_srx(rules_to_srx(rules)), rules);
}

TEST(Srx, ReadsTheOldVersionToo)
{
    const auto rules = parse_srx("<srx version='1.0'><header segmentsubflows='yes'/><body><languagerules><languagerule languagerulename='A'><rule><beforebreak>x</beforebreak></rule>"
                                 "</languagerule></languagerules><maprules><maprule maprulename='m'><languagemap languagepattern='ru' languagerulename='A'/></maprule></maprules></body></srx>");
    EXPECT_FALSE(rules.cascade);
    ASSERT_EQ(rules.maps.size(), 1U);
    EXPECT_TRUE(triptych::Segmenter(rules).has_rules(triptych::Language::ru));
}

/// A file with one rule and one map.
std::string with(std::string_view rule, std::string_view map = "<languagemap languagepattern='.*' languagerulename='A'/>", std::string_view header = "segmentsubflows='yes' cascade='no'")
{
    return "<srx version='2.0'>\n<header " + std::string(header) + "/><body><languagerules><languagerule languagerulename='A'>\n" + std::string(rule) +
           "</languagerule></languagerules><maprules>" + std::string(map) + "</maprules></body></srx>";
}

std::string error_of(std::string_view srx, ErrorCode code = ErrorCode::syntax)
{
    try {
        parse_srx(srx, "t.srx");
        return "read";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
        return error.what();
    }
}

TEST(Srx, RefusesWhatCannotBeUsed)
{
    EXPECT_THAT(error_of(with("<!-- <beforebreak> --><rule><beforebreak>ә</beforebreak></rule><rule break='no'><afterbreak>(a</afterbreak></rule>")),
                HasSubstr("t.srx:3:93: rule 2 of \"A\", <afterbreak> \"(a\", character 2: a parenthesis without its partner"));
    EXPECT_THAT(error_of(with("<rule><beforebreak>a\\Gb</beforebreak></rule>")), HasSubstr("t.srx:3:20: rule 1 of \"A\", <beforebreak> \"a\\Gb\", character 2: \\G"));
    EXPECT_THAT(error_of(with("<rule break='maybe'/>")), HasSubstr("<rule> has break=\"maybe\"; expected yes or no"));
    EXPECT_THAT(error_of(with("<rule/>", "<languagemap languagepattern='.*' languagerulename='B'/>")), HasSubstr("languagemap to \"B\"; expected the name of a languagerule"));
    EXPECT_THAT(error_of(with("<rule/>", "<languagemap languagepattern='(' languagerulename='A'/>")), HasSubstr("languagepattern \"(\""));
    EXPECT_THAT(error_of(with("<rule/>", "", "segmentsubflows='yes' cascade='often'")), HasSubstr("cascade=\"often\""));
    EXPECT_THAT(error_of("<srx version='3.0'/>", ErrorCode::unsupported), HasSubstr("version=\"3.0\"; expected 2.0"));
    EXPECT_THAT(error_of("<tmx version='1.4'/>"), HasSubstr("<tmx>; expected <srx>"));
    EXPECT_THAT(error_of("<srx version='2.0'/>"), HasSubstr("no <languagerule>"));
    EXPECT_THAT(error_of("<srx version='2.0'>"), HasSubstr("t.srx:1"));
    EXPECT_THAT(error_of("<!DOCTYPE srx [<!ENTITY a 'b'>]><srx version='2.0'/>"), HasSubstr("declared entities"));
    EXPECT_THROW(triptych::read_srx("/nowhere/rules.srx"), Error);
}

TEST(Srx, TellsWhatIsOdd)
{
    const auto remarks = [](std::string_view srx) {
        std::vector<Diagnostic> diagnostics;
        parse_srx(srx, "t.srx", &diagnostics);
        std::string all;
        for (const auto& diagnostic : diagnostics) all += diagnostic.message + "|";
        return all;
    };
    EXPECT_EQ(remarks(with("<rule/>")), "");
    EXPECT_EQ(remarks(with("<rule/>", "")), "no <languagemap>: the rules are for no language|");
    EXPECT_EQ(remarks(with("<rule/>oops<why/>")), "a text between the elements was left out|<why> was left out|");
    EXPECT_THAT(remarks(with("<rule/>", "<languagemap languagepattern='.*' languagerulename='A'/>", "segmentsubflows='yes'")), HasSubstr("no cascade"));
    EXPECT_THAT(remarks(with("<rule/></languagerule><languagerule languagerulename='A'>")), HasSubstr("a second <languagerule> named \"A\""));
    EXPECT_THAT(remarks("<srx version='2.0' xmlns:o='http://okapi.sf.net/srx-extensions'><header segmentsubflows='yes' cascade='no'><o:options useJavaRegex='yes'/></header>" +
                        with("<rule/>").substr(std::string("<srx version='2.0'>\n<header segmentsubflows='yes' cascade='no'/>").size())),
                HasSubstr("useJavaRegex"));
}

TEST(Srx, RefusesToWriteWhatXmlCannotHold)
{
    SegmentationRules rules = parse_srx(house);
    rules.note = "a -- b";
    EXPECT_THROW(rules_to_srx(rules), Error);
    rules.note.clear();
    rules.languages[0].rules[0].before.text = "a\x01";
    EXPECT_THROW(rules_to_srx(rules), Error);
}

TEST(Srx, FindsPlacesToTheColumn)
{
    const auto places = triptych::exchange::find_places("<?x <beforebreak>?><!-- <beforebreak> --><r>\n<s:beforebreak\n a='>'>ә</s:beforebreak><![CDATA[<afterbreak>]]> <afterbreak/>\nә<languagemap x='1'/></r>");
    ASSERT_EQ(places.size(), 3U);
    EXPECT_EQ(places[0].line, 3U);
    EXPECT_EQ(places[0].column, 8U);
    EXPECT_EQ(places[1].line, 3U);
    EXPECT_EQ(places[2].line, 4U);
    EXPECT_EQ(places[2].column, 2U);
    EXPECT_TRUE(triptych::exchange::find_places("<beforebreak>\xFF").empty());
    EXPECT_EQ(triptych::exchange::find_places("<beforebreak").size(), 1U);
}

TEST(Srx, ReplacesAFileAsAWhole)
{
    const triptych::test::Scratch scratch;
    const auto path = scratch.path() / "own.srx";
    triptych::write_srx(triptych::own_segmentation_rules(), path);
    EXPECT_EQ(triptych::read_srx(path), triptych::own_segmentation_rules());
}

}  // namespace
