// Particles that a hyphen joins to any form of a word: «мектептерде-ақ».
#pragma once

#include <string_view>

namespace triptych::language::morphology::kazakh {

/// True for a row of particles.tsv. Needs a folded word. May be called from any thread, like everything here.
bool is_particle(std::string_view word);

/// The word without the particle that a hyphen joins to it; the whole word where there is none.
std::string_view without_particle(std::string_view word);

}  // namespace triptych::language::morphology::kazakh
