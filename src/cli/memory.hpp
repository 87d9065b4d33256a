// The parts of "triptych memory", one file each.
#pragma once

#include "cli/session.hpp"

namespace triptych::cli {

void add_concordance(CLI::App& memory);
void add_analyse(CLI::App& memory);

}  // namespace triptych::cli
