#include "workspace/memory_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>

#include "adapters/icu/normalize.hpp"
#include "memory/scorer.hpp"
#include "workspace/memory_ids.hpp"
#include "workspace/memory_rows.hpp"

namespace triptych::workspace {
namespace {

bool is_one_sided(const Trio<std::string>& texts)
{
    return std::ranges::count_if(all_languages, [&](Language l) { return !texts[l].empty(); }) < 2;
}

void normalise(std::vector<model::MemoryUnit>& units)
{
    for (auto& unit : units)
        for (const Language language : all_languages) {
            std::string& text = unit.texts[language];
            if (!icu::is_nfc(text)) text = icu::to_nfc(text);
            if (memory::clean(text).empty()) text.clear();  // white space says nothing
            if (text.empty()) unit.states[language] = State::missing;
        }
}

/// Gives each unit its key: that of the unit with the same texts, in the file or earlier in the list, or a new one; 0 when it is left out.
class KeyGiver {
public:
    explicit KeyGiver(const sqlite::Connection& connection)
        : same_(connection.prepare("SELECT key FROM memory_unit WHERE hash = ?1 AND fr = ?2 AND ru = ?3 AND kk = ?4")),
          first_(connection.number("SELECT seq FROM sqlite_sequence WHERE name = 'memory_unit'") + 1),
          next_(first_)
    {
    }

    void give(std::vector<model::MemoryUnit>& units)
    {
        for (auto& unit : units) unit.key = is_one_sided(unit.texts) ? 0 : find(unit);
    }

    /// Keys from here on are new.
    [[nodiscard]] model::UnitKey first() const noexcept { return first_; }

private:
    model::UnitKey find(const model::MemoryUnit& unit)
    {
        const std::int64_t hash = hash_of(unit.texts);
        const auto [begin, end] = listed_.equal_range(hash);
        for (auto one = begin; one != end; ++one)
            if (one->second.second->texts == unit.texts) return one->second.first;
        same_.bind(hash, unit.texts.fr, unit.texts.ru, unit.texts.kk);
        const model::UnitKey key = same_.step() ? same_.integer(0) : next_++;
        same_.reset();
        listed_.emplace(hash, std::pair(key, &unit));
        return key;
    }

    sqlite::Statement same_;
    model::UnitKey first_, next_;
    std::unordered_multimap<std::int64_t, std::pair<model::UnitKey, const model::MemoryUnit*>> listed_;
};

void link(std::vector<model::MemoryUnit>& units)
{
    for (std::size_t i = 1; i < units.size(); ++i) {
        if (units[i - 1].key == units[i].key) continue;
        units[i].previous = units[i - 1].key;
        units[i - 1].next = units[i].key;
    }
}

class RowWriter {
public:
    explicit RowWriter(const sqlite::Connection& connection)
        : raise_(connection.prepare("UPDATE memory_unit SET state_fr = max(state_fr, ?2), state_ru = max(state_ru, ?3),"
                                    " state_kk = max(state_kk, ?4), changed = ?5"
                                    " WHERE key = ?1 AND (state_fr < ?2 OR state_ru < ?3 OR state_kk < ?4) RETURNING key")),
          relink_(connection.prepare("UPDATE memory_unit SET previous = ?2, next = ?3 WHERE key = ?1 AND document = ?4 AND id = ?5"
                                     " AND (document <> '' OR origin = ?6)")),
          share_(connection.prepare("UPDATE memory_unit SET document = '' WHERE key = ?1 AND document <> '' AND document <> ?2")),
          also_(connection.prepare("UPDATE memory_unit SET origin = origin || '; ' || ?2 WHERE key = ?1 AND document = '' AND length(origin) < 500"
                                   " AND instr('; ' || origin || '; ', '; ' || ?2 || '; ') = 0")),
          forget_(connection.prepare("DELETE FROM memory_unit WHERE document = ?1 AND document <> '' AND id = ?2"
                                     " AND NOT (fr = ?3 AND ru = ?4 AND kk = ?5)")),
          forget_key_(connection.prepare("DELETE FROM memory_unit WHERE key = ?1 AND NOT (fr = ?2 AND ru = ?3 AND kk = ?4) RETURNING key")),
          rows_(connection),
          now_(now(connection))
    {
    }

