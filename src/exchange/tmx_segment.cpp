#include "exchange/tmx_segment.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/icu/normalize.hpp"

namespace triptych::exchange {
namespace {

constexpr std::size_t longest_segment = std::size_t{1} << 16U;

class SegmentReader {
public:
    SegmentReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    Variant read()
    {
        read_content();
        flush();
        for (const auto& [i, id] : open_) remark("<bpt i=\"" + i + "\"> without its <ept>; expected both, it was kept as a code alone");
        return std::move(variant_);
    }

private:
    /// Up to the end of the element that has just started; <hi> goes deeper.
    void read_content()
    {
        while (reader_.next()) {
            if (reader_.event() == xml::Event::end) return;
            if (reader_.event() == xml::Event::text) {
                text_ += reader_.text();
                if (variant_.text.size() + text_.size() > longest_segment) reader_.fail("a <seg> of more than 64 KB; expected a sentence or a paragraph");
            } else {
                read_element(std::string(reader_.name()));
            }
        }
    }

    void read_element(const std::string& name)
    {
        if (name == "bpt") return read_opening();
        if (name == "ept") return read_closing();
        if (name == "hi") return read_highlight();
        if (name == "it") return read_isolated();
        if (name != "ph" && name != "ut") remark("<" + name + "> in a <seg> was kept as a code; expected bpt, ept, it, ph or hi");
        std::string id = next_id(reader_.attribute("x"));
        put(InlineCode::Kind::alone, std::move(id), reader_.read_text());
    }

    void read_opening()
    {
        const std::string i = reader_.attribute("i");
        std::string id = next_id(reader_.attribute("x").empty() ? i : reader_.attribute("x"));
        open_[i] = id;
        put(InlineCode::Kind::open, std::move(id), reader_.read_text());
    }

    void read_closing()
    {
        const std::string i = reader_.attribute("i");
        const auto partner = open_.find(i);
        std::string id = partner == open_.end() ? next_id(i) : partner->second;
        if (partner == open_.end())
            remark("<ept i=\"" + i + "\"> without its <bpt>; expected both, it was kept as a code alone");
        else
            open_.erase(partner);
        put(InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    void read_isolated()
    {
        const bool begins = reader_.attribute("pos") != "end";
        std::string id = next_id(reader_.attribute("x"));
        put(begins ? InlineCode::Kind::open : InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    void read_highlight()
    {
        const std::string type = reader_.attribute("type");
        const std::string id = next_id(reader_.attribute("x"));
        put(InlineCode::Kind::open, id, type.empty() ? "<hi>" : "<hi type=\"" + type + "\">");
        read_content();
        put(InlineCode::Kind::close, id, "</hi>");
    }

    std::string next_id(const std::string& given)
    {
        ++count_;
        return given.empty() ? "n" + std::to_string(count_) : given;
    }

    /// Stretches of text are normalised one by one, so that codes stay where they are.
    void flush()
    {
        variant_.text += icu::to_nfc(text_);
        text_.clear();
    }

    void put(InlineCode::Kind kind, std::string id, std::string original)
    {
        flush();
        const std::size_t at = variant_.text.size();
        variant_.codes.push_back({{at, at}, kind, std::move(id), std::move(original)});
    }

    void remark(std::string message)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({reader_.place(), std::move(message)});
    }

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    Variant variant_;
    std::string text_;
    std::map<std::string, std::string> open_;  ///< `i` and id of the codes that wait for their end
    std::size_t count_ = 0;
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
    writer.text("");  // no white space may come between the codes
    const auto partners = find_partners(variant.codes);
    std::size_t at = 0;
    for (std::size_t i = 0; i < variant.codes.size(); ++i) {
        const InlineCode& code = variant.codes[i];
        writer.text(std::string_view(variant.text).substr(at, code.range.begin - at));
        write_code(writer, code, i, partners[i], numbers.of(code.id));
        at = code.range.end;
    }
    writer.text(std::string_view(variant.text).substr(at));
    writer.end();
}

}  // namespace triptych::exchange
