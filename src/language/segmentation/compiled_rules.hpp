// The rules of a file, compiled: which of them a language has, and what each pattern became.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "adapters/icu/regex.hpp"
#include "triptych/error.hpp"
#include "triptych/language.hpp"
#include "triptych/segmentation_rules.hpp"

namespace triptych::language {

/// A pattern of a rule. An empty one matches everywhere and is not compiled.
struct CompiledPattern {
    bool is_empty = true;
    std::size_t least = 0, most = 0;  ///< characters of a match
    std::vector<icu::Regex> forms;    ///< one: the pattern; before a position also a second, which ends where the searched part ends
    std::string label;                ///< for messages: rule 3 of "French", <beforebreak> "…"
    Place place;
};

struct CompiledRule {
    bool breaks = true;
    CompiledPattern before, after;
};

/// Any thread may read it.
class CompiledRules {
public:
    /// Throws Error{syntax}, with the place of the pattern.
    explicit CompiledRules(const SegmentationRules& rules);

    /// The rules of a language in the order in which they are asked; empty when no map matches it.
    [[nodiscard]] const std::vector<const CompiledRule*>& of(Language language) const { return of_[language]; }

private:
    std::deque<CompiledRule> rules_;  ///< addresses stay
    Trio<std::vector<const CompiledRule*>> of_;
};

}  // namespace triptych::language
