// Comma-, semicolon- and tab-separated text (RFC 4180).
//
// A spreadsheet runs a cell that begins with = + - @ as a formula. `write_csv_row` puts an apostrophe before such a cell, as spreadsheets
// do themselves, and `read_csv` takes it away; both leave tab-separated text alone, which is for programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/error.hpp"

namespace triptych::exchange {

/// Where a cell begins, from 1; columns count characters.
struct CellPlace {
    std::uint32_t line = 0, column = 0;
};

struct CsvRow {
    std::vector<std::string> cells;
    std::vector<CellPlace> places;  ///< of the cells
    std::size_t line = 0;           ///< where it begins, from 1

    /// Of a cell, or of the row when it does not have that cell.
    [[nodiscard]] Place place(std::string_view file, std::size_t cell = 0) const;
};

/// Rows that have a cell with text. Quoted cells may hold separators and line breaks, which all become '\n'; a quote is doubled. In tab-separated text a quote that
/// does not close at the end of its cell is a character like others. Throws Error{syntax} for a quote that does not close or a NUL byte.
std::vector<CsvRow> read_csv(std::string_view text, char separator, std::string_view file);

/// With a newline at the end. Line breaks inside a cell are written as '\n'.
std::string write_csv_row(std::span<const std::string> cells, char separator);

}  // namespace triptych::exchange
