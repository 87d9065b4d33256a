// Speed of matching and of making forms; one registration for each language.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using triptych::Language;

struct Sample {
    Language language;
    std::vector<std::string> lemmas, words;    ///< of a glossary; of a text
    std::vector<std::string> bases, features;  ///< what is put into which forms
};

const Sample& french()
{
    static const Sample sample{
        Language::fr,
        {"exposition", "acteur", "œil", "organiser", "culturel"},
        {"expositions", "organisait", "actrices", "yeux", "culturelles", "cinéma", "ouverture", "inscriptions", "le", "Almaty"},
        {"journal", "film", "exposition", "timbre-poste", "le centre culturel français", "acteur"},
        {"pl", "f", "f;pl"}};
    return sample;
}

/// Matches per second against lemmas that are ready.
void match(benchmark::State& state, const Sample& sample)
{
    std::vector<triptych::Lemma> lemmas;
    for (const auto& lemma : sample.lemmas) lemmas.emplace_back(lemma, sample.language);
    for (auto _ : state)
        for (const auto& lemma : lemmas)
            for (const auto& word : sample.words) benchmark::DoNotOptimize(lemma.match(word));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lemmas.size() * sample.words.size()));
}

/// Lemmas made ready per second; the dictionary is loaded before.
void prepare(benchmark::State& state, const Sample& sample)
{
    for (auto _ : state)
        for (const auto& lemma : sample.lemmas) benchmark::DoNotOptimize(triptych::Lemma(lemma, sample.language));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample.lemmas.size()));
}

/// Forms made per second.
void inflect(benchmark::State& state, const Sample& sample)
{
    std::vector<triptych::Form> forms;
    for (const auto& features : sample.features) forms.push_back(triptych::parse_form(features));
    for (auto _ : state)
        for (const auto& base : sample.bases)
            for (const auto& form : forms) benchmark::DoNotOptimize(triptych::inflect(base, sample.language, form));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample.bases.size() * forms.size()));
}

/// Roles of places per second.
void french_roles(benchmark::State& state)
{
    constexpr std::array places{"Almaty", "le Kazakhstan", "la France", "l’Institut français", "Le Havre", "la région d’Almaty"};
    const std::array roles{triptych::parse_form("at"), triptych::parse_form("of")};
    for (auto _ : state)
        for (const auto* place : places)
            for (const auto& role : roles) benchmark::DoNotOptimize(triptych::inflect(place, Language::fr, role));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(places.size() * roles.size()));
}

BENCHMARK_CAPTURE(match, fr, french());
BENCHMARK_CAPTURE(prepare, fr, french());
BENCHMARK_CAPTURE(inflect, fr, french());
BENCHMARK(french_roles);

}  // namespace
