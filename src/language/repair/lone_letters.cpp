#include <algorithm>
#include <string>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/letters.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_tables.hpp"

namespace triptych::language {
namespace {

struct Row {
    std::string_view typed, meant;
    icu::Script script;
    bool start;
    bool before_capital, before_figure;
};

const std::vector<Row>& rows()
{
    static const std::vector<Row> all = [] {
        std::vector<Row> out;
        for (const auto& row : base::read_table(base::table_text("language/repair/lone_letters.tsv")))
            out.push_back({row[0], row[1], row[2] == "latin" ? icu::Script::latin : icu::Script::cyrillic, row[3] == "start", row[4] != "small", row[4] == "figure"});
        return out;
    }();
    return all;
}

/// True for a word of `least` letters and more, all of one script.
bool is_of(std::string_view word, icu::Script script, std::size_t least = 2)
{
    const auto points = base::code_points(word);
    return points.size() >= least && std::ranges::all_of(points, [&](char32_t point) { return icu::script_of(point) == script; });
}

/// The offset behind the spaces and no-break spaces at `at`.
std::size_t skip_blanks(std::string_view text, std::size_t at)
{
    for (;;) {
        if (at < text.size() && text[at] == ' ') ++at;
        else if (text.substr(std::min(at, text.size())).starts_with("\u00A0")) at += 2;
        else return at;
    }
}

/// Blanks and nothing else.
bool is_blank(std::string_view gap) { return !gap.empty() && skip_blanks(gap, 0) == gap.size(); }

/// What may stand before the first word of a sentence: nothing, a line break, or a full stop and a blank.
bool opens_sentence(std::string_view text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && (icu::is_space(point_before(text, before)) || std::u32string_view(U"«“\"—–").find(point_before(text, before)) != std::u32string_view::npos)) {
        if (point_before(text, before) == '\n') return true;
        base::previous_code_point(text, before);
    }
    return before == 0 || (before < at && std::u32string_view(U".!?…").find(point_before(text, before)) != std::u32string_view::npos);
}

/// True where the words before a letter call for one as a name: «план C», "vitamine C".
bool is_name(std::string_view before)
{
    return std::ranges::any_of(all_languages, [&](Language language) { return takes_letter_name(before, language); });
}

bool is_ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_cyrillic_lead(char byte) { return byte >= '\xD0' && byte <= '\xD3'; }

/// «10 апреля», «10:00 до», «5–10 мая» at `at`: figures, and the first letter behind them is Cyrillic.
bool cyrillic_behind_figures(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 24;
    if (at >= text.size() || !base::is_ascii_digit(text[at])) return false;
    std::size_t end = at;
    while (end < text.size() && end - at < longest && (base::is_ascii_digit(text[end]) || std::u32string_view(U" \u00A0\u202F:.-–").find(point_at(text, end)) != std::u32string_view::npos))
        end = after_point(text, end);
    return end < text.size() && is_cyrillic_lead(text[end]) && (icu::is_space(point_before(text, end)));
}

/// The line at `at` begins with one Latin capital alone, as a label of a list does.
bool is_labelled(std::string_view text, std::size_t at)
{
    return at + 1 < text.size() && text[at] >= 'A' && text[at] <= 'Z' && std::string_view(" .)").find(text[at + 1]) != std::string_view::npos;
}

/// "A Алматы⏎B Астана": the line before or behind has a label too.
bool is_label(std::string_view text, std::size_t at)
{
    if (at > 0 && text[at - 1] != '\n') return false;
    const auto behind = text.find('\n', at);
    if (behind != std::string_view::npos && is_labelled(text, behind + 1)) return true;
    if (at < 2) return false;
    const auto before = text.rfind('\n', at - 2);
    return is_labelled(text, before == std::string_view::npos ? 0 : before + 1);
}

/// A quick look at bytes: a Latin letter alone before a blank and a Cyrillic one, or a Cyrillic letter before a blank and a Latin one.
/// Most texts have none, and need no closer look.
bool may_have_lone_letter(std::string_view text)
{
    for (std::size_t blank = text.find_first_of(" \xC2"); blank != std::string_view::npos; blank = text.find_first_of(" \xC2", blank + 1)) {
        const std::size_t next = skip_blanks(text, blank);
        if (blank == 0 || next == blank || next >= text.size()) continue;
        const bool before_latin = is_ascii_letter(text[next]) || text[next] == '\xC3';
        const bool latin_alone = is_ascii_letter(text[blank - 1]) && (blank == 1 || !is_ascii_letter(text[blank - 2]));
        if (latin_alone && (is_cyrillic_lead(text[next]) || cyrillic_behind_figures(text, next))) return true;
        if (before_latin && blank > 1 && is_cyrillic_lead(text[blank - 2])) return true;
        blank = next - 1;
    }
    return false;
}

}  // namespace

std::vector<Repair> find_lone_letters(std::string_view text)
{
    std::vector<Repair> repairs = find_initials(text);
    if (!may_have_lone_letter(text)) return repairs;
    const std::size_t initials = repairs.size();
    const auto runs = find_letter_runs(text);
    const auto cut = [&](Range range) { return text.substr(range.begin, range.size()); };
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        if (runs[i].size() > 2) continue;
        const auto next = cut(runs[i + 1]);
        const bool figure = base::is_ascii_digit(next.front()) && cyrillic_behind_figures(text, runs[i + 1].begin);
        if (!is_blank(text.substr(runs[i].end, runs[i + 1].begin - runs[i].end))) continue;
        for (const Row& row : rows()) {
            if (cut(runs[i]) != row.typed || !((row.before_figure && figure) || is_of(next, row.script, row.script == icu::Script::latin ? 1 : 2))) continue;
            if (row.before_figure && is_label(text, runs[i].begin)) continue;
            if (!icu::is_lower(point_at(next, 0)) && (!row.before_capital || is_name(text.substr(0, runs[i].begin)))) continue;
            const bool behind = i > 0 && is_of(cut(runs[i - 1]), row.script) && is_blank(text.substr(runs[i - 1].end, runs[i].begin - runs[i - 1].end));
            if (row.start ? !opens_sentence(text, runs[i].begin) : !behind) continue;
            repairs.push_back({runs[i], std::string(row.typed), std::string(row.meant), RepairKind::letters, "a word of one letter among words of the other script"});
            break;
        }
    }
    const auto middle = repairs.begin() + static_cast<std::ptrdiff_t>(initials);
    std::inplace_merge(repairs.begin(), middle, repairs.end(), [](const Repair& a, const Repair& b) { return a.range.begin < b.range.begin; });
    return repairs;
}

}  // namespace triptych::language
