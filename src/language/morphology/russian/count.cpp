#include "language/morphology/russian/count.hpp"

#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/phrase.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology {
namespace {

using russian::Case;
using russian::Number;
using russian::Phrase;

enum class Plural { one, few, many };

/// CLDR 42, plural rules of ru.
Plural category(std::int64_t number)
{
    const std::uint64_t size = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    const auto ones = size % 10;
    const auto tens = size % 100;
    if (ones == 1 && tens != 11) return Plural::one;
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? Plural::few : Plural::many;
}

Case case_of(GrammaticalCase grammatical_case)
{
    switch (grammatical_case) {
        case GrammaticalCase::genitive:
        case GrammaticalCase::ablative: return Case::gen;
        case GrammaticalCase::dative: return Case::dat;
        case GrammaticalCase::accusative: return Case::acc;
        case GrammaticalCase::instrumental: return Case::ins;
        case GrammaticalCase::prepositional:
        case GrammaticalCase::locative: return Case::prp;
        default: return Case::nom;
    }
}

const russian::TextMap<std::string>& special_genitives()
{
    static const russian::TextMap<std::string> rows = [] {
        russian::TextMap<std::string> out;
        for (const auto& cells : russian::table("counted.tsv")) out.emplace(cells[0], cells[1]);
        return out;
    }();
    return rows;
}

/// The genitive plural that stands with numbers: 5 человек.
std::string many(std::string_view noun, const Phrase& phrase)
{
    const std::string special = russian::special_genitive(russian::lowered(noun));
    return special.empty() ? phrase.form(Number::plural, Case::gen) : russian::written_like(noun, special);
}

}  // namespace

std::string counted_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case)
{
    return russian::counted_in_case(number, noun, case_of(grammatical_case));
}

namespace russian {

std::string counted_in_case(std::int64_t number, std::string_view noun, Case wanted)
{
    const Phrase phrase(noun, {});
    const Plural plural = category(number);
    if (plural == Plural::one) return phrase.form(Number::singular, wanted);
    if (wanted == Case::gen) return many(noun, phrase);
    if (wanted != Case::nom && wanted != Case::acc) return phrase.form(Number::plural, wanted);
    const bool is_simple = number >= -4 && number <= 4;  // вижу 2 студентов, but 22 студента
    const bool is_plural_only = phrase.head() != nullptr && phrase.head()->lexeme().is_plural;  // 2 суток
    if (plural == Plural::few && !is_plural_only)
        return wanted == Case::acc && phrase.is_animate() && is_simple ? many(noun, phrase) : phrase.few();
    return many(noun, phrase);
}

std::string special_genitive(std::string_view noun)
{
    const auto found = special_genitives().find(noun);
    return found == special_genitives().end() ? std::string() : found->second;
}

std::vector<std::string> counted_specially(std::string_view genitive)
{
    std::vector<std::string> out;
    for (const auto& [noun, special] : special_genitives())
        if (special == genitive) out.push_back(noun);
    return out;
}

}  // namespace russian
}  // namespace triptych::language::morphology
