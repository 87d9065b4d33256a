#include <algorithm>

#include "adapters/icu/casing.hpp"
#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// A run of letters, digits and '_', and whether a hyphen ties it to the run before.
struct Part {
    std::string text;
    bool behind_hyphen = false;
};

bool is_hyphen(char32_t point)
{
    return point == '-' || point == 0x2010 || point == 0x2011;
}

/// Needs NFC: marks that are left after it belong to a letter or are none of ours.
std::vector<Part> parts_of(std::string_view text)
{
    std::vector<Part> parts;
    bool is_open = false, only_hyphen = false, after_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_invisible(point)) continue;
        const bool letter = icu::is_letter(point), mark = icu::is_mark(point);
        if (mark && !after_letter) continue;
        if (!letter && !mark && !icu::is_digit(point) && point != '_') {
            only_hyphen = is_open && is_hyphen(point);
            is_open = after_letter = false;
            continue;
        }
        if (!is_open) parts.push_back({{}, only_hyphen && !parts.empty()});
        is_open = true;
        after_letter = letter || mark;
        parts.back().text += text.substr(here, at - here);
    }
    return parts;
}

/// What the words of a tag are told by.
struct Shape {
    icu::Script first = icu::Script::other, last = icu::Script::other;  ///< of the letters
    bool begins_small = false, ends_in_digit = false, begins_with_digit = false, has_letter = false;
    bool is_abbreviation = false;  ///< two letters or more, all capitals
};

Shape shape_of(std::string_view text)
{
    Shape shape;
    std::size_t capitals = 0, count = 0;
    for (const char32_t point : base::code_points(text)) {
        shape.ends_in_digit = icu::is_digit(point);
        if (count == 0 && !shape.begins_with_digit) shape.begins_with_digit = shape.ends_in_digit;
        if (!icu::is_letter(point)) continue;
        if (count == 0) shape.first = icu::script_of(point);
        if (count == 0) shape.begins_small = icu::is_lower(point);
        shape.last = icu::script_of(point);
        capitals += icu::is_upper(point) ? 1U : 0U;
        ++count;
    }
    shape.has_letter = count > 0;
    shape.is_abbreviation = count > 1 && capitals == count;
    return shape;
}

/// «ЮНЕСКО-ның», «2025-те», «TikTok-та»: an ending, not a word.
bool is_ending(const Shape& stem, const Shape& part)
{
    if (!part.begins_small || part.begins_with_digit) return false;
    return stem.is_abbreviation || stem.ends_in_digit || (stem.has_letter && stem.last != part.first);
}

bool is_ending_in(Language language, std::string_view text)
{
    static const auto rows = base::read_table(base::table_text("language/letters/tag_endings.tsv"));
    const std::string wanted = " " + std::string(text) + " ";
    return std::ranges::any_of(rows, [&](const auto& row) {
        return row[0] == code(language) && (" " + std::string(row[1]) + " ").find(wanted) != std::string::npos;
    });
}

/// The end of the run of letters that begins at `at` and has no capital, no digit and no other script.
std::size_t small_run_end(const std::u32string& points, std::size_t at)
{
    while (at < points.size() && (icu::is_mark(points[at]) || (icu::is_letter(points[at]) && !icu::is_upper(points[at])))) ++at;
    return at;
}

std::string utf8(std::u32string_view points)
{
    std::string out;
    for (const char32_t point : points) base::append_utf8(out, point);
    return out;
}

/// True when the capitals that end before `end` are an abbreviation of abbreviations.tsv, all of them.
bool is_known_abbreviation(const std::u32string& points, std::size_t end)
{
    static const auto rows = base::read_table(base::table_text("language/letters/abbreviations.tsv"));
    std::size_t begin = end;
    while (begin > 0 && icu::is_upper(points[begin - 1])) --begin;
    if (end - begin < 2) return false;
    const std::string capitals = utf8(std::u32string_view(points).substr(begin, end - begin));
    return std::ranges::any_of(rows, [&](const auto& row) { return row[0] == capitals; });
}

/// Whether a word begins at `at` of a tag.
bool begins_word(const std::u32string& points, std::size_t at, Language language)
{
    const char32_t before = points[at - 1], here = points[at];
    const bool upper = icu::is_upper(here), upper_before = icu::is_upper(before);
    if (icu::is_digit(here)) return !icu::is_digit(before);
    if (icu::is_digit(before)) return upper;
    if (!icu::is_letter(here)) return false;
    if (upper && !upper_before) return true;
    const auto small_run = [&](std::size_t from) { return utf8(std::u32string_view(points).substr(from, small_run_end(points, from) - from)); };
    if (!upper) return upper_before && is_known_abbreviation(points, at) && !is_ending_in(language, small_run(at));  // #ЮНЕСКОмұрасы
    if (at + 1 < points.size() && icu::is_lower(points[at + 1]) && is_known_abbreviation(points, at + 1)) return false;
    if (at + 1 == points.size() || !icu::is_lower(points[at + 1])) return false;
    return !is_ending_in(language, small_run(at + 1));
}

}  // namespace

std::optional<std::string> hashtag(std::string_view text, Language language)
{
    require_utf8(text, "<text>");
    static_cast<void>(language);  // capitals follow the same rules in all three
    std::string tag = "#";
    Shape before;
    bool has_letter = false;
    for (const Part& part : parts_of(icu::to_nfc(text))) {
        const Shape shape = shape_of(part.text);
        if (before.ends_in_digit && shape.begins_with_digit) tag += '_';
        tag += part.behind_hyphen && is_ending(before, shape) ? part.text : icu::capitalize(part.text, icu::CaseRules::root);
        has_letter = has_letter || shape.has_letter;
        before = shape;
    }
    return has_letter ? std::optional(icu::to_nfc(tag)) : std::nullopt;  // a capital may take a mark that the small letter could not
}

std::vector<std::string> split_hashtag(std::string_view tag, Language language)
{
    require_utf8(tag, "<text>");
    std::vector<std::string> words;
    for (const Part& part : parts_of(icu::to_nfc(tag))) {
        const auto points = base::code_points(part.text);
        std::size_t begin = 0;
        const auto close = [&](std::size_t end) {
            if (end > begin) words.push_back(utf8(std::u32string_view(points).substr(begin, end - begin)));
            begin = end;
        };
        for (std::size_t at = 0; at < points.size(); ++at) {
            if (at > begin && begins_word(points, at, language)) close(at);
            if (points[at] != '_') continue;
            close(at);
            begin = at + 1;
        }
        close(points.size());
    }
    return words;
}

}  // namespace v1
}  // namespace triptych
