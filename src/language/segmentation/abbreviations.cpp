#include "language/segmentation/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_lists.hpp"

namespace triptych::language {
namespace {

/// The key of an abbreviation: lower case, no space after a full stop ("т. д" and "т.д" are one).
std::string abbreviation_key(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t point = base::next_code_point(text, i);
        if (!icu::is_space(point)) base::append_utf8(out, icu::lower(point));
        else if (!out.empty() && out.back() != '.') out += ' ';
    }
    return out;
}

StopKind stop_kind(std::string_view cell)
{
    constexpr std::array<std::string_view, 8> names{"never", "number", "end", "unit", "year", "measure", "link", "named"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == cell) return static_cast<StopKind>(i);
    throw std::logic_error("abbreviations.tsv has a kind " + std::string(cell));
}

struct AbbreviationRow {
    StopKind kind = StopKind::never;
    std::string_view followers;
    bool capitals = false;  ///< the row is written with capitals ("V. O."), so that capitals in a text are no initials
};

struct Abbreviations {
    std::unordered_map<std::string, AbbreviationRow> rows;
    WordShapes last_words;  ///< of what stands behind the last mark of a row
    std::size_t longest_capitals = 0;  ///< bytes of the longest row of single capitals ("V. O. S. T")
    std::u32string last_capitals;      ///< the letters in which such rows end
};

const Abbreviations& abbreviations(Language language)
{
    static const auto tables = [] {
        Trio<Abbreviations> all;
        for (const auto& row : base::read_table(base::table_text("language/segmentation/abbreviations.tsv"))) {
            auto& table = all[language_of(row[0])];
            const auto key = abbreviation_key(row[1]);
            table.last_words.add(word_ending_at(key, key.size()));
            const bool capitals = lower_letters(row[1]) != row[1];
            if (capitals) table.longest_capitals = std::max(table.longest_capitals, row[1].size());
            if (capitals) table.last_capitals += point_before(row[1], row[1].size());
            table.rows.emplace(key, AbbreviationRow{stop_kind(row[2]), row.size() > 4 ? row[4] : std::string_view{}, capitals});
        }
        return all;
    }();
    return tables[language];
}

/// «Т. Г.», «Ж. Б.», also behind a word («и Т. П.»): two single capitals or more, each with its full stop but the last, which `text` leaves out.
bool are_initials(std::string_view text)
{
    const std::size_t stop = std::min(text.find('.'), text.size());
    const std::size_t space = text.rfind(' ', stop);
    if (space < stop) text.remove_prefix(space + 1);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        if (!icu::is_upper(base::next_code_point(text, at))) return false;
        if (at == text.size()) return letters > 0;
        if (text[at] != '.') return false;
        at = skip_spaces(text, at + 1, text.size());
    }
    return false;
}

/// Walks back over a text that is nothing but initials so far («А. И. |К»): such a text is a row only if some row of capitals ends so and is as long.
class InitialsBack {
public:
    InitialsBack(char32_t last, const Abbreviations& table)
        : could_be_row_(table.last_capitals.find(last) != std::u32string::npos), longest_(2 * table.longest_capitals)  // spaces may have two bytes
    {
    }

    void pass(char32_t point)
    {
        if (point == '.') letters_ = 0;
        else if (!icu::is_space(point)) only_ = only_ && ++letters_ == 1 && icu::is_upper(point);
        stops_ += point == '.' ? 1 : 0;
    }
    /// True when `bytes` of initials, two at least, are no row, nor the end of one.
    [[nodiscard]] bool rule_out(std::size_t bytes) const { return only_ && stops_ > 0 && (!could_be_row_ || bytes > longest_); }

private:
    bool only_ = true;
    bool could_be_row_;
    int letters_ = 0, stops_ = 0;
    std::size_t longest_;
};

}  // namespace

std::optional<Abbreviation> find_abbreviation(std::string_view text, std::size_t begin, std::size_t stop, Language language)
{
    constexpr std::size_t longest = 40;  // bytes; no row is longer
    const Abbreviations& table = abbreviations(language);
    if (!table.last_words.may_have(word_ending_at(text.substr(begin, stop - begin), stop - begin))) return std::nullopt;
    const std::size_t floor = stop > begin + longest ? stop - longest : begin;
    std::optional<Abbreviation> found;
    bool joined = false;
    InitialsBack initials(point_before(text, stop), table);
    for (std::size_t at = stop; at > floor;) {
        std::size_t previous = at;
        const char32_t point = base::previous_code_point(text, previous);
        if (previous < floor) break;
        const bool space = icu::is_space(point);
        // Two words without a full stop between them may be one row ("et al", «и др»), three may not.
        if (space && point_before(text, previous) != '.' && (joined || at == stop)) break;
        if (space && point_before(text, previous) != '.') joined = true;
        if (!space && !is_word_part(point) && point != '.' && point != '-' && point != '/') break;
        at = previous;
        initials.pass(point);
        if (initials.rule_out(stop - at)) break;
        const char32_t before = point_before(text, at);
        if (space || point == '.' || (at > begin && (is_word_part(before) || (before == '/' && is_word_part(point_before(text, at - 1)))))) continue;
        const bool hyphen = at > begin && before == '-';
        const char32_t joint = hyphen ? point_before(text, at - 1) : no_point;
        if (hyphen && joint != '.' && !icu::is_digit(joint)) continue;  // «15-б.», "janv.-févr."; no "t-elle."

        const auto written = text.substr(at, stop - at);
        const auto row = table.rows.find(abbreviation_key(written));
        if (row == table.rows.end() || (!row->second.capitals && are_initials(written))) continue;
        const StopKind kind = row->second.kind;
        if (!hyphen || joint == '.' || kind == StopKind::number || kind == StopKind::unit) found = {kind, at, row->second.followers};
    }
    return found;
}

bool Abbreviation::is_followed_by(std::string_view word) const
{
    for (std::size_t at = 0; at < followers.size() && !word.empty();) {
        const auto end = std::min(followers.find(' ', at), followers.size());
        if (followers.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace triptych::language
