// A weekday that does not fit the date beside it.
//
// Where the year is known (in the text, in the header's `date`, or in the document's id) the calendar decides. Where it is not, the versions
// are compared: the same date must have the same weekday in all of them. A date that differs between the versions is told by the check of
// numbers, and its weekday is then left alone when the siblings have it too.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "language/formatting/date_words.hpp"
#include "language/formatting/dated_days.hpp"
#include "quality/checks.hpp"

namespace triptych::quality {
namespace {

using language::formatting::DatedDay;

constexpr std::array<std::string_view, 7> weekday_names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> month_names{"January", "February", "March",     "April",   "May",      "June",
                                                       "July",    "August",   "September", "October", "November", "December"};

std::string name_of(unsigned weekday) { return std::string(weekday_names.at(weekday - 1)); }
std::string name_of(const DatedDay& day) { return std::to_string(day.day) + " " + std::string(month_names.at(day.month - 1)); }

/// What the document says of its time.
struct DocumentTime {
    std::optional<int> year;
    std::optional<std::chrono::sys_days> day;
    bool is_stated = false;  ///< by the header; an id is only likely
};

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits)
{
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    const auto read = std::from_chars(text.data() + at, text.data() + at + digits, value);
    return read.ec == std::errc{} && read.ptr == text.data() + at + digits ? std::optional(value) : std::nullopt;
}

/// "2025", "2025-04-16" or "2025-04-16T19:00" at `at`.
std::optional<DocumentTime> time_at(std::string_view text, std::size_t at)
{
    const auto year = number_at(text, at, 4);
    if (!year || *year < 1900 || *year > 2099) return std::nullopt;
    if (at + 4 < text.size() && base::is_ascii_digit(text[at + 4])) return std::nullopt;
    DocumentTime time{year, {}, false};
    const auto month = number_at(text, at + 5, 2);
    const auto day = number_at(text, at + 8, 2);
    if (!month || !day || text[at + 4] != '-' || text[at + 7] != '-') return time;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day))};
    if (date.ok()) time.day = std::chrono::sys_days(date);
    return time;
}

DocumentTime time_of(const Document& document)
{
    if (auto time = time_at(base::trim(property(document.properties, "date")), 0)) {
        time->is_stated = true;
        return *time;
    }
    const std::string_view id = document.id;
    for (std::size_t at = 0; at < id.size(); ++at)
        if (at == 0 || id[at - 1] == '-' || id[at - 1] == '_')
            if (const auto time = time_at(id, at)) return *time;
    return {};
}

/// The weekday of a date (1 is Monday); nothing for a date that is not there.
std::optional<unsigned> weekday_in(int year, const DatedDay& day)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(day.month), std::chrono::day(day.day)};
    return date.ok() ? std::optional(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()) : std::nullopt;
}

/// The years that a date without one may be in.
std::vector<int> years_of(const DatedDay& day, const DocumentTime& time)
{
    if (day.year) return {*day.year};
    if (!time.year) return {};
    constexpr unsigned spring = 3;
    if (!time.day) return day.month <= spring ? std::vector{*time.year, *time.year + 1} : std::vector{*time.year};  // an announcement of winter
    int best = *time.year;
    std::optional<std::chrono::days> nearest;
    for (const int year : {*time.year, *time.year - 1, *time.year + 1}) {
        const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(day.month), std::chrono::day(day.day)};
        if (!date.ok()) continue;
        const auto distance = std::chrono::abs(std::chrono::sys_days(date) - *time.day);
        if (nearest && distance >= *nearest) continue;
        nearest = distance;
        best = year;
    }
    return {best};
}

/// The days of one version.
class VersionDays {
public:
    VersionDays() = default;
    explicit VersionDays(std::vector<DatedDay> days) : days_(std::move(days))
    {
        std::set<std::tuple<unsigned, unsigned, unsigned>> seen;
        for (std::size_t i = 0; i < days_.size(); ++i) {
            const DatedDay& day = days_[i];
            first_of_date_.try_emplace({day.month, day.day}, i);
            if (seen.insert({day.weekday, day.month, day.day}).second) distinct_.push_back(i);
        }
    }

    [[nodiscard]] const std::vector<DatedDay>& all() const { return days_; }

    /// The first with this date, or null.
    [[nodiscard]] const DatedDay* find(const DatedDay& date) const
    {
        const auto found = first_of_date_.find({date.month, date.day});
        return found == first_of_date_.end() ? nullptr : &days_[found->second];
    }

    /// True when one of those that differ in weekday or date is as `wanted` says; there are few of them, however long the text.
    bool any_of(const std::function<bool(const DatedDay&)>& wanted) const
    {
        return std::ranges::any_of(distinct_, [&](std::size_t i) { return wanted(days_[i]); });
    }

private:
    std::vector<DatedDay> days_;
    std::map<std::pair<unsigned, unsigned>, std::size_t> first_of_date_;
    std::vector<std::size_t> distinct_;
};

