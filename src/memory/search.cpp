#include "memory/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "memory/candidates.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"
#include "triptych/text.hpp"

namespace triptych::memory {
namespace {

struct Hit {
    double score = 0;
    bool is_exact = false;
    model::UnitKey key = 0;
};

struct Found {
    Match match;
    model::UnitKey key = 0;
};

/// Scores are compared and shown in millionths, so that 1 − .01 and .99 are the same.
double rounded(double score) { return std::round(score * 1e6) / 1e6; }

bool is_empty(std::string_view text) { return clean(text).empty(); }

std::vector<Hit> score_candidates(const model::UnitStore& store, const Query& query, Score score)
{
    const Scorer scorer(query.text, query.language, score);
    std::vector<Hit> hits;
    for (const auto key : find_candidates(store, query, score)) {
        const auto likeness = scorer.compare(store.text(key, query.language), query.min);
        const double value = rounded(likeness.score);
        if (value > 0 && value >= query.min) hits.push_back({value, likeness.is_exact, key});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
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

bool is_unreviewed(const model::MemoryUnit& unit)
{
    return std::any_of(all_languages.begin(), all_languages.end(),
                       [&](Language language) { return !unit.texts[language].empty() && unit.states[language] < State::reviewed; });
}

Found make_found(const model::UnitStore& store, const Query& query, const Hit& hit, model::MemoryUnit unit)
{
    double off = 0;
    if (is_unreviewed(unit)) off += penalties().unreviewed;
    if (unit.confidence < 0.9) off += penalties().alignment;
    const MatchKind kind = !hit.is_exact ? MatchKind::fuzzy : is_in_context(store, query, unit) ? MatchKind::context : MatchKind::exact;
    return {.match = {.score = hit.score - off,
                      .kind = kind,
                      .id = std::move(unit.id),
                      .document = std::move(unit.document),
                      .texts = std::move(unit.texts),
                      .states = unit.states,
                      .origin = std::move(unit.origin)},
            .key = unit.key};
}

/// A text that the memory translates in several ways is less sure. Equal texts have equal scores, so one group holds them all.
void mark_several(std::vector<Found>& group, Language language)
{
    std::map<std::string, Trio<std::set<std::string>>> translations;
    for (const auto& found : group)
        for (const Language other : all_languages)
            if (other != language && !found.match.texts[other].empty())
                translations[clean(found.match.texts[language])][other].insert(clean(found.match.texts[other]));
    for (auto& found : group) {
        const auto& ways = translations[clean(found.match.texts[language])];
        if (std::any_of(all_languages.begin(), all_languages.end(), [&](Language other) { return ways[other].size() > 1; }))
            found.match.score -= penalties().several;
    }
}

bool is_better(const Found& a, const Found& b)
{
    if (a.match.score != b.match.score) return a.match.score > b.match.score;
    if (a.match.kind != b.match.kind) return a.match.kind < b.match.kind;
    if (a.key != b.key) return a.key > b.key;
    return a.match.id < b.match.id;
}

/// Loads hits of one score.
std::vector<Found> load_group(const model::UnitStore& store, const Query& query, const Hit* begin, const Hit* end)
{
    std::vector<Found> group;
    for (const Hit* hit = begin; hit != end; ++hit)
        if (auto unit = store.unit(hit->key)) group.push_back(make_found(store, query, *hit, std::move(*unit)));
    mark_several(group, query.language);
    for (auto& found : group) found.match.score = rounded(found.match.score);
    std::erase_if(group, [&](const Found& found) { return found.match.score < query.min; });
    return group;
}

/// Of a great many units that are equally like the query, and not its twins, only the newest are looked at.
constexpr std::ptrdiff_t most_alike = 1000;

/// Loads from the best score down, until no further hit can be among the first: penalties only take off.
std::vector<Match> rank(const model::UnitStore& store, const Query& query, const std::vector<Hit>& hits)
{
    std::vector<Found> best;
    const Hit* const end = hits.data() + hits.size();
    for (const Hit* at = hits.data(); at != end;) {
        if (best.size() == query.limit && best.back().match.score > at->score) break;
        const Hit* const next = std::find_if(at, end, [&](const Hit& hit) { return hit.score != at->score; });
        const bool has_twins = std::any_of(at, next, [](const Hit& hit) { return hit.is_exact; });
        const Hit* const last = has_twins ? next : at + std::min(next - at, most_alike);
        for (auto& found : load_group(store, query, at, last)) best.push_back(std::move(found));
        std::sort(best.begin(), best.end(), is_better);
        if (best.size() > query.limit) best.resize(query.limit);
        at = next;
    }
    std::vector<Match> matches;
    matches.reserve(best.size());
    for (auto& found : best) matches.push_back(std::move(found.match));
    return matches;
}

}  // namespace

std::vector<Match> search(const model::UnitStore& store, const Query& query)
{
    for (const auto* text : {&query.text, &query.previous, &query.next}) require_utf8(*text, "<query>");
    if (!(query.min <= 1) || query.limit == 0 || is_empty(query.text)) return {};
    Query normal = query;
    for (auto* text : {&normal.text, &normal.previous, &normal.next}) *text = to_nfc(*text);
    normal.min = std::max(0.0, query.min);
    if (query.score) return rank(store, normal, score_candidates(store, normal, *query.score));
    auto matches = rank(store, normal, score_candidates(store, normal, Score::token));
    return !matches.empty() ? matches : rank(store, normal, score_candidates(store, normal, Score::character));
}

}  // namespace triptych::memory
