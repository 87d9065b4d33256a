#include "adapters/sqlite/connection.hpp"

#include <sqlite3.h>

#include <string_view>
#include <system_error>

#include "adapters/sqlite/failure.hpp"
#include "triptych/error.hpp"

namespace triptych::sqlite {
namespace {

// One thread at a time uses a connection, so SQLite need not lock it.
constexpr int usual = SQLITE_OPEN_NOMUTEX;

/// "file:/a%20b?immutable=1" (sqlite.org/uri.html)
std::string immutable_uri(const std::string& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.';
        out += is_plain ? std::string(1, c) : std::string{'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out + "?immutable=1";
}

/// What SQLite answers to the first read.
int probe(sqlite3* handle) { return sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, nullptr, nullptr); }

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Connection::Connection(const std::filesystem::path& path, Access access, std::chrono::milliseconds wait)
    : file_(std::make_unique<std::string>(path.string()))
{
    // An absolute path: SQLite gives names like ":memory:" a meaning of their own.
    if (access == Access::read_only)
        open_to_read(std::filesystem::absolute(path));
    else
        open(std::filesystem::absolute(path).string(), SQLITE_OPEN_READWRITE | usual | (access == Access::create ? SQLITE_OPEN_CREATE : 0));
    sqlite3_busy_timeout(handle_.get(), static_cast<int>(wait.count()));
    execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF");
    execute("PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824");  // 64 MiB, 1 GiB: a cold search reads pages where they lie
    if (access == Access::read_only) execute("PRAGMA query_only = ON");
}

void Connection::open(const std::string& name, int flags)
{
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) fail(handle, result, file());
    sqlite3_extended_result_codes(handle, 1);
}

void Connection::open_to_read(const std::filesystem::path& path)
{
    const std::string name = path.string();
    std::error_code unknown;
    // With the right to write, so that the last to close the file leaves nothing beside it; SQLite does with less.
    open(name, SQLITE_OPEN_READWRITE | usual);
    const bool is_writable = sqlite3_db_readonly(handle_.get(), "main") == 0;
    if (is_writable || std::filesystem::exists(name + "-wal", unknown)) {
        const int result = probe(handle_.get()) & 0xFF;
        if (result != SQLITE_READONLY && result != SQLITE_CANTOPEN) return;  // what else is wrong, the caller's first read tells
        const auto waiting = std::filesystem::file_size(name + "-wal", unknown);
        if (!unknown && waiting > 0)
            throw Error(ErrorCode::io, "changes wait in " + path.filename().string() + "-wal, and the folder cannot be written; expected the right to write it once, or a file that its writer has closed",
                        {.file = file()});
    }
    open(immutable_uri(name), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | usual);
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

bool Connection::is_writing() const noexcept { return sqlite3_txn_state(handle_.get(), "main") == SQLITE_TXN_WRITE; }

}  // namespace triptych::sqlite