class UnitDays {
public:
    UnitDays(const Inspection& inspection, const Unit& unit, const DocumentTime& time, std::vector<Finding>& findings)
        : unit_(unit), time_(time), findings_(findings), present_(languages_with_text(inspection, unit))
    {
        for (const Language language : present_) days_[language] = VersionDays(language::formatting::read_dated_days(text(language), language));
    }

    void report()
    {
        for (const Language language : present_)
            for (const DatedDay& day : days_[language].all()) {
                const auto years = years_of(day, time_);
                if (years.empty())
                    compare(language, day);
                else
                    ask_calendar(language, day, years);
            }
    }

private:
    [[nodiscard]] const std::string& text(Language language) const { return unit_.variants[language].text; }

    [[nodiscard]] bool fits(const DatedDay& day, const std::vector<int>& years) const
    {
        return std::ranges::any_of(years, [&](int year) {
            const auto weekday = weekday_in(year, day);
            return !weekday || *weekday == day.weekday;  // what is no date is not about weekdays
        });
    }

    [[nodiscard]] const DatedDay* find(Language language, const DatedDay& date) const { return days_[language].find(date); }

    /// True when a sibling has the weekday with another date that fits it: then it is the date that is wrong here.
    [[nodiscard]] bool is_date_at_fault(Language language, const DatedDay& day) const
    {
        return std::ranges::any_of(present_, [&](Language other) {
            if (other == language || find(other, day) != nullptr) return false;
            return days_[other].any_of([&](const DatedDay& sibling) {
                return sibling.weekday == day.weekday && find(language, sibling) == nullptr && fits(sibling, years_of(sibling, time_));
            });
        });
    }

    void ask_calendar(Language language, const DatedDay& day, const std::vector<int>& years)
    {
        if (fits(day, years) || is_date_at_fault(language, day)) return;
        const int year = years.front();
        const unsigned right = weekday_in(year, day).value_or(day.weekday);
        const bool is_known = day.year || time_.is_stated;
        const bool sibling_knows = std::ranges::any_of(present_, [&](Language other) {
            const DatedDay* const same = find(other, day);
            return other != language && same != nullptr && same->weekday == right;
        });
        add(language, day, is_known ? Severity::error : Severity::warning,
            name_of(day) + " " + std::to_string(year) + " is a " + name_of(right) + "; " + own_words(language, day) + (is_known ? "" : ", and the document is of that year"),
            sibling_knows ? right : 0);
    }

    /// The same date in the other versions: two that agree are right, of two that differ nobody knows.
    void compare(Language language, const DatedDay& day)
    {
        std::vector<Language> differing;
        for (const Language other : present_)
            if (const DatedDay* const same = find(other, day); other != language && same != nullptr && same->weekday != day.weekday) differing.push_back(other);
        if (differing.empty()) return;
        const DatedDay& first = *find(differing.front(), day);
        if (differing.size() == 2 && find(differing.back(), day)->weekday == first.weekday) {
            add(language, day, Severity::error, own_words(language, day) + " for " + name_of(day) + "; " + list_names(differing) + " have " + name_of(first.weekday),
                first.weekday);
            return;
        }
        const bool is_outvoted = std::ranges::any_of(present_, [&](Language other) {
            const DatedDay* const same = find(other, day);
            return other != language && other != differing.front() && same != nullptr && same->weekday == day.weekday;
        });
        if (is_outvoted || differing.front() > language) return;  // two of three agree with this one; or the other version tells
        add(language, day, Severity::error,
            own_words(language, day) + " where " + std::string(language_name(differing.front())) + " says " + written(differing.front(), first) + " for " +
                name_of(day) + "; expected the same weekday",
            0);
    }

    [[nodiscard]] std::string written(Language language, const DatedDay& day) const
    {
        return in_quotes(text(language).substr(day.word.begin, day.word.size()));
    }

    [[nodiscard]] std::string own_words(Language language, const DatedDay& day) const
    {
        return std::string(language_name(language)) + " says " + written(language, day);
    }

    /// `right` is suggested, in the form that stands there; 0 suggests nothing.
    void add(Language language, const DatedDay& day, Severity severity, std::string message, unsigned right)
    {
        std::string suggestion;
        if (right != 0) {
            const auto forms = language::formatting::date_word_like(text(language).substr(day.word.begin, day.word.size()), right, language);
            if (forms.size() == 1) suggestion = forms.front();
        }
        findings_.push_back(make_finding(severity, unit_.id, language, day.word, std::move(message), std::move(suggestion)));
    }

    const Unit& unit_;
    const DocumentTime& time_;
    std::vector<Finding>& findings_;
    std::vector<Language> present_;
    Trio<VersionDays> days_;
};

}  // namespace

void check_weekdays(const Inspection& inspection, std::vector<Finding>& findings)
{
    const DocumentTime time = time_of(inspection.document);
    for (const Unit& unit : inspection.document.units) UnitDays(inspection, unit, time, findings).report();
}

}  // namespace triptych::quality
