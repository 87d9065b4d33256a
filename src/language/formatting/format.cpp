#include "triptych/format.hpp"

#include <algorithm>
#include <utility>

#include "adapters/icu/message_pattern.hpp"
#include "language/formatting/names.hpp"
#include "language/formatting/numbers.hpp"
#include "language/formatting/places.hpp"
#include "language/formatting/plurals.hpp"
#include "language/formatting/types.hpp"
#include "language/formatting/values.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using namespace language::formatting;  // NOLINT(google-build-using-namespace)
using icu::MessageNode;
using Nodes = std::vector<MessageNode>;

std::string at(std::size_t offset)
{
    return " at offset " + std::to_string(offset);
}

class Renderer {
public:
    Renderer(Language language, const Arguments& arguments, const FormatOptions& options)
        : language_(language), arguments_(arguments), options_(options)
    {
    }

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
            throw Error(ErrorCode::invalid,
                        "the pattern names the argument \"" + node.name + "\", which is missing," + at(node.range.begin));
        Names names{options_.names, {}};
        const Value value{found->second, node.name, &names};
        if (node.type == "select") return message(branch(node, plain(value, "", language_)));
        if (!node.cases.empty()) return plural(node, value);
        const Type* const type = find_type(node.type);
        if (type == nullptr)
            throw Error(ErrorCode::syntax, "the pattern" + at(node.range.begin) + ": argument \"" + node.name + "\" has the type \"" +
                                               node.type + "\"; expected one of " + known_types());
        if (!takes_style(*type, node.style, language_))
            throw Error(ErrorCode::invalid, "the pattern" + at(node.range.begin) + ": argument \"" + node.name + "\" has the style \"" +
                                                node.style + "\"; expected " + std::string(type->expected));
        std::string shown = type->render(value, node.style, language_);
        for (auto& note : names.notes) tell(node, std::move(note));
        return shown;
    }

    void tell(const MessageNode& node, Note note) const
    {
        if (options_.notes != nullptr) options_.notes->push_back(finding_of(std::move(note), node.range, language_));
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
        return message(branch(node, category_of(shown, language_, node.type == "selectordinal")), sign);
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
    const FormatOptions& options_;
};

}  // namespace

std::string format(std::string_view pattern, Language language, const Arguments& arguments)
{
    return format(pattern, language, arguments, {});
}

std::string format(std::string_view pattern, Language language, const Arguments& arguments, const FormatOptions& options)
{
    require_utf8(pattern, "<pattern>");
    try {
        return Renderer(language, arguments, options).message(icu::parse_message(pattern).nodes);
    } catch (const Error& error) {
        throw with_place(error, pattern);
    }
}

}  // namespace v1
}  // namespace triptych
