#include "workspace/merge.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "exchange/assemble.hpp"
#include "model/ulid.hpp"
#include "workspace/match_units.hpp"

namespace triptych::workspace {
namespace {

bool is_empty(const Variant& variant) { return variant.text.empty() && variant.codes.empty(); }

bool says_the_same(const Variant& a, const Variant& b) { return a.text == b.text && a.codes == b.codes; }

bool say_the_same(const Unit& a, const Unit& b)
{
    return std::ranges::all_of(all_languages, [&](Language language) { return says_the_same(a.variants[language], b.variants[language]); });
}

/// A changed text is a draft: what a file says of its state was said of the text before. A new text has the state that came with it,
/// and a program may name another state than the old text had.
State state_of_change(const Variant& before, const Variant& after, Source source)
{
    if (is_empty(after)) return State::missing;
    if (is_empty(before)) return after.state;
    return source == Source::program && after.state != before.state ? after.state : State::draft;
}

/// A file that does not name a property (a .trip has none of units) takes none away; the mark of a made id is the reader's own, but an
/// exported table names ids whoever made them.
Properties kept_properties(const Properties& before, Properties after, Source source)
{
    const std::set<std::pair<std::string, std::string>> known(before.begin(), before.end());
    std::set<std::string> keys;
    if (source == Source::file) keys.emplace(exchange::made_id_key);
    for (const auto& one : after) keys.insert(one.first);
    const bool is_same_mark = source == Source::table || property(before, exchange::made_id_key) == property(after, exchange::made_id_key);
    if (is_same_mark && std::ranges::all_of(after, [&](const auto& one) { return known.contains(one); })) return before;
    std::ranges::copy_if(before, std::back_inserter(after), [&](const auto& one) { return !keys.contains(one.first); });
    return after;
}

class UnitMerger {
public:
    UnitMerger(Source source, std::string_view author) : source_(source), author_(author) {}

    /// The unit as it is to be stored; `changed` receives the languages whose entry goes into the history.
    [[nodiscard]] Unit merge(const Unit& before, Unit after, std::vector<Language>& changed) const
    {
        Trio<bool> is_edited;
        for (const Language language : all_languages) {
            const Variant& old = before.variants[language];
            Variant& now = after.variants[language];
            is_edited[language] = !says_the_same(old, now) && !(source_ != Source::program && is_empty(now));
            now = is_edited[language] ? edited(old, std::move(now)) : kept(old, now.state);
            if (is_edited[language] || now.state != old.state) changed.push_back(language);
        }
        mark_behind(before, after, is_edited);
        if (source_ != Source::program) after.properties = kept_properties(before.properties, std::move(after.properties), source_);
        return after;
    }

private:
    [[nodiscard]] Variant edited(const Variant& before, Variant after) const
    {
        after.state = state_of_change(before, after, source_);
        after.revision = before.revision + 1;
        after.behind.reset();
        if (!author_.empty()) after.author = author_;
        return after;
    }

    [[nodiscard]] Variant kept(const Variant& before, State state) const
    {
        Variant now = before;
        if (source_ == Source::program) now.state = state;
        return now;
    }

    /// Siblings that were translated or better and were not edited themselves are behind the first language that was edited.
    static void mark_behind(const Unit& before, Unit& after, const Trio<bool>& is_edited)
    {
        for (const Language changed : all_languages) {
            const Variant& old = before.variants[changed];
            if (!is_edited[changed] || old.state < State::translated) continue;
            const Variant& now = after.variants[changed];
            for (const Language sibling : all_languages)
                if (!is_edited[sibling] && before.variants[sibling].state >= State::translated)
                    after.variants[sibling].behind = Behind{changed, now.revision, describe_change(old.text, now.text)};
            return;
        }
    }

    Source source_;
    std::string_view author_;
};

void note_removed(const std::vector<Unit>& before, const std::vector<std::optional<std::size_t>>& matches, Merged& merged)
{
    std::vector<bool> is_kept(before.size(), false);
    for (const auto& match : matches)
        if (match) is_kept[*match] = true;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (is_kept[i]) continue;
        ++merged.removed;
        for (const Language language : all_languages) {
            const Variant& old = before[i].variants[language];
            if (is_empty(old)) continue;
            Variant gone;
            gone.revision = old.revision + 1;
            merged.changes.push_back({before[i].id, language, std::move(gone), true});
        }
    }
}

/// The lowest state of each language's texts.
Trio<State> lowest_states(const Document& document)
{
    Trio<State> lowest;
    for (const Unit& unit : document.units)
        for (const Language language : all_languages)
            if (const State state = unit.variants[language].state; state != State::missing)
                lowest[language] = lowest[language] == State::missing ? state : std::min(lowest[language], state);
    return lowest;
}

/// The lowest state of a unit's texts, for each language.
Trio<State> lowest_states(const Unit& unit)
{
    State lowest = State::missing;
    for (const Language language : all_languages)
        if (const State state = unit.variants[language].state; state != State::missing) lowest = lowest == State::missing ? state : std::min(lowest, state);
    return {lowest, lowest, lowest};
}

/// States that a file says of texts that have not changed, and that count for nothing: people change them, by commands. What an export
/// says of texts in several states, the lowest, is no news.
void note_kept_states(const Unit& known, const Unit& in_file, const Trio<State>& exported, std::vector<KeptState>& kept)
{
    for (const Language language : all_languages) {
        const Variant& old = known.variants[language];
        const Variant& now = in_file.variants[language];
        if (!is_empty(now) && says_the_same(old, now) && old.state != now.state && now.state != exported[language]) kept.push_back({known.id, language, old.state, now.state});
    }
}

}  // namespace

Merged merge(const Document* before, Document after, Source source, std::string_view author)
{
    static const Document nothing;
    static const Unit no_unit;
    const Document& old = before != nullptr ? *before : nothing;
    const UnitMerger merger(source, author);
    const auto matches = match_units(old, after);
    const auto of_sections = lowest_states(old);
    Merged merged;
    for (std::size_t i = 0; i < after.units.size(); ++i) {
        Unit& unit = after.units[i];
        const Unit& known = matches[i] ? old.units[*matches[i]] : no_unit;
        if (matches[i] && unit.id.empty() && say_the_same(known, unit)) unit.confidence = known.confidence;  // no person has looked since
        if (matches[i]) unit.id = known.id;
        if (unit.id.empty()) unit.id = model::make_ulid();
        if (source != Source::program) note_kept_states(known, unit, source == Source::file ? of_sections : lowest_states(known), merged.kept_states);
        std::vector<Language> changed;
        unit = merger.merge(known, std::move(unit), changed);
        for (const Language language : changed) merged.changes.push_back({unit.id, language, unit.variants[language]});
        ++(!matches[i] ? merged.created : unit == known ? merged.unchanged : merged.updated);
    }
    note_removed(old.units, matches, merged);
    merged.document = std::move(after);
    return merged;
}

}  // namespace triptych::workspace
