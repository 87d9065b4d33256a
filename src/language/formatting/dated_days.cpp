#include "language/formatting/dated_days.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>
#include <string>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/formatting/date_words.hpp"
#include "language/numerals/numbers_in_text.hpp"
#include "language/words/words.hpp"

namespace triptych::language::formatting {
namespace {

struct Links {
    std::set<std::string, std::less<>> words;
    struct Homograph {
        std::string ending;
        unsigned weekday = 0;
    };
    std::vector<Homograph> homographs;
};

const Links& links(Language language)
{
    static const Trio<Links> tables = [] {
        Trio<Links> out;
        for (const auto& row : base::read_table(base::table_text("language/formatting/weekday_links.tsv"))) {
            Links& home = out[parse_language(row[0]).value_or(Language::fr)];
            if (row[1] == "link")
                home.words.emplace(row[2]);
            else
                home.homographs.push_back({std::string(row[2].substr(1)), static_cast<unsigned>(row[3].front() - '0')});
        }
        return out;
    }();
    return tables[language];
}

/// How near two things stand to each other.
enum class Gap : std::uint8_t { tight, loose, apart };

/// Spaces and linking words are tight; a comma, a bracket or a dash makes it loose; everything else parts.
Gap gap_of(std::string_view between, Language language)
{
    Gap gap = Gap::tight;
    for (std::size_t at = 0; at < between.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(between, at);
        if (icu::is_space(point)) continue;
        if (std::u32string_view(U",()–—").find(point) != std::u32string_view::npos) {
            gap = Gap::loose;
            continue;
        }
        if (!icu::is_letter(point)) return Gap::apart;
        for (std::size_t next = at; next < between.size() && icu::is_letter(base::next_code_point(between, next));) at = next;
        const std::string word = fold_word(between.substr(begin, at - begin));
        if (!links(language).words.contains(word)) return Gap::apart;
        constexpr std::size_t longest_abbreviation = 2;  // bytes: one Cyrillic letter
        if (word.size() <= longest_abbreviation && between.substr(at).starts_with('.')) ++at;  // «2025 г.»
    }
    return gap;
}

/// A weekday or a date, in the order of the text.
struct Item {
    bool is_date = false;
    Range range;   ///< what is left of the text: with the year, for a date
    DatedDay day;  ///< half of it
};

std::optional<unsigned> small_number(const NumberInText& number, unsigned most)
{
    for (const auto& value : number.values) {
        unsigned read = 0;
        const auto end = std::from_chars(value.data(), value.data() + value.size(), read);
        if (end.ec == std::errc{} && end.ptr == value.data() + value.size() && read >= 1 && read <= most) return read;
    }
    return std::nullopt;
}

std::optional<unsigned> month_of(const NumberInText& number)
{
    constexpr std::string_view mark = "month ";
    for (const auto& value : number.values)
        if (value.starts_with(mark)) return static_cast<unsigned>(std::stoul(value.substr(mark.size())));
    return std::nullopt;
}

class Reader {
public:
    Reader(std::string_view text, Language language) : text_(text), language_(language), numbers_(read_numbers(text, language)) {}

    std::vector<Item> items()
    {
        add_dates();
        add_weekdays();
        std::ranges::sort(items_, {}, [](const Item& item) { return item.range.begin; });
        return std::move(items_);
    }

private:
    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const { return begin < end ? text_.substr(begin, end - begin) : std::string_view(); }

    void add_dates()
    {
        for (std::size_t i = 0; i + 1 < numbers_.size(); ++i) {
            const auto day = numbers_[i].is_in_digits ? small_number(numbers_[i], 31) : std::nullopt;
            const auto month = month_of(numbers_[i + 1]);
            if (!day || !month || !is_one_date(numbers_[i].range, numbers_[i + 1].range)) continue;
            Item item{true, {numbers_[i].range.begin, std::max(numbers_[i].range.end, numbers_[i + 1].range.end)}, {}};
            item.day.day = *day;
            item.day.month = *month;
            item.day.date = item.range;
            add_year(i, item);
            items_.push_back(item);
        }
    }

    /// "16 avril", "1er mai", «16-сәуір», 16.04, 16/04
    [[nodiscard]] bool is_one_date(Range day, Range month) const
    {
        auto gap = between(day.end, month.begin);
        if (gap.starts_with("er")) gap.remove_prefix(2);
        return gap.size() <= 4 && std::ranges::none_of(gap, [](char c) { return c == ',' || c == '(' || c == ')'; }) && links_nothing(gap);
    }

    static bool links_nothing(std::string_view gap)
    {
        for (std::size_t at = 0; at < gap.size();)
            if (icu::is_letter(base::next_code_point(gap, at))) return false;
        return true;
    }

