#include "memory/found.hpp"

#include <cmath>

#include "memory/index/cut.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory {

double rounded(double score) { return std::round(score * 1e6) / 1e6; }

bool is_better(const Found& a, const Found& b)
{
    if (a.match.score != b.match.score) return a.match.score > b.match.score;
    if (a.match.kind != b.match.kind) return a.match.kind < b.match.kind;
    if (a.key != b.key) return a.key > b.key;
    return a.match.id < b.match.id;
}

double off_for(std::uint8_t flags)
{
    return ((flags & index::unreviewed) != 0 ? penalties().unreviewed : 0) + ((flags & index::unsure) != 0 ? penalties().alignment : 0);
}

Match make_match(model::MemoryUnit unit)
{
    Match match;
    match.id = std::move(unit.id);
    match.document = std::move(unit.document);
    match.texts = std::move(unit.texts);
    match.states = unit.states;
    match.origin = std::move(unit.origin);
    return match;
}

}  // namespace triptych::memory
