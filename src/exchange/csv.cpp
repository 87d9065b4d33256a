#include "exchange/csv.hpp"

#include <algorithm>
#include <optional>

#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange {
namespace {

/// Apostrophes before a character that begins a formula, or npos.
std::size_t formula_guards(std::string_view cell)
{
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r\n").find(cell[first]) != std::string_view::npos ? first : std::string_view::npos;
}

class Reader {
public:
    Reader(std::string_view text, char separator, std::string_view file) : text_(text), separator_(separator), file_(file) {}

    std::vector<CsvRow> read()
    {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{.cells = {}, .places = {}, .line = line_};
            do {
                row.places.push_back(here());
                row.cells.push_back(read_cell());
            } while (take(separator_));
            take_line_end();
            if (std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); })) rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    std::string read_cell()
    {
        std::string cell = text_.substr(at_).starts_with('"') ? read_quoted() : read_bare();
        if (separator_ == '\t') return cell;
        const auto guards = formula_guards(cell);
        if (guards != std::string_view::npos && guards > 0) cell.erase(0, 1);
        return cell;
    }

    std::string read_bare()
    {
        const auto end = std::min(text_.find_first_of(bare_ends(), at_), text_.size());
        std::string cell(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    std::string read_quoted()
    {
        const auto start = at_;
        const auto first_line = line_;
        const CellPlace first = last_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                if (at_ == text_.size() || text_[at_] != '"') break;
            }
            const bool is_break = c == '\n' || c == '\r';
            if (c == '\r' && text_.substr(at_ + 1).starts_with('\n')) ++at_;
            if (is_break) ++line_;
            cell += is_break ? '\n' : c;
        }
        const bool closes = text_[at_ - 1] == '"' && at_ - 1 > start && (at_ == text_.size() || is_cell_end(text_[at_]));
        if (closes) return cell;
        if (separator_ == '\t') {
            at_ = start;
            line_ = first_line;
            return read_bare();
        }
        const std::string found = at_ == text_.size() ? "a quote that does not close" : "text after a closing quote";
        throw Error(ErrorCode::syntax, found + "; expected \"…\" around the whole cell, and a quote inside it doubled", {std::string(file_), first.line, first.column});
    }

    [[nodiscard]] std::string_view bare_ends() const { return separator_ == ',' ? ",\r\n" : separator_ == ';' ? ";\r\n" : "\t\r\n"; }
    [[nodiscard]] bool is_cell_end(char c) const { return c == separator_ || c == '\r' || c == '\n'; }

    bool take(char c)
    {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    /// Where the reader is. Counts on from the place it gave last, so that a long line is counted once.
    CellPlace here()
    {
        if (line_ != last_.line) {
            counted_ = text_.find_last_of("\r\n", at_ == 0 ? 0 : at_ - 1) + 1;  // npos + 1 is 0
            if (at_ == 0) counted_ = 0;
            last_ = {static_cast<std::uint32_t>(line_), 1};
        }
        last_.column += static_cast<std::uint32_t>(count_code_points(text_.substr(counted_, at_ - counted_)));
        counted_ = at_;
        return last_;
    }

    void take_line_end()
    {
        const bool ends = take('\r');
        if (take('\n') || ends) ++line_;
    }

    std::string_view text_;
    char separator_;
    std::string_view file_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    CellPlace last_{1, 1};     ///< of the cell that began last
    std::size_t counted_ = 0;  ///< the byte it begins at
};

/// Line breaks of every system as '\n'.
std::string with_newlines(std::string_view cell)
{
    std::string out;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] == '\r' && cell.substr(at + 1).starts_with('\n')) continue;
        out += cell[at] == '\r' ? '\n' : cell[at];
    }
    return out;
}

std::string in_quotes(std::string_view cell)
{
    std::string out = "\"";
    for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::size_t count_line_ends(std::string_view text)
{
    const auto newlines = std::ranges::count(text, '\n');
    return static_cast<std::size_t>(newlines > 0 ? newlines : std::ranges::count(text, '\r'));
}

bool needs_quotes(const std::string& cell, char separator)
{
    if (separator == '\t') return cell.find_first_of("\t\n") != std::string::npos || cell.starts_with('"');
    return cell.find_first_of(",;\"\n") != std::string::npos || cell.starts_with(' ') || cell.ends_with(' ');
}

}  // namespace

Place CsvRow::place(std::string_view file, std::size_t cell) const
{
    if (cell >= places.size()) return {std::string(file), line, 1};
    return {std::string(file), places[cell].line, places[cell].column};
}

std::vector<CsvRow> read_csv(std::string_view text, char separator, std::string_view file)
{
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        const auto before = text.substr(0, nul);
        throw Error(ErrorCode::syntax, "a NUL byte; expected text",
                    {std::string(file), 1 + count_line_ends(before), 1 + count_code_points(before.substr(before.find_last_of("\r\n") + 1))});
    }
    return Reader(text, separator, file).read();
}

std::string write_csv_row(std::span<const std::string> cells, char separator)
{
    std::string row;
    for (const std::string& given : cells) {
        std::string cell = with_newlines(given);
        if (separator != '\t' && formula_guards(cell) != std::string_view::npos) cell.insert(0, 1, '\'');
        row += needs_quotes(cell, separator) ? in_quotes(cell) : cell;
        row += separator;
    }
    if (!row.empty()) row.pop_back();
    return row + "\n";
}

}  // namespace triptych::exchange
