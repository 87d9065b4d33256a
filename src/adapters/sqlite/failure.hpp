// What SQLite says when it cannot, as an Error with the file's name.
#pragma once

#include <string>

struct sqlite3;

namespace triptych::sqlite {

/// Throws the Error that fits the result code of a call; `handle` may be null.
[[noreturn]] void fail(sqlite3* handle, int result, const std::string& file);

}  // namespace triptych::sqlite
