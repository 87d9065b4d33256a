#include "adapters/sqlite/connection.hpp"

#include <sqlite3.h>

#include "adapters/sqlite/failure.hpp"

namespace triptych::sqlite {
namespace {

int flags_of(Access access)
{
    // One thread at a time uses a connection, so SQLite need not lock it.
    if (access == Access::read_only) return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == Access::create ? SQLITE_OPEN_CREATE : 0);
}

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Connection::Connection(const std::filesystem::path& path, Access access, std::chrono::milliseconds wait)
    : file_(std::make_unique<std::string>(path.string()))
{
    sqlite3* handle = nullptr;
    // An absolute path: SQLite gives names like ":memory:" a meaning of their own.
    const int result = sqlite3_open_v2(std::filesystem::absolute(path).string().c_str(), &handle, flags_of(access), nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) fail(handle, result, file());
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(wait.count()));
    execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF");
    execute("PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824");  // 64 MiB, 1 GiB: a cold search reads pages where they lie
}

void Connection::execute(const std::string& sql) const
{
    const int result = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(handle_.get(), result, file());
}

Statement Connection::prepare(std::string_view sql) const { return {handle_.get(), sql, *file_}; }

std::int64_t Connection::number(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_key() const noexcept { return sqlite3_last_insert_rowid(handle_.get()); }

bool Connection::in_transaction() const noexcept { return sqlite3_get_autocommit(handle_.get()) == 0; }

}  // namespace triptych::sqlite
