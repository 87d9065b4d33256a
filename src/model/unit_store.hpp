// What the translation memory asks of the place where its units lie: this object, an SQLite file, a server.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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
    std::string author;        ///< of the last change, or empty
    std::int64_t created = 0;  ///< when it came, milliseconds since 1970 in UTC; 0 when nobody knows
    std::int64_t changed = 0;  ///< when it was last changed
    Properties properties;

    friend bool operator==(const MemoryUnit&, const MemoryUnit&) = default;
};

/// Read side of a store.
class UnitStore {
public:
    virtual ~UnitStore() = default;

    /// Appends the keys of all units that have text in the language.
    virtual void append_keys(Language language, std::vector<UnitKey>& keys) const = 0;
    /// Visits every text of the language, oldest unit first; the text lives until `visit` returns.
    virtual void for_each_text(Language language, const std::function<void(UnitKey, std::string_view)>& visit) const = 0;
    /// The whole unit; empty when it is gone.
    [[nodiscard]] virtual std::optional<MemoryUnit> unit(UnitKey key) const = 0;
    /// The text of a unit in one language only; cheaper than `unit`. Empty when there is none.
    [[nodiscard]] virtual std::string text(UnitKey key, Language language) const = 0;
};

}  // namespace triptych::model
