#include "language/segmentation/regex_dialect.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t deepest = 200;        ///< groups inside groups
constexpr std::size_t longest = 100'000;    ///< bytes of a pattern

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t times(std::size_t a, std::size_t b)
{
    return a == 0 || b == 0 ? 0 : std::min(Translation::unbounded, a > Translation::unbounded / b ? Translation::unbounded : a * b);
}
std::size_t plus(std::size_t a, std::size_t b) { return std::min(Translation::unbounded, a + b); }

struct Width {
    std::size_t least = 0, most = 0;
};
constexpr Width one_character{1, 1};

/// How often an item stands: {1, 1} when nothing is said.
struct Repetition {
    Width times{1, 1};
    bool possessive = false;
    std::size_t text = 0;  ///< bytes of it in the output
};

/// An item of a sequence, as it stands in the output.
struct Item {
    std::size_t begin = 0;       ///< in the output
    std::size_t repetition = 0;  ///< where its repetition begins
    bool is_simple = false;      ///< one character, no group
    Repetition how_often;
    Width width;
};

std::optional<std::string_view> find_property(std::string_view name)
{
    static const auto rows = base::read_table(base::table_text("language/segmentation/java_properties.tsv"));
    for (const auto& row : rows)
        if (row[0] == name) return row[1];
    return std::nullopt;
}

class Translator {
public:
    Translator(std::string_view pattern, Side side, Anchors anchors) : in_(pattern), side_(side)
    {
        if (anchors == Anchors::plain) return;
        at_start_ = R"((?<![\x{0}-\x{10FFFF}]))";
        at_end_ = R"((?![\x{0}-\x{10FFFF}]))";
    }

    Translation run()
    {
        if (in_.size() > longest) refuse("a pattern of more than 100 000 bytes", 0);
        Width all = read_alternatives(true);
        while (at_ < in_.size()) {  // a ")" too many: ICU says so
            out_ += in_[at_++];
            all = {0, Translation::unbounded};
            read_alternatives(false);
        }
        if (ignores_case_) all = {all.least / 3, times(all.most, 3)};  // «ß» is "ss"; no character folds to more than three
        return {std::move(out_), all.least, all.most};
    }

private:
    struct Flags {
        bool comments = false;
    };

    [[noreturn]] void refuse(const std::string& what, std::size_t at) const
    {
        std::size_t characters = 1;
        for (std::size_t i = 0; i < at; ++i) characters += base::is_continuation(in_[i]) ? 0 : 1;
        throw NotTranslatable(what, characters);
    }