    /// Behind the month ("16 avril 2025", 16.04.2025) or before the day («2025 жылғы 16 сәуір», 2025-04-16).
    void add_year(std::size_t day, Item& item)
    {
        for (std::size_t i = day + 2; i < numbers_.size() && i <= day + 3; ++i)
            if (const auto year = year_of(numbers_[i]); year && is_near(item.range.end, numbers_[i].range.begin) && !is_money(numbers_[i].range.end)) {
                item.day.year = year;
                item.range.end = numbers_[i].range.end;
                return;
            }
        for (std::size_t i = day; i-- > 0 && i + 2 >= day;)
            if (const auto year = year_of(numbers_[i]); year && is_near(numbers_[i].range.end, item.range.begin)) {
                item.day.year = year;
                item.range.begin = numbers_[i].range.begin;
                return;
            }
    }

    static std::optional<int> year_of(const NumberInText& number)
    {
        constexpr std::size_t digits = 4;
        if (!number.is_in_digits || number.range.size() != digits || number.values.front().size() != digits) return std::nullopt;
        const int year = std::stoi(number.values.front());
        return year >= 1900 && year < 2100 ? std::optional(year) : std::nullopt;
    }

    [[nodiscard]] bool is_near(std::size_t begin, std::size_t end) const
    {
        const auto gap = between(begin, end);
        return gap == "." || gap == "/" || gap == "-" || gap_of(gap, language_) == Gap::tight;
    }

    /// «16 апреля 2000 ₸»
    [[nodiscard]] bool is_money(std::size_t at) const
    {
        while (at < text_.size()) {
            const char32_t point = base::next_code_point(text_, at);
            if (!icu::is_space(point)) return point == U'₸' || point == U'€' || point == U'$' || point == U'₽';
        }
        return false;
    }

    void add_weekdays()
    {
        std::string_view before;
        for (const Range range : split_words(text_, language_)) {
            const auto word = text_.substr(range.begin, range.size());
            const auto named = read_date_word(word, language_);
            if (named && named->kind == DateWord::Kind::weekday && !is_homograph(before, named->number)) {
                Item item{false, range, {}};
                item.day.weekday = named->number;
                item.day.word = range;
                items_.push_back(item);
            }
            before = word;
        }
    }

    /// «окружающая среда»
    [[nodiscard]] bool is_homograph(std::string_view before, unsigned weekday) const
    {
        return std::ranges::any_of(links(language_).homographs, [&](const auto& row) { return row.weekday == weekday && fold_word(before).ends_with(row.ending); });
    }

    std::string_view text_;
    Language language_;
    std::vector<NumberInText> numbers_;
    std::vector<Item> items_;
};

DatedDay joined(const Item& a, const Item& b)
{
    DatedDay out = (a.is_date ? a : b).day;
    const DatedDay& weekday = (a.is_date ? b : a).day;
    out.weekday = weekday.weekday;
    out.word = weekday.word;
    return out;
}

/// Pairs the items [begin, end) of a chain, where a weekday and a date follow each other: "W D W D" or "D W D W". What is left over makes it
/// unclear which belong together.
void pair_chain(const std::vector<Item>& items, std::size_t begin, std::size_t end, std::vector<DatedDay>& out)
{
    if ((end - begin) % 2 != 0) return;
    for (std::size_t i = begin; i < end; i += 2) out.push_back(joined(items[i], items[i + 1]));
}

}  // namespace

std::vector<DatedDay> read_dated_days(std::string_view text, Language language)
{
    const auto items = Reader(text, language).items();
    const auto gap_after = [&](std::size_t i) {
        if (i + 1 >= items.size() || items[i].is_date == items[i + 1].is_date || items[i].range.end > items[i + 1].range.begin) return Gap::apart;
        return gap_of(text.substr(items[i].range.end, items[i + 1].range.begin - items[i].range.end), language);
    };
    std::vector<Gap> gaps(items.size(), Gap::apart);
    for (std::size_t i = 0; i < items.size(); ++i) gaps[i] = gap_after(i);
    const auto is_tight = [&](std::size_t i) { return i < gaps.size() && gaps[i] == Gap::tight; };

    std::vector<DatedDay> out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_pair = is_tight(i) && !(i > 0 && is_tight(i - 1)) && !is_tight(i + 1);
        if (is_pair) {  // two that nothing parts belong together, whatever stands around them
            pair_chain(items, begin, i, out);
            out.push_back(joined(items[i], items[i + 1]));
            begin = ++i + 1;
        } else if (gaps[i] == Gap::apart) {
            pair_chain(items, begin, i + 1, out);
            begin = i + 1;
        }
    }
    return out;
}

}  // namespace triptych::language::formatting
