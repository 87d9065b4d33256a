#include "language/letters/convert.hpp"

#include <optional>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "language/letters/protect.hpp"

namespace triptych::language::letters {
namespace {

constexpr char32_t grave = 0x300, acute = 0x301;  // stress marks of dictionaries and schoolbooks

Letter read_letter(std::string_view text, std::size_t& at)
{
    Letter letter;
    letter.source.begin = at;
    const char32_t point = base::next_code_point(text, at);
    letter.source.end = at;
    letter.point = icu::lower(point);
    letter.is_letter = icu::is_letter(point);
    letter.is_upper = icu::is_upper(point);
    letter.is_cyrillic = letter.is_letter && icu::script_of(point) == icu::Script::cyrillic;
    return letter;
}

/// Takes a mark into the Cyrillic letter before it: й and ё in two code points, and stress marks, which are not written.
bool absorb(Letter& letter, const Letter& mark, const RuleSet& rules)
{
    if (!letter.is_cyrillic) return false;
    const char32_t composed = icu::compose(letter.point, mark.point);
    const bool is_known = composed != 0 && rules.knows(composed);
    if (!is_known && mark.point != acute && mark.point != grave) return false;
    if (is_known) letter.point = composed;
    letter.source.end = mark.source.end;
    return true;
}

/// Letters of [begin, end) of the text, each with its marks; ѐ and ѝ lose their stress.
std::vector<Letter> read_word(std::string_view text, Range range, const RuleSet& rules)
{
    std::vector<Letter> letters;
    for (std::size_t at = range.begin; at < range.end;) {
        Letter letter = read_letter(text, at);
        if (letter.point == U'ѐ') letter.point = U'е';
        if (letter.point == U'ѝ') letter.point = U'и';
        if (letters.empty() || !absorb(letters.back(), letter, rules)) letters.push_back(letter);
    }
    return letters;
}

/// Capitals are carried over. A single capital that becomes two letters looks at its neighbours: ЩЕДРИН, but Щедрин and Щ.
std::string_view in_case(const Rule& rule, const std::vector<Letter>& letters, std::size_t at)
{
    if (!letters[at].is_upper) return rule.lower;
    const std::size_t end = at + rule.from.size();
    const auto all_upper = [&] {
        for (std::size_t i = at; i < end; ++i)
            if (letters[i].is_letter && !letters[i].is_upper) return false;
        return true;
    };
    if (rule.from.size() > 1) return all_upper() ? rule.upper : rule.title;
    if (end < letters.size() && letters[end].is_letter) return letters[end].is_upper ? rule.upper : rule.title;
    return at > 0 && letters[at - 1].is_letter && letters[at - 1].is_upper ? rule.upper : rule.title;
}

bool is_unknown(const std::vector<Letter>& letters, std::size_t at)
{
    const Letter& letter = letters[at];
    if (!letter.is_letter || letter.is_cyrillic) return letter.is_cyrillic;
    return (at > 0 && letters[at - 1].is_cyrillic) || (at + 1 < letters.size() && letters[at + 1].is_cyrillic);
}

void convert_word(std::string_view text, Range range, const RuleSet& rules, const std::function<void(const Piece&)>& visit)
{
    const auto letters = read_word(text, range, rules);
    for (std::size_t at = 0; at < letters.size();) {
        const Range source = letters[at].source;
        const Rule* const rule = rules.find(letters, at);
        if (rule == nullptr) {
            visit({source, text.substr(source.begin, source.size()), nullptr, is_unknown(letters, at)});
            ++at;
            continue;
        }
        const std::size_t last = at + rule->from.size() - 1;
        visit({{source.begin, letters[last].source.end}, in_case(*rule, letters, at), rule, false});
        at = last + 1;
    }
}

}  // namespace

void convert(std::string_view text, const RuleSet& rules, bool protect, const std::function<void(const Piece&)>& visit)
{
    const auto keep = [&](std::size_t begin, std::size_t end) {
        if (end > begin) visit({{begin, end}, text.substr(begin, end - begin), nullptr, false});
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_space_at(text, end)) base::next_code_point(text, end);
        keep(at, end);
        at = end;
        while (end < text.size() && !is_space_at(text, end)) base::next_code_point(text, end);
        const auto kept = protect ? protected_parts(text, {at, end}) : std::vector<Range>{};
        for (const Range& part : kept) {
            convert_word(text, {at, part.begin}, rules, visit);
            keep(part.begin, part.end);
            at = part.end;
        }
        convert_word(text, {at, end}, rules, visit);
        at = end;
    }
}

}  // namespace triptych::language::letters
