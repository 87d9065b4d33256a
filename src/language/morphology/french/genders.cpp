#include "language/morphology/french/genders.hpp"

#include <algorithm>
#include <optional>

#include "language/morphology/french/readings.hpp"
#include "language/morphology/french/words.hpp"

namespace triptych::language::morphology::french {
namespace {

struct Genders {
    bool masculine = false, feminine = false, adjective = false;
};

Genders genders_of(const std::vector<WordReading>& found, std::string_view word)
{
    Genders out;
    for (const WordReading& reading : found) {
        if (!reading.is_noun && !reading.is_adjective && !reading.is_participle) continue;
        if (reading.is_participle && !reading.is_masculine &&
            std::ranges::any_of(found, [&](const auto& other) { return other.is_noun && other.stem == word; }))
            continue;  // musée, also of «muser»
        out.masculine = out.masculine || reading.is_masculine;
        out.feminine = out.feminine || reading.is_feminine;
        out.adjective = out.adjective || reading.is_adjective || reading.is_participle;
    }
    return out;
}

bool is_feminine_of(std::string_view candidate, const std::vector<WordReading>& lemma)
{
    const auto found = readings(candidate);
    return std::ranges::any_of(found, [&](const WordReading& reading) {
        return reading.is_feminine && std::ranges::find(lemma, reading.stem, &WordReading::stem) != lemma.end();
    });
}

std::string because(const Made& made)
{
    return std::string("feminine: ").append(made.row.empty() ? "-" : made.row);
}

/// «ouvertes», «ouvert»: the dictionary gives the infinitive as its stem.
std::string participle_masculine(std::string_view feminine, bool is_plural)
{
    const std::size_t ending = is_plural ? 2 : 1;  // -es, -e
    return std::string(feminine.substr(0, feminine.size() - std::min(ending, feminine.size())));
}

/// The candidate that may be taken for the feminine of a masculine word.
std::optional<Made> chosen(const std::vector<Made>& candidates, const std::vector<WordReading>& found, const Genders& genders)
{
    if (candidates.empty()) return std::nullopt;
    for (const Made& made : candidates)
        if (is_feminine_of(made.text, found)) return made;
    const Made& first = candidates.front();
    return found.empty() || genders.adjective ? std::optional(first) : std::nullopt;
}

}  // namespace

GenderForm feminine_of(std::string_view word)
{
    const auto candidates = feminines(word);
    if (!candidates.empty() && candidates.front().is_irregular) return {candidates.front().text, true, true, because(candidates.front())};
    const auto found = readings(word);
    const Genders genders = genders_of(found, word);
    if (genders.feminine && !genders.masculine) return {std::string(word), true, false, "feminine as it stands"};
    if (genders.feminine) return {std::string(word), true, false, "one form for both genders"};
    if (const auto made = chosen(candidates, found, genders); made && (made->text != word || found.empty()))
        return {made->text, true, false, because(*made)};
    return {std::string(word), false, false, "there is no feminine"};
}

GenderForm masculine_of(std::string_view word)
{
    if (const auto own = masculine_row(word); !own.empty()) return {std::string(own), true, true, "masculine: row of words.tsv"};
    const auto found = readings(word);
    const Genders genders = genders_of(found, word);
    if (genders.masculine) return {std::string(word), true, false, "masculine as it stands"};
    for (const WordReading& reading : found) {
        if (!reading.is_feminine || (reading.stem == word && !reading.is_participle)) continue;
        const bool is_plural = reading.is_plural && !reading.is_singular;
        std::string text = reading.is_participle ? participle_masculine(word, is_plural) : reading.stem;
        if (is_plural) text = plural(text).text;
        return {std::move(text), true, false, "masculine by the dictionary"};
    }
    return {std::string(word), false, false, "there is no masculine"};
}

}  // namespace triptych::language::morphology::french
