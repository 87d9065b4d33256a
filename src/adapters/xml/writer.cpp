#include "adapters/xml/writer.hpp"

#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::xml {
namespace {

std::string code_point_name(char32_t point)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(point >> static_cast<unsigned>(shift)) & 15U];
    return out;
}

/// XML 1.0, production 2.
bool is_character(char32_t point) { return point >= 0x20 ? point != 0xFFFE && point != 0xFFFF : point == '\t' || point == '\n' || point == '\r'; }

std::string escape(std::string_view text, bool is_attribute)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (!is_character(point))
            throw Error(ErrorCode::invalid, "the character " + code_point_name(point) + " in \"" + std::string(text.substr(0, begin)) + "\"; expected text that XML can hold");
        if (point == '&')
            out += "&amp;";
        else if (point == '<')
            out += "&lt;";
        else if (point == '>')
            out += "&gt;";
        else if (point == '\r')
            out += "&#13;";
        else if (is_attribute && point == '"')
            out += "&quot;";
        else if (is_attribute && (point == '\n' || point == '\t'))
            out += point == '\n' ? "&#10;" : "&#9;";
        else
            out += text.substr(begin, at - begin);
    }
    return out;
}

}  // namespace

Writer::Writer() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void Writer::document_type(std::string_view name, std::string_view system)
{
    out_ += "<!DOCTYPE " + std::string(name) + " SYSTEM \"" + std::string(system) + "\">\n";
}

void Writer::close_tag()
{
    if (is_tag_open_) out_ += '>';
    is_tag_open_ = false;
}

void Writer::new_line()
{
    if (out_.back() != '\n') out_ += '\n';
    out_.append(open_.size() * 2, ' ');
}

void Writer::start(std::string_view name)
{
    close_tag();
    const bool is_inside_text = !open_.empty() && open_.back().is_mixed;
    if (!is_inside_text) new_line();
    if (!open_.empty()) open_.back().is_empty = false;
    out_ += '<';
    out_ += name;
    open_.push_back({std::string(name), is_inside_text, true});
    is_tag_open_ = true;
}

void Writer::attribute(std::string_view name, std::string_view value)
{
    out_ += ' ';
    out_ += name;
    out_ += "=\"" + escape(value, true) + "\"";
}

void Writer::text(std::string_view text)
{
    close_tag();
    open_.back().is_mixed = true;
    open_.back().is_empty = false;
    out_ += escape(text, false);
}

void Writer::end()
{
    const Open element = std::move(open_.back());
    open_.pop_back();
    if (element.is_empty) {
        out_ += "/>";
        is_tag_open_ = false;
        return;
    }
    if (!element.is_mixed) new_line();
    out_ += "</" + element.name + ">";
}

/// XML 1.0, production 15.
void Writer::comment(std::string_view text)
{
    if (text.find("--") != std::string_view::npos || text.ends_with('-') || text.find('\r') != std::string_view::npos)
        throw Error(ErrorCode::invalid, "\"" + std::string(text) + "\" as a comment; expected no \"--\" and no carriage return in it and no \"-\" at its end");
    escape(text, false);  // for its check
    close_tag();
    if (!open_.empty()) open_.back().is_empty = false;
    new_line();
    out_ += "<!--";
    out_ += text;
    out_ += "-->";
}

void Writer::element(std::string_view name, std::string_view text)
{
    start(name);
    this->text(text);
    end();
}

std::string Writer::finish() && { return std::move(out_) + "\n"; }

}  // namespace triptych::xml
