// An open SQLite file.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "adapters/sqlite/statement.hpp"

struct sqlite3;

namespace triptych::sqlite {

/// `read_only` needs no right but to read the file. SQLite wants to make two small files beside one in WAL mode even to read it; where it
/// may not, or the file itself is read-only, the file is opened as immutable: without locks, as it stands in the file. That is refused
/// while changes wait in the -wal file of a writer that was cut off, because they would be overlooked. A writer that comes while an
/// immutable file is being read may make that read fail or mix two versions: read such a file in short sessions.
enum class Access : std::uint8_t { read_only, read_write, create };

/// A connection with foreign keys on and synchronous NORMAL. One thread at a time; a process may hold several to one file.
/// Every member throws Error with the file's name: busy, io, damaged.
class Connection {
public:
    /// `wait` is how long a call waits for another writer before Error{busy}.
    Connection(const std::filesystem::path& path, Access access, std::chrono::milliseconds wait = std::chrono::seconds(5));

    /// Runs one statement or several; rows are dropped.
    void execute(const std::string& sql) const;
    /// The statement must not outlive the connection.
    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// First column of the first row, 0 when there is none.
    [[nodiscard]] std::int64_t number(std::string_view sql) const;

    /// Rowid of the last row inserted.
    [[nodiscard]] std::int64_t last_key() const noexcept;
    [[nodiscard]] bool in_transaction() const noexcept;
    /// True in a transaction that has the right to write.
    [[nodiscard]] bool is_writing() const noexcept;
    /// The path as it was given.
    [[nodiscard]] const std::string& file() const noexcept { return *file_; }

private:
    void open(const std::string& name, int flags);
    void open_to_read(const std::filesystem::path& path);

    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    std::unique_ptr<std::string> file_;  // statements point to it: it stays when the connection moves
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace triptych::sqlite
