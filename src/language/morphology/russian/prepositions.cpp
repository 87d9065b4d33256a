#include "language/morphology/russian/prepositions.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {

using ByRole = std::array<Government, 3>;  // at, to, from

Case read_case(std::string_view name)
{
    static constexpr std::array<std::string_view, case_count> names{"nom", "gen", "dat", "acc", "ins", "prp"};
    return static_cast<Case>(std::ranges::find(names, name) - names.begin());
}

Government read_government(std::string_view cell)
{
    const auto blank = cell.find(' ');
    return {cell.substr(0, blank), read_case(cell.substr(blank + 1))};
}

const ByRole* row_of_place(const std::string& key)
{
    static const TextMap<ByRole> rows = [] {
        TextMap<ByRole> out;
        for (const auto& cells : table("prepositions.tsv")) {
            const ByRole roles{read_government(cells[1]), read_government(cells[2]), read_government(cells[3])};
            for (const auto word : items(cells[0])) out.emplace(word, roles);
        }
        return out;
    }();
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : &found->second;
}

/// The singular of the head, which the tables know: на выставках.
std::string key_of(const Phrase& phrase)
{
    const Lexeme& lexeme = phrase.head()->lexeme();
    return without_yo(lexeme.is_plural && lexeme.row != nullptr && lexeme.row->has_singular
                          ? lexeme.stem + lexeme.row->ending_of(Number::singular, Case::nom, false)
                          : phrase.head()->small());
}

/// When a noun has a second prepositional case: в саду.
enum class Second : std::uint8_t { never, unless_named, always };

Second second_of(std::string_view preposition, std::string_view noun)
{
    static const TextMap<Second> rows = [] {
        TextMap<Second> out;
        for (const auto& cells : table("locative.tsv"))
            for (const auto word : items(cells[1]))
                out.emplace(std::string(cells[0]).append(" ").append(without_yo(word)), cells[2] == "named" ? Second::unless_named : Second::always);
        return out;
    }();
    const auto found = rows.find(std::string(preposition).append(" ").append(without_yo(noun)));
    return found == rows.end() ? Second::never : found->second;
}

bool is_consonant(char32_t point)
{
    return std::u32string_view(U"бвгджзйклмнпрстфхцчшщ").find(point) != std::u32string_view::npos;
}

bool begins(std::string_view word, std::string_view pattern)
{
    constexpr std::string_view any = "[C]";
    if (!pattern.ends_with(any)) return word.starts_with(pattern);
    pattern.remove_suffix(any.size());
    if (!word.starts_with(pattern) || word.size() == pattern.size()) return false;
    std::size_t at = pattern.size();
    return is_consonant(base::next_code_point(word, at));
}

std::string_view first_word(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_letter(point) || icu::is_digit(point)) return text.substr(begin);
    }
    return {};
}

/// «в Летнем саду»; the second prepositional case looks as the dative does.
std::string prepositional(const Phrase& phrase, Number number, std::string_view preposition)
{
    const Word& head = *phrase.head();
    const bool has_second = number == Number::singular && head.lexeme().row != nullptr && !head.lexeme().is_plural && !phrase.is_quoted();
    const Second second = has_second ? second_of(preposition, head.small()) : Second::never;
    const bool is_second = second == Second::always || (second == Second::unless_named && !phrase.is_named());
    return is_second ? phrase.form_with_head(Case::prp, Case::dat) : phrase.form(number, Case::prp);
}

}  // namespace

std::string_view sounding(std::string_view preposition, std::string_view next)
{
    struct Sound {
        std::string_view preposition, before, written;
    };
    static const std::vector<Sound> rows = [] {
        std::vector<Sound> out;
        for (const auto& cells : table("euphony.tsv")) out.push_back({cells[0], cells[1], cells[2]});
        return out;
    }();
    const std::string small = lowered(first_word(next).substr(0, 24));
    for (const Sound& row : rows)
        if (row.preposition == preposition && begins(small, row.before)) return row.written;
    return preposition;
}

Government government_of(const Phrase& phrase, Role role)
{
    const ByRole* found = row_of_place(without_yo(phrase.small()));
    if (found == nullptr && phrase.is_animate()) found = row_of_place("@");
    if (found == nullptr && phrase.head() != nullptr) found = row_of_place(key_of(phrase));
    if (found == nullptr) found = row_of_place("*");
    return (*found)[role == Role::at ? 0 : role == Role::to ? 1 : 2];
}

std::string with_preposition(const Phrase& phrase, Number number, Role role)
{
    if (role == Role::of) return phrase.form(number, Case::gen);
    const Government government = government_of(phrase, role);
    const bool has_second = role == Role::at && government.grammatical_case == Case::prp && phrase.head() != nullptr;
    const std::string form =
        has_second ? prepositional(phrase, number, government.preposition) : phrase.form(number, government.grammatical_case);
    return std::string(sounding(government.preposition, form)).append(" ").append(form);
}

}  // namespace triptych::language::morphology::russian
