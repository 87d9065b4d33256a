#include "exchange/xliff_segment.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "adapters/icu/normalize.hpp"

namespace triptych::exchange {
namespace {

constexpr std::size_t longest_text = std::size_t{1} << 16U;

/// An element that stands for one code: where its id and its original markup are found.
struct Element {
    std::string_view name;
    InlineCode::Kind kind;
    const char *id, *other_id;  ///< the attribute that pairs codes, and the one that counts when it is missing
    const char* data;           ///< the attribute that names original data
};
constexpr std::array<Element, 8> elements{{
    {"x", InlineCode::Kind::alone, "id", "id", "dataRef"},
    {"ph", InlineCode::Kind::alone, "id", "id", "dataRef"},
    {"bx", InlineCode::Kind::open, "rid", "id", "dataRef"},
    {"ex", InlineCode::Kind::close, "rid", "id", "dataRef"},
    {"bpt", InlineCode::Kind::open, "rid", "id", "dataRef"},
    {"ept", InlineCode::Kind::close, "rid", "id", "dataRef"},
    {"sc", InlineCode::Kind::open, "id", "id", "dataRef"},
    {"ec", InlineCode::Kind::close, "startRef", "id", "dataRef"},
}};

class TextReader {
public:
    TextReader(xml::Reader& reader, const OriginalData& data, std::vector<Diagnostic>* diagnostics) : reader_(reader), data_(data), diagnostics_(diagnostics) {}

    Variant read()
    {
        read_content();
        flush();
        return std::move(variant_);
    }

private:
    /// Up to the end of the element that has just started; pairs of tags go deeper.
    void read_content()
    {
        while (reader_.next()) {
            if (reader_.event() == xml::Event::end) return;
            if (reader_.event() == xml::Event::text)
                add(reader_.text());
            else
                read_element(std::string(reader_.name()));
        }
    }

    void add(std::string_view text)
    {
        text_ += text;
        if (variant_.text.size() + text_.size() > longest_text) reader_.fail("a text of more than 64 KB; expected a sentence or a paragraph");
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
        remark("<" + name + "> in a text was kept as a code; expected an inline element of XLIFF");
        read_code(elements[0]);
    }

    void read_code(const Element& element)
    {
        std::string id = reader_.attribute(element.id);
        if (id.empty()) id = reader_.attribute(element.other_id);
        std::string original = original_of(element.data);
        const std::string tag = "<" + std::string(reader_.name()) + " id=\"" + reader_.attribute("id") + "\"/>";
        const std::string content = reader_.read_text();
        put(element.kind, numbered(std::move(id)), original.empty() ? (content.empty() ? tag : content) : std::move(original));
    }

    void read_pair(const std::string& name)
    {
        const std::string id = numbered(reader_.attribute("id"));
        std::string begin = original_of("dataRefStart");
        std::string end = original_of("dataRefEnd");
        put(InlineCode::Kind::open, id, begin.empty() ? std::string("<").append(name).append(" id=\"").append(id).append("\">") : std::move(begin));
        read_content();
        put(InlineCode::Kind::close, id, end.empty() ? std::string("</").append(name).append(">") : std::move(end));
    }

    void read_isolated()
    {
        const bool opens = reader_.attribute("pos") != "close";
        std::string id = numbered(reader_.attribute("rid").empty() ? reader_.attribute("id") : reader_.attribute("rid"));
        put(opens ? InlineCode::Kind::open : InlineCode::Kind::close, std::move(id), reader_.read_text());
    }

    /// A character that XML cannot hold, by its number; texts hold none of them, a tab and line ends excepted.
    void read_control()
    {
        const std::string hex = reader_.attribute("hex");
        remark("the control character " + hex + " was left out; expected text");
        reader_.skip();
    }

    [[nodiscard]] std::string original_of(const char* attribute) const
    {
        const auto found = data_.find(reader_.attribute(attribute));
        return found == data_.end() ? std::string() : found->second;
    }

    std::string numbered(std::string id)
    {
        ++count_;
        return id.empty() ? "n" + std::to_string(count_) : std::move(id);
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
    const OriginalData& data_;
    std::vector<Diagnostic>* diagnostics_;
    Variant variant_;
    std::string text_;
    std::size_t count_ = 0;
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
    writer.text("");  // no white space may come between the codes
    const auto partners = find_partners(variant.codes);
    std::size_t at = 0;
    for (std::size_t i = 0; i < variant.codes.size(); ++i) {
        const InlineCode& code = variant.codes[i];
        writer.text(std::string_view(variant.text).substr(at, code.range.begin - at));
        write_code(writer, code, partners[i] != no_partner, numbers.of(code.id));
        at = code.range.end;
    }
    writer.text(std::string_view(variant.text).substr(at));
}

}  // namespace triptych::exchange
