#include "memory/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"
#include "triptych/text.hpp"

namespace triptych::memory {
namespace {

using Keys = std::vector<model::UnitKey>;

constexpr std::size_t longest = std::numeric_limits<std::int32_t>::max();

/// A word of the query, how often it stands there, and how many units of the store hold it.
struct Word {
    std::size_t frequency = 0;
    std::uint64_t token = 0;
    std::size_t times = 1;
};

/// Rarest first.
std::vector<Word> words_of(const model::UnitStore& store, const Query& query)
{
    auto tokens = tokenise(query.text, query.language);
    std::sort(tokens.begin(), tokens.end());
    std::vector<Word> words;
    for (const auto token : tokens) {
        if (!words.empty() && words.back().token == token)
            ++words.back().times;
        else
            words.push_back({store.frequency(query.language, token), token, 1});
    }
    std::sort(words.begin(), words.end(),
              [](const Word& a, const Word& b) { return std::pair(a.frequency, a.token) < std::pair(b.frequency, b.token); });
    return words;
}

/// Those of `keys` whose units share at least `needed` occurrences of the words, as far as the index can tell: at most too many.
Keys keep_sharing(const model::UnitStore& store, Language language, const std::vector<Word>& words, std::size_t needed, Keys keys)
{
    constexpr model::UnitKey widest = 1 << 26;  // a count for each key between the ends: 256 MB at most
    const auto [least, greatest] = std::minmax_element(keys.begin(), keys.end());
    const model::UnitKey first = *least;
    const model::UnitKey last = *greatest;
    if (last - first >= widest) return keys;
    std::vector<std::uint32_t> shared(static_cast<std::size_t>(last - first) + 1);
    Keys holders;
    for (const Word& word : words) {
        holders.clear();
        store.append_postings(language, word.token, holders);
        for (const auto key : holders)
            if (key >= first && key <= last) shared[static_cast<std::size_t>(key - first)] += static_cast<std::uint32_t>(word.times);
    }
    std::erase_if(keys, [&](model::UnitKey key) { return shared[static_cast<std::size_t>(key - first)] < needed; });
    return keys;
}

/// The rarest s − ⌈min·s⌉ + 1 of the s tokens: a text that holds none of them misses more than the score allows.
/// At min .7, of 5 tokens ⌈3.5⌉ = 4 must be shared, so that one of any two is. Where even these are common, all tokens are counted.
Keys find_by_tokens(const model::UnitStore& store, const Query& query)
{
    constexpr std::size_t few = 1000;  // units that are scored faster than counted
    const auto words = words_of(store, query);
    std::size_t all = 0;
    for (const Word& word : words) all += word.times;
    const std::size_t needed = std::max<std::size_t>(1, least_shared(all, query.min));
    Keys keys;
    std::size_t seen = 0;
    for (auto word = words.begin(); word != words.end() && seen + needed <= all; ++word) {
        if (word->frequency > 0) store.append_postings(query.language, word->token, keys);
        seen += word->times;
    }
    return keys.size() <= few ? keys : keep_sharing(store, query.language, words, needed, std::move(keys));
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
