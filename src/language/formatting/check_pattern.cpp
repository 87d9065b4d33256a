// What is wrong with a message pattern, and where.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "adapters/icu/message_pattern.hpp"
#include "language/formatting/names.hpp"
#include "language/formatting/places.hpp"
#include "language/formatting/plurals.hpp"
#include "language/formatting/types.hpp"
#include "triptych/error.hpp"
#include "triptych/format.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using namespace language::formatting;  // NOLINT(google-build-using-namespace)
using icu::MessageCase;
using icu::MessageNode;
using Nodes = std::vector<MessageNode>;

class Checker {
public:
    Checker(std::string_view pattern, Language language, const Arguments* arguments, const NameSource* names)
        : pattern_(pattern), language_(language), arguments_(arguments), source_(names)
    {
    }

    std::vector<Finding> check()
    {
        icu::Message message;
        try {
            message = icu::parse_message(pattern_);
        } catch (const Error& error) {
            const std::size_t offset = offset_in(error.message()).value_or(0);
            add("format.syntax", Severity::error, {offset, after(offset)}, error.message());
            return std::move(findings_);
        }
        for (const std::size_t at : message.differing)
            add("format.apostrophe", Severity::warning, {at, at + 1},
                "ICU would take this apostrophe for the start of a quotation and hide what follows; here it is an apostrophe", "’");
        for (const std::size_t at : message.closing)
            add("format.brace", Severity::warning, {at, at + 1}, "a closing brace without an opening one is printed as it stands", "'}'");
        visit(message.nodes);
        find_unused();
        std::ranges::stable_sort(findings_, {}, [](const Finding& finding) { return finding.range.begin; });
        return std::move(findings_);
    }

private:
    [[nodiscard]] std::size_t after(std::size_t offset) const
    {
        if (offset < pattern_.size()) ++offset;
        while (offset < pattern_.size() && (static_cast<unsigned char>(pattern_[offset]) & 0xC0U) == 0x80U) ++offset;
        return offset;
    }

    void add(std::string_view rule, Severity severity, Range range, std::string message, std::string suggestion = {})
    {
        Finding finding;
        finding.rule = rule;
        finding.severity = severity;
        finding.language = language_;
        finding.range = range;
        finding.message = std::move(message);
        finding.suggestion = std::move(suggestion);
        findings_.push_back(std::move(finding));
    }

    void visit(const Nodes& nodes)
    {
        for (const MessageNode& node : nodes)
            if (node.kind == MessageNode::Kind::argument) visit(node);
    }

    void visit(const MessageNode& node)
    {
        used_.insert(node.name);
        const bool given = arguments_ == nullptr || arguments_->contains(node.name);
        if (!given)
            add("format.missing", Severity::error, node.range, "the argument \"" + node.name + "\" is not among those that are given");
        if (node.cases.empty()) return visit_simple(node, given);
        find_repeated(node);
        if (node.type != "select") check_categories(node);
        if (given) check_value(node, node.type == "select" ? "" : "number");
        for (const MessageCase& option : node.cases) visit(option.message);
    }

    void visit_simple(const MessageNode& node, bool given)
    {
        const Type* const type = find_type(node.type);
        if (type == nullptr)
            return add("format.type", Severity::error, node.range,
                       "the type \"" + node.type + "\" is not known; expected one of " + known_types());
        if (!takes_style(*type, node.style, language_))
            return add("format.style", Severity::error, node.range,
                       "the style \"" + node.style + "\" is not known; expected " + std::string(type->expected));
        if (given) check_value(node, node.type, node.style);
    }

    /// Renders one argument by itself.
    void check_value(const MessageNode& node, std::string_view type, std::string_view style = {})
    {
        if (arguments_ == nullptr) return;
        Names names{source_, {}};
        try {
            (void)find_type(type)->render({arguments_->find(node.name)->second, node.name, &names}, style, language_);
            for (auto& note : names.notes) findings_.push_back(finding_of(std::move(note), node.range, language_));
        } catch (const Error& error) {
            add("format.value", Severity::error, node.range, error.message());
        }
    }

    void find_repeated(const MessageNode& node)
    {
        std::set<std::string_view> seen;
        for (const MessageCase& option : node.cases)
            if (!seen.insert(option.selector).second)
                add("format.category", Severity::warning, option.range,
                    "the branch \"" + option.selector + "\" stands twice; the second is never taken");
    }

    void check_categories(const MessageNode& node)
    {
        const auto known = categories(node.type, language_);
        for (const Category& category : known) {
            const bool stands = std::ranges::find(node.cases, category.name, &MessageCase::selector) != node.cases.end();
            if (!stands && !category.missing.empty() && !only_other(node))
                add("format.plural", category.missing == "error" ? Severity::error : Severity::warning, node.range,
                    "the " + node.type + " of \"" + node.name + "\" has no branch \"" + std::string(category.name) + "\", which " +
                        std::string(code(language_)) + " needs");
        }
        for (const MessageCase& option : node.cases)
            if (!option.value && std::ranges::find(known, option.selector, &Category::name) == known.end())
                add("format.category", Severity::warning, option.range,
                    "the branch \"" + option.selector + "\" is never taken by a " + node.type + " in " + std::string(code(language_)));
    }

    /// A message that does not change with the number: {n, plural, other {№ #}}
    static bool only_other(const MessageNode& node)
    {
        return std::ranges::all_of(node.cases, [](const MessageCase& option) { return option.selector == "other"; });
    }

    void find_unused()
    {
        if (arguments_ == nullptr) return;
        for (const auto& [name, argument] : *arguments_)
            if (!used_.contains(name))
                add("format.unused", Severity::advice, {pattern_.size(), pattern_.size()},
                    "the argument \"" + name + "\" is given, and the pattern does not name it");
    }

    std::string_view pattern_;
    Language language_;
    const Arguments* arguments_;
    const NameSource* source_;
    std::set<std::string, std::less<>> used_;
    std::vector<Finding> findings_;
};

std::vector<Finding> checked(std::string_view pattern, Language language, const Arguments* arguments, const NameSource* names)
{
    require_utf8(pattern, "<pattern>");
    return Checker(pattern, language, arguments, names).check();
}

}  // namespace

std::vector<Finding> check_pattern(std::string_view pattern, Language language)
{
    return checked(pattern, language, nullptr, nullptr);
}

std::vector<Finding> check_pattern(std::string_view pattern, Language language, const Arguments& arguments, const NameSource* names)
{
    return checked(pattern, language, &arguments, names);
}

}  // namespace v1
}  // namespace triptych
