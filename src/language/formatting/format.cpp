#include "triptych/format.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "adapters/icu/message_pattern.hpp"
#include "adapters/icu/numbers.hpp"
#include "language/formatting/clocks.hpp"
#include "language/formatting/dates.hpp"
#include "language/formatting/phrases.hpp"
#include "language/formatting/prices.hpp"
#include "language/formatting/values.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using namespace language::formatting;  // NOLINT(google-build-using-namespace)
using icu::MessageNode;
using Nodes = std::vector<MessageNode>;

/// `{x}`: text as it is; a number with its language's comma, four digits together as in years.
std::string plain(const Value& value, std::string_view /*style*/, Language language)
{
    if (const std::string* text = text_in(value)) return *text;
    const auto number = number_in(value);
    if (!number) refuse(value, "text or a number");
    icu::NumberStyle style;
    style.keep_four_digits = true;
    return icu::format_number(*number, language, style);
}

std::string number(const Value& value, std::string_view style, Language language)
{
    icu::NumberStyle how;
    if (style == "integer") how.most_fraction = 0;
    if (style == "percent") {
        how.percent = true;
        how.most_fraction = 0;
    }
    if (!style.empty() && !how.percent && style != "integer") refuse(value, "the style integer or percent, or none");
    return icu::format_number(require_number(value), language, how);
}

std::string list(const Value& value, std::string_view /*style*/, Language language)
{
    const auto* items = std::get_if<ArgumentList>(&value.argument.value);
    if (items == nullptr) refuse(value, "a list");
    std::string out;
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (i > 0) out += phrase(i + 1 == items->size() ? "list last" : "list comma", language);
        out += plain({(*items)[i], value.name + "[" + std::to_string(i) + "]"}, "", language);
    }
    return out;
}

using Render = std::string (*)(const Value&, std::string_view style, Language);

constexpr std::array<std::pair<std::string_view, Render>, 9> simple_types{{{"", plain},
                                                                           {"number", number},
                                                                           {"list", list},
                                                                           {"day", day},
                                                                           {"date", date},
                                                                           {"interval", interval},
                                                                           {"hour", hour},
                                                                           {"hours", hours},
                                                                           {"price", price}}};

class Renderer {
public:
    Renderer(Language language, const Arguments& arguments) : language_(language), arguments_(arguments) {}

    /// `sign` is what '#' stands for; it stands so only in the branches of a plural itself.
    [[nodiscard]] std::string message(const Nodes& nodes, std::string_view sign = "#") const
    {
        std::string out;
        for (const MessageNode& node : nodes)
            out += node.kind == MessageNode::Kind::text          ? node.text
                   : node.kind == MessageNode::Kind::number_sign ? std::string(sign)
                                                                 : argument(node);
        return out;
    }

private:
    [[nodiscard]] std::string argument(const MessageNode& node) const
    {
        const auto found = arguments_.find(node.name);
        if (found == arguments_.end())
            throw Error(ErrorCode::invalid, "the pattern names the argument \"" + node.name + "\", which is missing");
        const Value value{found->second, node.name};
        if (node.type == "select") return message(branch(node, plain(value, "", language_)));
        if (!node.cases.empty()) return plural(node, value);
        const auto* const type = std::ranges::find(simple_types, node.type, &decltype(simple_types)::value_type::first);
        if (type == simple_types.end()) refuse_type(node);
        return type->second(value, node.style, language_);
    }

    [[noreturn]] static void refuse_type(const MessageNode& node)
    {
        std::string known = "plural, select, selectordinal";
        for (const auto& [name, render] : simple_types)
            if (!name.empty()) known += ", " + std::string(name);
        throw Error(ErrorCode::syntax, "argument \"" + node.name + "\" has the type \"" + node.type + "\"; expected one of " + known);
    }

    /// An explicit value ("=0") wins over the plural form; the offset counts for the form and for '#'.
    [[nodiscard]] std::string plural(const MessageNode& node, const Value& value) const
    {
        const icu::Number given = require_number(value);
        const double whole = as_double(given);
        const icu::Number shown = node.offset == 0 ? given : icu::Number(whole - node.offset);
        const std::string sign = icu::format_number(shown, language_);
        const auto exact = std::ranges::find_if(node.cases, [&](const icu::MessageCase& option) { return option.value == whole; });
        if (exact != node.cases.end()) return message(exact->message, sign);
        return message(branch(node, icu::plural_category(as_double(shown), language_, node.type == "selectordinal")), sign);
    }

    [[nodiscard]] static const Nodes& branch(const MessageNode& node, std::string_view selector)
    {
        const auto by = [&](std::string_view wanted) { return std::ranges::find(node.cases, wanted, &icu::MessageCase::selector); };
        auto found = by(selector);
        if (found == node.cases.end()) found = by("other");
        return found->message;
    }

    Language language_;
    const Arguments& arguments_;
};

}  // namespace

std::string format(std::string_view pattern, Language language, const Arguments& arguments)
{
    require_utf8(pattern, "<pattern>");
    return Renderer(language, arguments).message(icu::parse_message(pattern));
}

}  // namespace v1
}  // namespace triptych
