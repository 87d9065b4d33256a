#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "workspace/memory_edit.hpp"
#include "workspace/memory_editor.hpp"
#include "workspace/memory_select.hpp"
#include "workspace/memory_store.hpp"
#include "workspace/memory_texts.hpp"

namespace triptych::workspace {
namespace {

using model::MemoryUnit;
using model::UnitKey;

std::size_t count_texts(const Trio<std::uint64_t>& texts)
{
    return static_cast<std::size_t>(std::ranges::count_if(all_languages, [&](Language l) { return texts[l] != 0; }));
}

auto order_of(const Trio<std::uint64_t>& texts) { return std::tie(texts.fr, texts.ru, texts.kk); }

/// Keys of units that say the same, or a part of it: for each group the unit that says most, then the others.
std::vector<std::vector<UnitKey>> group_duplicates(std::vector<TextNumbers> units)
{
    std::ranges::stable_sort(units, [](const auto& a, const auto& b) { return order_of(a.texts) < order_of(b.texts); });  // the oldest comes first
    std::vector<std::vector<UnitKey>> groups;
    std::vector<Trio<std::uint64_t>> said;
    for (const auto& unit : units) {
        if (said.empty() || said.back() != unit.texts) {
            said.push_back(unit.texts);
            groups.emplace_back();
        }
        groups.back().push_back(unit.key);
    }
    Trio<std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t>> whole;  // by the two texts beside that of a language
    const auto beside = [](const Trio<std::uint64_t>& t, Language l) {
        return l == Language::fr ? std::pair(t.ru, t.kk) : l == Language::ru ? std::pair(t.fr, t.kk) : std::pair(t.fr, t.ru);
    };
    const auto for_each_of = [&](std::size_t texts, const auto& act) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (count_texts(said[i]) == texts) act(i);
    };
    for_each_of(3, [&](std::size_t i) {
        for (const Language language : all_languages) {
            const auto [place, is_new] = whole[language].emplace(beside(said[i], language), i);
            if (!is_new && groups[i].front() < groups[place->second].front()) place->second = i;
        }
    });
    for_each_of(2, [&](std::size_t i) {
        const Language missing = *std::ranges::find_if(all_languages, [&](Language l) { return said[i][l] == 0; });
        const auto found = whole[missing].find(beside(said[i], missing));
        if (found == whole[missing].end()) return;
        auto& group = groups[found->second];
        group.insert(group.end(), groups[i].begin(), groups[i].end());
        groups[i].clear();
    });
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    return groups;
}

bool is_within(const MemoryUnit& part, const MemoryUnit& whole)
{
    const auto a = compared(part.texts), b = compared(whole.texts);
    return std::ranges::all_of(all_languages, [&](Language l) { return a[l].empty() || a[l] == b[l]; });
}

void add_origins(std::string& all, const std::string& more)
{
    constexpr std::string_view between = "; ";
    for (std::size_t begin = 0; begin < more.size();) {
        const std::size_t end = std::min(more.find(between, begin), more.size());
        const std::string one = more.substr(begin, end - begin);
        const std::string framed = std::string(between).append(all).append(between);
        if (framed.find(std::string(between).append(one).append(between)) == std::string::npos) all.append(all.empty() ? "" : between).append(one);
        begin = end + between.size();
    }
}

/// What one unit says in the place of several, which are given with the oldest first.
MemoryUnit merged(const std::vector<MemoryUnit>& units)
{
    MemoryUnit one = units.front();
    for (const auto& unit : std::span(units).subspan(1)) {
        for (const Language language : all_languages) {
            if (unit.texts[language].empty() || unit.states[language] < one.states[language]) continue;
            one.texts[language] = unit.texts[language];
            one.states[language] = unit.states[language];
        }
        if (unit.document != one.document) one.document.clear();
        add_origins(one.origin, unit.origin);
        if (unit.changed >= one.changed && !unit.author.empty()) one.author = unit.author;
        one.changed = std::max(one.changed, unit.changed);
        one.confidence = std::max(one.confidence, unit.confidence);
        if (one.previous == 0) one.previous = unit.previous;
        if (one.next == 0) one.next = unit.next;
        for (const auto& row : unit.properties)
            if (std::ranges::find(one.properties, row) == one.properties.end()) one.properties.push_back(row);
    }
    return one;
}

class Merger {
public:
    Merger(const sqlite::Connection& connection, std::string_view author) : connection_(connection), store_(connection), editor_(connection, "merge", author) {}

    MemoryReport merge()
    {
        auto groups = group_duplicates(number_texts(store_));
        for (auto& group : groups) std::ranges::sort(group.begin() + 1, group.end());
        std::ranges::sort(groups, {}, [](const auto& group) { return std::ranges::min(group); });
        for (const auto& group : groups) merge(group);
        if (!kept_.empty()) link_neighbours();
        report_.change = static_cast<std::uint64_t>(editor_.number());
        return std::move(report_);
    }

private:
    void merge(const std::vector<UnitKey>& group)
    {
        std::vector<MemoryUnit> units;
        for (const UnitKey key : group)
            if (auto unit = store_.unit(key); unit && (units.empty() || is_within(*unit, units.front()))) units.push_back(std::move(*unit));
        if (units.size() < 2) return;
        std::ranges::sort(units, {}, &MemoryUnit::key);
        const MemoryUnit one = merged(units);
        for (const auto& unit : std::span(units).subspan(1)) {
            kept_.emplace(unit.key, one.key);
            editor_.remove(unit);
            report_.removed.push_back(entry_of(unit));
        }
        editor_.replace(units.front(), one);
        report_.changed.push_back(entry_of(one));
    }

    /// What stood beside a unit that is gone stands beside the one that is left.
    void link_neighbours()
    {
        const auto moved = [&](UnitKey neighbour, UnitKey own) {
            const auto found = kept_.find(neighbour);
            return found == kept_.end() ? neighbour : found->second == own ? 0 : found->second;
        };
        std::vector<UnitKey> touched;
        auto rows = connection_.prepare("SELECT key, previous, next FROM memory_unit");
        while (rows.step())
            if (kept_.contains(rows.integer(1)) || kept_.contains(rows.integer(2))) touched.push_back(rows.integer(0));
        rows.reset();
        for (const UnitKey key : touched) {
            const auto before = store_.unit(key);
            if (!before) continue;
            MemoryUnit after = *before;
            after.previous = moved(before->previous, key);
            after.next = moved(before->next, key);
            editor_.replace(*before, after);
        }
    }

    const sqlite::Connection& connection_;
    MemoryStore store_;
    MemoryEditor editor_;
    std::unordered_map<UnitKey, UnitKey> kept_;  ///< for a unit that is gone the one that is left
    MemoryReport report_;
};

}  // namespace

MemoryReport merge_memory_duplicates(const sqlite::Connection& connection, std::string_view author) { return Merger(connection, author).merge(); }

}  // namespace triptych::workspace
