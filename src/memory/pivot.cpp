#include "memory/pivot.hpp"

#include <algorithm>
#include <set>

#include "memory/same_text.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory {
namespace {

/// The first leg with what the second says in the language that is wanted.
Found joined(const Found& first, model::MemoryUnit second, Language wanted)
{
    Found out = first;
    const double leg = 1 - off_for(index::flags_of(second));
    out.match.kind = MatchKind::pivot;
    out.match.score = rounded(std::min(first.match.score, leg) - penalties().pivot);
    out.match.texts[wanted] = std::move(second.texts[wanted]);
    out.match.states[wanted] = second.states[wanted];
    out.match.id += "+" + second.id;
    if (second.origin != out.match.origin) out.match.origin += (out.match.origin.empty() ? "" : "; ") + second.origin;
    out.penalties.emplace_back("pivot");
    return out;
}

/// What the second legs say through one language, each wording once, the newest first.
void add_through(const model::UnitStore& store, const index::Index& index, const Found& first, Language third, Language wanted, std::vector<Found>& pivots)
{
    std::set<std::string> wordings;
    std::vector<Found> made;
    for (const auto key : find_same_text(store, index, first.match.texts[third], third)) {
        auto unit = store.unit(key);
        if (!unit || unit->texts[wanted].empty() || !wordings.insert(clean(unit->texts[wanted])).second) continue;
        made.push_back(joined(first, std::move(*unit), wanted));
    }
    for (auto& one : made) {
        if (made.size() > 1) {
            one.match.score = rounded(one.match.score - penalties().several);
            one.penalties.emplace_back("several");
        }
        pivots.push_back(std::move(one));
    }
}

}  // namespace

std::vector<Found> find_pivots(const model::UnitStore& store, const index::Index& index, const Query& query, const std::vector<Found>& found)
{
    std::vector<Found> pivots;
    for (const Found& first : found)
        for (const Language wanted : all_languages)
            for (const Language third : all_languages) {
                const bool are_three = wanted != query.language && third != query.language && third != wanted;
                if (are_three && first.match.texts[wanted].empty() && !first.match.texts[third].empty() && first.match.kind != MatchKind::repaired)
                    add_through(store, index, first, third, wanted, pivots);
            }
    std::erase_if(pivots, [&](const Found& one) { return one.match.score < query.min; });
    std::ranges::sort(pivots, is_better);
    return pivots;
}

}  // namespace triptych::memory
