// The members of Workspace that keep the memory clean.
#include "adapters/sqlite/transaction.hpp"
#include "triptych/workspace.hpp"
#include "workspace/impl.hpp"
#include "workspace/memory_disagree.hpp"
#include "workspace/memory_edit.hpp"
#include "workspace/memory_log.hpp"
#include "workspace/memory_select.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// One transaction, whole; of a dry run nothing stays.
template <class Impl, class Change>
MemoryReport change_memory(Impl& impl, bool dry_run, const Change& change)
{
    const auto& connection = impl.to_change();
    MemoryReport report;
    {
        sqlite::Transaction transaction(connection);
        report = change(connection);
        if (!dry_run) transaction.commit();
    }
    if (dry_run)
        report.change = 0;
    else
        impl.memory().catch_up();
    return report;
}

}  // namespace

void Workspace::for_each_memory_entry(const MemoryFilter& filter, const std::function<bool(const MemoryEntry&)>& visit) const
{
    workspace::for_each_selected(impl_->connection, filter, [&](const auto& unit) { return visit(workspace::entry_of(unit)); });
}

MemoryReport Workspace::edit_memory(const MemoryEdit& edit, std::string_view author)
{
    return change_memory(*impl_, false, [&](const auto& connection) { return workspace::edit_memory(connection, edit, author); });
}

MemoryReport Workspace::delete_from_memory(const MemoryFilter& filter, std::string_view author, bool dry_run)
{
    return change_memory(*impl_, dry_run, [&](const auto& connection) { return workspace::delete_from_memory(connection, filter, author); });
}

MemoryReport Workspace::merge_memory_duplicates(std::string_view author, bool dry_run)
{
    return change_memory(*impl_, dry_run, [&](const auto& connection) { return workspace::merge_memory_duplicates(connection, author); });
}

MemoryReport Workspace::undo_memory(std::optional<std::uint64_t> change, std::string_view author)
{
    return change_memory(*impl_, false, [&](const auto& connection) { return workspace::undo_memory(connection, change, author); });
}

std::vector<MemoryVersion> Workspace::memory_history(const MemoryName& unit) const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return workspace::load_memory_history(impl_->connection, unit);
}

std::vector<MemoryChange> Workspace::memory_changes() const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return workspace::load_changes(impl_->connection);
}

std::vector<Disagreement> Workspace::memory_disagreements() const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return workspace::find_disagreements(impl_->connection);
}

}  // namespace v1
}  // namespace triptych
