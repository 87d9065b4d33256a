#include "adapters/icu/message_pattern.hpp"

#include <unicode/messagepattern.h>
#include <unicode/parseerr.h>

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/utf16.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::icu {
namespace {

using ::icu::MessagePattern;
using Part = MessagePattern::Part;
using Nodes = std::vector<MessageNode>;

constexpr std::size_t deepest_braces = 128;  // an argument and its branch are two

[[noreturn]] void refuse(const std::string& found, std::size_t offset)
{
    throw Error(ErrorCode::syntax, "the pattern " + found + " at offset " + std::to_string(offset));
}

/// The end of what the apostrophe at `at` quotes, or `at` + 1 when it is an apostrophe like any other.
std::size_t quote_end(std::string_view pattern, std::size_t at)
{
    const std::string_view rest = pattern.substr(at + 1);
    if (rest.starts_with('\'')) return at + 2;
    if (!rest.starts_with('{') && !rest.starts_with('}')) return at + 1;
    std::size_t end = pattern.find('\'', at + 1);
    while (end != std::string_view::npos && pattern.substr(end + 1).starts_with('\'')) end = pattern.find('\'', end + 2);
    return end == std::string_view::npos ? pattern.size() : end + 1;
}

void require_no_hidden_argument(std::string_view pattern, std::size_t at)
{
    if (at == 0 || !pattern.substr(at + 1).starts_with('{')) return;
    std::size_t before = at;
    if (is_letter(base::previous_code_point(pattern, before)))
        refuse("has an apostrophe that hides the argument after it; write ’ instead,", at);
}

/// ICU reads patterns by recursion: depth is checked before it does.
void require_sane_braces(std::string_view pattern)
{
    std::size_t depth = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] == '\'') {
            require_no_hidden_argument(pattern, at);
            at = quote_end(pattern, at);
            continue;
        }
        if (pattern[at] == '{' && ++depth > deepest_braces) refuse("nests deeper than 64 arguments", at);
        if (pattern[at] == '}' && depth > 0) --depth;
        ++at;
    }
}

std::string why(UErrorCode status)
{
    switch (status) {
        case U_UNMATCHED_BRACES: return "has a brace without its partner";
        case U_DEFAULT_KEYWORD_MISSING: return "has a plural or select without the branch \"other\"";
        case U_ARGUMENT_TYPE_MISMATCH: return "mixes names and numbers of arguments";
        case U_INDEX_OUTOFBOUNDS_ERROR: return "has a number, name or nesting that is too large";
        default: return "is not a message pattern";
    }
}

/// Walks the parts that ICU found, in order.
class Reader {
public:
    explicit Reader(const MessagePattern& pattern) : pattern_(pattern) {}

    /// The message whose MSG_START is part `start`.
    [[nodiscard]] Nodes message(std::int32_t start) const
    {
        Nodes nodes;
        std::int32_t text_begin = pattern_.getPart(start).getLimit();
        const std::int32_t limit = pattern_.getLimitPartIndex(start);
        for (std::int32_t i = start + 1; i <= limit; ++i) {
            const Part& part = pattern_.getPart(i);
            const auto type = part.getType();
            add_text(nodes, text_begin, part.getIndex());
            if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) nodes.push_back(number_sign());
            if (type == UMSGPAT_PART_TYPE_ARG_START) {
                nodes.push_back(argument(i));
                i = pattern_.getLimitPartIndex(i);
            }
            text_begin = pattern_.getPart(i).getLimit();
        }
        return nodes;
    }

private:
    static MessageNode number_sign()
    {
        MessageNode node;
        node.kind = MessageNode::Kind::number_sign;
        return node;
    }

    [[nodiscard]] std::string substring(const Part& part) const { return to_utf8(pattern_.getSubstring(part)); }

    void add_text(Nodes& nodes, std::int32_t begin, std::int32_t end) const
    {
        if (begin >= end) return;
        const std::string text = to_utf8(pattern_.getPatternString().tempSubStringBetween(begin, end));
        if (nodes.empty() || nodes.back().kind != MessageNode::Kind::text) nodes.emplace_back();
        nodes.back().text += text;
    }

    [[nodiscard]] MessageNode argument(std::int32_t start) const
    {
        MessageNode node;
        node.kind = MessageNode::Kind::argument;
        node.name = substring(pattern_.getPart(start + 1));
        const auto kind = pattern_.getPart(start).getArgType();
        if (kind == UMSGPAT_ARG_TYPE_CHOICE)
            throw Error(ErrorCode::syntax, "argument \"" + node.name + "\" has the type choice; expected plural or select");
        if (kind == UMSGPAT_ARG_TYPE_SIMPLE) read_simple(node, start + 2);
        if (kind == UMSGPAT_ARG_TYPE_PLURAL || kind == UMSGPAT_ARG_TYPE_SELECT || kind == UMSGPAT_ARG_TYPE_SELECTORDINAL)
            read_cases(node, start + 2, pattern_.getLimitPartIndex(start), kind);
        return node;
    }

    void read_simple(MessageNode& node, std::int32_t at) const
    {
        node.type = substring(pattern_.getPart(at));
        const Part& style = pattern_.getPart(at + 1);
        if (style.getType() == UMSGPAT_PART_TYPE_ARG_STYLE) node.style = base::trim(substring(style));
    }

    void read_cases(MessageNode& node, std::int32_t at, std::int32_t limit, UMessagePatternArgType kind) const
    {
        node.type = kind == UMSGPAT_ARG_TYPE_PLURAL ? "plural" : kind == UMSGPAT_ARG_TYPE_SELECT ? "select" : "selectordinal";
        if (kind != UMSGPAT_ARG_TYPE_SELECT) node.offset = pattern_.getPluralOffset(at);
        for (; at < limit; ++at) {
            const Part& part = pattern_.getPart(at);
            if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) node.cases.push_back({substring(part), {}, {}});
            if (Part::hasNumericValue(part.getType()) && !node.cases.empty()) node.cases.back().value = pattern_.getNumericValue(part);
            if (part.getType() != UMSGPAT_PART_TYPE_MSG_START) continue;
            node.cases.back().message = message(at);
            at = pattern_.getLimitPartIndex(at);
        }
    }

    const MessagePattern& pattern_;
};

}  // namespace

std::vector<MessageNode> parse_message(std::string_view pattern)
{
    require_sane_braces(pattern);
    const ::icu::UnicodeString text = to_utf16(pattern);
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    MessagePattern parsed(status);
    parsed.parse(text, &where, status);
    if (U_FAILURE(status)) refuse(why(status), to_utf8(text.tempSubString(0, std::max(where.offset, 0))).size());
    return Reader(parsed).message(0);
}

}  // namespace triptych::icu
