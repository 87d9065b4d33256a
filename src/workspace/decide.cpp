#include "workspace/decide.hpp"

#include "workspace/document_table.hpp"
#include "workspace/history.hpp"

namespace triptych::workspace {
namespace {

std::string_view action_of(Decision decision)
{
    switch (decision) {
        case Decision::approve: return "approve";
        case Decision::review: return "review";
        case Decision::reopen: return "reopen";
        case Decision::confirm: break;
    }
    return "confirm";
}

/// The variant after the decision. A review never lowers an approval; what is missing stays so.
Variant decided(Variant variant, Decision decision)
{
    if (variant.state == State::missing) return variant;
    if (decision == Decision::approve) variant.state = State::approved;
    if (decision == Decision::review && variant.state < State::reviewed) variant.state = State::reviewed;
    if (decision == Decision::reopen) variant.state = State::draft;
    if (decision == Decision::confirm) variant.behind.reset();
    return variant;
}

}  // namespace

std::size_t decide(const sqlite::Connection& connection, const Scope& scope, Decision decision, std::string_view author)
{
    const Document before = require_document(connection, scope.document);
    if (!scope.unit.empty()) require_unit(connection, before, scope.unit);
    Document after = before;
    HistoryWriter history(connection, before.id, action_of(decision), author);
    std::size_t changed = 0;
    for (Unit& unit : after.units) {
        if (!scope.unit.empty() && unit.id != scope.unit) continue;
        for (const Language language : all_languages) {
            if (scope.language && language != *scope.language) continue;
            Variant now = decided(unit.variants[language], decision);
            if (now == unit.variants[language]) continue;
            history.add(unit.id, language, now);
            unit.variants[language] = std::move(now);
            ++changed;
        }
    }
    store_document(connection, after, &before);
    return changed;
}

}  // namespace triptych::workspace
