#include "adapters/xml/reader.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace {

using triptych::xml::Event;
using triptych::xml::from_text;
using triptych::xml::Reader;

/// All events in short: "<a> text </a>".
std::string read_all(std::string_view xml, const triptych::xml::Limits& limits = {})
{
    Reader reader(from_text(xml), "t.xml", limits);
    std::string out;
    while (reader.next()) {
        if (reader.event() == Event::text)
            out += reader.text();
        else
            out += (reader.event() == Event::start ? "<" : "</") + std::string(reader.name()) + ">";
    }
    return out;
}

std::string error_of(std::string_view xml, const triptych::xml::Limits& limits = {})
{
    try {
        return "read as " + read_all(xml, limits);
    } catch (const triptych::Error& error) {
        EXPECT_EQ(error.code(), triptych::ErrorCode::syntax);
        return error.what();
    }
}

TEST(XmlReader, GivesStartsEndsAndTexts)
{
    EXPECT_EQ(read_all("<a><b/>Ән &amp; <![CDATA[<күй>]]><!-- non --><?x y?></a>"), "<a><b></b>Ән & <күй></a>");
    EXPECT_EQ(read_all("<x:a xmlns:x='u'/>"), "<a></a>");
}

TEST(XmlReader, StopsAtCommentsWhenAsked)
{
    Reader reader(from_text("<!-- бір --><x:a xmlns:x='u' b='1'/>"), "t.xml");
    reader.keep_comments();
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.event(), Event::comment);
    EXPECT_EQ(reader.text(), " бір ");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.name(), "a");
    EXPECT_EQ(reader.qualified_name(), "x:a");
    EXPECT_EQ(reader.space(), "u");
    const std::vector<std::pair<std::string, std::string>> expected{{"xmlns:x", "u"}, {"b", "1"}};
    EXPECT_EQ(reader.attributes(), expected);
}

TEST(XmlReader, ReadsOtherEncodings)
{
    EXPECT_EQ(read_all("<?xml version='1.0' encoding='windows-1251'?><a>\xCC\xF3\xE7\xE5\xE9</a>"), "<a>Музей</a>");
    const std::string utf16("\xFF\xFE<\0a\0>\0\x04\x04<\0/\0a\0>\0", 18);
    EXPECT_EQ(read_all(utf16), "<a>Є</a>");
}

TEST(XmlReader, GivesAttributesByTheirFullName)
{
    Reader reader(from_text("<tuv\n xml:lang='kk' lang='қ'/>"), "t.xml");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.attribute("xml:lang"), "kk");
    EXPECT_EQ(reader.attribute("lang"), "қ");
    EXPECT_EQ(reader.attribute("id"), "");
    EXPECT_EQ(reader.place().file, "t.xml");
    EXPECT_EQ(reader.place().line, 1U) << "where the tag begins";
    EXPECT_EQ(reader.place().column, 1U);
}

TEST(XmlReader, SkipsAndCollects)
{
    Reader reader(from_text("<a><b>x<c>y</c></b><d>x<e>y</e>z</d><f/><g/></a>"), "t.xml");
    reader.next();
    reader.next();
    reader.skip();
    EXPECT_EQ(reader.name(), "b");
    reader.next();
    EXPECT_EQ(reader.read_text(), "xyz");
    reader.next();
    reader.skip();
    EXPECT_EQ(reader.name(), "f");
    reader.next();
    EXPECT_EQ(reader.read_text(), "");
    EXPECT_TRUE(reader.next());
    EXPECT_EQ(reader.event(), Event::end);
    EXPECT_FALSE(reader.next());
}

TEST(XmlReader, NamesThePlaceOfElementsAndOfWhatTheyHold)
{
    const std::string text = "<?xml version='1.0'?>\n<a>\n  <b x='1'/><c>ән<d/></c>\n</a>";
    Reader reader(from_text(text), "t.xml");
    std::string places;
    while (reader.next()) {
        const auto place = reader.place();
        places += std::string(1, "set"[static_cast<int>(reader.event()) == 0 ? 0 : static_cast<int>(reader.event()) == 1 ? 1 : 2]) + std::to_string(place.line) + ":" +
                  std::to_string(place.column) + " ";
    }
    EXPECT_EQ(places, "s2:1 t2:1 s3:3 e3:3 s3:13 t3:13 s3:18 e3:18 e3:13 t2:1 e2:1 ");
    // more lines than libxml2 counts
    std::string many = "<a>";
    for (int i = 0; i < 70'000; ++i) many += "<b/>\n";
    many += "<c/></a>";
    Reader long_reader(from_text(many), "t.xml");
    while (long_reader.next() && long_reader.name() != "c") {
    }
    EXPECT_EQ(long_reader.place().line, 70'001U);
    EXPECT_EQ(long_reader.place().column, 1U);
}

TEST(XmlReader, RefusesWhatIsHostileOrBroken)
{
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += "<a>";
    std::string attributes = "<a";
    for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "=''";
    const struct {
        std::string xml, expected;
    } rows[] = {
        {"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "t.xml:1:1: declared entities"},
        {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "t.xml:1:1: declared entities"},
        {"<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>", "t.xml:1:1: declared entities"},
        {"<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;'/>", "t.xml:1:1: declared entities"},
        {"<a>&eacute;</a>", "t.xml:1:12: Entity 'eacute' not defined"},
        {"<a>", "t.xml:1:"},
        {"", "t.xml:1:1: "},
        {"<a>\n<b></a>", "t.xml:2:"},
        {"<a>\x01</a>", "t.xml:1:4: "},
        {deep, "t.xml:1:"},
        {attributes + "/>", "t.xml:1:1: an element with 300 attributes"},
        {"<" + std::string(2000, 'n') + "/>", "t.xml:1:1: a name of more than 1024 bytes"},
        {"<a " + std::string(2000, 'n') + "=''/>", "t.xml:1:1: a name of more than 1024 bytes"},
        {"<a b='" + std::string((1 << 20) + 1, 'x') + "'/>", "t.xml:1:1: an attribute of more than"},
        {"<a>" + std::string((1 << 20) + 1, 'x') + "</a>", "t.xml:1:1: a text of more than"},
    };
    for (const auto& row : rows) {
        const auto error = error_of(row.xml);
        EXPECT_EQ(error.substr(0, row.expected.size()), row.expected) << row.xml.substr(0, 100);
    }
}

TEST(XmlReader, PassesOverADocumentTypeWithoutOpeningIt)
{
    EXPECT_EQ(read_all("<!DOCTYPE tmx SYSTEM 'http://192.0.2.1/tmx14.dtd'><tmx/>"), "<tmx></tmx>");
    EXPECT_EQ(read_all("<!DOCTYPE tmx SYSTEM 'file:///nowhere/tmx14.dtd'><tmx/>"), "<tmx></tmx>");
}

TEST(XmlReader, HandsOnWhatTheSourceThrows)
{
    Reader reader([](char*, std::size_t) -> std::size_t { throw std::runtime_error("the disk is gone"); }, "t.xml");
    EXPECT_THROW(reader.next(), std::runtime_error);
}

}  // namespace
