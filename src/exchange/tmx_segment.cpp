#include "exchange/tmx_segment.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triptych::exchange {
namespace {

class SegmentReader {
public:
    SegmentReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), text_(reader, diagnostics) {}

    Variant read()
    {
        read_content();
        for (const auto& [i, id] : open_) text_.remark("<bpt i=\"" + i + "\"> without its <ept>; expected both, it was kept as a code alone");
        return text_.take();
    }

private:
    /// Up to the end of the element that has just started; <hi> goes deeper.
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
        if (name == "bpt") return read_opening();
        if (name == "ept") return read_closing();
        if (name == "hi") return read_highlight();
        if (name == "it") return read_isolated();
        if (name != "ph" && name != "ut") text_.remark("<" + name + "> in a <seg> was kept as a code; expected bpt, ept, it, ph or hi");
        std::string id = text_.numbered(reader_.attribute("x"));
        text_.add_code(InlineCode::Kind::alone, std::move(id), reader_.read_text());
    }

    void read_opening()
    {
        const std::string i = reader_.attribute("i");
        std::string id = text_.numbered(reader_.attribute("x").empty() ? i : reader_.attribute("x"));
        open_[i] = id;
        text_.add_code(InlineCode::Kind::open, std::move(id), reader_.read_text());
    }

    void read_closing()
    {
        const std::string i = reader_.attribute("i");
        const auto partner = open_.find(i);
        std::string id = partner == open_.end() ? text_.numbered(i) : partner->second;
        if (partner == open_.end())
            text_.remark("<ept i=\"" + i + "\"> without its <bpt>; expected both, it was kept as a code alone");
        else
            open_.erase(partner);
        text_.add_code(InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    void read_isolated()
    {
        const bool begins = reader_.attribute("pos") != "end";
        std::string id = text_.numbered(reader_.attribute("x"));
        text_.add_code(begins ? InlineCode::Kind::open : InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    void read_highlight()
    {
        const std::string type = reader_.attribute("type");
        const std::string id = text_.numbered(reader_.attribute("x"));
        text_.add_code(InlineCode::Kind::open, id, type.empty() ? "<hi>" : "<hi type=\"" + type + "\">");
        read_content();
        text_.add_code(InlineCode::Kind::close, id, "</hi>");
    }

    xml::Reader& reader_;
    InlineText text_;
    std::map<std::string, std::string> open_;  ///< `i` and id of the codes that wait for their end
};

void write_code(xml::Writer& writer, const InlineCode& code, std::size_t number, std::size_t partner, const std::string& x)
{
    if (code.kind == InlineCode::Kind::alone) {
        writer.start("ph");
        writer.attribute("x", x);
    } else if (partner == no_partner) {
        writer.start("it");
        writer.attribute("pos", code.kind == InlineCode::Kind::open ? "begin" : "end");
        writer.attribute("x", x);
    } else {
        const bool opens = code.kind == InlineCode::Kind::open;
        writer.start(opens ? "bpt" : "ept");
        writer.attribute("i", std::to_string((opens ? number : partner) + 1));
        if (opens) writer.attribute("x", x);
    }
    writer.text(code.original);
    writer.end();
}

}  // namespace

Variant read_tmx_segment(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) { return SegmentReader(reader, diagnostics).read(); }

void write_tmx_segment(xml::Writer& writer, const Variant& variant, const CodeNumbers& numbers)
{
    writer.start("seg");
    write_inline(writer, variant, [&](const InlineCode& code, std::size_t number, std::size_t partner) {
        write_code(writer, code, number, partner, numbers.of(code.id));
    });
    writer.end();
}

}  // namespace triptych::exchange
