#include "workspace/memory_store.hpp"

#include "memory/index/cut.hpp"
#include "workspace/memory_rows.hpp"

namespace triptych::workspace {
namespace {

/// One statement a language; "%" stands for its code.
Trio<sqlite::Statement> prepare_each(const sqlite::Connection& connection, std::string_view pattern)
{
    const auto prepare = [&](Language language) {
        std::string sql;
        for (const char c : pattern) c == '%' ? sql += code(language) : sql += c;
        return connection.prepare(sql);
    };
    return {prepare(Language::fr), prepare(Language::ru), prepare(Language::kk)};
}

}  // namespace

MemoryStore::MemoryStore(const sqlite::Connection& connection)
    : connection_(&connection),
      unit_(connection.prepare(select_units("FROM memory_unit WHERE key = ?1"))),
      keys_(prepare_each(connection, "SELECT key FROM memory_unit WHERE % <> ''")),
      text_(prepare_each(connection, "SELECT % FROM memory_unit WHERE key = ?1"))
{
}

void MemoryStore::append_keys(Language language, std::vector<model::UnitKey>& keys) const
{
    auto& rows = keys_[language];
    while (rows.step()) keys.push_back(rows.integer(0));
    rows.reset();
}

void MemoryStore::for_each_text(Language language, const std::function<void(model::UnitKey, std::string_view)>& visit) const
{
    for_each_text(language, 0, INT64_MAX, [&](const LanguageText& text) { visit(text.key, text.text); });
}

std::optional<model::MemoryUnit> MemoryStore::unit(model::UnitKey key) const
{
    std::optional<model::MemoryUnit> found;
    if (unit_.bind(key).step()) found = read_unit(unit_);
    unit_.reset();
    return found;
}

std::string MemoryStore::text(model::UnitKey key, Language language) const
{
    auto& row = text_[language].bind(key);
    std::string found = row.step() ? row.string(0) : "";
    row.reset();
    return found;
}

std::vector<model::MemoryUnit> MemoryStore::units_after(model::UnitKey after, std::size_t limit) const
{
    std::vector<model::MemoryUnit> units;
    auto rows = connection_->prepare(select_units("FROM memory_unit WHERE key > ?1 ORDER BY key LIMIT ?2"));
    rows.bind(after, limit);
    while (rows.step()) units.push_back(read_unit(rows));
    return units;
}

void MemoryStore::for_each_text(Language language, model::UnitKey after, model::UnitKey last,
                                const std::function<void(const LanguageText&)>& visit) const
{
    // The flags as memory::index::flags_of tells them; 3: reviewed.
    auto rows = prepare_each(*connection_,
                             "SELECT key, %, (fr <> '' AND state_fr < 3) OR (ru <> '' AND state_ru < 3) OR (kk <> '' AND state_kk < 3), confidence < 0.9"
                             " FROM memory_unit WHERE key > ?1 AND key <= ?2 AND % <> '' ORDER BY key");
    auto& row = rows[language].bind(after, last);
    while (row.step()) {
        const int flags = (row.integer(2) != 0 ? memory::index::unreviewed : 0) | (row.integer(3) != 0 ? memory::index::unsure : 0);
        visit({row.integer(0), static_cast<std::uint8_t>(flags), row.text(1)});
    }
}

std::size_t MemoryStore::size() const { return static_cast<std::size_t>(connection_->number("SELECT count(*) FROM memory_unit")); }

}  // namespace triptych::workspace
