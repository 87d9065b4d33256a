#include "adapters/icu/message_pattern.hpp"

#include <unicode/messagepattern.h>
#include <unicode/parseerr.h>

#include <algorithm>
#include <utility>

#include "adapters/icu/quoting.hpp"
#include "adapters/icu/utf16.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::icu {
namespace {

using ::icu::MessagePattern;
using Part = MessagePattern::Part;
using Nodes = std::vector<MessageNode>;

[[noreturn]] void refuse(const std::string& found, std::size_t offset)
{
    throw Error(ErrorCode::syntax, "the pattern " + found + " at offset " + std::to_string(offset));
}

/// For each UTF-16 unit of the text that ICU reads, and for its end, the byte of the pattern where it stands.
std::vector<std::size_t> offsets_of(const PatternScan& scan)
{
    std::vector<std::size_t> offsets;
    auto doubled = scan.doubled.begin();
    std::size_t origin = 0;
    for (std::size_t at = 0; at < scan.text.size();) {
        const std::size_t begin = at;
        const bool wide = base::next_code_point(scan.text, at) > 0xFFFF;
        offsets.insert(offsets.end(), wide ? 2 : 1, origin);
        if (doubled != scan.doubled.end() && *doubled == origin)
            ++doubled;  // the apostrophe more: the next one stands at the same place
        else
            origin += at - begin;
    }
    offsets.push_back(origin);
    return offsets;
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
    Reader(const MessagePattern& pattern, std::string_view source, const std::vector<std::size_t>& offsets)
        : pattern_(pattern), source_(source), offsets_(offsets)
    {
    }

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

    [[nodiscard]] std::size_t offset(std::int32_t index) const { return offsets_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] Range range(const Part& part) const { return {offset(part.getIndex()), offset(part.getLimit())}; }

    [[nodiscard]] MessageNode argument(std::int32_t start) const
    {
        MessageNode node;
        node.kind = MessageNode::Kind::argument;
        node.range = {offset(pattern_.getPart(start).getIndex()), offset(pattern_.getPart(pattern_.getLimitPartIndex(start)).getLimit())};
        node.name = substring(pattern_.getPart(start + 1));
        const auto kind = pattern_.getPart(start).getArgType();
        if (kind == UMSGPAT_ARG_TYPE_SIMPLE) read_simple(node, start + 2);
        if (kind == UMSGPAT_ARG_TYPE_PLURAL || kind == UMSGPAT_ARG_TYPE_SELECT || kind == UMSGPAT_ARG_TYPE_SELECTORDINAL)
            read_cases(node, start + 2, pattern_.getLimitPartIndex(start), kind);
        return node;
    }

    void read_simple(MessageNode& node, std::int32_t at) const
    {
        node.type = substring(pattern_.getPart(at));
        const Part& style = pattern_.getPart(at + 1);
        if (style.getType() == UMSGPAT_PART_TYPE_ARG_STYLE)
            node.style = base::trim(source_.substr(range(style).begin, range(style).size()));
    }

    void read_cases(MessageNode& node, std::int32_t at, std::int32_t limit, UMessagePatternArgType kind) const
    {
        node.type = kind == UMSGPAT_ARG_TYPE_PLURAL ? "plural" : kind == UMSGPAT_ARG_TYPE_SELECT ? "select" : "selectordinal";
        if (kind != UMSGPAT_ARG_TYPE_SELECT) node.offset = pattern_.getPluralOffset(at);
        for (; at < limit; ++at) {
            const Part& part = pattern_.getPart(at);
            if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) node.cases.push_back({substring(part), range(part), {}, {}});
            if (Part::hasNumericValue(part.getType()) && !node.cases.empty()) node.cases.back().value = pattern_.getNumericValue(part);
            if (part.getType() != UMSGPAT_PART_TYPE_MSG_START) continue;
            node.cases.back().message = message(at);
            at = pattern_.getLimitPartIndex(at);
        }
    }

    const MessagePattern& pattern_;
    std::string_view source_;
    const std::vector<std::size_t>& offsets_;
};

}  // namespace

Message parse_message(std::string_view pattern)
{
    PatternScan scan = scan_pattern(pattern);
    const std::vector<std::size_t> offsets = offsets_of(scan);
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    MessagePattern parsed(status);
    parsed.parse(to_utf16(scan.text), &where, status);
    if (status == U_DEFAULT_KEYWORD_MISSING && scan.without_other) refuse(why(status), *scan.without_other);
    if (U_FAILURE(status)) refuse(why(status), offsets[std::min(static_cast<std::size_t>(std::max(where.offset, 0)), offsets.size() - 1)]);
    return {Reader(parsed, pattern, offsets).message(0), std::move(scan.differing), std::move(scan.closing)};
}

}  // namespace triptych::icu
