// How sure a form is by what its word is: rows of confidence.tsv.
#pragma once

#include <string_view>

namespace triptych::language::morphology::kazakh {

/// From 0 to 1. Throws std::logic_error where the table has no such row. May be called from any thread, like everything here.
double confidence_of(std::string_view what);

/// A cell like ".85"; 0 when it is empty. Throws std::logic_error for another, a mistake in a table.
double parse_share(std::string_view cell);

/// The less sure of two, where 0 says nothing.
double less_sure(double one, double other) noexcept;

}  // namespace triptych::language::morphology::kazakh
