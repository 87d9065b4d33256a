#include "exchange/trip/markup.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/protected_spans.hpp"

namespace triptych::exchange::trip {
namespace {

// A mark looks for its partner among so many open ones, and an argument or a link is no longer than this:
// hostile text is read in time that grows with its length only.
constexpr std::size_t most_open = 64;
constexpr std::size_t longest_mark = 4096;

/// A stretch of the markup: text, a code, or a mark that becomes a code when it finds its partner.
struct Piece {
    std::string text;  ///< the text, or the markup of a code
    bool is_code = false;
    InlineCode::Kind kind = InlineCode::Kind::alone;
    std::string id;
    std::size_t offset = 0;
    std::size_t run = 0;  ///< of asterisks: those that stood together share a number
};

/// The name at the start of `text`: letters of any script, digits, '_', '-', '.'.
std::string_view take_name(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t point = base::next_code_point(text, next);
        if (point != '_' && point != '-' && point != '.' && !icu::is_letter(point) && !icu::is_digit(point)) break;
        end = next;
    }
    return text.substr(0, end);
}

class Parser {
public:
    Parser(std::string_view markup, const Originals& originals, std::vector<Remark>* remarks)
        : markup_(markup), originals_(originals), remarks_(remarks), spans_(language::find_protected_spans(markup))
    {
    }

    MarkedText parse()
    {
        while (at_ < markup_.size())
            if (const std::size_t size = address_size(); size > 0) put_text(size);
            else step();
        for (const auto open : open_) remark_lonely(pieces_[open]);
        return build();
    }

private:
    void step()
    {
        switch (markup_[at_]) {
            case '\\': return escape();
            case '`': return code_span();
            case '{': return braces();
            case '*': return asterisks();
            case '[': return open_link();
            case ']': return close_link();
            default: return put_text(1);
        }
    }

    /// Bytes of the URL or e-mail address that begins here, or 0: in these a * or a [ is no mark.
    std::size_t address_size()
    {
        using Kind = language::ProtectedSpan::Kind;
        while (next_span_ < spans_.size() && spans_[next_span_].range.begin < at_) ++next_span_;
        if (next_span_ == spans_.size() || spans_[next_span_].range.begin != at_) return 0;
        const auto& span = spans_[next_span_];
        return span.kind == Kind::url || span.kind == Kind::email ? span.range.size() : 0;
    }

    [[nodiscard]] std::string_view rest() const { return markup_.substr(at_); }

    void put_text(std::size_t size)
    {
        text(at_) += rest().substr(0, size);
        at_ += size;
    }

    std::string& text(std::size_t offset)
    {
        if (pieces_.empty() || pieces_.back().is_code || !pieces_.back().id.empty() || pieces_.back().run > 0) {
            pieces_.emplace_back();
            pieces_.back().offset = offset;
        }
        return pieces_.back().text;
    }

    void put_code(std::size_t size, InlineCode::Kind kind, std::string id, std::string original)
    {
        pieces_.push_back({std::move(original), true, kind, std::move(id), at_, 0});
        at_ += size;
    }

    void escape()
    {
        if (at_ + 1 < markup_.size()) ++at_;
        put_text(1);
    }

    void code_span()
    {
        std::size_t end = at_ + 1;
        while (end < markup_.size() && markup_[end] != '`') end += markup_[end] == '\\' ? 2 : 1;
        if (end >= markup_.size()) {
            remark(at_, "a ` without its partner");
            return put_text(1);
        }
        const std::string id = "c" + std::to_string(++code_spans_);
        put_code(1, InlineCode::Kind::open, id, "`");
        while (at_ < end) markup_[at_] == '\\' ? escape() : put_text(1);
        put_code(1, InlineCode::Kind::close, id, "`");
    }

