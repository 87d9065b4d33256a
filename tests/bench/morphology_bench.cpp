// Forms made and forms recognised in a second, once for each language; with TRIPTYCH_DICTIONARIES=/nowhere the rules alone are measured.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/triptych.hpp"

namespace {

using triptych::Form;
using triptych::Language;

struct Sample {
    Language language;
    std::vector<std::string> words;
    std::vector<const char*> forms;
    std::vector<std::string> text;  ///< words of running text
};

const Sample& russian()
{
    static const Sample sample{
        Language::ru,
        {"выставка", "концерт", "музей", "фестиваль", "область", "мероприятие", "участник", "режиссёр", "площадь", "чтение", "Астана",
         "Шымкент", "Франция", "Айгуль", "столовая", "французский", "новая премия", "Французский альянс"},
        {"gen", "dat", "acc", "ins", "prp", "pl;nom", "pl;gen", "pl;dat", "pl;ins", "pl;prp"},
        {"приглашаем", "вас", "на", "открытие", "выставки", "французских", "художников", "в", "музее", "искусств", "вход", "свободный",
         "количество", "мест", "ограничено", "концерта", "фестивале", "областью"}};
    return sample;
}

const Sample& french()
{
    static const Sample sample{
        Language::fr,
        {"journal", "film", "exposition", "œil", "organiser", "culturel", "acteur", "timbre-poste", "le centre culturel français"},
        {"pl", "f", "f;pl", "at", "of"},
        {"expositions", "organisait", "actrices", "yeux", "culturelles", "cinéma", "ouverture", "inscriptions", "le", "Almaty"}};
    return sample;
}

const Sample& kazakh()
{
    static const Sample sample{Language::kk,
                               {"кітап", "кітапхана", "көрме", "халық", "Алматы", "журналист", "фестиваль", "2025", "ЮНЕСКО", "Тоқаев"},
                               {"gen", "pl;dat", "px1pl;loc", "px3;abl", "at"},
                               {"кітаптарымызда", "кітабы", "кітапхана", "кітапты", "мектеп", "қала", "кітаптағы", "көрмесінде", "және"}};
    return sample;
}

/// One form: words and forms in turn, everything that is cached being cached.
void make_forms(benchmark::State& state, const Sample& sample)
{
    std::vector<Form> forms;
    for (const char* const form : sample.forms) forms.push_back(triptych::parse_form(form));
    for (auto _ : state)
        for (const auto& word : sample.words)
            for (const Form& form : forms) benchmark::DoNotOptimize(triptych::inflect(word, sample.language, form));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample.words.size() * forms.size()));
}

/// One form of a word that was never seen: the letters before a regular ending change each time.
void make_new_forms(benchmark::State& state, const Sample& sample)
{
    const Form form = triptych::parse_form(sample.forms.front());
    static constexpr std::array<std::string_view, 8> syllables{"ба", "ве", "го", "ду", "жи", "зо", "ка", "лу"};
    std::size_t number = 0;
    for (auto _ : state) {
        std::string word;
        for (std::size_t rest = number++, i = 0; i < 6; ++i, rest /= syllables.size()) word += syllables[rest % syllables.size()];
        word += sample.words[number % sample.words.size()];
        benchmark::DoNotOptimize(triptych::inflect(word, sample.language, form));
    }
    state.SetItemsProcessed(state.iterations());
}

/// A word of a text against a prepared lemma.
void match(benchmark::State& state, const Sample& sample)
{
    std::vector<triptych::Lemma> lemmas;
    for (const auto& word : sample.words)
        if (word.find(' ') == std::string::npos) lemmas.emplace_back(word, sample.language);
    for (auto _ : state)
        for (const auto& lemma : lemmas)
            for (const auto& word : sample.text) benchmark::DoNotOptimize(lemma.match(word));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lemmas.size() * sample.text.size()));
}

void prepare(benchmark::State& state, const Sample& sample)
{
    for (auto _ : state)
        for (const auto& word : sample.words) benchmark::DoNotOptimize(triptych::Lemma(word, sample.language));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample.words.size()));
}

BENCHMARK_CAPTURE(make_forms, fr, french());
BENCHMARK_CAPTURE(make_forms, ru, russian());
BENCHMARK_CAPTURE(make_forms, kk, kazakh());
BENCHMARK_CAPTURE(make_new_forms, ru, russian());
BENCHMARK_CAPTURE(match, fr, french());
BENCHMARK_CAPTURE(match, ru, russian());
BENCHMARK_CAPTURE(match, kk, kazakh());
BENCHMARK_CAPTURE(prepare, fr, french());
BENCHMARK_CAPTURE(prepare, ru, russian());
BENCHMARK_CAPTURE(prepare, kk, kazakh());

}  // namespace
