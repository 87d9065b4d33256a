#include "adapters/icu/quoting.hpp"

#include <cstdint>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::icu {
namespace {

constexpr std::size_t deepest_braces = 128;  // an argument and its branch are two

[[noreturn]] void refuse(const std::string& found, std::size_t offset)
{
    throw Error(ErrorCode::syntax, "the pattern " + found + " at offset " + std::to_string(offset));
}

/// Without the white space of patterns (Pattern_White_Space, Unicode UAX #31) at both ends.
std::string_view trim_pattern(std::string_view text)
{
    constexpr std::u32string_view blanks = U"\t\n\v\f\r \u0085\u200E\u200F\u2028\u2029";
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); begin = at)
        if (blanks.find(base::next_code_point(text, at)) == std::u32string_view::npos) break;
    std::size_t end = text.size();
    for (std::size_t at = end; at > begin; end = at)
        if (blanks.find(base::previous_code_point(text, at)) == std::u32string_view::npos) break;
    return text.substr(begin, end - begin);
}

enum class Kind : std::uint8_t { message, simple, select, plural };

/// An open brace: of an argument, or of a branch, whose kind is `message`.
struct Frame {
    Kind kind = Kind::message;
    std::size_t offset = 0;
    bool sign = false;       ///< '#' means the number in this message
    bool has_other = false;  ///< of a plural or select
    std::size_t token = 0;   ///< where the next selector of a plural or select begins
};

class Scanner {
public:
    explicit Scanner(std::string_view pattern) : pattern_(pattern) {}

    PatternScan scan()
    {
        while (at_ < pattern_.size()) {
            const Kind kind = frames_.empty() ? Kind::message : frames_.back().kind;
            if (kind == Kind::message)
                in_message();
            else if (kind == Kind::simple)
                in_simple();
            else
                in_branches();
        }
        if (!frames_.empty()) refuse("has a brace without its partner", frames_.back().offset);
        return std::move(result_);
    }

private:
    [[nodiscard]] char here() const { return pattern_[at_]; }
    void copy_to(std::size_t end)
    {
        result_.text += pattern_.substr(at_, end - at_);
        at_ = end;
    }

    void push(const Frame& frame)
    {
        if (frames_.size() >= deepest_braces) refuse("nests deeper than 64 arguments", frame.offset);
        frames_.push_back(frame);
    }

    void in_message()
    {
        if (here() == '\'') return apostrophe();
        if (here() == '{') return argument();
        if (here() == '}') {
            if (frames_.empty()) result_.closing.push_back(at_);
            close();
            return;
        }
        copy_to(at_ + 1);
    }

    void close()
    {
        copy_to(at_ + 1);
        if (frames_.empty()) return;
        const Frame closed = frames_.back();
        frames_.pop_back();
        if ((closed.kind == Kind::plural || closed.kind == Kind::select) && !closed.has_other && !result_.without_other)
            result_.without_other = closed.offset;
        if (!frames_.empty()) frames_.back().token = at_;
    }

    /// The head of an argument: "{n, plural," or "{d".
    void argument()
    {
        const std::size_t begin = at_;
        const std::size_t name_end = pattern_.find_first_of(",{}'", begin + 1);
        const bool typed = name_end != std::string_view::npos && pattern_[name_end] == ',';
        const std::size_t type_end = typed ? pattern_.find_first_of(",{}'", name_end + 1) : name_end;
        std::string type;
        if (typed && type_end != std::string_view::npos && pattern_[type_end] == ',')
            type = base::ascii_lower(trim_pattern(pattern_.substr(name_end + 1, type_end - name_end - 1)));
        if (type == "choice")
            throw Error(ErrorCode::syntax, "the pattern at offset " + std::to_string(begin) + ": argument \"" +
                                               std::string(trim_pattern(pattern_.substr(begin + 1, name_end - begin - 1))) +
                                               "\" has the type choice; expected plural or select");
        const bool plural = type == "plural" || type == "selectordinal";
        const Kind kind = plural ? Kind::plural : type == "select" ? Kind::select : Kind::simple;
        push({kind, begin, false, false, kind == Kind::simple ? 0 : type_end + 1});
        copy_to(kind == Kind::simple ? begin + 1 : type_end + 1);
    }

    /// A style belongs to its type: braces in it count, and apostrophes quote as they do in ICU.
    void in_simple()
    {
        const char c = here();
        if (c == '\'') {
            const std::size_t end = pattern_.find('\'', at_ + 1);
            if (end == std::string_view::npos) refuse("has an apostrophe without its partner in the style of an argument", at_);
            return copy_to(end + 1);
        }
        if (c == '{') push({Kind::simple, at_, false, false, 0});
        if (c == '}') return close();
        copy_to(at_ + 1);
    }

    void in_branches()
    {
        const char c = here();
        if (c == '}') return close();
        if (c != '{') return copy_to(at_ + 1);
        Frame& owner = frames_.back();
        if (trim_pattern(pattern_.substr(owner.token, at_ - owner.token)) == "other") owner.has_other = true;
        push({Kind::message, at_, owner.kind == Kind::plural, false, 0});
        copy_to(at_ + 1);
    }

    [[nodiscard]] bool word_before() const
    {
        std::size_t before = at_;
        if (before == 0) return false;
        const char32_t point = base::previous_code_point(pattern_, before);
        return is_letter(point) || is_digit(point);
    }

    /// The apostrophe that ends what the one at `at_` begins; two together are a letter of the quotation.
    [[nodiscard]] std::size_t quotation_end() const
    {
        std::size_t end = pattern_.find('\'', at_ + 2);
        while (end != std::string_view::npos && pattern_.substr(end + 1).starts_with('\'')) end = pattern_.find('\'', end + 2);
        return end;
    }

    void apostrophe()
    {
        const char next = at_ + 1 < pattern_.size() ? pattern_[at_ + 1] : '\0';
        if (next == '\'') return copy_to(at_ + 2);
        const bool sign = next == '#' && !frames_.empty() && frames_.back().sign;
        if (next != '{' && next != '}' && !sign) return double_it();
        const std::size_t end = quotation_end();
        const bool closed = end != std::string_view::npos;
        const bool braces = closed && !sign && (pattern_[end - 1] == '{' || pattern_[end - 1] == '}');
        if (closed && (end == at_ + 2 || (braces && !word_before()))) return copy_to(end + 1);
        result_.differing.push_back(at_);
        double_it();
    }

    void double_it()
    {
        result_.doubled.push_back(at_);
        result_.text += '\'';
        copy_to(at_ + 1);
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    std::vector<Frame> frames_;
    PatternScan result_;
};

}  // namespace

PatternScan scan_pattern(std::string_view pattern)
{
    return Scanner(pattern).scan();
}

}  // namespace triptych::icu
