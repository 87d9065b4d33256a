// Forms made and words recognised a second.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"
#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using triptych::Language;

/// What a language is measured with.
struct Sample {
    Language language;
    std::vector<std::string> words, features;
    std::string lemma;
    std::vector<std::string> texts;  ///< words of a text: forms of the lemma, words that begin like it, others
};

const Sample& kazakh()
{
    static const Sample sample{Language::kk,
                               {"кітап", "кітапхана", "көрме", "халық", "Алматы", "журналист", "фестиваль", "2025", "ЮНЕСКО", "Тоқаев"},
                               {"gen", "pl;dat", "px1pl;loc", "px3;abl", "at"},
                               "кітап",
                               {"кітаптарымызда", "кітабы", "кітапхана", "кітапты", "мектеп", "қала", "кітаптағы", "және"}};
    return sample;
}

void inflect(benchmark::State& state, const Sample& (*sample)())
{
    std::vector<triptych::Form> forms;
    for (const auto& features : sample().features) forms.push_back(triptych::parse_form(features));
    for (auto _ : state)
        for (const auto& word : sample().words)
            for (const auto& form : forms) benchmark::DoNotOptimize(triptych::inflect(word, sample().language, form));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample().words.size() * forms.size()));
}

/// Folding included.
void match(benchmark::State& state, const Sample& (*sample)())
{
    const triptych::Lemma lemma(sample().lemma, sample().language);
    for (auto _ : state)
        for (const auto& word : sample().texts) benchmark::DoNotOptimize(lemma.match(word));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample().texts.size()));
}

/// Words folded once, as an index over many lemmas has them.
void match_folded(benchmark::State& state, const Sample& (*sample)(),
                  std::unique_ptr<triptych::language::morphology::Pattern> (*pattern_of)(std::string_view))
{
    const auto pattern = pattern_of(sample().lemma);
    std::vector<std::string> folded;
    for (const auto& word : sample().texts) folded.push_back(triptych::language::fold_word(word));
    for (auto _ : state)
        for (const auto& word : folded) benchmark::DoNotOptimize(pattern->match(word));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(folded.size()));
}

// One registration for each language.
BENCHMARK_CAPTURE(inflect, kk, kazakh);
BENCHMARK_CAPTURE(match, kk, kazakh);
BENCHMARK_CAPTURE(match_folded, kk, kazakh, triptych::language::morphology::kazakh_pattern);

}  // namespace
