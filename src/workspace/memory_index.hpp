// The memory of a workspace with its index: found at once, whoever wrote it.
//
// SQLite holds the truth. The index (index_files.hpp) says up to which key, and up to which change of older units, it knows the store; before
// each search two numbers tell whether there is more, and only that is read. So a unit is seen in the transaction that adds it and by
// every other reader from its commit on, and a process that is killed leaves nothing to mend. Where the index is missing, damaged, older than
// the store's beginning or of another store it is made from the store; where its folder may not be written it lives in memory.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "memory/index/index.hpp"
#include "workspace/index_files.hpp"
#include "workspace/memory_store.hpp"
#include "workspace/term_source.hpp"

namespace triptych::workspace {

/// Must not outlive the connection; one thread at a time.
class MemoryIndex {
public:
    /// Opens the index of the file in `folder`. A reader writes to the folder only what would cost the next one a second.
    MemoryIndex(const sqlite::Connection& connection, std::filesystem::path folder, bool is_writer);

    /// Needs a snapshot or a transaction.
    [[nodiscard]] std::vector<Match> find(const Query& query);

    /// Reads what is new in the store.
    void sync();
    /// Writes what was read to the folder when it is much. Not in a transaction. Never throws for the folder's sake.
    void publish();
    /// Both. Not in a transaction.
    void catch_up();

    /// After this connection has changed the terms of the workspace.
    void forget_terms() noexcept { terms_.forget(); }

    [[nodiscard]] const memory::index::Index& index() const noexcept { return index_; }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    struct Seen {
        model::UnitKey last_key = 0;
        std::int64_t change = 0;
        bool operator==(const Seen&) const = default;
    };

    [[nodiscard]] std::size_t least_written() const noexcept;
    [[nodiscard]] Seen look() const;
    [[nodiscard]] bool fits(const std::vector<StoredSegment>& segments) const;
    [[nodiscard]] std::uint64_t mark_of(model::UnitKey key, std::int64_t change) const;
    void restart();
    void read_changes(const Seen& now);
    void read_units(const Seen& now);
    void build(const Seen& now);
    void write();
    [[nodiscard]] std::span<const std::shared_ptr<const memory::index::Segment>> made_whole(std::size_t first, const memory::index::Origin& origin) const;
    void settle(std::vector<StoredSegment> segments);

    const sqlite::Connection* connection_;
    std::filesystem::path folder_;
    bool is_writer_;
    std::size_t next_write_;  ///< of so many new texts
    std::uint64_t number_;
    MemoryStore store_;
    TermSource terms_;
    mutable sqlite::Statement look_, changes_;
    std::vector<StoredSegment> stored_;
    memory::index::Index index_;
    Seen seen_;
    bool is_tentative_ = false;  ///< something was read that its transaction may still undo
};

}  // namespace triptych::workspace
