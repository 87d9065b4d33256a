#include "memory/search.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_set>

#include "memory/explain.hpp"
#include "memory/found.hpp"
#include "memory/pivot.hpp"
#include "memory/repaired.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"
#include "triptych/text.hpp"

namespace triptych::memory {
namespace {

struct Hit {
    double score = 0;
    bool is_exact = false;
    model::UnitKey key = 0;
    double best = 0;          ///< what is left of the score at most
    std::uint64_t shape = 0;  ///< see Likeness
};

bool is_empty(std::string_view text) { return clean(text).empty(); }

/// What is left of a hit's score when all is taken off that may be.
double least_left(const index::Hit& hit)
{
    const double same = hit.score < 1 ? 0 : penalties().same_but_case + penalties().punctuation;
    return hit.score - same - off_for(hit.flags) - penalties().several;
}

std::vector<Hit> score_indexed(const model::UnitStore& store, const index::Index& index, const Query& query, const Scorer& scorer, Score score)
{
    const index::Question question{scorer.tokens(), scorer.characters(), query.min, query.limit};
    std::vector<Hit> hits;
    for (const auto& hit : index.search(question, query.language, score, least_left)) {
        const auto likeness = hit.score < 1 ? Likeness{hit.score} : scorer.compare_same(store.text(hit.key, query.language));
        const double value = rounded(likeness.score);
        hits.push_back({value, likeness.is_exact, hit.key, rounded(value - off_for(hit.flags)), hit.shape});
    }
    return hits;
}

std::vector<Hit> score_each(const model::UnitStore& store, const Query& query, const Scorer& scorer)
{
    std::vector<model::UnitKey> keys;
    store.append_keys(query.language, keys);
    std::vector<Hit> hits;
    for (const auto key : keys) {
        const auto likeness = scorer.compare(store.text(key, query.language), query.min);
        const double value = rounded(likeness.score);
        hits.push_back({value, likeness.is_exact, key, value, likeness.shape});
    }
    return hits;
}

/// Best first, then newest.
std::vector<Hit> find_hits(const model::UnitStore& store, const index::Index& index, const Query& query, Score score)
{
    const Scorer scorer(query.text, query.language, score);
    auto hits = query.exhaustive ? score_each(store, query, scorer) : score_indexed(store, index, query, scorer, score);
    std::erase_if(hits, [&](const Hit& hit) { return !(hit.score > 0 && hit.score >= query.min); });
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        return std::tuple(-a.score, -a.best, -a.key) < std::tuple(-b.score, -b.best, -b.key);
    });
    return hits;
}

std::string neighbour(const model::UnitStore& store, model::UnitKey key, Language language)
{
    return key == 0 ? std::string() : clean(store.text(key, language));
}

/// The same place, or the same neighbours on both sides: of which at least one must be told.
bool is_in_context(const model::UnitStore& store, const Query& query, const model::MemoryUnit& unit)
{
    if (!query.unit.empty() && query.unit == unit.id && query.document == unit.document) return true;
    if (is_empty(query.previous) && is_empty(query.next)) return false;
    return neighbour(store, unit.previous, query.language) == clean(query.previous) &&
           neighbour(store, unit.next, query.language) == clean(query.next);
}

Found make_found(const model::UnitStore& store, const Query& query, const Hit& hit, model::MemoryUnit unit)
{
    const double off = off_for(index::flags_of(unit));
    const MatchKind kind = !hit.is_exact ? MatchKind::fuzzy : is_in_context(store, query, unit) ? MatchKind::context : MatchKind::exact;
    const model::UnitKey key = unit.key;
    Found found{make_match(std::move(unit)), key};
    found.match.score = hit.score - off;
    found.match.kind = kind;
    return found;
}

/// A text that the memory translates in several ways is less sure. Equal texts have equal shapes, so one group holds them all.
void mark_several(std::vector<Found>& group, Language language)
{
    std::map<std::string, Trio<std::set<std::string>>> translations;
    for (const auto& found : group)
        for (const Language other : all_languages)
            if (other != language && !found.match.texts[other].empty())
                translations[clean(found.match.texts[language])][other].insert(clean(found.match.texts[other]));
    for (auto& found : group) {
        const auto& ways = translations[clean(found.match.texts[language])];
        if (std::any_of(all_languages.begin(), all_languages.end(), [&](Language other) { return ways[other].size() > 1; })) {
            found.match.score -= penalties().several;
            found.penalties.emplace_back("several");
        }
    }
}

