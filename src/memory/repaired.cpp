#include "memory/repaired.hpp"

#include <algorithm>
#include <set>

#include "memory/carry.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory {
namespace {

constexpr std::size_t most_candidates = 64;  // units that are compared word by word

/// Units whose text has the mask of the query's, newest first.
std::vector<model::UnitKey> candidates(const model::UnitStore& store, const index::Index& index, const Query& query)
{
    const std::uint64_t wanted = mask(query.text, query.language);
    std::vector<model::UnitKey> keys;
    if (wanted == 0) return keys;
    if (query.exhaustive) {
        store.append_keys(query.language, keys);
        std::erase_if(keys, [&](model::UnitKey key) { return mask(store.text(key, query.language), query.language) != wanted; });
    } else {
        keys = index.find_masked(wanted, query.language);
    }
    std::ranges::sort(keys, std::greater<>());
    if (keys.size() > most_candidates) keys.resize(most_candidates);
    return keys;
}

/// The unit with its translations as the query asks for them; false when none can be given.
bool carry_all(Match& match, const Query& query, const std::vector<Swap>& swaps)
{
    bool has_one = false;
    const std::string text = match.texts[query.language];
    for (const Language language : all_languages) {
        if (language == query.language || match.texts[language].empty()) continue;
        auto carried = carry(match.texts[language], language, text, query.text, query.language, swaps);
        match.states[language] = carried ? match.states[language] : State::missing;
        match.texts[language] = carried ? std::move(carried->text) : std::string();
        if (!carried) continue;
        has_one = true;
        match.changes.insert(match.changes.end(), carried->changes.begin(), carried->changes.end());
    }
    return has_one;
}

/// Units that say the same are one, the best; where they say several things each is less sure.
void settle(std::vector<Found>& found, Language asked)
{
    std::ranges::sort(found, is_better);
    std::vector<Found> kept;
    Trio<std::set<std::string>> ways;
    for (auto& one : found) {
        const auto is_known = [&](const Found& other) {
            return std::ranges::all_of(all_languages, [&](Language l) { return l == asked || other.match.texts[l] == one.match.texts[l]; });
        };
        if (std::ranges::any_of(kept, is_known)) continue;
        for (const Language language : all_languages)
            if (language != asked && !one.match.texts[language].empty()) ways[language].insert(clean(one.match.texts[language]));
        kept.push_back(std::move(one));
    }
    const bool are_several = std::ranges::any_of(all_languages, [&](Language language) { return ways[language].size() > 1; });
    for (auto& one : kept) one.match.score = rounded(one.match.score - (are_several ? penalties().several : 0));
    found = std::move(kept);
}

}  // namespace

std::vector<Found> find_carried(const model::UnitStore& store, const index::Index& index, const Query& query)
{
    std::vector<Found> found;
    for (const auto key : candidates(store, index, query)) {
        const auto swaps = find_swaps(store.text(key, query.language), query.text, query.language);
        if (swaps.empty()) continue;
        auto unit = store.unit(key);
        if (!unit) continue;
        const double score = 1 - penalties().repaired - off_for(index::flags_of(*unit));
        Found one{make_match(std::move(*unit)), key};
        one.match.kind = MatchKind::repaired;
        one.match.score = score;
        if (carry_all(one.match, query, swaps)) found.push_back(std::move(one));
    }
    settle(found, query.language);
    std::erase_if(found, [&](const Found& one) { return one.match.score < query.min; });
    return found;
}

}  // namespace triptych::memory
