// Typography: spaces, quotes, dashes and ordinals as each language prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

struct TypesetOptions {
    bool corrections = false;  ///< also apply the rules of level `should`
};

/// One change that a rule made.
struct TypesetChange {
    std::string rule;    ///< id of the rule: "fr.high"
    Range source;        ///< bytes of the text as the rule found it, after the changes before this one
    std::string before;  ///< what stood there
    std::string after;   ///< what stands there now
};

/// The text, typeset. URLs, e-mail addresses, @handles, #hashtags, `code` and {placeholders} are never
/// touched; typesetting twice equals once. Throws Error{encoding} when the text is not UTF-8.
/// `changes`, when given, receives what was done, in order. May be called from any thread.
TRIPTYCH_API std::string typeset(std::string_view text, Language language, const TypesetOptions& options = {},
                                 std::vector<TypesetChange>* changes = nullptr);

}  // namespace v1
}  // namespace triptych