/// Loads the hits of one score and one shape.
std::vector<Found> load_group(const model::UnitStore& store, const Query& query, std::span<const Hit> hits, std::uint64_t shape)
{
    std::vector<Found> group;
    for (const Hit& hit : hits) {
        if (hit.shape != shape) continue;
        if (auto unit = store.unit(hit.key)) group.push_back(make_found(store, query, hit, std::move(*unit)));
    }
    mark_several(group, query.language);
    for (auto& found : group) found.match.score = rounded(found.match.score);
    std::erase_if(group, [&](const Found& found) { return found.match.score < query.min; });
    return group;
}

/// Hits of one score lie best first, then newest. When the last of the best is better than one of them can be, it is better than the rest.
bool is_settled(const std::vector<Found>& best, const Query& query, const Hit& hit)
{
    if (best.size() < query.limit) return false;
    const Found& last = best.back();
    return last.match.score > hit.best || (last.match.score == hit.best && !hit.is_exact && last.key > hit.key);
}

/// Loads as few units as will do: penalties only take off.
std::vector<Found> rank(const model::UnitStore& store, const Query& query, std::span<const Hit> hits)
{
    std::vector<Found> best;
    while (!hits.empty() && (best.size() < query.limit || best.back().match.score <= hits[0].score)) {
        const auto next = std::ranges::find_if(hits, [&](const Hit& hit) { return hit.score != hits[0].score; });
        const auto group = hits.first(static_cast<std::size_t>(next - hits.begin()));
        hits = hits.subspan(group.size());
        std::unordered_set<std::uint64_t> loaded;
        for (const Hit& hit : group) {
            if (is_settled(best, query, hit)) break;
            if (!loaded.insert(hit.shape).second) continue;
            for (auto& found : load_group(store, query, group, hit.shape)) best.push_back(std::move(found));
            std::ranges::sort(best, is_better);
            if (best.size() > query.limit) best.resize(query.limit);
        }
    }
    return best;
}

/// True when a repaired match gives everything that its unit has.
bool is_whole(const Found& repaired, const Found& fuzzy)
{
    return std::ranges::all_of(all_languages, [&](Language l) { return repaired.match.texts[l].empty() == fuzzy.match.texts[l].empty(); });
}

/// Repaired matches take the place of their units.
void merge(std::vector<Found>& found, std::vector<Found> repaired, std::size_t limit)
{
    std::erase_if(found, [&](const Found& one) {
        return std::ranges::any_of(repaired, [&](const Found& other) { return other.match.kind == MatchKind::repaired && other.key == one.key && is_whole(other, one); });
    });
    for (auto& one : repaired) found.push_back(std::move(one));
    std::ranges::sort(found, is_better);
    if (found.size() > limit) found.resize(limit);
}

}  // namespace

std::vector<Match> search(const model::UnitStore& store, const index::Index& index, const Query& query, const GlossarySource& glossary)
{
    for (const auto* text : {&query.text, &query.previous, &query.next}) require_utf8(*text, "<query>");
    if (!(query.min <= 1) || query.limit == 0 || is_empty(query.text)) return {};
    Query normal = query;
    for (auto* text : {&normal.text, &normal.previous, &normal.next}) *text = to_nfc(*text);
    normal.min = std::max(0.0, query.min);
    const auto find = [&](Score score) { return rank(store, normal, find_hits(store, index, normal, score)); };
    auto repaired = find_carried(store, index, normal);
    auto found = find(query.score.value_or(Score::token));
    if (!query.score && found.empty() && repaired.empty()) found = find(Score::character);
    for (auto& one : repair_phrases(store, index, normal, found, glossary))
        if (std::ranges::none_of(repaired, [&](const Found& other) { return other.key == one.key; })) repaired.push_back(std::move(one));
    merge(found, std::move(repaired), query.limit);
    merge(found, find_pivots(store, index, normal, found), query.limit);
    std::vector<Match> matches;
    matches.reserve(found.size());
    for (auto& one : found) {
        if (query.explain) one.match.explanation = explain(store, normal, one);
        matches.push_back(std::move(one.match));
    }
    return matches;
}

}  // namespace triptych::memory
