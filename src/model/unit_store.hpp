// What the translation memory asks of the place where its units lie: this object, an SQLite file, a server.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::model {

/// Key of a unit in its store; a greater key is a newer unit.
using UnitKey = std::int64_t;

/// A unit as the memory sees it.
struct MemoryUnit {
    UnitKey key = 0;
    std::string id;
    std::string document;  ///< or empty
    Trio<std::string> texts;
    Trio<State> states;
    double confidence = 1.0;
    std::string origin;
    UnitKey previous = 0;  ///< neighbour in its document, 0: none
    UnitKey next = 0;
};

/// Read side of a store. Tokens are 64-bit hashes of case-folded words, made by the memory.
class UnitStore {
public:
    virtual ~UnitStore() = default;

    /// How many units hold the token in that language (an upper bound is enough).
    [[nodiscard]] virtual std::size_t frequency(Language language, std::uint64_t token) const = 0;
    /// Appends the keys of the units that hold the token; keys of units that are gone or changed may be among them.
    virtual void append_postings(Language language, std::uint64_t token, std::vector<UnitKey>& keys) const = 0;
    /// Appends the keys of all units whose text has between `min` and `max` code points.
    virtual void append_by_length(Language language, std::size_t min, std::size_t max, std::vector<UnitKey>& keys) const = 0;
    /// The whole unit; empty when it is gone.
    [[nodiscard]] virtual std::optional<MemoryUnit> unit(UnitKey key) const = 0;
    /// The text of a unit in one language only; cheaper than `unit`. Empty when there is none.
    [[nodiscard]] virtual std::string text(UnitKey key, Language language) const = 0;
};

}  // namespace triptych::model
