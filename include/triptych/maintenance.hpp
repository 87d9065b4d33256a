// Keeping a translation memory clean: what is asked of it, what was done to it, and what it says when it contradicts itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

/// A unit of the memory with all that is known of it. Dates are UTC, ISO 8601 ("2025-04-10T09:30:00.000Z"), and empty for a unit that is
/// older than the memory's dates.
struct MemoryEntry {
    std::string id;
    std::string document;  ///< the unit's document, or empty
    Trio<std::string> texts;
    Trio<State> states;
    std::string origin;  ///< the files and documents that said it, "; " between them
    std::string author;  ///< of the last change, or empty
    std::string created, changed;
    double confidence = 1.0;
    Properties properties;

    friend bool operator==(const MemoryEntry&, const MemoryEntry&) = default;
};

/// Names a unit of the memory. Ids of units of documents are unique in their document only; `document` may be empty where the id is enough.
struct MemoryName {
    std::string id;
    std::string document;

    friend bool operator==(const MemoryName&, const MemoryName&) = default;
};

/// Which units of the memory. Every condition that is given must hold.
struct MemoryFilter {
    std::vector<MemoryName> units{};    ///< these only
    std::string document{};             ///< of this document
    std::string origin{};               ///< said by this file or document, among others
    std::string property{}, value{};    ///< with a property of this name, and of this value where one is given
    std::optional<Language> language{}; ///< that `state` and `contains` are asked of; any of the three when not given
    std::optional<State> state{};       ///< with a text in this state
    std::optional<Language> missing{};  ///< without text in this language
    std::string contains{};             ///< with a text that contains this, whatever the case and the kind of space or apostrophe
    std::string since{}, until{};       ///< changed on these days or between them: "2025", "2025-04", "2025-04-10", "2025-04-10T09:30"

    [[nodiscard]] bool is_empty() const
    {
        return units.empty() && document.empty() && origin.empty() && property.empty() && !state && !missing && contains.empty() && since.empty() &&
               until.empty();
    }
};

/// Another text for a unit of the memory.
struct MemoryEdit {
    MemoryName unit;
    Language language = Language::fr;
    std::string text;
    std::optional<State> state{};  ///< of the text from now on; not given, a changed text is `draft` and an unchanged one keeps its state
};

/// What a change of the memory did, or would do.
struct MemoryReport {
    std::uint64_t change = 0;          ///< its number, which `undo_memory` takes; 0 when nothing was changed
    std::vector<MemoryEntry> changed;  ///< as they are now, in the order of their arrival
    std::vector<MemoryEntry> removed;  ///< as they were
};

/// One change of one unit, as its history tells it.
struct MemoryVersion {
    std::uint64_t change = 0;          ///< 0: the unit came into the memory, from a file or a document
    std::string time;                  ///< UTC, ISO 8601, or empty where it is not known
    std::string author;
    std::string action;                ///< "import", "edit", "delete", "merge", "undo"
    std::uint64_t undoes = 0;          ///< the change that an undo took back
    std::uint64_t undone_by = 0;       ///< the undo that took this change back
    std::optional<MemoryEntry> before{}, after{};  ///< empty where the unit was not there
};

/// One change of the memory, whole.
struct MemoryChange {
    std::uint64_t number = 0;
    std::string time;
    std::string author;
    std::string action;
    std::uint64_t undoes = 0, undone_by = 0;
    std::size_t units = 0;  ///< that it touched
};

/// Units that say the same in one language and not in another.
struct Disagreement {
    /// What some of them say in the other language.
    struct Choice {
        std::string text;               ///< of the oldest of them
        std::vector<MemoryName> units;  ///< in the order of their arrival
    };

    Language language = Language::fr;  ///< in which they agree
    std::string text;                  ///< what they say there, as the oldest of them does
    Language sibling = Language::ru;   ///< in which they do not
    std::vector<Choice> choices;       ///< two or more; what most units say first, then what the oldest says
};

}  // namespace v1
}  // namespace triptych
