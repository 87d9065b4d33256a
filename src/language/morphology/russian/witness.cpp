#include "language/morphology/russian/witness.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"

namespace triptych::language::morphology::russian {
namespace {

constexpr std::size_t longest_word = 80;  // bytes; no Russian word of a dictionary is longer

double points(Testimony testimony)
{
    switch (testimony) {
        case Testimony::form:
        case Testimony::shared: return 1;
        case Testimony::itself: return 0.7;
        case Testimony::other: return 0.1;
        default: return -1;
    }
}

bool is_same(std::string_view a, std::string_view b)
{
    return a == b || without_yo(a) == without_yo(b);
}

}  // namespace

Testimony ask(std::string_view lemma, std::string_view form)
{
    if (form.size() > longest_word) return Testimony::absent;
    const auto stems = hunspell::dictionary(Language::ru).stems(std::string(form));
    if (stems.empty()) return Testimony::absent;
    const auto of_lemma = static_cast<std::size_t>(std::ranges::count_if(stems, [&](const auto& stem) { return is_same(stem, lemma); }));
    if (of_lemma > 0) return of_lemma == stems.size() ? Testimony::form : Testimony::shared;
    return stems.size() == 1 && is_same(stems.front(), form) ? Testimony::itself : Testimony::other;
}

bool is_known(std::string_view lemma)
{
    const auto testimony = ask(lemma, lemma);
    return testimony == Testimony::form || testimony == Testimony::shared;
}

double score(std::string_view lemma, const Row& row, std::size_t stem_length)
{
    static constexpr std::array asked{std::pair(Number::singular, Case::gen), std::pair(Number::singular, Case::ins),
                                      std::pair(Number::singular, Case::prp), std::pair(Number::plural, Case::nom),
                                      std::pair(Number::plural, Case::gen)};
    const std::string stem(lemma.substr(0, stem_length));
    double sum = 0;
    double count = 0;
    for (const auto& [number, grammatical_case] : asked) {
        if (number == Number::singular && !row.has_singular) continue;
        const std::string form = stem + row.ending_of(number, grammatical_case, false);
        if (form == lemma) continue;
        sum += points(ask(lemma, form));
        ++count;
    }
    return count == 0 ? 0 : sum / count;
}

}  // namespace triptych::language::morphology::russian
