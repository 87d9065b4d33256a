#include "triptych/mend.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "alignment/pieces.hpp"
#include "triptych/align.hpp"
#include "triptych/error.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using alignment::cut;
using alignment::join;
using alignment::sentences_of;

constexpr std::string_view lock_key = "aligned";
constexpr std::string_view lock_value = "locked";

std::size_t place_of(const Document& document, std::string_view unit)
{
    const auto found = std::ranges::find(document.units, unit, &Unit::id);
    if (found == document.units.end())
        throw Error(ErrorCode::not_found, "\"" + std::string(unit) + "\" is no unit; expected an id of the document \"" + document.id + "\"");
    return static_cast<std::size_t>(found - document.units.begin());
}

bool is_empty(const Variant& variant) { return variant.text.empty() && variant.codes.empty(); }

bool is_empty(const Unit& unit)
{
    return std::ranges::all_of(all_languages, [&](Language language) { return is_empty(unit.variants[language]); });
}

/// Leaves a language without text.
void clear(Variant& variant)
{
    variant.text.clear();
    variant.codes.clear();
    variant.state = State::missing;
    variant.behind.reset();
}

/// A text at another place: what its unit knew of its history stays there.
Variant moved(Variant variant, const Variant& place)
{
    if (variant.state > State::draft) variant.state = State::draft;
    variant.revision = place.revision;
    variant.behind.reset();
    return variant;
}

/// "u3" gives "u3-2", or the next number that is free.
std::string free_id(const std::set<std::string, std::less<>>& taken, const std::string& id)
{
    for (std::size_t number = 2;; ++number)
        if (std::string made = id + "-" + std::to_string(number); !taken.contains(made)) return made;
}

std::set<std::string, std::less<>> ids_of(const Document& document)
{
    std::set<std::string, std::less<>> ids;
    for (const Unit& unit : document.units) ids.insert(unit.id);
    return ids;
}

/// A unit that follows `unit` in its block.
Unit make_next(const Document& document, const Unit& unit)
{
    Unit next;
    next.id = free_id(ids_of(document), unit.id);
    next.block = unit.block;
    next.gap = unit.gap;
    return next;
}

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorCode::invalid, what); }

}  // namespace

std::string split_unit(Document& document, std::string_view unit, const Trio<std::size_t>& at)
{
    const std::size_t place = place_of(document, unit);
    Unit first = document.units[place];
    Unit second = make_next(document, first);
    for (const Language language : all_languages) {
        Variant& whole = first.variants[language];
        if (at[language] == whole.text.size() && whole.codes.empty()) continue;  // all of it stays
        auto [before, after] = cut(whole, at[language]);
        first.gap[language] = " ";
        if (!is_empty(before) && !is_empty(after)) first.gap[language] = whole.text.substr(before.text.size(), whole.text.size() - before.text.size() - after.text.size());
        whole = std::move(before);
        second.variants[language] = std::move(after);
        second.variants[language].revision = 0;
    }
    if (is_empty(first) || is_empty(second)) refuse("a part of the unit \"" + first.id + "\" would have no text; expected a cut inside one language at least");
    lock_unit(document, unit, false);
    first.properties = document.units[place].properties;
    document.units[place] = std::move(first);
    document.units.insert(document.units.begin() + static_cast<std::ptrdiff_t>(place) + 1, second);
    return second.id;
}

void merge_units(Document& document, std::string_view unit)
{
    const std::size_t place = place_of(document, unit);
    if (place + 1 == document.units.size() || document.units[place + 1].block != document.units[place].block)
        refuse("the unit \"" + std::string(unit) + "\" is the last one of its block; expected one with another behind it");
    Unit& first = document.units[place];
    const Unit& second = document.units[place + 1];
    for (const Language language : all_languages) {
        first.variants[language] = join(first.variants[language], moved(second.variants[language], first.variants[language]), first.gap[language]);
        first.gap[language] = second.gap[language];
    }
    first.confidence = std::min(first.confidence, second.confidence);
    document.units.erase(document.units.begin() + static_cast<std::ptrdiff_t>(place) + 1);
}

void move_sentence(Document& document, std::string_view unit, Language language, Toward toward)
{
    const std::size_t place = place_of(document, unit);
    const bool is_back = toward == Toward::previous;
    if (is_back ? place == 0 : place + 1 == document.units.size())
        refuse("the unit \"" + std::string(unit) + "\" is the " + (is_back ? "first" : "last") + " one; expected one with a neighbour there");
    Unit& from = document.units[place];
    Unit& to = document.units[is_back ? place - 1 : place + 1];
    auto sentences = sentences_of(from.variants[language], language);
    if (sentences.empty()) refuse("the unit \"" + std::string(unit) + "\" has no text in " + std::string(code(language)));
    const auto taken = is_back ? sentences.begin() : sentences.end() - 1;
    const Variant sentence = moved(*taken, to.variants[language]);
    sentences.erase(taken);
    const Variant& old = to.variants[language];
    const Variant joined = is_back ? join(old, sentence, to.gap[language]) : join(sentence, old, from.gap[language]);
    Variant rest;
    for (const Variant& kept : sentences) rest = join(rest, kept, " ");
    to.variants[language] = moved(joined, old);
    from.variants[language].text = rest.text;
    from.variants[language].codes = rest.codes;
    from.variants[language].behind.reset();
    from.variants[language].state = is_empty(rest) ? State::missing : State::draft;
    if (is_empty(from)) document.units.erase(document.units.begin() + static_cast<std::ptrdiff_t>(place));
}

void shift_texts(Document& document, std::string_view unit, Language language, Toward toward)
{
    const std::size_t place = place_of(document, unit);
    auto& units = document.units;
    const auto text = [&](std::size_t at) -> Variant& { return units[at].variants[language]; };
    if (is_empty(text(place))) refuse("the unit \"" + std::string(unit) + "\" has no text in " + std::string(code(language)));
    std::size_t end = place;  // the first unit without a text
    while (end < units.size() && !is_empty(text(end))) ++end;
    if (toward == Toward::next) {
        if (end == units.size()) units.push_back(make_next(document, units.back()));
        for (std::size_t at = end; at > place; --at) text(at) = moved(text(at - 1), text(at));
        clear(text(place));
        if (is_empty(units[place])) units.erase(units.begin() + static_cast<std::ptrdiff_t>(place));
    } else {
        if (place == 0 || !is_empty(text(place - 1))) refuse("the unit before \"" + std::string(unit) + "\" has a text in " + std::string(code(language)) + "; expected none");
        for (std::size_t at = place; at < end; ++at) text(at - 1) = moved(text(at), text(at - 1));
        clear(text(end - 1));
        if (is_empty(units[end - 1])) units.erase(units.begin() + static_cast<std::ptrdiff_t>(end) - 1);
    }
}

bool is_locked(const Unit& unit) noexcept { return property(unit.properties, lock_key) == lock_value; }

void lock_unit(Document& document, std::string_view unit, bool lock)
{
    Unit& locked = document.units[place_of(document, unit)];
    if (is_locked(locked) == lock) return;
    std::erase_if(locked.properties, [](const auto& one) { return one.first == lock_key; });
    if (lock) locked.properties.emplace_back(lock_key, lock_value);
    if (lock) locked.confidence = 1;
}

}  // namespace v1
}  // namespace triptych
