// The memory of a workspace file, as the search reads it.
#pragma once

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"

namespace triptych::workspace {

/// Reads from the file at each call; nothing is built when it is opened. Must not outlive the connection; one thread at a time.
class MemoryStore final : public model::UnitStore {
public:
    explicit MemoryStore(const sqlite::Connection& connection);

    [[nodiscard]] std::size_t frequency(Language language, std::uint64_t token) const override;
    void append_postings(Language language, std::uint64_t token, std::vector<model::UnitKey>& keys) const override;
    void append_by_length(Language language, std::size_t min, std::size_t max, std::vector<model::UnitKey>& keys) const override;
    [[nodiscard]] std::optional<model::MemoryUnit> unit(model::UnitKey key) const override;
    [[nodiscard]] std::string text(model::UnitKey key, Language language) const override;

    /// Units with keys above `after`, ascending, at most `limit`.
    [[nodiscard]] std::vector<model::MemoryUnit> units_after(model::UnitKey after, std::size_t limit) const;
    [[nodiscard]] std::size_t size() const;

private:
    const sqlite::Connection* connection_;
    mutable sqlite::Statement frequency_, postings_, unit_;
    mutable Trio<sqlite::Statement> by_length_, text_;
};

}  // namespace triptych::workspace
