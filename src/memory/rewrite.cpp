#include "memory/rewrite.hpp"

#include <algorithm>
#include <charconv>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/formatting/date_words.hpp"
#include "language/morphology/french/elision.hpp"
#include "language/morphology/recount.hpp"
#include "language/morphology/russian/prepositions.hpp"
#include "language/words/words.hpp"
#include "memory/endings.hpp"
#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace triptych::memory {
namespace {

using Kind = Placeable::Kind;
using Edits = std::optional<std::vector<Edit>>;

std::optional<std::int64_t> whole(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr std::int64_t most = 1'000'000'000'000'000;
    return error == std::errc() && end == text.data() + text.size() && value < most ? std::optional(value) : std::nullopt;
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Digits as another text has them, without groups: "2 000,50" is "2000" and "50".
struct Digits {
    std::string whole, fraction;
    std::string_view space;  ///< between groups, or empty
    std::string_view mark;   ///< of decimals, or empty
};

std::optional<Digits> read_digits(std::string_view text)
{
    Digits digits;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        const auto here = text.substr(begin, at - begin);
        if (base::is_ascii_digit(text[begin]))
            (digits.mark.empty() ? digits.whole : digits.fraction) += text[begin];
        else if (icu::is_space(point) && digits.mark.empty())
            digits.space = here;
        else if ((point == U',' || point == U'.') && digits.mark.empty())
            digits.mark = here;
        else
            return std::nullopt;
    }
    return digits;
}

/// From how many digits on a language writes groups (Imprimerie nationale for fr; ru and kk leave four digits together).
std::size_t least_grouped(Language language) { return language == Language::fr ? 4 : 5; }

/// True when the digits of the new number stand in groups, as far as the old one and the query tell.
bool is_grouped(const Digits& there, const Digits& now, Language language)
{
    const std::size_t size = now.whole.size();
    if (size < least_grouped(language)) return false;
    if (!there.space.empty()) return true;
    if (there.whole.size() >= least_grouped(language)) return false;
    if (size > 4 || !now.space.empty()) return true;
    const auto value = whole(now.whole);
    return !(value && *value >= 1900 && *value < 2100);  // a year
}

/// The number of the query in digits as the target writes its own.
std::string number_like(const Digits& there, const Digits& now, Language language)
{
    std::string text = now.whole;
    const std::string_view space = !there.space.empty() ? there.space : language == Language::fr ? std::string_view("\u202F") : std::string_view("\u00A0");
    if (is_grouped(there, now, language))
        for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, space);
    if (!now.fraction.empty()) text.append(there.mark.empty() ? "," : there.mark).append(now.fraction);
    return text;
}

class Rewriter {
public:
    Rewriter(const Value& there, Language language, const Value& old, const Value& now) : there_(there), language_(language), old_(old), now_(now) {}

    Edits run()
    {
        switch (there_.placeable.kind) {
            case Kind::number: return number();
            case Kind::time: return time();
            case Kind::date: return date();
            case Kind::weekday: return weekday();
            case Kind::phone: return phone();
            case Kind::address:
            case Kind::code: break;
        }
        edits_.push_back({there_.placeable.range, std::string(now_.written())});
        return edits_;
    }

private:
    [[nodiscard]] std::string_view part(Range range) const { return there_.text.substr(range.begin, range.size()); }
    [[nodiscard]] std::string_view before() const { return there_.text.substr(0, there_.placeable.range.begin); }
    [[nodiscard]] std::string_view after() const { return there_.text.substr(there_.placeable.range.end); }

