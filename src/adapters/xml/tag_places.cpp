#include "adapters/xml/tag_places.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace triptych::xml {
namespace {

constexpr std::size_t longest_declaration = 256;  // <?xml version="1.0" encoding="…" standalone="…"?>

/// Keeps the end of `recent` only.
void remember(std::string& recent, char c, std::size_t most)
{
    recent += c;
    if (recent.size() > most) recent.erase(0, recent.size() - most);
}

}  // namespace

void TagPlaces::feed(std::string_view bytes)
{
    for (const char c : bytes) {
        if (!is_known_) return;
        step(c);
        advance(c);
    }
}

std::optional<TagPlace> TagPlaces::take()
{
    if (!is_known_ || places_.empty()) return std::nullopt;
    const TagPlace place = places_.front();
    places_.pop();
    return place;
}

void TagPlaces::step(char c)
{
    switch (state_) {
        case State::text:
            if (c == '\0' || c == '\xFF' || c == '\xFE') is_known_ = false;  // UTF-16, UTF-32
            if (c != '<') return;
            tag_ = here_;
            state_ = State::tag_begins;
            return;
        case State::tag_begins: return begin_tag(c);
        case State::in_tag:
            if (c == '"' || c == '\'') {
                quote_ = c;
                state_ = State::in_quotes;
            } else if (c == '>') {
                state_ = State::text;
            }
            return;
        case State::in_quotes:
            if (c == quote_) state_ = State::in_tag;
            return;
        case State::markup: return name_markup(c);
        case State::declaration: return in_declaration(c);
        case State::declaration_quotes:
            if (c == quote_) state_ = State::declaration;
            return;
        case State::comment:
            remember(recent_, c, 3);
            if (recent_ == "-->") state_ = outer_;
            return;
        case State::data:
            remember(recent_, c, 3);
            if (recent_ == "]]>") state_ = State::text;
            return;
        case State::instruction:
            remember(recent_, c, longest_declaration);
            if (!recent_.ends_with("?>")) return;
            end_of_declaration(recent_);
            state_ = outer_;
            return;
    }
}

/// The character after '<'.
void TagPlaces::begin_tag(char c)
{
    recent_.clear();
    outer_ = State::text;
    if (c == '!') {
        state_ = State::markup;
    } else if (c == '?') {
        state_ = State::instruction;
    } else {
        if (c != '/') places_.push(tag_);
        state_ = c == '>' ? State::text : State::in_tag;
    }
}

/// After "<!": a comment, a CDATA section or a declaration.
void TagPlaces::name_markup(char c)
{
    recent_ += c;
    if (recent_ == "--" || recent_ == "[CDATA[") {
        state_ = recent_ == "--" ? State::comment : State::data;
        recent_.clear();
    } else if (!std::string_view("--").starts_with(recent_) && !std::string_view("[CDATA[").starts_with(recent_)) {
        brackets_ = 0;
        document_type_ = tag_;
        state_ = State::declaration;
        in_declaration(c);
    }
}

void TagPlaces::in_declaration(char c)
{
    remember(recent_, c, 4);
    if (recent_ == "<!--" || recent_.ends_with("<?")) {
        state_ = recent_ == "<!--" ? State::comment : State::instruction;
        outer_ = State::declaration;
        recent_.clear();
    } else if (c == '"' || c == '\'') {
        quote_ = c;
        state_ = State::declaration_quotes;
    } else if (c == '[') {
        ++brackets_;
    } else if (c == ']' && brackets_ > 0) {
        --brackets_;
    } else if (c == '>' && brackets_ == 0) {
        state_ = State::text;
    }
}

/// The XML declaration may name another encoding than UTF-8.
void TagPlaces::end_of_declaration(std::string_view instruction)
{
    const auto at = instruction.find("encoding");
    if (!instruction.starts_with("xml") || at == std::string_view::npos) return;
    const auto value = base::ascii_lower(instruction.substr(at));
    is_known_ = value.find("utf-8") != std::string::npos || value.find("us-ascii") != std::string::npos;
}

/// A line ends with LF, CR or CR LF; a byte order mark is no character.
void TagPlaces::advance(char c)
{
    const bool is_second = c == '\n' && after_return_;
    after_return_ = c == '\r';
    if (is_second) return;
    if (c == '\n' || c == '\r') {
        ++here_.line;
        here_.column = 1;
    } else if (!base::is_continuation(c) && !(c == '\xEF' && here_.line == 1 && here_.column == 1)) {
        ++here_.column;
    }
}

}  // namespace triptych::xml
