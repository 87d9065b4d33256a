// The version of the library, as it is at run time.
#pragma once

#include <string_view>

#include "triptych/export.hpp"

namespace triptych {
inline namespace v1 {

/// "MAJOR.MINOR.PATCH"
TRIPTYCH_API std::string_view version() noexcept;

}  // namespace v1
}  // namespace triptych
