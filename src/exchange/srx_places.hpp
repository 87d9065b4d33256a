// Where the patterns of a rule file stand, to the column: XML readers tell the line only, and many files have one long line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace triptych::exchange {

struct SrxPlace {
    std::size_t line = 1, column = 1;  ///< from 1, columns in characters
};

/// True for the elements whose places are told.
bool is_placed(std::string_view name) noexcept;

/// One place for each <beforebreak>, <afterbreak> (of what is in it) and <languagemap>, in the order of the file.
/// Empty when the bytes are not UTF-8. Needs well-formed XML to be right; linear.
std::vector<SrxPlace> find_places(std::string_view bytes);

}  // namespace triptych::exchange
