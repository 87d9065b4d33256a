// Abbreviations that take no suffix and are written out instead: «2024 ж.» is «2024 жыл», «Алматы қ.» is «Алматы қаласы».
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace triptych::language::morphology::kazakh {

/// The phrase with the abbreviation at its end written out, by written_out.tsv; nothing for another phrase. Needs valid UTF-8. May be called
/// from any thread.
std::optional<std::string> write_out(std::string_view phrase);

}  // namespace triptych::language::morphology::kazakh
