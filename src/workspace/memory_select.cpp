#include "workspace/memory_select.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "language/words/words.hpp"
#include "memory/scorer.hpp"
#include "triptych/error.hpp"
#include "workspace/memory_rows.hpp"
#include "workspace/nearest.hpp"
#include "workspace/utf8.hpp"

namespace triptych::workspace {
namespace {

[[noreturn]] void refuse_unknown(const sqlite::Connection& connection, const MemoryName& name)
{
    require_utf8(name.id, "a unit id");
    require_utf8(name.document, "a document id");
    std::vector<std::string> ids;
    auto rows = connection.prepare("SELECT DISTINCT id FROM memory_unit WHERE ?1 IN ('', document) LIMIT 100000");
    rows.bind(name.document);
    while (rows.step()) ids.push_back(rows.string(0));
    std::string message = "no unit \"" + name.id + "\" in the memory";
    if (!name.document.empty()) message += " of document \"" + name.document + "\"";
    throw Error(ErrorCode::not_found, message + "; " + expected_one_of(ids, name.id), {.file = connection.file()});
}

[[noreturn]] void refuse_ambiguous(const sqlite::Connection& connection, const std::vector<model::MemoryUnit>& units)
{
    constexpr std::size_t most_named = 5;
    std::string message = std::to_string(units.size()) + " units \"" + units.front().id + "\" in the memory, of";
    for (std::size_t i = 0; i < std::min(units.size(), most_named); ++i)
        message.append(i == 0 ? " " : ", ").append(units[i].document.empty() ? "no document" : units[i].document);
    if (units.size() > most_named) message += " and others";
    throw Error(ErrorCode::invalid, message + "; expected the document to be named", {.file = connection.file()});
}

/// True for "2025", "2025-04" … "2025-04-10T09:30:00.000Z".
bool is_start_of_a_date(std::string_view text)
{
    constexpr std::string_view pattern = "dddd-dd-ddTdd:dd:dd.dddZ";
    constexpr std::size_t lengths[]{4, 7, 10, 13, 16, 19, 23, 24};
    if (std::ranges::find(lengths, text.size()) == std::end(lengths)) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (pattern[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != pattern[i]) return false;
    const auto is_within = [&](std::size_t at, std::string_view first, std::string_view last) {
        return text.size() <= at || (text.substr(at, 2) >= first && text.substr(at, 2) <= last);
    };
    return is_within(5, "01", "12") && is_within(8, "01", "31") && is_within(11, "00", "23") && is_within(14, "00", "59");
}

void require_sense(const MemoryFilter& filter)
{
    for (const auto& text : {filter.document, filter.origin, filter.property, filter.value, filter.contains}) require_utf8(text, "a filter");
    for (const auto& date : {filter.since, filter.until})
        if (!date.empty() && !is_start_of_a_date(date))
            throw Error(ErrorCode::invalid, "a date \"" + (base::find_bad_utf8(date) ? std::string("?") : date) + "\"; expected 2025-04-10, or less or more of it: 2025-04, 2025-04-10T09:30");
    if (!filter.value.empty() && filter.property.empty())
        throw Error(ErrorCode::invalid, "the value \"" + filter.value + "\" of no property; expected the property's name");
    if (filter.language && !filter.state && filter.contains.empty())
        throw Error(ErrorCode::invalid, "a language, " + std::string(code(*filter.language)) + ", and nothing that is asked of it; expected a state or a text");
}

std::string folded(std::string_view text) { return language::fold_word(memory::clean(text)); }

/// What the statement below does not say.
class Sieve {
public:
    explicit Sieve(const MemoryFilter& filter) : filter_(filter), contains_(folded(filter.contains)) {}

    [[nodiscard]] bool takes(const model::MemoryUnit& unit) const { return is_in_time(unit.changed) && contains(unit.texts); }

private:
    [[nodiscard]] bool is_in_time(std::int64_t changed) const
    {
        if (filter_.since.empty() && filter_.until.empty()) return true;
        const std::string time = iso_time(changed);
        return !time.empty() && time >= filter_.since && (filter_.until.empty() || time.substr(0, filter_.until.size()) <= filter_.until);
    }

    [[nodiscard]] bool contains(const Trio<std::string>& texts) const
    {
        if (contains_.empty()) return true;
        return std::ranges::any_of(all_languages, [&](Language language) {
            return (!filter_.language || language == *filter_.language) && folded(texts[language]).find(contains_) != std::string::npos;
        });
    }

    const MemoryFilter& filter_;
    std::string contains_;
};

// ?1 < key <= ?2; ?5: a line of a property, or its beginning; ?6: a state, ?7 and ?8: languages; -1: none is asked for.
constexpr std::string_view selected =
    "FROM memory_unit WHERE key > ?1 AND key <= ?2 AND ?3 IN ('', document)"
    " AND (?4 = '' OR instr('; ' || origin || '; ', '; ' || ?4 || '; ') > 0)"
    " AND (?5 = '' OR instr(char(10) || properties, char(10) || ?5) > 0)"
    " AND (?6 < 0 OR (?7 IN (-1, 0) AND state_fr = ?6) OR (?7 IN (-1, 1) AND state_ru = ?6) OR (?7 IN (-1, 2) AND state_kk = ?6))"
    " AND NOT (?8 = 0 AND fr <> '') AND NOT (?8 = 1 AND ru <> '') AND NOT (?8 = 2 AND kk <> '')"
    " ORDER BY key LIMIT ?9";

template <class Enum>
std::int64_t number_or_none(const std::optional<Enum>& value)
{
    return value ? static_cast<std::int64_t>(*value) : -1;
}

/// As `to_lines` writes it; without a value only the name and what follows it.
std::string line_of_property(const MemoryFilter& filter)
{
    if (filter.property.empty()) return {};
    std::string line = to_lines({{filter.property, filter.value}});
    if (filter.value.empty()) line.pop_back();
    return line;
}

std::vector<model::MemoryUnit> units_named(const sqlite::Connection& connection, const MemoryName& name)
{
    std::vector<model::MemoryUnit> units;
    auto rows = connection.prepare(select_units("FROM memory_unit WHERE id = ?1 AND ?2 IN ('', document) ORDER BY key"));
    rows.bind(name.id, name.document);
    while (rows.step()) units.push_back(read_unit(rows));
    return units;
}

}  // namespace

model::MemoryUnit require_memory_unit(const sqlite::Connection& connection, const MemoryName& name)
{
    auto units = units_named(connection, name);
    if (units.empty()) refuse_unknown(connection, name);
    if (units.size() > 1) refuse_ambiguous(connection, units);
    return std::move(units.front());
}

void for_each_selected(const sqlite::Connection& connection, const MemoryFilter& filter, const std::function<bool(const model::MemoryUnit&)>& visit)
{
    constexpr std::size_t page = 1000;  // nothing is locked while `visit` runs
    require_sense(filter);
    const Sieve sieve(filter);
    auto rows = connection.prepare(select_units(selected));
    const auto read = [&](model::UnitKey after, model::UnitKey last) {
        std::vector<model::MemoryUnit> units;
        rows.bind(after, last, filter.document, filter.origin, line_of_property(filter), number_or_none(filter.state), number_or_none(filter.language),
                  number_or_none(filter.missing), page);
        while (rows.step()) units.push_back(read_unit(rows));
        rows.reset();
        return units;
    };
    const auto is_taken = [&](const model::MemoryUnit& unit) { return !sieve.takes(unit) || visit(unit); };
    if (!filter.units.empty()) {
        std::set<model::UnitKey> keys;
        for (const auto& name : filter.units) keys.insert(require_memory_unit(connection, name).key);
        for (const auto key : keys)
            if (!std::ranges::all_of(read(key - 1, key), is_taken)) return;
        return;
    }
    for (model::UnitKey last = 0;;) {
        const auto units = read(last, INT64_MAX);
        if (!std::ranges::all_of(units, is_taken) || units.size() < page) return;
        last = units.back().key;
    }
}

MemoryEntry entry_of(const model::MemoryUnit& unit)
{
    return {.id = unit.id,
            .document = unit.document,
            .texts = unit.texts,
            .states = unit.states,
            .origin = unit.origin,
            .author = unit.author,
            .created = iso_time(unit.created),
            .changed = iso_time(unit.changed),
            .confidence = unit.confidence,
            .properties = unit.properties};
}

}  // namespace triptych::workspace
