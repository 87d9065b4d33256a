#include <optional>
#include <string>
#include <utility>

#include "triptych/error.hpp"
#include "workspace/memory_edit.hpp"
#include "workspace/memory_editor.hpp"
#include "workspace/memory_log.hpp"
#include "workspace/memory_select.hpp"
#include "workspace/memory_store.hpp"

namespace triptych::workspace {
namespace {

using model::MemoryUnit;

std::string place_of(const MemoryUnit& unit) { return "\"" + unit.id + "\"" + (unit.document.empty() ? "" : " of document \"" + unit.document + "\""); }

/// Neighbours apart: those come and go with other units.
bool are_same(MemoryUnit a, const MemoryUnit& b)
{
    a.previous = b.previous;
    a.next = b.next;
    return a == b;
}

bool are_same(const std::optional<MemoryUnit>& a, const std::optional<MemoryUnit>& b) { return a.has_value() == b.has_value() && (!a || are_same(*a, *b)); }

class Undoer {
public:
    Undoer(const sqlite::Connection& connection, const MemoryChange& change, std::string_view author)
        : connection_(&connection), change_(change), store_(connection), editor_(connection, "undo", author, static_cast<std::int64_t>(change.number))
    {
    }

    MemoryReport undo()
    {
        const auto versions = load_versions(*connection_, change_.number);
        for (const auto& [key, version] : versions)
            if (!are_same(version.before, version.after)) require_untouched(key, version);
        for (const auto& [key, version] : versions) take_back(key, version);
        report_.change = static_cast<std::uint64_t>(editor_.number());
        if (report_.change != 0) mark_undone(*connection_, change_, report_.change);
        return std::move(report_);
    }

private:
    [[noreturn]] void refuse(const std::string& found, const std::string& expected) const
    {
        throw Error(ErrorCode::refused, "change " + std::to_string(change_.number) + " cannot be undone: " + found + "; expected " + expected,
                    {.file = connection_->file()});
    }

    void require_untouched(model::UnitKey key, const UnitVersion& version) const
    {
        const auto current = store_.unit(key);
        if (!are_same(current, version.after)) {
            const std::string unit = "unit " + place_of(version.after ? *version.after : *version.before) + " was changed since";
            const auto later = last_change_of(*connection_, key);
            if (later > change_.number) refuse(unit + ", by change " + std::to_string(later), "that change to be undone first");
            refuse(unit + ", by an import or its document", "the unit as the change left it");
        }
        if (current || !version.before) return;
        auto other = connection_->prepare("SELECT max(created) FROM memory_unit WHERE id = ?1 AND document = ?2");
        if (other.bind(version.before->id, version.before->document).step() && iso_time(other.integer(0)) >= change_.time)
            refuse("another unit has the id " + place_of(*version.before) + " now", "an id that is free");
    }

    void take_back(model::UnitKey key, const UnitVersion& version)
    {
        const auto current = store_.unit(key);
        if (current && version.before) {
            MemoryUnit restored = are_same(version.before, version.after) ? *current : *version.before;
            const bool is_linked_so = current->previous == version.after->previous && current->next == version.after->next;
            restored.previous = is_linked_so ? version.before->previous : current->previous;
            restored.next = is_linked_so ? version.before->next : current->next;
            if (restored == *current) return;
            editor_.replace(*current, restored);
            if (!are_same(*current, restored)) report_.changed.push_back(entry_of(restored));
        } else if (version.before && !are_same(version.before, version.after)) {
            editor_.put_back(*version.before);
            report_.changed.push_back(entry_of(*version.before));
        } else if (current) {
            editor_.remove(*current);
            report_.removed.push_back(entry_of(*current));
        }
    }

    const sqlite::Connection* connection_;
    const MemoryChange& change_;
    MemoryStore store_;
    MemoryEditor editor_;
    MemoryReport report_;
};

}  // namespace

MemoryReport undo_memory(const sqlite::Connection& connection, std::optional<std::uint64_t> change, std::string_view author)
{
    const MemoryChange found = require_change(connection, change);
    if (found.undone_by != 0)
        throw Error(ErrorCode::refused, "change " + std::to_string(found.number) + " was undone by change " + std::to_string(found.undone_by) +
                                            "; expected a change that is in effect",
                    {.file = connection.file()});
    return Undoer(connection, found, author).undo();
}

}  // namespace triptych::workspace
