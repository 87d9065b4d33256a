#include "adapters/xml/writer.hpp"

#include <gtest/gtest.h>

#include "triptych/error.hpp"

namespace {

TEST(XmlWriter, EscapesAndIndents)
{
    triptych::xml::Writer writer;
    writer.document_type("a", "a.dtd");
    writer.start("a");
    writer.attribute("b", "\"<&\n\t");
    writer.start("c");
    writer.end();
    writer.element("d", "Ән < & > \r\"");
    writer.start("e");
    writer.text("");
    writer.start("f");
    writer.text("x");
    writer.end();
    writer.end();
    writer.end();
    EXPECT_EQ(std::move(writer).finish(), R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE a SYSTEM "a.dtd">
<a b="&quot;&lt;&amp;&#10;&#9;">
  <c/>
  <d>Ән &lt; &amp; &gt; &#13;"</d>
  <e><f>x</f></e>
</a>
)");
}

TEST(XmlWriter, WritesCommentsOnLinesOfTheirOwn)
{
    triptych::xml::Writer writer;
    writer.comment(" before ");
    writer.start("a");
    writer.comment(" inside < & ");
    writer.element("b", "Ән");
    writer.end();
    EXPECT_EQ(std::move(writer).finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- before -->\n<a>\n  <!-- inside < & -->\n  <b>Ән</b>\n</a>\n");
    for (const std::string_view text : {"a--b", "a-", "a\rb", "a\x01"}) EXPECT_THROW(triptych::xml::Writer().comment(text), triptych::Error);
}

TEST(XmlWriter, RefusesWhatXmlCannotHold)
{
    for (const std::string_view text : {std::string_view("a\x0B"), std::string_view("\0", 1), std::string_view("\uFFFE")}) {
        triptych::xml::Writer writer;
        writer.start("a");
        EXPECT_THROW(writer.text(text), triptych::Error);
        EXPECT_THROW(writer.attribute("b", text), triptych::Error);
    }
}

}  // namespace
