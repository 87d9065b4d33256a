// Throughput of the text stages, against plain ICU sentence breaks in the same run.
#include <benchmark/benchmark.h>

#include <string>

#include "adapters/icu/breaks.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Language;

std::string sample(Language language)
{
    const triptych::Trio<std::string> captions{
        "Venez nombreux ! M. Perrolet présentera le film à 19 h 30. L'entrée est libre, dans la limite des places disponibles.\n\n"
        "« Faut-il toujours dire la vérité ? » C'est le sujet de l'année 2025. Les candidats ont trois minutes chacun, etc.\n\n",
        "Ждём вас! Фильм представит А. И. Семёнов в 19:30. Вход свободный, количество мест ограничено.\n\n"
        "«Всегда ли нужно говорить правду?» Такова тема 2025 г. У участников по три минуты, призы, дипломы и т. д.\n\n",
        "Келіңіздер! Фильмді Ә. Қ. Сәтбаева таныстырады. Кіру тегін, орын саны шектеулі.\n\n"
        "«Әрдайым шындықты айту керек пе?» 2025 ж. тақырып осындай. Кітап, диплом, сыйлық және т.б. бар.\n\n"};
    std::string text;
    while (text.size() < 1U << 20U) text += captions[language];
    return text;
}

template <class Work>
void measure(benchmark::State& state, Work work)
{
    const auto language = static_cast<Language>(state.range(0));
    const std::string text = sample(language);
    for (auto _ : state) benchmark::DoNotOptimize(work(text, language));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    state.SetLabel(std::string(triptych::code(language)));
}

void icu_sentences(benchmark::State& state)
{
    measure(state, [](const std::string& text, Language language) {
        return triptych::icu::find_breaks(text, triptych::icu::Break::sentence, language);
    });
}
void segment(benchmark::State& state)
{
    measure(state, [](const std::string& text, Language language) { return triptych::segment(text, language); });
}
void typeset(benchmark::State& state)
{
    measure(state, [](const std::string& text, Language language) { return triptych::typeset(text, language); });
}
void normalise(benchmark::State& state)
{
    measure(state, [](const std::string& text, Language) { return triptych::to_nfc(text); });
}

BENCHMARK(icu_sentences)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(segment)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(typeset)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(normalise)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

}  // namespace
