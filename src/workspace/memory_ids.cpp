#include "workspace/memory_ids.hpp"

#include <algorithm>
#include <utility>

#include "memory/scorer.hpp"
#include "model/ulid.hpp"
#include "workspace/memory_rows.hpp"

namespace triptych::workspace {
namespace {

// Under half of the characters the same: a new text that happens to have an old id.
constexpr double least_alike = 0.5;

std::string id_number(const std::string& given, const std::string& file, std::size_t number)
{
    if (number == 0) return given;
    return given + "@" + file + (number == 1 ? "" : "#" + std::to_string(number));
}

}  // namespace

MemoryIds::MemoryIds(const sqlite::Connection& connection) : texts_(connection.prepare("SELECT fr, ru, kk FROM memory_unit WHERE key = ?1"))
{
    auto rows = connection.prepare("SELECT key, id, origin, document = '' FROM memory_unit");
    while (rows.step()) rows_[rows.string(1)].push_back({rows.integer(0), rows.string(2), rows.integer(3) != 0});
    read_corrections(connection);
}

void MemoryIds::read_corrections(const sqlite::Connection& connection)
{
    auto rows = connection.prepare("SELECT u.key, u.id, u.origin, v.fr, v.ru, v.kk, u.fr, u.ru, u.kk FROM memory_version v JOIN memory_unit u USING (key)"
                                   " WHERE v.is_after = 0 AND u.document = '' AND NOT (v.fr = u.fr AND v.ru = u.ru AND v.kk = u.kk)");
    while (rows.step()) {
        const auto texts = [&](int column) { return Trio<std::string>{rows.string(column), rows.string(column + 1), rows.string(column + 2)}; };
        Correction correction{rows.integer(0), rows.string(1), rows.string(2), texts(3), texts(6)};
        corrections_.emplace(hash_of(correction.old), std::move(correction));
    }
}

/// Gives a unit of a file the texts that it was corrected to, and the key of the correction, or 0.
model::UnitKey MemoryIds::keep_correction(model::MemoryUnit& unit) const
{
    const auto is_of_file = [&](const std::string& origin) { return ("; " + origin + "; ").find("; " + unit.origin + "; ") != std::string::npos; };
    const auto [begin, end] = corrections_.equal_range(hash_of(unit.texts));
    for (auto one = begin; one != end; ++one) {
        const Correction& correction = one->second;
        if (correction.old != unit.texts || !is_of_file(correction.origin)) continue;
        for (const Language language : all_languages)
            if (correction.now[language] != unit.texts[language]) unit.states[language] = State::missing;  // it was said of the old text
        unit.id = correction.id;
        unit.texts = correction.now;
        return correction.key;
    }
    return 0;
}

model::UnitKey MemoryIds::settle(model::MemoryUnit& unit)
{
    if (const model::UnitKey corrected = keep_correction(unit); corrected != 0) return corrected;
    if (unit.id.empty()) {
        unit.id = model::make_ulid();
        return 0;
    }
    for (std::size_t number = 0;; ++number) {
        const std::string id = id_number(unit.id, unit.origin, number);
        std::vector<Row>& rows = rows_[id];
        const auto own = std::ranges::find_if(rows, [&](const Row& row) { return row.is_open && row.origin == unit.origin && is_alike(row.key, unit); });
        if (!rows.empty() && own == rows.end()) continue;  // another unit's
        unit.id = id;
        if (own == rows.end()) {
            rows.emplace_back();
            return 0;
        }
        own->is_open = false;
        return own->key;
    }
}

bool MemoryIds::is_alike(model::UnitKey key, const model::MemoryUnit& unit) const
{
    texts_.bind(key);
    const bool is_there = texts_.step();
    bool found = false;
    for (const Language language : all_languages) {
        if (!is_there || found) break;
        const std::string text = texts_.string(static_cast<int>(language));
        if (text.empty() || unit.texts[language].empty()) continue;
        found = text == unit.texts[language] ||
                memory::Scorer(text, language, Score::character).compare(unit.texts[language], least_alike).score >= least_alike;
    }
    texts_.reset();
    return found;
}

}  // namespace triptych::workspace
