#include "publishing/guard.hpp"

#include <algorithm>

#include "publishing/pieces.hpp"
#include "triptych/error.hpp"

namespace triptych::publishing {
namespace {

constexpr std::size_t most_named = 3;

std::string name_of(const Unit& unit, Language language)
{
    return unit.id + " " + std::string(code(language));
}

/// Another language says something in this unit, and this one does not.
bool is_gap(const Unit& unit, Language language)
{
    const auto speaks = [&](Language other) { return !unit.variants[other].text.empty() || !unit.variants[other].codes.empty(); };
    return !speaks(language) && std::ranges::any_of(all_languages, speaks);
}

std::string named(const std::vector<std::string>& items)
{
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), most_named); ++i) out += (i == 0 ? "" : ", ") + items[i];
    return items.size() > most_named ? out + " and " + std::to_string(items.size() - most_named) + " more" : out;
}

/// What the guard holds against a variant, or nothing.
std::string objection(const Unit& unit, Language language, State allow)
{
    const Variant& variant = unit.variants[language];
    if (variant.text.empty()) return is_gap(unit, language) ? name_of(unit, language) + " is missing" : "";
    if (variant.state < allow) return name_of(unit, language) + " is " + std::string(name(variant.state));
    if (variant.behind && allow >= State::translated)
        return name_of(unit, language) + " is behind " + std::string(code(variant.behind->language));
    return "";
}

}  // namespace

void require_state(const Document& document, std::span<const Language> languages, State allow)
{
    if (allow == State::missing) return;
    std::vector<std::string> refused;
    for (const Unit& unit : document.units)
        for (const Language language : languages)
            if (auto text = objection(unit, language, allow); !text.empty()) refused.push_back(std::move(text));
    if (!refused.empty()) throw Error(ErrorCode::refused, named(refused) + "; expected " + std::string(name(allow)));
}

bool holds_draft(const Document& document, std::span<const Language> languages)
{
    return std::ranges::any_of(document.units, [&](const Unit& unit) {
        return std::ranges::any_of(languages, [&](Language language) {
            const Variant& variant = unit.variants[language];
            return !variant.text.empty() && variant.state < State::approved;
        });
    });
}

std::vector<std::string> gaps_and_delays(const Document& document, std::span<const Language> languages)
{
    std::vector<std::string> out;
    for (const Language language : languages) {
        std::vector<std::string> silent;
        std::vector<std::string> late;
        for (const Unit& unit : document.units) {
            if (is_gap(unit, language)) silent.push_back(unit.id);
            if (unit.variants[language].behind) late.push_back(unit.id);
        }
        const std::string name(code(language));
        if (!silent.empty()) out.push_back(name + " has no text for " + named(silent));
        if (!late.empty()) out.push_back(name + " is behind its siblings in " + named(late));
    }
    return out;
}

}  // namespace triptych::publishing
