// A new version of a document meets the one in the workspace: what keeps its state, what becomes a draft, what falls behind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::workspace {

enum class Source : std::uint8_t {
    file,     ///< read from a file: what it does not say is kept, an unchanged text keeps its state
    table,    ///< the same, as rows of texts that know nothing of layout, laid over the document they came from
    program,  ///< handed over by a program: an empty variant is an erased one, a new state is meant
};

/// A variant after its change, for the history.
struct VariantChange {
    std::string unit;
    Language language = Language::fr;
    Variant after;
    bool is_removal = false;  ///< the unit is gone
};

/// A variant whose text a file repeats with another state than the workspace has; the workspace's is kept.
struct KeptState {
    std::string unit;
    Language language = Language::fr;
    State kept = State::missing, in_file = State::missing;
};

struct Merged {
    Document document;
    std::vector<VariantChange> changes;
    std::vector<KeptState> kept_states;
    std::size_t created = 0, updated = 0, unchanged = 0, removed = 0;  ///< units
};

/// `after` must have been admitted. `before` is null for a new document. Staleness as the model defines it.
Merged merge(const Document* before, Document after, Source source, std::string_view author);

/// What differs between two texts, for a person: "«10 avril» → «11 avril»".
std::string describe_change(std::string_view before, std::string_view after);

}  // namespace triptych::workspace