    void insert(model::MemoryUnit& unit)
    {
        unit.created = unit.changed = now_;
        rows_.insert(unit);
    }

    /// True when a state is now better. A unit that a second document or file says too belongs to none of them from then on,
    /// and its origin names them all, so that a correction in one does not take it from the other.
    bool update(const model::MemoryUnit& unit)
    {
        relink_.run(unit.key, unit.previous, unit.next, unit.document, unit.id, unit.origin);
        share_.run(unit.key, unit.document);
        if (!unit.origin.empty()) also_.run(unit.key, unit.origin);
        const bool is_better = raise_.bind(unit.key, unit.states.fr, unit.states.ru, unit.states.kk, now_).step();
        raise_.reset();
        return is_better;
    }

    /// Takes out what the same place of the document said before.
    void forget_older(const model::MemoryUnit& unit)
    {
        const auto& [fr, ru, kk] = unit.texts;
        if (!unit.document.empty() && !is_one_sided(unit.texts)) forget_.run(unit.document, unit.id, fr, ru, kk);
    }

    /// Takes a unit out when it says something else than the one that comes in its place; true when it did.
    bool forget(model::UnitKey key, const model::MemoryUnit& unit)
    {
        const auto& [fr, ru, kk] = unit.texts;
        const bool is_gone = forget_key_.bind(key, fr, ru, kk).step();
        while (is_gone && forget_key_.step()) {
        }  // to the end: only then is the row gone for good
        forget_key_.reset();
        return is_gone;
    }

private:
    sqlite::Statement raise_, relink_, share_, also_, forget_, forget_key_;
    MemoryRows rows_;
    std::int64_t now_;
};

/// Ids for the units of a file; the numbers of those that take the place of another, and of those whose id was taken.
void settle_ids(const sqlite::Connection& connection, RowWriter& rows, std::vector<model::MemoryUnit>& units, std::set<std::size_t>& replacing,
                std::set<std::size_t>& renamed)
{
    if (std::ranges::all_of(units, [](const auto& unit) { return !unit.document.empty(); })) return;
    MemoryIds ids(connection);
    for (std::size_t i = 0; i < units.size(); ++i) {
        model::MemoryUnit& unit = units[i];
        if (!unit.document.empty() || is_one_sided(unit.texts)) continue;
        const std::string given = unit.id;
        const model::UnitKey old = ids.settle(unit);
        if (old != 0 && rows.forget(old, unit)) replacing.insert(i);
        if (old == 0 && !given.empty() && unit.id != given) renamed.insert(i);
    }
}

}  // namespace

Remembered remember(const sqlite::Connection& connection, std::vector<model::MemoryUnit> units, const std::function<void()>& tick)
{
    normalise(units);
    RowWriter rows(connection);
    for (const auto& unit : units) rows.forget_older(unit);  // before keys are given: a text may have moved to another place
    std::set<std::size_t> replacing, renamed;
    settle_ids(connection, rows, units, replacing, renamed);
    KeyGiver keys(connection);
    keys.give(units);
    link(units);

    Remembered done;
    model::UnitKey next = keys.first();
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& unit = units[i];
        if (tick) tick();
        if (unit.key == 0) {
            done.one_sided.push_back(i);
            continue;
        }
        if (unit.key == next) {
            ++next;
            ++(replacing.contains(i) ? done.updated : done.created);
            if (renamed.contains(i)) done.renamed.push_back(i);
            rows.insert(unit);
        } else if (rows.update(unit)) {
            ++done.updated;
        } else {
            done.known.push_back(i);
        }
    }
    return done;
}

}  // namespace triptych::workspace
