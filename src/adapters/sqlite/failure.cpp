#include "adapters/sqlite/failure.hpp"

#include <sqlite3.h>

#include <new>

#include "triptych/error.hpp"

namespace triptych::sqlite {

void fail(sqlite3* handle, int result, const std::string& file)
{
    const Place place{.file = file};
    switch (result & 0xFF) {  // the primary code; sqlite.org/rescode.html
        case SQLITE_NOMEM: throw std::bad_alloc();
        case SQLITE_BUSY:
        case SQLITE_LOCKED: throw Error(ErrorCode::busy, "another process is writing; expected it to end soon, try again", place);
        case SQLITE_FULL: throw Error(ErrorCode::io, "the disk is full; expected room for the change", place);
        case SQLITE_READONLY:
        case SQLITE_PERM: throw Error(ErrorCode::io, "the file or its folder is read-only; expected permission to write both", place);
        case SQLITE_CANTOPEN: throw Error(ErrorCode::io, "the file cannot be opened; expected permission to read and write it and its folder", place);
        case SQLITE_NOTADB: throw Error(ErrorCode::damaged, "the file is not a database; expected a workspace", place);
        case SQLITE_CORRUPT: throw Error(ErrorCode::damaged, "the database is damaged; expected a whole workspace, restore a copy", place);
        case SQLITE_TOOBIG: throw Error(ErrorCode::invalid, "a text is too long; expected less than a billion bytes", place);
        default: break;
    }
    const std::string said = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    throw Error(ErrorCode::io, "the database said \"" + said + "\"; expected success", place);
}

}  // namespace triptych::sqlite
