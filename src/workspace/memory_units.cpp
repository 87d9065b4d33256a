#include "workspace/memory_units.hpp"

#include <string>

#include "exchange/assemble.hpp"

namespace triptych::workspace {

std::vector<model::MemoryUnit> units_of_file(std::span<const Unit> units, std::string_view origin)
{
    std::vector<model::MemoryUnit> out;
    out.reserve(units.size());
    for (const Unit& unit : units) {
        model::MemoryUnit& one = out.emplace_back();
        if (!exchange::has_made_id(unit)) one.id = unit.id;
        one.origin = std::string(origin);
        one.confidence = unit.confidence;
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
    if (!unit.document.empty()) out.properties.emplace_back("document", unit.document);
    for (const Language language : all_languages) {
        Variant& variant = out.variants[language];
        variant.text = unit.texts[language];
        variant.state = unit.states[language];
        variant.origin = unit.origin;
    }
    return out;
}

}  // namespace triptych::workspace
