// Changes of the memory that can be undone: each is written down as it is made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"
#include "workspace/memory_rows.hpp"

namespace triptych::workspace {

/// One change, of any number of units. Needs a transaction; a change that touches no unit leaves no trace.
class MemoryEditor {
public:
    /// `undoes` is the number of the change that this one takes back, 0 for none.
    MemoryEditor(const sqlite::Connection& connection, std::string_view action, std::string_view author, std::int64_t undoes = 0);

    /// A unit may be changed again in the same change.
    void replace(const model::MemoryUnit& before, const model::MemoryUnit& after);
    void remove(const model::MemoryUnit& unit);
    /// A unit that was removed by an earlier change.
    void put_back(const model::MemoryUnit& unit);

    /// 0 as long as nothing is changed.
    [[nodiscard]] std::int64_t number() const noexcept { return number_; }
    [[nodiscard]] std::int64_t time() const noexcept { return time_; }
    [[nodiscard]] const std::string& author() const noexcept { return author_; }

private:
    void note(const model::MemoryUnit& unit, bool is_after);

    const sqlite::Connection* connection_;
    std::string action_, author_;
    std::int64_t undoes_, time_, number_ = 0;
    std::unordered_set<model::UnitKey> noted_;  ///< units whose state before the change is written down
    MemoryRows rows_;
    sqlite::Statement version_;
};

}  // namespace triptych::workspace
