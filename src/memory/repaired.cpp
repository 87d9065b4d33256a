#include "memory/repaired.hpp"

#include <algorithm>
#include <set>

#include "language/words/words.hpp"
#include "memory/carry.hpp"
#include "memory/fragment.hpp"
#include "memory/same_text.hpp"
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

/// What exact units and terms call a phrase.
class Knowledge {
public:
    Knowledge(const model::UnitStore& store, const index::Index& index, Language from, const GlossarySource& glossary)
        : store_(&store), index_(&index), from_(from), glossary_(&glossary)
    {
    }

    [[nodiscard]] std::vector<std::string> operator()(std::string_view phrase, Language to) const
    {
        std::vector<std::string> found;
        add_terms(phrase, to, found);
        if (found.empty()) add_units(phrase, to, found);
        return found;
    }

private:
    /// Each wording once, whatever its case; the best comes first.
    static void add(std::vector<std::string>& found, std::string text)
    {
        const auto is_same = [&](const std::string& other) { return language::fold_word(other) == language::fold_word(text); };
        if (!text.empty() && std::ranges::none_of(found, is_same)) found.push_back(std::move(text));
    }

    void add_terms(std::string_view phrase, Language to, std::vector<std::string>& found) const
    {
        const Glossary* glossary = *glossary_ ? (*glossary_)() : nullptr;
        if (glossary == nullptr) return;
        for (const TermHit& hit : glossary->find(phrase, from_)) {
            if (hit.range != Range{0, phrase.size()}) continue;
            for (const Term& term : glossary->concepts()[hit.concept_index].terms[to])
                if (term.status == TermStatus::preferred) add(found, term.text);
        }
    }

    void add_units(std::string_view phrase, Language to, std::vector<std::string>& found) const
    {
        for (const auto key : find_same_text(*store_, *index_, phrase, from_)) add(found, store_->text(key, to));
    }

    const model::UnitStore* store_;
    const index::Index* index_;
    Language from_;
    const GlossarySource* glossary_;
};

/// A fuzzy match with the phrase swapped where that is certain; false when it is so nowhere.
bool swap_all(Match& match, const Query& query, const PhrasePair& difference, const Knowledge& known)
{
    bool has_one = false;
    const std::string text = match.texts[query.language];
    const auto old_phrase = std::string_view(text).substr(difference.text.begin, difference.text.size());
    const auto new_phrase = std::string_view(query.text).substr(difference.query.begin, difference.query.size());
    for (const Language language : all_languages) {
        if (language == query.language || match.texts[language].empty()) continue;
        auto carried = swap_phrase(match.texts[language], language, old_phrase, new_phrase, known);
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
    for (auto& one : kept) {
        one.match.score = rounded(one.match.score - (are_several ? penalties().several : 0));
        if (are_several) one.penalties.emplace_back("several");
    }
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
        one.penalties = {"repaired"};
        one.match.score = score;
        if (carry_all(one.match, query, swaps)) found.push_back(std::move(one));
    }
    settle(found, query.language);
    std::erase_if(found, [&](const Found& one) { return one.match.score < query.min; });
    return found;
}

std::vector<Found> repair_phrases(const model::UnitStore& store, const index::Index& index, const Query& query, const std::vector<Found>& fuzzy,
                                  const GlossarySource& glossary)
{
    std::vector<Found> found;
    const Knowledge known(store, index, query.language, glossary);
    for (const Found& one : fuzzy) {
        if (one.match.kind != MatchKind::fuzzy) continue;
        const auto difference = find_difference(one.match.texts[query.language], query.text);
        const auto unit = difference ? store.unit(one.key) : std::nullopt;
        if (!unit) continue;
        Found repaired = one;
        repaired.match.kind = MatchKind::repaired;
        repaired.penalties = {"phrase"};
        repaired.match.score = 1 - penalties().phrase - off_for(index::flags_of(*unit));
        if (swap_all(repaired.match, query, *difference, known)) found.push_back(std::move(repaired));
    }
    settle(found, query.language);
    std::erase_if(found, [&](const Found& one) { return one.match.score < query.min; });
    return found;
}

}  // namespace triptych::memory
