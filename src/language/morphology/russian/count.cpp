#include "language/morphology/russian/count.hpp"

#include <unordered_map>

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

/// The genitive plural that stands with numbers: 5 человек.
std::string many(std::string_view noun, const Phrase& phrase)
{
    static const std::unordered_map<std::string_view, std::string_view> special = [] {
        std::unordered_map<std::string_view, std::string_view> out;
        for (const auto& cells : russian::table("counted.tsv")) out.emplace(cells[0], cells[1]);
        return out;
    }();
    const std::string small = russian::lowered(noun);
    const auto found = special.find(small);
    return found == special.end() ? phrase.form(Number::plural, Case::gen) : russian::written_like(noun, std::string(found->second));
}

}  // namespace

std::string counted_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case)
{
    const Phrase phrase(noun, {});
    const Plural plural = category(number);
    const Case wanted = case_of(grammatical_case);
    if (plural == Plural::one) return phrase.form(Number::singular, wanted);
    if (wanted == Case::gen) return many(noun, phrase);
    if (wanted != Case::nom && wanted != Case::acc) return phrase.form(Number::plural, wanted);
    const bool is_simple = number >= -4 && number <= 4;  // вижу 2 студентов, but 22 студента
    if (plural == Plural::few) return wanted == Case::acc && phrase.is_animate() && is_simple ? many(noun, phrase) : phrase.few();
    return many(noun, phrase);
}

std::string count_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case)
{
    return std::to_string(number).append(" ").append(counted_russian(number, noun, grammatical_case));
}

}  // namespace triptych::language::morphology
