#include "workspace/memory_store.hpp"

#include "triptych/error.hpp"
#include "workspace/postings.hpp"

namespace triptych::workspace {
namespace {

std::string select_units(std::string_view condition)
{
    std::string sql = "SELECT key, fr, ru, kk, state_fr, state_ru, state_kk, id, document, origin, confidence, previous, next FROM memory_unit ";
    return sql.append(condition);
}

model::MemoryUnit read_unit(const sqlite::Statement& row)
{
    const auto state = [&](int column) { return static_cast<State>(row.integer(column)); };
    return {.key = row.integer(0),
            .id = row.string(7),
            .document = row.string(8),
            .texts = {row.string(1), row.string(2), row.string(3)},
            .states = {state(4), state(5), state(6)},
            .confidence = row.real(10),
            .origin = row.string(9),
            .previous = row.integer(11),
            .next = row.integer(12)};
}

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
      frequency_(connection.prepare("SELECT sum(units) FROM memory_posting WHERE language = ?1 AND token = ?2")),
      postings_(connection.prepare("SELECT keys FROM memory_posting WHERE language = ?1 AND token = ?2 ORDER BY batch")),
      unit_(connection.prepare(select_units("WHERE key = ?1"))),
      by_length_(prepare_each(connection, "SELECT key FROM memory_unit WHERE length_% BETWEEN ?1 AND ?2 AND length_% > 0")),
      text_(prepare_each(connection, "SELECT % FROM memory_unit WHERE key = ?1"))
{
}

std::size_t MemoryStore::frequency(Language language, std::uint64_t token) const
{
    frequency_.bind(language, token);
    const std::size_t count = frequency_.step() ? static_cast<std::size_t>(frequency_.integer(0)) : 0;
    frequency_.reset();
    return count;
}

void MemoryStore::append_postings(Language language, std::uint64_t token, std::vector<model::UnitKey>& keys) const
{
    postings_.bind(language, token);
    while (postings_.step())
        if (!unpack_keys(postings_.blob(0), keys))
            throw Error(ErrorCode::damaged, "the index of the memory is broken; expected whole lists of units", {.file = connection_->file()});
    postings_.reset();
}

void MemoryStore::append_by_length(Language language, std::size_t min, std::size_t max, std::vector<model::UnitKey>& keys) const
{
    constexpr auto most = static_cast<std::size_t>(INT64_MAX);
    auto& rows = by_length_[language].bind(std::min(min, most), std::min(max, most));
    while (rows.step()) keys.push_back(rows.integer(0));
    rows.reset();
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
    auto rows = connection_->prepare(select_units("WHERE key > ?1 ORDER BY key LIMIT ?2"));
    rows.bind(after, limit);
    while (rows.step()) units.push_back(read_unit(rows));
    return units;
}

std::size_t MemoryStore::size() const { return static_cast<std::size_t>(connection_->number("SELECT count(*) FROM memory_unit")); }

}  // namespace triptych::workspace
