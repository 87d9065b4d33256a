// The lines of a .trip file: without comments, and, below the header, with lines joined that end in a backslash.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::exchange::trip {

/// A line without white space at its ends. After the first section line a backslash at the end of a line joins the next one
/// to it; the text then holds the backslash and a newline.
struct Line {
    std::string text;
    std::size_t number = 0;  ///< from 1
    std::size_t column = 1;  ///< of the first character of `text`
};

/// In time that grows with the length. Lines end with LF, CR or CR LF; a byte order mark is skipped; lines that begin with ';' are left out,
/// and put into `comments` when it is given: what stands after the ';', without one blank before it and blanks after it.
std::vector<Line> read_lines(std::string_view text, std::vector<Line>* comments = nullptr);

/// True when the text ends in a backslash that is not itself escaped.
bool ends_in_escape(std::string_view text) noexcept;

}  // namespace triptych::exchange::trip
