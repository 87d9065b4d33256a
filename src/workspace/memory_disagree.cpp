#include "workspace/memory_disagree.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "memory/scorer.hpp"
#include "workspace/memory_store.hpp"
#include "workspace/memory_texts.hpp"

namespace triptych::workspace {
namespace {

using model::UnitKey;

/// Keys of the units that have both texts, those of one text together, where their texts in the other language are not all the same.
std::vector<std::vector<UnitKey>> candidates(const std::vector<TextNumbers>& units, Language language, Language sibling)
{
    struct Row {
        std::uint64_t text, other;
        UnitKey key;
    };
    std::vector<Row> rows;
    for (const auto& unit : units)
        if (unit.texts[language] != 0 && unit.texts[sibling] != 0) rows.push_back({unit.texts[language], unit.texts[sibling], unit.key});
    std::ranges::sort(rows, {}, [](const Row& row) { return std::tie(row.text, row.key); });
    std::vector<std::vector<UnitKey>> groups;
    for (auto begin = rows.begin(); begin != rows.end();) {
        const auto end = std::find_if(begin, rows.end(), [&](const Row& row) { return row.text != begin->text; });
        if (std::any_of(begin, end, [&](const Row& row) { return row.other != begin->other; })) {
            auto& group = groups.emplace_back();
            std::transform(begin, end, std::back_inserter(group), [](const Row& row) { return row.key; });
        }
        begin = end;
    }
    std::ranges::sort(groups);  // the oldest unit first
    return groups;
}

/// Of units with one number those that say the same in the language, as one disagreement each, where they do not in the other.
class Sorter {
public:
    Sorter(const MemoryStore& store, Language language, Language sibling) : store_(store), language_(language), sibling_(sibling) {}

    void add(UnitKey key)
    {
        const auto unit = store_.unit(key);
        if (!unit) return;
        const std::string text = memory::clean(unit->texts[language_]), other = memory::clean(unit->texts[sibling_]);
        auto [place, is_new] = texts_.try_emplace(text);
        auto& [found, choices] = place->second;
        if (is_new) found = {.language = language_, .text = unit->texts[language_], .sibling = sibling_, .choices = {}};
        const auto [choice, is_first] = choices.emplace(other, found.choices.size());
        if (is_first) found.choices.push_back({.text = unit->texts[sibling_], .units = {}});
        found.choices[choice->second].units.push_back({unit->id, unit->document});
    }

    void append_to(std::vector<Disagreement>& all)
    {
        for (auto& [unused, text] : texts_) {
            auto& found = text.first;
            if (found.choices.size() < 2) continue;
            std::ranges::stable_sort(found.choices, std::greater<>(), [](const auto& choice) { return choice.units.size(); });
            all.push_back(std::move(found));
        }
    }

private:
    const MemoryStore& store_;
    Language language_, sibling_;
    std::map<std::string, std::pair<Disagreement, std::map<std::string, std::size_t>>> texts_;
};

}  // namespace

std::vector<Disagreement> find_disagreements(const sqlite::Connection& connection)
{
    const MemoryStore store(connection);
    const auto units = number_texts(store);
    std::vector<Disagreement> all;
    for (const Language language : all_languages)
        for (const Language sibling : all_languages) {
            if (language == sibling) continue;
            for (const auto& group : candidates(units, language, sibling)) {
                Sorter sorter(store, language, sibling);
                for (const UnitKey key : group) sorter.add(key);
                sorter.append_to(all);
            }
        }
    return all;
}

}  // namespace triptych::workspace
