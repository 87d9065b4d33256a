// Files of segmentation rules: SRX 2.0, which CAT tools share.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/export.hpp"
#include "triptych/segmentation_rules.hpp"

namespace triptych {
inline namespace v1 {

/// SRX 2.0, and 1.0 with what it has. All patterns are tried: Error{syntax} names file, line, column, rule and construct of one that ICU cannot
/// run. `diagnostics`, when given, receives what was odd. Comments are kept that stand before the header, a languagerule or a rule.
TRIPTYCH_API SegmentationRules read_srx(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics = nullptr);
/// The same from memory; `file` is named in errors.
TRIPTYCH_API SegmentationRules parse_srx(std::string_view bytes, std::string_view file = "<srx>", std::vector<Diagnostic>* diagnostics = nullptr);

/// SRX 2.0 that gives equal rules back when it is read. Throws Error{invalid} for what XML cannot hold: control characters, "--" in a note.
TRIPTYCH_API std::string rules_to_srx(const SegmentationRules& rules);
/// The file appears whole or not at all.
TRIPTYCH_API void write_srx(const SegmentationRules& rules, const std::filesystem::path& path);

}  // namespace v1
}  // namespace triptych