    void braces()
    {
        if (rest().starts_with("{{") && foreign_code()) return;
        const auto name = take_name(base::trim(rest().substr(1, rest().find_first_of(",}{", 1) - 1)));
        const auto after = rest().find_first_of(",}{", 1);
        const bool named = !name.empty() && after != std::string_view::npos && rest()[after] != '{' &&
                           base::trim(rest().substr(1, after - 1)).size() == name.size();
        const auto size = named ? matching_brace() : 0;
        if (size == 0) {
            if (named) remark(at_, "a { without its }");
            return put_text(1);
        }
        put_code(size, InlineCode::Kind::alone, std::string(name), std::string(rest().substr(0, size)));
    }

    /// Bytes up to the brace that closes the one here, or 0.
    [[nodiscard]] std::size_t matching_brace() const
    {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < std::min(rest().size(), longest_mark); ++i) {
            if (rest()[i] == '{') ++depth;
            if (rest()[i] == '}' && --depth == 0) return i + 1;
        }
        return 0;
    }

    /// {{1}}, {{/1}} or {{1/}}.
    bool foreign_code()
    {
        auto inner = rest().substr(2);
        const bool closes = inner.starts_with('/');
        if (closes) inner.remove_prefix(1);
        const auto name = take_name(inner);
        inner.remove_prefix(name.size());
        const bool alone = !closes && inner.starts_with('/');
        if (alone) inner.remove_prefix(1);
        if (name.empty() || !inner.starts_with("}}")) return false;
        const std::size_t size = rest().size() - inner.size() + 2;
        const auto stored = originals_.find((closes ? "code./" : "code.") + std::string(name));
        put_code(size, closes ? InlineCode::Kind::close : alone ? InlineCode::Kind::alone : InlineCode::Kind::open, std::string(name),
                 stored ? unescape_code(*stored) : std::string(rest().substr(0, size)));
        return true;
    }

    void asterisks()
    {
        const auto end = markup_.find_first_not_of('*', at_);
        std::size_t left = (end == std::string_view::npos ? markup_.size() : end) - at_;
        const bool can_close = at_ > 0 && !base::is_ascii_space(markup_[at_ - 1]);
        const bool can_open = at_ + left < markup_.size() && !base::is_ascii_space(markup_[at_ + left]);
        ++run_;
        while (left > 0) {
            if (const auto partner = can_close ? find_partner(left) : std::nullopt) {
                left -= pieces_[*partner].text.size();
                close(*partner, pieces_[*partner].text, pieces_[*partner].text.size());
            } else if (can_open) {
                const std::size_t size = left >= 2 ? 2 : 1;
                open(std::string(size, '*'), run_);
                left -= size;
            } else {
                if (can_close) remark(at_, "a * without its partner");
                put_text(left);
                left = 0;
            }
        }
    }

    /// The nearest open run of at most `size` asterisks that is not part of this one; two look for two first.
    [[nodiscard]] std::optional<std::size_t> find_partner(std::size_t size) const
    {
        const auto is_open = [&](const Piece& piece) { return piece.text.front() == '*' && piece.run != run_; };
        if (size == 2)
            if (const auto strong = find_open([&](const Piece& piece) { return is_open(piece) && piece.text.size() == 2; })) return strong;
        return find_open([&](const Piece& piece) { return is_open(piece) && piece.text.size() <= size; });
    }

    template <class Predicate>
    [[nodiscard]] std::optional<std::size_t> find_open(Predicate fits) const
    {
        for (std::size_t i = 0; i < std::min(open_.size(), most_open); ++i)
            if (const std::size_t open = open_[open_.size() - 1 - i]; fits(pieces_[open])) return open;
        return std::nullopt;
    }

    void open_link() { open("[", ++run_); }

    void close_link()
    {
        const auto partner = find_open([](const Piece& piece) { return piece.text == "["; });
        const std::size_t size = partner ? link_target() : 0;
        if (size == 0) return put_text(1);
        close(*partner, std::string(rest().substr(0, size)), size);
    }

    /// Bytes of "](url)" here, or 0.
    [[nodiscard]] std::size_t link_target() const
    {
        if (!rest().starts_with("](")) return 0;
        std::size_t depth = 0;
        for (std::size_t i = 1; i < std::min(rest().size(), longest_mark) && !base::is_ascii_space(rest()[i]); ++i) {
            if (rest()[i] == '(') ++depth;
            if (rest()[i] == ')' && --depth == 0) return i > 2 ? i + 1 : 0;
        }
        return 0;
    }

