#include "language/morphology/russian/witness.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "language/morphology/russian/letters.hpp"

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

constexpr double proves_little = 0.5;

bool is_same(std::string_view a, std::string_view b)
{
    return a == b || without_yo(a) == without_yo(b);
}

}  // namespace

Testimony ask(std::string_view lemma, std::string_view form, std::span<const std::string> plurals)
{
    if (form.size() > longest_word) return Testimony::absent;
    const auto stems = hunspell::dictionary(Language::ru).stems(std::string(form));
    if (stems.empty()) return Testimony::absent;
    const auto is_lemma = [&](const std::string& stem) {
        return is_same(stem, lemma) || std::ranges::any_of(plurals, [&](const auto& plural) { return is_same(stem, plural); });
    };
    const auto of_lemma = static_cast<std::size_t>(std::ranges::count_if(stems, is_lemma));
    if (of_lemma > 0) return of_lemma == stems.size() ? Testimony::form : Testimony::shared;
    const bool is_itself = std::ranges::any_of(stems, [&](const auto& stem) { return is_same(stem, form); });
    return is_itself ? Testimony::itself : Testimony::other;
}

bool is_known(std::string_view lemma)
{
    const auto testimony = ask(lemma, lemma);
    return testimony == Testimony::form || testimony == Testimony::shared;
}

bool is_proper(std::string_view word)
{
    const auto stems = hunspell::dictionary(Language::ru).stems(capitalised(word));
    return std::ranges::any_of(stems, [](const std::string& stem) { return capitals_of(stem) == Capitals::first; });
}

double score(std::string_view lemma, const Row& row, std::size_t stem_length)
{
    static constexpr std::array asked{std::pair(Number::singular, Case::gen), std::pair(Number::singular, Case::ins),
                                      std::pair(Number::singular, Case::prp), std::pair(Number::plural, Case::nom),
                                      std::pair(Number::plural, Case::gen)};
    const std::string stem(lemma.substr(0, stem_length));
    const std::array plurals{stem + row.ending_of(Number::plural, Case::nom, false)};
    double sum = 0;
    double count = 0;
    for (const auto& [number, grammatical_case] : asked) {
        if (number == Number::singular && !row.has_singular) continue;
        const std::string form = stem + row.ending_of(number, grammatical_case, false);
        if (form == lemma) continue;
        if (number == Number::plural && grammatical_case == Case::gen && row.has_singular &&
            row.ending_of(number, grammatical_case, false) == row.ending_of(Number::singular, Case::ins, false)) {
            sum += proves_little;  // дядей: the instrumental is accepted whatever the plural
            ++count;
            continue;
        }
        sum += points(ask(lemma, form, form == plurals.front() ? std::span<const std::string>{} : plurals));
        ++count;
    }
    return count == 0 ? 0 : sum / count;
}

}  // namespace triptych::language::morphology::russian
