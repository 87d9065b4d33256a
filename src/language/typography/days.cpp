// Passes over dates in words: the first day of a month in French, months and weekdays that are no names.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "language/typography/rules.hpp"
#include "language/typography/word_walk.hpp"

namespace triptych::language {
namespace {

using Words = std::unordered_set<std::string>;

Words words_of(const std::vector<std::string>& cell) { return {cell.begin(), cell.end()}; }

/// What follows a day that is not the last one before its month: "1 au 5 mai", "1 et 2 juin", "1, 2 et 3 mai", "1–5 mai".
struct NextDay {
    std::size_t end = 0;  ///< behind the next day; 0 when there is none
    bool dash = false;
};

NextDay next_day(std::string_view text, std::size_t at)
{
    const bool dash = is_in(point_at(text, at), U"-–");
    std::size_t next = dash ? after_point(text, at) : skip_blanks(text, at);
    if (!dash && next < text.size() && text[next] == ',') ++next;
    const auto word = dash ? std::string_view{} : letters_at(text.substr(0, std::min(text.size(), next + 3)), next);
    if (!dash && next == at && word.empty()) return {};
    if (!word.empty() && word != "au" && word != "et" && word != "ou") return {};
    next = dash ? next : skip_blanks(text, next + word.size());
    const auto digits = digits_at(text.substr(0, std::min(text.size(), next + 3)), next);
    const bool day = !digits.empty() && digits.size() <= 2 && !word_at(text, next + digits.size());
    return day ? NextDay{next + digits.size(), dash} : NextDay{};
}

/// True when 1 at `at` is a day of a month that `months` names.
bool is_first_day(std::string_view text, std::size_t at, const Words& months)
{
    constexpr int most_days = 31;
    bool listed = false;
    std::size_t end = at + 1;
    for (int day = 0; day < most_days; ++day) {
        const std::size_t month = skip_blanks(text, end);
        if (month > end && months.contains(std::string(letters_at(text, month)))) {
            constexpr std::array<std::string_view, 6> articles{"le", "les", "du", "des", "Du", "Les"};
            return !listed || std::ranges::find(articles, letters_before(text, skip_blanks_back(text, at))) != articles.end();
        }
        const NextDay next = next_day(text, end);
        if (next.end == 0) return false;
        listed = listed || !next.dash;
        end = next.end;
    }
    return false;
}

}  // namespace

Pass first_day_pass(const Rules& rules, Language)
{
    return [months = words_of(rules.front().left), rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("1"), [&](std::size_t at) {
            if (text[at] != '1' || digit_at(text, at + 1) || word_before(text, at) || is_in(point_before(text, at), U".,-–/:+")) return at;
            if (is_first_day(text, at, months)) draft.replace({at, at + 1}, rule.result, rule.id);
            return at + 1;
        });
    };
}

/// «10 Апреля», "en Avril": the month of a date is no name, unless the row says that the day is a holiday («8 Марта»).
Pass month_pass(const Rules& rules, Language)
{
    const Rule& row = rules.front();
    return [words = words_of(row.left), holidays = words_of(row.right), id = row.id](Draft& draft) {
        const auto text = draft.text();
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            if (!is_capitalised(word)) return;
            const std::size_t before = skip_blanks_back(text, at);
            const bool first_day = text.substr(0, before).ends_with("1er");
            if (before == at || !words.contains(lower_first(word))) return;
            if (!first_day && !digit_before(text, before)) {
                const bool asked = holidays.contains("^" + std::string(letters_before(text, before)));
                const bool name = is_capitalised(letters_at(text, skip_blanks(text, at + word.size())));  // "en Avril Lavigne"
                if (asked && !name) draft.replace({at, at + word.size()}, lower_first(word), id);
                return;
            }
            std::size_t digits = 0;
            while (digits < 3 && digit_before(text, before - digits)) ++digits;
            const std::string day = first_day ? "1er" : std::string(text.substr(before - digits, digits));
            if (!holidays.contains(day + ":" + std::string(word))) draft.replace({at, at + word.size()}, lower_first(word), id);
        });
    };
}

namespace {

/// What the row says: weekdays, words before them, words behind them ("…күні") and words behind a holiday's name ("!saint").
struct Weekdays {
    Words days, before, behind, holidays, months;

