// A prepared statement: values in, rows out.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace triptych::sqlite {

/// Bytes that are not text.
struct Blob {
    std::string_view bytes;
};

/// Made by Connection::prepare, which it must not outlive.
class Statement {
public:
    Statement(sqlite3* handle, std::string_view sql, const std::string& file);

    /// Starts anew with these values for ?1, ?2 …; they are copied.
    template <class... Values>
    Statement& bind(const Values&... values)
    {
        reset();
        int index = 0;
        (bind_value(++index, values), ...);
        return *this;
    }
    /// Binds and runs to the end.
    template <class... Values>
    void run(const Values&... values)
    {
        bind(values...);
        while (step()) {
        }
        reset();
    }

    /// True when there is a row to read.
    bool step();
    /// Ready to run again; ends the read of a statement that has rows left.
    void reset() noexcept;

    /// Columns of the row, counted from 0. Views live until the next call of step, bind, run or reset.
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] double real(int column) const noexcept;
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::string_view blob(int column) const noexcept;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] bool is_null(int column) const noexcept;

private:
    void bind_value(int index, std::int64_t value);
    void bind_value(int index, double value);
    void bind_value(int index, std::string_view value);
    void bind_value(int index, Blob value);
    void bind_value(int index, std::nullptr_t value);
    void bind_value(int index, const std::string& value) { bind_value(index, std::string_view(value)); }
    void bind_value(int index, const char* value) { bind_value(index, std::string_view(value)); }
    template <std::integral Integer>
    void bind_value(int index, Integer value)
    {
        bind_value(index, static_cast<std::int64_t>(value));
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void bind_value(int index, Enum value)
    {
        bind_value(index, static_cast<std::int64_t>(value));
    }
    void require(int result) const;

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    sqlite3* handle_;
    const std::string* file_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace triptych::sqlite
