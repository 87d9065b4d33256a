#include "exchange/xliff_segment.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace triptych::exchange {
namespace {

/// An element that stands for one code: where its id and its original markup are found.
struct Element {
    std::string_view name;
    InlineCode::Kind kind;
    const char *id, *other_id;  ///< the attribute that pairs codes, and the one that counts when it is missing
};
constexpr std::array<Element, 8> elements{{
    {"x", InlineCode::Kind::alone, "id", "id"},
    {"ph", InlineCode::Kind::alone, "id", "id"},
    {"bx", InlineCode::Kind::open, "rid", "id"},
    {"ex", InlineCode::Kind::close, "rid", "id"},
    {"bpt", InlineCode::Kind::open, "rid", "id"},
    {"ept", InlineCode::Kind::close, "rid", "id"},
    {"sc", InlineCode::Kind::open, "id", "id"},
    {"ec", InlineCode::Kind::close, "startRef", "id"},
}};

class TextReader {
public:
    TextReader(xml::Reader& reader, const OriginalData& data, std::vector<Diagnostic>* diagnostics) : reader_(reader), data_(data), text_(reader, diagnostics) {}

    Variant read()
    {
        read_content();
        return text_.take();
    }

private:
    /// Up to the end of the element that has just started; pairs of tags go deeper.
    void read_content()
    {
        while (reader_.next()) {
            if (reader_.event() == xml::Event::end) return;
            if (reader_.event() == xml::Event::text)
                text_.add(reader_.text());
            else
                read_element(std::string(reader_.name()));
        }
    }

    void read_element(const std::string& name)
    {
        if (name == "g" || name == "pc") return read_pair(name);
        if (name == "mrk") return read_content();
        if (name == "sm" || name == "em") return reader_.skip();
        if (name == "cp") return read_control();
        if (name == "it") return read_isolated();
        for (const Element& element : elements)
            if (element.name == name) return read_code(element);
        text_.remark("<" + name + "> in a text was kept as a code; expected an inline element of XLIFF");
        read_code(elements[0]);
    }

    void read_code(const Element& element)
    {
        std::string id = reader_.attribute(element.id);
        if (id.empty()) id = reader_.attribute(element.other_id);
        std::string original = original_of("dataRef");
        const std::string tag = "<" + std::string(reader_.name()) + " id=\"" + reader_.attribute("id") + "\"/>";
        const std::string content = reader_.read_text();
        text_.add_code(element.kind, text_.numbered(std::move(id)), original.empty() ? (content.empty() ? tag : content) : std::move(original));
    }

    void read_pair(const std::string& name)
    {
        const std::string id = text_.numbered(reader_.attribute("id"));
        std::string begin = original_of("dataRefStart");
        std::string end = original_of("dataRefEnd");
        text_.add_code(InlineCode::Kind::open, id, begin.empty() ? std::string("<").append(name).append(" id=\"").append(id).append("\">") : std::move(begin));
        read_content();
        text_.add_code(InlineCode::Kind::close, id, end.empty() ? std::string("</").append(name).append(">") : std::move(end));
    }

    void read_isolated()
    {
        const bool opens = reader_.attribute("pos") != "close";
        std::string id = text_.numbered(reader_.attribute("rid").empty() ? reader_.attribute("id") : reader_.attribute("rid"));
        text_.add_code(opens ? InlineCode::Kind::open : InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    /// A character that XML cannot hold, by its number; texts hold none of them, a tab and line ends excepted.
    void read_control()
    {
        const std::string hex = reader_.attribute("hex");
        text_.remark("the control character " + hex + " was left out; expected text");
        reader_.skip();
    }

    [[nodiscard]] std::string original_of(const char* attribute) const
    {
        const auto found = data_.find(reader_.attribute(attribute));
        return found == data_.end() ? std::string() : found->second;
    }

    xml::Reader& reader_;
    const OriginalData& data_;
    InlineText text_;
};

void write_code(xml::Writer& writer, const InlineCode& code, bool has_partner, const std::string& id)
{
    const bool opens = code.kind == InlineCode::Kind::open;
    if (code.kind == InlineCode::Kind::alone) {
        writer.start("ph");
    } else if (has_partner) {
        writer.start(opens ? "bpt" : "ept");
    } else {
        writer.start("it");
        writer.attribute("pos", opens ? "open" : "close");
    }
    writer.attribute("id", id);
    writer.text(code.original);
    writer.end();
}

}  // namespace

Variant read_xliff_text(xml::Reader& reader, const OriginalData& data, std::vector<Diagnostic>* diagnostics)
{
    return TextReader(reader, data, diagnostics).read();
}

void write_xliff_text(xml::Writer& writer, const Variant& variant, const CodeNumbers& numbers)
{
    write_inline(writer, variant, [&](const InlineCode& code, std::size_t, std::size_t partner) {
        write_code(writer, code, partner != no_partner, numbers.of(code.id));
    });
}

}  // namespace triptych::exchange