    Edits number()
    {
        if (there_.placeable.values.front() != old_.placeable.values.front())  // 18.30 is a time; 1,5 million is written as 1 500 000
            return old_.placeable.kind == Kind::time ? time() : std::nullopt;
        const auto there = read_digits(there_.written());
        const auto now = now_.placeable.kind == Kind::time ? Digits{now_.placeable.values.front(), {}, {}, {}} : read_digits(now_.written()).value_or(Digits{});
        if (!there || now.whole.empty() || now.whole.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
        const std::string text = number_like(*there, now, language_);
        edits_.push_back({there_.placeable.range, text});
        if (!end_like(text) || !count(now)) return std::nullopt;
        sound(text);
        return edits_;
    }

    /// The ending on a number; false where it is not certain.
    bool end_like(std::string_view text)
    {
        const auto ending = ending_after(after());
        const auto made = ending_like(ending, there_.written(), text, language_);
        if (!made) return false;
        if (*made != ending) edits_.push_back({{there_.placeable.range.end, there_.placeable.range.end + ending.size()}, *made});
        return true;
    }

    /// The words that the number counts; false where their form is not certain.
    bool count(const Digits& now)
    {
        if (language_ == Language::kk || !ending_after(after()).empty()) return true;
        const auto old_value = whole(old_.placeable.values.front());
        const auto new_value = now.fraction.empty() ? whole(now.whole) : std::nullopt;
        if (!old_value && !new_value) return true;  // decimals both
        using language::morphology::Recount;
        const auto recount = language::morphology::recount(before(), after(), old_value.value_or(0), new_value.value_or(0), language_);
        if (!old_value || !new_value) return recount.answer == Recount::Answer::unchanged && recount.size == 0 && !has_word_after();
        if (recount.answer == Recount::Answer::changed)
            edits_.push_back({{there_.placeable.range.end, there_.placeable.range.end + recount.size}, recount.text});
        return recount.answer != Recount::Answer::undecided;
    }

    [[nodiscard]] bool has_word_after() const
    {
        const auto rest = after();
        std::size_t at = 0;
        while (at < rest.size()) {
            const char32_t point = base::next_code_point(rest, at);
            if (!icu::is_space(point)) return icu::is_letter(point);
        }
        return false;
    }

    /// с or со, в or во before what stands there now (ru).
    void sound(std::string_view next)
    {
        if (language_ != Language::ru) return;
        std::size_t end = before().size();
        while (end > 0) {
            std::size_t at = end;
            if (!icu::is_space(base::previous_code_point(before(), at))) break;
            end = at;
        }
        std::size_t begin = end;
        while (begin > 0) {
            std::size_t at = begin;
            if (!icu::is_letter(base::previous_code_point(before(), at))) break;
            begin = at;
        }
        const std::string word(before().substr(begin, end - begin));
        const std::string base = word == "со" ? "с" : word == "во" ? "в" : word;
        if (base != "с" && base != "в") return;
        const bool is_two = next == "2" && base == "с";  // со 2-го, as phrases.tsv has it
        const std::string made = is_two ? "со" : std::string(language::morphology::russian::sounding(base, next));
        if (made != word) edits_.push_back({{begin, end}, made});
    }

    struct Clock {
        unsigned hour = 0, minute = 0;
    };

    [[nodiscard]] static std::optional<Clock> clock_of(const Placeable& one)
    {
        for (const auto& value : one.values) {
            const auto colon = value.find(':');
            const auto hour = whole(std::string_view(value).substr(0, colon));
            const auto minute = colon == std::string::npos ? std::optional<std::int64_t>(0) : whole(std::string_view(value).substr(colon + 1));
            if (hour && minute && *hour <= 24 && *minute < 60) return Clock{static_cast<unsigned>(*hour), static_cast<unsigned>(*minute)};
        }
        return std::nullopt;
    }

    Edits time()
    {
        const auto clock = clock_of(now_.placeable);
        if (!clock) return std::nullopt;
        const std::string_view there = there_.written();
        const auto mark = there.find_first_not_of("0123456789");
        const std::string_view last_digits = there.substr(there.find_last_not_of("0123456789") + 1);
        if (mark == std::string_view::npos) return std::nullopt;
        const bool is_padded = there.starts_with('0') || now_.written().starts_with('0');
        const std::string hour = is_padded && (there[mark] == ':' || there[mark] == '.') ? two_digits(clock->hour) : std::to_string(clock->hour);
        std::string text;
        if (there[mark] == ':' || there[mark] == '.') {
            text = hour + there[mark] + two_digits(clock->minute);
        } else {  // 19 h 30, 19 h
            const std::string_view word = there.substr(mark, there.size() - last_digits.size() - mark);
            const bool is_h = word.find('h') != std::string_view::npos && language_ == Language::fr;
            if (!is_h && (clock->minute > 0) == last_digits.empty()) return std::nullopt;  // 19 ч 30 мин
            text = hour + spelled(word, last_digits.empty(), *clock);
        }
        edits_.push_back({there_.placeable.range, text});
        if (!end_like(text)) return std::nullopt;
        return edits_;
    }

    /// " h 30" with the blanks of " h": as wide behind the word as before it.
    static std::string spelled(std::string_view word, bool is_full_hour, const Clock& clock)
    {
        std::size_t letters = 0;
        while (letters < word.size()) {
            std::size_t next = letters;
            if (!icu::is_space(base::next_code_point(word, next))) break;
            letters = next;
        }
        const std::string_view blank = word.substr(0, letters);
        std::string text(word);
        if (is_full_hour && clock.minute > 0) text.append(blank);
        if (!is_full_hour && clock.minute == 0)
            while (!text.empty()) {
                std::size_t at = text.size();
                if (!icu::is_space(base::previous_code_point(text, at))) break;
                text.resize(at);
            }
        return clock.minute > 0 ? text + two_digits(clock.minute) : text;
    }

    /// Day and month of a reading "25 month 4"; 0 where it has none.
    struct Day {
        unsigned day = 0, month = 0;
    };

    static Day day_of(const Placeable& one)
    {
        const std::string_view value = one.values.front();
        const auto at = value.find("month ");
        const auto number = [](std::string_view digits) { return static_cast<unsigned>(whole(digits).value_or(0)); };
        return {at > 0 ? number(value.substr(0, at - 1)) : 0, number(value.substr(at + 6))};
    }

    Edits date()
    {
        const Day old = day_of(old_.placeable), now = day_of(now_.placeable);
        if ((old.day == 0) != (now.day == 0)) return std::nullopt;
        if (now.day != old.day && !write_day(now.day)) return std::nullopt;
        if (now.month != old.month && !write_month(now.month)) return std::nullopt;
        return edits_;
    }

    bool write_day(unsigned day)
    {
        const Range range = there_.placeable.day;
        const std::string_view written = part(range);
        const bool is_numeric = base::is_ascii_digit(there_.text[there_.placeable.month.begin]);
        const std::string text = is_numeric && written.size() == 2 ? two_digits(day) : std::to_string(day);
        const std::string_view rest = there_.text.substr(range.end);
        std::size_t end = range.end;
        std::string ending;
        if (language_ == Language::fr && !is_numeric) {
            end += rest.starts_with("er") ? 2 : 0;
            ending = day == 1 ? "er" : "";
        } else if (range.begin > there_.placeable.month.begin && !is_numeric) {  // «сәуірдің 15-інде»
            const auto hung = ending_after(rest);
            const auto made = ending_like(hung, written, text, language_);
            if (!made) return false;
            end += hung.size();
            ending = *made;
        }
        edits_.push_back({{range.begin, end}, text + ending});
        if (range.begin == there_.placeable.range.begin) sound(text);
        return true;
    }

    bool write_month(unsigned month)
    {
        const Range range = there_.placeable.month;
        const std::string_view written = part(range);
        if (base::is_ascii_digit(written[0])) {
            edits_.push_back({range, written.size() == 2 ? two_digits(month) : std::to_string(month)});
            return true;
        }
        const auto made = language::formatting::date_word_like(written, month, language_);
        if (made.size() != 1) return false;
        edits_.push_back({range, made.front()});
        if (there_.placeable.day.size() == 0) elide(written, made.front());
        return true;
    }

    /// d’avril, de mai (fr)
    void elide(std::string_view written, std::string_view made)
    {
        namespace french = language::morphology::french;
        if (language_ != Language::fr || french::elides(written) == french::elides(made)) return;
        const std::string_view text = before();
        for (const std::string_view head : {"d\u2019", "d'", "de ", "de\u00A0"})
            if (text.ends_with(head)) edits_.push_back({{text.size() - head.size(), text.size()}, french::elides(made) ? "d\u2019" : "de "});
    }

    Edits weekday()
    {
        const auto number = whole(std::string_view(now_.placeable.values.front()).substr(std::string_view("weekday ").size()));
        const auto made = language::formatting::date_word_like(there_.written(), static_cast<unsigned>(number.value_or(0)), language_);
        if (made.empty()) return std::nullopt;
        edits_.push_back({there_.placeable.range, made.front()});
        if (made.size() > 1 && !choose_accusative(made)) return std::nullopt;
        sound(edits_.front().text);
        return edits_;
    }

    /// «в среду»: after в, на, за the accusative, which comes second; at the beginning the nominative.
    bool choose_accusative(const std::vector<std::string>& made)
    {
        std::string_view text = before();
        while (text.ends_with(' ')) text.remove_suffix(1);
        for (const std::string_view word : {"в", "во", "на", "за", "В", "Во", "На", "За"})
            if (text == word || text.ends_with(" " + std::string(word))) {
                edits_.front().text = made[1];
                return true;
            }
        return text.empty();
    }

    Edits phone()
    {
        std::string text(now_.written());
        if (there_.written() != old_.written()) {
            try {
                text = format("{t, phone}", language_, {{"t", Argument{now_.placeable.values.front()}}});
            } catch (const Error&) {
                return std::nullopt;
            }
        }
        edits_.push_back({there_.placeable.range, text});
        return edits_;
    }

    const Value& there_;
    Language language_;
    const Value& old_;
    const Value& now_;
    std::vector<Edit> edits_;
};

}  // namespace

Edits rewrite(const Value& there, Language language, const Value& old, const Value& now) { return Rewriter(there, language, old, now).run(); }

}  // namespace triptych::memory
