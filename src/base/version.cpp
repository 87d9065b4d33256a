#include "triptych/version.hpp"

namespace triptych {
inline namespace v1 {

std::string_view version() noexcept { return TRIPTYCH_VERSION; }

}  // namespace v1
}  // namespace triptych
