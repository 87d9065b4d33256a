// Checks: what is wrong with a document, where, and what would mend it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/export.hpp"
#include "triptych/glossary.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

enum class Severity : std::uint8_t { error, warning, advice };

/// "error", "warning", "advice".
TRIPTYCH_API std::string_view name(Severity severity) noexcept;

/// A remark of a check.
struct Finding {
    std::string rule;  ///< id of the check: "numbers", "term", …
    Severity severity = Severity::warning;
    std::string unit;  ///< id of the unit; empty when the remark is about the whole document
    Language language = Language::fr;
    Range range;             ///< bytes of the variant's text
    std::string message;     ///< for a person, one sentence
    std::string suggestion;  ///< what to write instead of the range; empty when nothing is certain
    std::string explanation; ///< why the rule exists

    friend bool operator==(const Finding&, const Finding&) = default;
};

struct CheckOptions {
    std::string channel;  ///< whose limits apply; the document's own `channel` when empty
    std::vector<Language> languages{Language::fr, Language::ru, Language::kk};
};

/// One row for each check of the library: its id, severity and why it exists.
struct CheckInfo {
    std::string_view id;
    Severity severity;
    std::string_view explanation;
};
TRIPTYCH_API std::vector<CheckInfo> list_checks();

/// Findings in the order of the document. Throws Error{encoding} for text that is not UTF-8 and Error{not_found} for a channel in
/// `options` that is not known. May be called from any thread.
TRIPTYCH_API std::vector<Finding> check(const Document& document, const Glossary& glossary, const CheckOptions& options = {});

}  // namespace v1
}  // namespace triptych
