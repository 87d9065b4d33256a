// The memory of a workspace file, as the search reads it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"

namespace triptych::workspace {

/// A unit as the index of one language needs it.
struct LanguageText {
    model::UnitKey key = 0;
    std::uint8_t flags = 0;  ///< see memory::index::flags_of
    std::string_view text;   ///< until the next one
};

/// Reads from the file at each call; nothing is built when it is opened. Must not outlive the connection; one thread at a time.
class MemoryStore final : public model::UnitStore {
public:
    explicit MemoryStore(const sqlite::Connection& connection);

    void append_keys(Language language, std::vector<model::UnitKey>& keys) const override;
    void for_each_text(Language language, const std::function<void(model::UnitKey, std::string_view)>& visit) const override;
    [[nodiscard]] std::optional<model::MemoryUnit> unit(model::UnitKey key) const override;
    [[nodiscard]] std::string text(model::UnitKey key, Language language) const override;

    /// Units with keys above `after`, ascending, at most `limit`.
    [[nodiscard]] std::vector<model::MemoryUnit> units_after(model::UnitKey after, std::size_t limit) const;
    /// Every unit with text in the language and a key above `after`, up to `last`, in the order of the keys.
    void for_each_text(Language language, model::UnitKey after, model::UnitKey last, const std::function<void(const LanguageText&)>& visit) const;
    [[nodiscard]] std::size_t size() const;

private:
    const sqlite::Connection* connection_;
    mutable sqlite::Statement unit_;
    mutable Trio<sqlite::Statement> keys_, text_;
};

}  // namespace triptych::workspace
