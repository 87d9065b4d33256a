#include "adapters/sqlite/statement.hpp"

#include <sqlite3.h>

#include "adapters/sqlite/failure.hpp"

namespace triptych::sqlite {
namespace {

/// SQLite binds NULL for a null pointer; an empty view may hold one.
const char* pointer(std::string_view bytes) noexcept { return bytes.data() != nullptr ? bytes.data() : ""; }

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* handle, std::string_view sql, const std::string& file) : handle_(handle), file_(&file)
{
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    statement_.reset(statement);
    require(result);
}

void Statement::require(int result) const
{
    if (result != SQLITE_OK) fail(handle_, result, *file_);
}

void Statement::bind_value(int index, std::int64_t value) { require(sqlite3_bind_int64(statement_.get(), index, value)); }

void Statement::bind_value(int index, double value) { require(sqlite3_bind_double(statement_.get(), index, value)); }

void Statement::bind_value(int index, std::string_view value)
{
    // SQLITE_TRANSIENT: SQLite keeps a copy of its own. NOLINTNEXTLINE(performance-no-int-to-ptr)
    require(sqlite3_bind_text64(statement_.get(), index, pointer(value), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_value(int index, Blob value)
{
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    require(sqlite3_bind_blob64(statement_.get(), index, pointer(value.bytes), value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_value(int index, std::nullptr_t) { require(sqlite3_bind_null(statement_.get(), index)); }

bool Statement::step()
{
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(handle_, result, *file_);
    return false;
}

void Statement::reset() noexcept { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const noexcept { return sqlite3_column_int64(statement_.get(), column); }

double Statement::real(int column) const noexcept { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::text(int column) const noexcept
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const noexcept
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::is_null(int column) const noexcept { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

}  // namespace triptych::sqlite
