// A bar for work that can last: on a terminal only.
#pragma once

#include "triptych/workspace.hpp"

namespace triptych::cli {

/// Draws on stderr when that is a terminal, and does nothing elsewhere.
Progress show_progress();

}  // namespace triptych::cli
