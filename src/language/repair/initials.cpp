#include <algorithm>
#include <string>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/letters.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/segmentation/scan.hpp"
#include "language/words/scripts.hpp"

namespace triptych::language {
namespace {

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// A capital word of Cyrillic letters that ends like a surname; the part behind the last hyphen counts.
bool is_surname(std::string_view word)
{
    static const auto endings = [] {
        std::unordered_set<std::string_view> all;
        for (const auto& row : base::read_table(base::table_text("language/repair/surname_endings.tsv"))) all.insert(row[0]);
        return all;
    }();
    const auto letters = base::code_points(word);
    constexpr std::size_t shortest = 5;
    if (letters.size() < shortest || !icu::is_upper(letters.front())) return false;
    if (!std::ranges::all_of(letters, [](char32_t letter) { return icu::script_of(letter) == icu::Script::cyrillic; })) return false;
    for (std::size_t count = 2; count <= 4; ++count) {
        std::string ending;
        for (const char32_t letter : letters.substr(letters.size() - count)) base::append_utf8(ending, icu::lower(letter));
        if (endings.contains(ending)) return true;
    }
    return false;
}

/// A Latin capital and a full stop before a Cyrillic letter or another capital: most texts have none.
bool may_have_initial(std::string_view text)
{
    for (std::size_t stop = text.find('.'); stop != std::string_view::npos; stop = text.find('.', stop + 1)) {
        if (stop == 0 || !is_capital(text[stop - 1])) continue;
        std::size_t next = stop + 1;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\xC2' || text[next] == '\xA0')) ++next;
        if (next < text.size() && text[next] >= '\xD0' && text[next] <= '\xD3') return true;
    }
    return false;
}

bool is_one_capital(std::string_view word) { return !word.empty() && icu::is_upper(point_at(word, 0)) && after_point(word, 0) == word.size(); }

/// "." and blanks at most.
bool is_stop(std::string_view gap)
{
    if (!gap.starts_with('.')) return false;
    for (gap.remove_prefix(1); !gap.empty(); gap.remove_prefix(gap.front() == ' ' ? 1 : 2))
        if (gap.front() != ' ' && !gap.starts_with("\u00A0")) return false;
    return true;
}

/// I is a letter of Kazakh, and in Russian a number.
bool may_be_letter(std::string_view text, Range letter)
{
    if (text.substr(letter.begin, letter.size()) != "I") return true;
    const auto begin = text.rfind('\n', letter.begin) + 1;  // npos + 1 is 0
    const auto end = std::min(text.find('\n', letter.begin), text.size());
    if (begin == letter.begin && end + 4 <= text.size() && text.substr(end + 1, 3) == "II.") return false;
    const auto line = base::code_points(text.substr(begin, end - begin));
    return std::ranges::any_of(line, [](char32_t point) { return std::u32string_view(U"әғқңөұүһі").find(icu::lower(point)) != std::u32string_view::npos; });
}

}  // namespace

std::vector<Repair> find_initials(std::string_view text)
{
    std::vector<Repair> repairs;
    if (!may_have_initial(text)) return repairs;
    const auto runs = find_letter_runs(text);
    const auto cut = [&](Range range) { return text.substr(range.begin, range.size()); };
    std::vector<Range> initials;  // one behind the other, up to here
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        const bool initial = is_one_capital(cut(runs[i])) && is_stop(text.substr(runs[i].end, runs[i + 1].begin - runs[i].end));
        if (initial) initials.push_back(runs[i]);
        if (initial && is_surname(cut(runs[i + 1]))) {
            for (const Range& one : initials) {
                const auto meant = write_in(cut(one), Script::cyrillic);
                if (!meant || *meant == cut(one) || !may_be_letter(text, one)) continue;
                repairs.push_back({one, std::string(cut(one)), *meant, RepairKind::letters, "an initial before a name of the other script"});
            }
        }
        if (!initial || !is_one_capital(cut(runs[i + 1]))) initials.clear();
    }
    return repairs;
}

}  // namespace triptych::language