    explicit Weekdays(const Rule& row) : days(words_of(row.left))
    {
        for (const auto& cell : row.right) {
            if (cell.starts_with("…")) behind.insert(cell.substr(std::string_view("…").size()));
            else if (cell.front() == '!') holidays.insert(cell.substr(1));
            else if (cell.front() == '#') months.insert(cell.substr(1));
            else before.insert(cell);
        }
    }

    [[nodiscard]] bool is_day(std::string_view word) const { return !word.empty() && (days.contains(std::string(word)) || days.contains(lower_first(word))); }
    [[nodiscard]] bool is_month(std::string_view word) const { return !word.empty() && months.contains(lower_first(word)); }
};

/// The next word behind blanks, or behind a comma and blanks.
std::string_view next_word(std::string_view text, std::size_t at)
{
    std::size_t next = skip_blanks(text, at);
    if (next < text.size() && text[next] == ',') next = skip_blanks(text, next + 1);
    return letters_at(text, next);
}

std::size_t end_of(std::string_view text, std::string_view word) { return static_cast<std::size_t>(word.data() - text.data()) + word.size(); }

/// "16 avril" at `at`, behind a comma or not.
bool date_follows(std::string_view text, std::size_t at, const Weekdays& row)
{
    std::size_t next = skip_blanks(text, at);
    if (next < text.size() && text[next] == ',') next = skip_blanks(text, next + 1);
    const auto digits = digits_at(text.substr(0, std::min(text.size(), next + 3)), next);
    std::size_t end = next + digits.size();
    if (digits == "1" && text.substr(end).starts_with("er")) end += 2;
    return !digits.empty() && digits.size() <= 2 && row.is_month(letters_at(text, skip_blanks(text, end)));
}

/// "16 avril", "16 апреля 2025 г.", "Lundi" before a comma: what follows it is a weekday too.
bool is_date_before(std::string_view text, std::size_t comma, const Weekdays& row)
{
    std::size_t end = skip_blanks_back(text, comma);
    if (end > 0 && text[end - 1] == '.') --end;
    if (digit_before(text, end)) return true;
    const auto word = letters_before(text, end);
    return row.is_month(word) || row.is_day(word) || (!word.empty() && digit_before(text, skip_blanks_back(text, end - word.size())));
}

/// A weekday inside a sentence that stands in a date, in an interval or a list of days, or beside a word that asks for a day.
bool is_plain_day(std::string_view text, std::size_t at, std::string_view word, const Weekdays& row)
{
    const std::size_t before = skip_blanks_back(text, at);
    if (before == at || is_line_start(text, before)) return false;
    const std::size_t end = at + word.size();
    const auto next = next_word(text, end);
    if (row.holidays.contains(std::string(next))) return false;
    if (is_capitalised(next) && !row.is_month(next) && !row.is_day(next) && end_of(text, next) - next.size() <= end + 2) return false;  // a name of two words
    const auto second = next.empty() ? next : next_word(text, end_of(text, next));
    const bool days_follow = row.is_day(next) || (!next.empty() && icu::is_lower(point_at(next, 0)) && next.size() <= 6 && row.is_day(second));
    const char32_t last = point_before(text, before);
    if (last == ',') return is_date_before(text, before - 1, row);
    if (last == ':') return days_follow;
    const auto previous = letters_before(text, before);
    if (previous.empty()) return false;
    const auto earlier = letters_before(text, skip_blanks_back(text, before - previous.size()));
    const bool in_list = row.is_day(previous) || (icu::is_lower(point_at(previous, 0)) && previous.size() <= 8 && row.is_day(earlier));
    const bool asked = row.before.contains(lower_first(previous)) || row.before.contains(lower_first(earlier) + "_" + std::string(previous));
    return in_list || asked || row.behind.contains(std::string(next)) || date_follows(text, end, row) || (days_follow && icu::is_lower(point_at(previous, 0)));
}

}  // namespace

Pass weekday_pass(const Rules& rules, Language)
{
    return [row = Weekdays(rules.front()), id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            if (!is_capitalised(word) || !row.days.contains(lower_first(word))) return;
            if (is_plain_day(text, at, word, row)) draft.replace({at, at + word.size()}, lower_first(word), id);
        });
    };
}

}  // namespace triptych::language
