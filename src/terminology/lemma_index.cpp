#include "terminology/lemma_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace triptych::terminology {

std::size_t LemmaIndex::add(std::string_view word)
{
    const auto [found, is_new] = by_spelling_.try_emplace(std::string(word), patterns_.size());
    if (!is_new) return found->second;
    patterns_.push_back(language::morphology::make_pattern(word, language_));
    for (const auto& stem : patterns_.back()->stems()) {
        auto& lemmas = by_stem_[stem];
        if (lemmas.empty() || lemmas.back() != found->second) lemmas.push_back(found->second);
    }
    return found->second;
}

std::vector<LemmaIndex::Hit> LemmaIndex::find(std::string_view word) const
{
    constexpr std::size_t longest = 200;  // bytes; no stem comes near
    std::vector<Hit> hits;
    const std::string normal = language::morphology::normal_word(word, language_);
    std::vector<std::size_t> candidates;
    for (std::size_t end = 0; end < std::min(normal.size(), longest);) {
        base::next_code_point(normal, end);
        const auto found = by_stem_.find(std::string_view(normal).substr(0, end));
        if (found != by_stem_.end()) candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::size_t lemma : candidates)
        if (const Grade grade = patterns_[lemma]->match(normal); grade != Grade::none) hits.push_back({lemma, grade});
    return hits;
}

}  // namespace triptych::terminology