    [[nodiscard]] bool has(std::string_view text) const { return in_.substr(at_).starts_with(text); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0'; }

    void copy(std::size_t bytes)
    {
        bytes = std::min(bytes, in_.size() - at_);
        out_ += in_.substr(at_, bytes);
        at_ += bytes;
    }
    void copy_character()
    {
        std::size_t end = at_;
        base::next_code_point(in_, end);
        copy(end - at_);
    }
    /// Up to and with `end`, or to the end of the pattern.
    void copy_through(char end) { copy(std::min(in_.find(end, at_), in_.size() - 1) + 1 - at_); }

    /// White space and comments of (?x) are left out, in classes too.
    void skip_comments()
    {
        while (flags_.comments && at_ < in_.size() && !quoted_) {
            if (peek() == '#') at_ = std::min(in_.find('\n', at_), in_.size());
            else if (is_blank(peek())) ++at_;
            else break;
        }
    }

    Width read_alternatives(bool outermost)
    {
        Width all = read_sequence(outermost);
        while (at_ < in_.size() && peek() == '|' && !quoted_) {
            copy(1);
            const Width other = read_sequence(outermost);
            all = {std::min(all.least, other.least), std::max(all.most, other.most)};
        }
        return all;
    }

    Width read_sequence(bool outermost)
    {
        std::vector<Item> items;
        bool leading = outermost && side_ == Side::before;
        for (skip_comments(); at_ < in_.size() && (quoted_ || (peek() != '|' && peek() != ')')); skip_comments()) {
            items.push_back(read_item());
            if (leading) leading = !shorten(items.back());
        }
        const bool trailing = outermost && side_ == Side::after;
        for (std::size_t i = items.size(); trailing && i > 0 && !shorten(items[i - 1]); --i) {
        }
        Width all;
        for (const Item& item : items) all = {plus(all.least, item.width.least), plus(all.most, item.width.most)};
        return all;
    }

    /// At the far side of a pattern "x*" is as good as nothing and "x+" as good as "x". `item` is the last in the output.
    /// True when something of it is left, so that the next item is not at the far side.
    bool shorten(Item& item)
    {
        if (!item.is_simple || item.how_often.possessive || item.how_often.times.most < Translation::unbounded) return out_.size() > item.begin;
        const auto least = item.how_often.times.least;
        out_.resize(least == 0 ? item.begin : item.repetition);
        if (least > 1) out_ += "{" + std::to_string(least) + "}";
        item.width = {least, least};
        return least > 0;
    }

    Item read_item()
    {
        Item item;
        item.begin = out_.size();
        const std::size_t in_begin = at_;
        item.width = read_atom(item.is_simple);
        item.repetition = out_.size();
        const std::size_t after = at_;
        skip_comments();
        if (at_ > after && at_ < in_.size() && base::is_ascii_digit(peek()) && in_[in_begin] == '\\') out_ += "(?:)";  // (?x)\1 2
        if (!quoted_) item.how_often = read_repetition();
        item.width = {times(item.width.least, item.how_often.times.least), times(item.width.most, item.how_often.times.most)};
        return item;
    }

    Repetition read_repetition()
    {
        Repetition repetition;
        const std::size_t begin = out_.size();
        switch (peek()) {
            case '*': repetition.times = {0, Translation::unbounded}; break;
            case '+': repetition.times = {1, Translation::unbounded}; break;
            case '?': repetition.times = {0, 1}; break;
            case '{': repetition.times = read_interval(); break;
            default: return repetition;
        }
        if (out_.size() == begin) copy(1);
        repetition.possessive = peek() == '+';
        if (peek() == '+' || peek() == '?') copy(1);
        return repetition;
    }

    /// {n}, {n,} or {n,m}; anything else is copied, and ICU refuses it.
    Width read_interval()
    {
        copy(1);
        const std::size_t least = read_number();
        std::size_t most = least;
        if (peek() == ',') {
            copy(1);
            most = base::is_ascii_digit(peek()) ? read_number() : Translation::unbounded;
        }
        if (peek() == '}') copy(1);
        return {least, std::max(least, most)};
    }
    std::size_t read_number()
    {
        std::size_t number = 0;
        for (; base::is_ascii_digit(peek()); copy(1)) number = std::min(Translation::unbounded, number * 10 + static_cast<std::size_t>(peek() - '0'));
        return number;
    }

    /// One character, class, escape or group.
    Width read_atom(bool& is_simple)
    {
        if (quoted_) return read_quoted(is_simple);
        is_simple = false;
        switch (peek()) {
            case '(': return read_group();
            case '^': return replace(1, at_start_);
            case '$': return replace(1, at_end_);
            case '\\': return read_escape(is_simple);
            case '[': is_simple = true; return read_class(), one_character;
            case '}': is_simple = true; return replace(1, "\\}"), one_character;
            default: break;
        }
        is_simple = std::string_view("*+?{").find(peek()) == std::string_view::npos;  // those are mistakes here: ICU says so
        copy_character();
        return one_character;
    }

    Width replace(std::size_t bytes, std::string_view by)
    {
        at_ += bytes;
        out_ += by;
        return {};
    }

    /// A character of \Q…\E, or the end of it.
    Width read_quoted(bool& is_simple)
    {
        is_simple = false;
        if (has("\\E")) {
            quoted_ = false;
            at_ += 2;
            return {};
        }
        is_simple = true;
        if (static_cast<unsigned char>(peek()) < 0x80 && !is_ascii_letter(peek()) && !base::is_ascii_digit(peek())) out_ += '\\';
        copy_character();
        if (!has("\\E")) return one_character;
        quoted_ = false;  // what follows may repeat this character
        at_ += 2;
        return one_character;
    }

    Width read_escape(bool& is_simple)
    {
        const std::size_t begin = at_;
        const char kind = peek(1);
        switch (kind) {
            case 'Q': quoted_ = true; at_ += 2; return at_ < in_.size() ? read_quoted(is_simple) : Width{};
            case 'A': return replace(2, at_start_);
            case 'Z': case 'z': return replace(2, at_end_);
            case 'G': refuse("\\G, the end of the match before: a rule has none", begin);
            case 'b':
                if (has("\\b{")) refuse("\\b{…}, a boundary of Java", begin);
                return copy(2), Width{};
            case 'B': return copy(2), Width{};
            case 'k': copy_through('>'); return {0, Translation::unbounded};
            case 'R': return copy(2), Width{1, 2};
            case 'X': return copy(2), Width{1, Translation::unbounded};
            default: break;
        }
        if (kind >= '1' && kind <= '9') {
            for (copy(2); base::is_ascii_digit(peek());) copy(1);
            return {0, Translation::unbounded};
        }
        is_simple = true;
        read_character_escape();
        return one_character;
    }

    /// An escape for a character or a set of them.
    void read_character_escape()
    {
        const char kind = peek(1);
        if (kind == 'p' || kind == 'P') return read_property();
        if (kind == 'u') return read_unit();
        if (kind == 'N' || (kind == 'x' && peek(2) == '{')) return copy_through('}');
        if (kind == 'x') return copy(4);
        if (kind == 'U') return copy(10);
        if (kind == 'c') {
            copy(2);
            if (at_ < in_.size()) copy_character();
            return;
        }
        if (kind == '0') {
            std::size_t digits = 0;
            for (copy(2); digits < 3 && peek() >= '0' && peek() <= '7'; ++digits) copy(1);
            return;
        }
        copy(1);
        if (at_ < in_.size()) copy_character();
    }

    /// \uD83D\uDE00 is one character in Java.
    void read_unit()
    {
        const auto unit = [&](std::size_t at) { return in_.substr(std::min(at, in_.size()), 4); };
        const auto is_half = [&](std::size_t at, std::string_view digits) {
            const auto text = unit(at);
            return text.size() == 4 && base::ascii_lower(text[0]) == 'd' && digits.find(base::ascii_lower(text[1])) != std::string_view::npos;
        };
        const bool pair = is_half(at_ + 2, "89ab") && in_.substr(at_ + 6).starts_with("\\u") && is_half(at_ + 8, "cdef");
        copy(pair ? 12 : 6);
    }

    /// \pL, and names that ICU does not know.
    void read_property()
    {
        const bool negative = peek(1) == 'P';
        if (peek(2) != '{') {
            out_ += in_.substr(at_, 2);
            at_ = std::min(at_ + 2, in_.size());
            if (!is_ascii_letter(peek())) return;
            out_ += '{';
            copy(1);
            out_ += '}';
            return;
        }
        const std::size_t end = in_.find('}', at_);
        const auto set = end == std::string_view::npos ? std::nullopt : find_property(in_.substr(at_ + 3, end - at_ - 3));
        if (!set) return copy_through('}');
        at_ = end + 1;
        out_ += negative ? "[^" : "[";
        out_ += *set;
        out_ += ']';
    }

    /// "[…]", with the classes inside.
    void read_class()
    {
        const std::size_t begin = at_;
        std::size_t depth = 0;
        bool first = false;  // right behind the opening bracket "]" is itself
        bool after_and = false;
        while (at_ < in_.size()) {
            if (!quoted_) skip_comments();
            if (at_ >= in_.size()) break;
            if (quoted_ || has("\\Q")) {
                read_quoted_in_class();
                first = after_and = false;
                continue;
            }
            const char c = peek();
            if (c == '[') {
                ++depth;
                copy(has("[^") ? 2 : 1);
                first = true;
                after_and = false;
                continue;
            }
            if (c == ']' && !first) {
                if (after_and) refuse("&& with nothing behind it in a class", at_);
                copy(1);
                if (--depth == 0) return;
            } else if (has("&&")) {
                if (first) refuse("&& with nothing before it in a class", at_);
                copy(2);
                first = false;
                after_and = true;
                continue;
            } else if (c == '\\') {
                read_character_escape();
            } else if (has("--]") && !first) {
                replace(2, "-\\-");  // a range that ends with "-"
            } else {
                copy_character();
            }
            first = after_and = false;
        }
        refuse("a [ without its ]", begin);
    }

    void read_quoted_in_class()
    {
        if (!quoted_) at_ += 2;
        quoted_ = true;
        bool ignored = false;
        if (at_ < in_.size()) read_quoted(ignored);
    }

    Width read_group()
    {
        const std::size_t begin = at_;
        if (has("(?#")) {
            const std::size_t end = in_.find(')', at_);
            if (end == std::string_view::npos) refuse("a comment (?# without its )", begin);
            at_ = end + 1;
            return {};
        }
        const Flags outside = flags_;
        const bool look = has("(?=") || has("(?!") || has("(?<=") || has("(?<!");
        if (!look && has("(?") && !has("(?:") && !has("(?>") && !has("(?<")) {
            if (!read_flags()) return {};
        } else if (look || has("(?:") || has("(?>")) {
            copy(has("(?<") ? 4 : 3);
        } else if (has("(?<")) {
            copy_through('>');
        } else {
            copy(1);
        }
        if (++depth_ > deepest) refuse("groups more than 200 deep", begin);
        const Width inside = read_alternatives(false);
        --depth_;
        if (at_ < in_.size()) copy(1);
        flags_ = outside;
        return look ? Width{} : inside;
    }

    /// (?i) holds for the rest of the group: false; (?i:…) opens a group: true.
    bool read_flags()
    {
        const std::size_t begin = at_;
        std::string kept;
        bool on = true;
        for (at_ += 2; at_ < in_.size() && (is_ascii_letter(peek()) || peek() == '-'); ++at_) {
            if (peek() == '-') on = false;
            if (peek() == 'x') flags_.comments = on;
            else if (peek() != 'u' && peek() != 'U') kept += peek();  // what Java's u and U switch on is ICU's way
            if (peek() == 'i' && on) ignores_case_ = true;
        }
        const char end = peek();
        if (at_ >= in_.size() || (end != ')' && end != ':') || kept.find_first_not_of("ismdw-") != std::string::npos)
            refuse(std::string(in_.substr(begin, std::min<std::size_t>(4, in_.size() - begin))) + "…, a group that ICU does not know", begin);
        if (kept.ends_with('-')) kept.pop_back();
        ++at_;
        if (end == ':') out_ += "(?" + kept + ":";
        else if (!kept.empty()) out_ += "(?" + kept + ")";
        return end == ':';
    }

    std::string_view in_;
    Side side_;
    std::string_view at_start_ = "\\A", at_end_ = "\\z";
    std::size_t at_ = 0;
    std::string out_;
    Flags flags_;
    bool quoted_ = false;
    bool ignores_case_ = false;
    std::size_t depth_ = 0;
};

}  // namespace

Translation translate_regex(std::string_view pattern, Side side, Anchors anchors) { return Translator(pattern, side, anchors).run(); }

}  // namespace triptych::language
