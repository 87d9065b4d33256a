#include "language/morphology/kazakh/written_out.hpp"

#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

struct Full {
    bool after_number = false, needs_stop = false;
    std::string_view text;
};

const Full* find_full(std::string_view abbreviation)
{
    static const auto all = [] {
        std::unordered_map<std::string_view, Full> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/written_out.tsv")))
            out.emplace(row[0], Full{row[1] == "number", row[2] != "optional", row[3]});
        return out;
    }();
    const auto found = all.find(abbreviation);
    return found == all.end() ? nullptr : &found->second;
}

constexpr std::string_view blanks = " ";

std::string_view without_blanks(std::string_view text)
{
    const auto last = text.find_last_not_of(blanks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Where the letters at the end of the text begin.
std::size_t begin_of_letters(std::string_view text)
{
    std::size_t begin = text.size();
    for (std::size_t at = begin; begin > 0; begin = at)
        if (!icu::is_letter(base::previous_code_point(text, at))) break;
    return begin;
}

bool is_roman(char letter) noexcept
{
    return std::string_view("IVXLCDM").find(letter) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> write_out(std::string_view phrase)
{
    auto rest = without_blanks(phrase);
    const bool has_stop = rest.ends_with('.');
    if (has_stop) rest = without_blanks(rest.substr(0, rest.size() - 1));
    const auto begin = begin_of_letters(rest);
    const Full* full = find_full(rest.substr(begin));
    const auto before = without_blanks(rest.substr(0, begin));
    if (full == nullptr || before.empty() || (full->needs_stop && !has_stop)) return std::nullopt;
    const bool is_spaced = before.size() < begin;
    const bool follows_number = base::is_ascii_digit(before.back()) || (is_spaced && is_roman(before.back()));
    if (full->after_number ? !follows_number : !is_spaced || follows_number) return std::nullopt;
    return std::string(before).append(" ").append(full->text);
}

}  // namespace triptych::language::morphology::kazakh
