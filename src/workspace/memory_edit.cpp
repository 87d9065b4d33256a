#include "workspace/memory_edit.hpp"

#include "adapters/icu/normalize.hpp"
#include "memory/scorer.hpp"
#include "triptych/error.hpp"
#include "workspace/memory_editor.hpp"
#include "workspace/memory_select.hpp"
#include "workspace/utf8.hpp"

namespace triptych::workspace {
namespace {

/// The text as it is stored.
std::string admitted(const MemoryEdit& edit)
{
    require_utf8(edit.text, "a text for \"" + edit.unit.id + "\"");
    if (memory::clean(edit.text).empty())
        throw Error(ErrorCode::invalid, "an empty text for \"" + edit.unit.id + "\"; expected what it says in " + std::string(code(edit.language)) +
                                            ", \"triptych memory delete\" removes a unit");
    if (edit.state == State::missing) throw Error(ErrorCode::invalid, "a text that is missing; expected draft, translated, reviewed or approved");
    return icu::to_nfc(edit.text);
}

}  // namespace

MemoryReport edit_memory(const sqlite::Connection& connection, const MemoryEdit& edit, std::string_view author)
{
    std::string text = admitted(edit);
    const model::MemoryUnit before = require_memory_unit(connection, edit.unit);
    model::MemoryUnit after = before;
    const bool is_new = text != before.texts[edit.language];
    after.texts[edit.language] = std::move(text);
    after.states[edit.language] = edit.state.value_or(is_new ? State::draft : before.states[edit.language]);
    if (after == before) return {};
    MemoryEditor editor(connection, "edit", author);
    after.changed = editor.time();
    if (!author.empty()) after.author = author;
    editor.replace(before, after);
    return {.change = static_cast<std::uint64_t>(editor.number()), .changed = {entry_of(after)}, .removed = {}};
}

MemoryReport delete_from_memory(const sqlite::Connection& connection, const MemoryFilter& filter, std::string_view author)
{
    if (filter.is_empty()) throw Error(ErrorCode::invalid, "a deletion of the whole memory; expected units, or something that they have in common");
    MemoryReport report;
    MemoryEditor editor(connection, "delete", author);
    for_each_selected(connection, filter, [&](const model::MemoryUnit& unit) {
        editor.remove(unit);
        report.removed.push_back(entry_of(unit));
        return true;
    });
    report.change = static_cast<std::uint64_t>(editor.number());
    return report;
}

}  // namespace triptych::workspace
