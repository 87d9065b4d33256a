#include "workspace/memory_units.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "exchange/assemble.hpp"

namespace triptych::workspace {
namespace {

/// Of the first variant that names one.
std::string author_of(const Unit& unit)
{
    for (const Language language : all_languages)
        if (!unit.variants[language].author.empty()) return unit.variants[language].author;
    return {};
}

}  // namespace

std::vector<model::MemoryUnit> units_of_file(std::span<const Unit> units, std::string_view origin)
{
    std::vector<model::MemoryUnit> out;
    out.reserve(units.size());
    for (const Unit& unit : units) {
        model::MemoryUnit& one = out.emplace_back();
        if (!exchange::has_made_id(unit)) one.id = unit.id;
        one.origin = std::string(origin);
        one.confidence = unit.confidence;
        one.author = author_of(unit);
        std::ranges::copy_if(unit.properties, std::back_inserter(one.properties), [](const auto& row) { return row.first != exchange::made_id_key; });
        for (const Language language : all_languages) {
            one.texts[language] = unit.variants[language].text;
            one.states[language] = unit.variants[language].state;
        }
    }
    return out;
}

std::vector<model::MemoryUnit> units_of_document(const Document& document)
{
    std::vector<model::MemoryUnit> out;
    out.reserve(document.units.size());
    for (const Unit& unit : document.units) {
        model::MemoryUnit& one = out.emplace_back();
        one.id = unit.id;
        one.document = document.id;
        one.origin = document.id;
        one.author = author_of(unit);
        one.confidence = unit.confidence;
        for (const Language language : all_languages) {
            const Variant& variant = unit.variants[language];
            if (variant.state < State::translated || variant.behind) continue;
            one.texts[language] = variant.text;
            one.states[language] = variant.state;
        }
    }
    return out;
}

Unit unit_of_memory(const model::MemoryUnit& unit)
{
    Unit out;
    out.id = unit.id;
    out.confidence = unit.confidence;
    out.properties = unit.properties;
    if (!unit.document.empty() && property(out.properties, "document").empty()) out.properties.emplace_back("document", unit.document);
    for (const Language language : all_languages) {
        Variant& variant = out.variants[language];
        variant.text = unit.texts[language];
        variant.state = unit.states[language];
        variant.origin = unit.origin;
        if (!variant.text.empty()) variant.author = unit.author;
    }
    return out;
}

}  // namespace triptych::workspace