    void open(std::string mark, std::size_t run)
    {
        const std::size_t size = mark.size();
        open_.push_back(pieces_.size());
        pieces_.push_back({std::move(mark), false, InlineCode::Kind::open, "", at_, run});
        at_ += size;
    }

    /// Both marks become codes; marks opened between them stay text.
    void close(std::size_t partner, std::string mark, std::size_t size)
    {
        while (open_.back() != partner) {
            remark_lonely(pieces_[open_.back()]);
            open_.pop_back();
        }
        open_.pop_back();
        Piece& first = pieces_[partner];
        first.is_code = true;
        first.id = "?";
        closers_.emplace_back(partner, pieces_.size());
        put_code(size, InlineCode::Kind::close, "?", std::move(mark));
    }

    void remark(std::size_t offset, std::string message)
    {
        if (remarks_ != nullptr) remarks_->push_back({offset, std::move(message) + "; expected two, or \\ in front where it is text, as which it was kept"});
    }

    void remark_lonely(const Piece& piece)
    {
        if (piece.text.front() == '*') remark(piece.offset, "a " + piece.text + " without its partner");
    }

    /// Ids in the order of the opening marks, a series for each kind of mark.
    void number_marks()
    {
        std::vector<std::size_t> closer(pieces_.size(), 0);
        for (const auto& [first, last] : closers_) closer[first] = last;
        std::size_t strong = 0;
        std::size_t emphasis = 0;
        std::size_t link = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (closer[i] == 0) continue;
            const auto& mark = pieces_[i].text;
            pieces_[i].id = mark == "**" ? "s" + std::to_string(++strong) : mark == "*" ? "e" + std::to_string(++emphasis) : "l" + std::to_string(++link);
            pieces_[closer[i]].id = pieces_[i].id;
        }
    }

    MarkedText build()
    {
        number_marks();
        MarkedText out;
        for (auto& piece : pieces_) {
            const std::size_t here = out.text.size();
            if (piece.is_code)
                out.codes.push_back({{here, here}, piece.kind, std::move(piece.id), std::move(piece.text)});
            else
                out.text += piece.text;
        }
        return out;
    }

    std::string_view markup_;
    const Originals& originals_;
    std::vector<Remark>* remarks_;
    std::vector<language::ProtectedSpan> spans_;
    std::size_t next_span_ = 0;
    std::vector<Piece> pieces_;
    std::vector<std::size_t> open_;                             ///< marks that wait for their partner
    std::vector<std::pair<std::size_t, std::size_t>> closers_;  ///< pairs of marks
    std::size_t at_ = 0;
    std::size_t run_ = 0;
    std::size_t code_spans_ = 0;
};

}  // namespace

Originals::Originals(const Properties& header)
{
    for (const auto& [key, value] : header)
        if (key.starts_with("code.")) values_.emplace(key, value);  // the first of two stays, as `property` has it
}

std::optional<std::string_view> Originals::find(const std::string& key) const
{
    const auto found = values_.find(key);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

MarkedText parse_markup(std::string_view markup, const Originals& originals, std::vector<Remark>* remarks)
{
    return Parser(markup, originals, remarks).parse();
}

std::string escape_markup(std::string_view text)
{
    const bool links = text.find("](") != std::string_view::npos;
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '*' || c == '`' || c == '{' || (links && c == '[')) out += '\\';
        out += c;
    }
    return out;
}

std::string escape_code(std::string_view original)
{
    std::string out;
    for (std::size_t i = 0; i < original.size(); ++i) {
        const char c = original[i];
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == ' ' && (i == 0 || i + 1 == original.size()))
            out += "\\s";  // a blank at either end would be trimmed
        else
            out += c;
    }
    return out;
}

std::string unescape_code(std::string_view value)
{
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        const char c = value[++i];
        out += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 's' ? ' ' : c;
    }
    return out;
}

}  // namespace triptych::exchange::trip
