#include "memory/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>

#include "base/utf8.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"
#include "triptych/text.hpp"

namespace triptych::memory {
namespace {

using Keys = std::vector<model::UnitKey>;

constexpr std::size_t longest = std::numeric_limits<std::int32_t>::max();

/// The rarest s − ⌈min·s⌉ + 1 of the s tokens: a text that holds none of them misses more than the score allows.
/// At min .7, of 5 tokens ⌈3.5⌉ = 4 must be shared, so that one of any two is.
Keys find_by_tokens(const model::UnitStore& store, const Query& query)
{
    const auto tokens = tokenise(query.text, query.language);
    std::vector<std::pair<std::size_t, std::uint64_t>> by_rarity;
    by_rarity.reserve(tokens.size());
    for (const auto token : tokens) by_rarity.emplace_back(store.frequency(query.language, token), token);
    std::sort(by_rarity.begin(), by_rarity.end());
    const std::size_t needed = std::max<std::size_t>(1, least_shared(tokens.size(), query.min));
    by_rarity.resize(by_rarity.size() - needed + 1);
    by_rarity.erase(std::unique(by_rarity.begin(), by_rarity.end()), by_rarity.end());
    Keys keys;
    for (const auto& [frequency, token] : by_rarity)
        if (frequency > 0) store.append_postings(query.language, token, keys);
    return keys;
}

Keys find_by_length(const model::UnitStore& store, const Query& query)
{
    const std::size_t length = count_code_points(query.text);
    const double most = query.min > 0 ? static_cast<double>(length) / query.min + 1e-6 : static_cast<double>(longest);
    Keys keys;
    store.append_by_length(query.language, least_shared(length, query.min), static_cast<std::size_t>(std::min(most, static_cast<double>(longest))),
                           keys);
    return keys;
}

}  // namespace

Keys find_candidates(const model::UnitStore& store, const Query& query, Score score)
{
    Keys keys;
    if (query.exhaustive)
        store.append_by_length(query.language, 0, longest, keys);
    else
        keys = score == Score::token ? find_by_tokens(store, query) : find_by_length(store, query);
    std::sort(keys.begin(), keys.end(), std::greater<>());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace triptych::memory
