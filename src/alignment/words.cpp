#include "alignment/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "alignment/model.hpp"
#include "alignment/sounds.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::alignment {
namespace {

bool is_plain_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
bool is_letter(char32_t point) { return icu::is_letter(point) || icu::is_mark(point); }

std::string utf8(std::u32string_view points)
{
    std::string text;
    for (const char32_t point : points) base::append_utf8(text, point);
    return text;
}

std::string stem_of(std::u32string_view word) { return utf8(word.substr(0, model().stem_letters)); }

/// "month 4" by the beginning of the month's name that is left when its ending is cut.
const std::string* month_of(const std::string& stem, Language language)
{
    static const auto months = [] {
        Trio<std::unordered_map<std::string, std::string>> read;
        for (const auto& row : base::read_table(base::table_text("language/formatting/dates.tsv"))) {
            if (!row[0].starts_with("month ") || row[0].find_first_not_of("0123456789", 6) != std::string_view::npos) continue;
            const Trio<std::string_view> names{row[1], row[2], row[3]};
            for (const Language each : all_languages) {
                const auto points = base::code_points(names[each]);
                if (points.size() < 4) continue;  // «мая» and «mai» are other words too
                read[each].emplace(stem_of(points), row[0]);
            }
        }
        return read;
    }();
    const auto row = months[language].find(stem);
    return row == months[language].end() ? nullptr : &row->second;
}

/// 4 for "IV", up to 39; 0 for what is no Roman numeral of I, V and X. Cyrillic І and Х are taken for the letters that they look like.
std::size_t roman_number(std::u32string_view word)
{
    static constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    std::string letters;
    for (const char32_t point : word) {
        const char letter = point == U'I' || point == U'\u0406' ? 'I' : point == U'V' ? 'V' : point == U'X' || point == U'\u0425' ? 'X' : ' ';
        letters += letter;
    }
    const std::size_t tens = std::min(letters.find_first_not_of('X'), letters.size());
    for (const std::size_t of_ten : {tens, tens - 1})  // the last X may belong to IX
        if (of_ten <= 3)
            for (std::size_t one = of_ten == 0 ? 1 : 0; one < ones.size(); ++one)
                if (std::string_view(letters).substr(of_ten) == ones[one]) return 10 * of_ten + one;
    return 0;
}

class Reader {
public:
    Reader(std::string_view text, Language language) : points_(base::code_points(text)), language_(language) {}

    SentenceWords read()
    {
        for (at_ = 0; at_ < points_.size();) {
            if (is_plain_digit(points_[at_]))
                read_number();
            else if (is_letter(points_[at_]))
                read_word();
            else
                ++at_;
        }
        return std::move(words_);
    }

private:
    [[nodiscard]] char32_t point(std::size_t at) const { return at < points_.size() ? points_[at] : U' '; }

    /// Three digits after one space, and no fourth: the rest of a number in groups.
    [[nodiscard]] bool is_group(std::size_t at) const
    {
        return icu::is_space(point(at)) && is_plain_digit(point(at + 1)) && is_plain_digit(point(at + 2)) && is_plain_digit(point(at + 3)) &&
               !is_plain_digit(point(at + 4));
    }

    void read_number()
    {
        std::string number;
        const auto read_digits = [&] {
            while (is_plain_digit(point(at_))) number += static_cast<char>(points_[at_++]);
        };
        read_digits();
        for (bool grouped = number.size() <= 3; grouped && is_group(at_);) {
            ++at_;
            read_digits();
        }
        while ((point(at_) == U'.' || point(at_) == U',') && is_plain_digit(point(at_ + 1))) {
            number += '.';
            ++at_;
            read_digits();
        }
        if (number != "00") words_.anchors.push_back({Anchor::Kind::number, number});  // 19:00 is 19 h
    }

    void read_word()
    {
        const bool begins_text = words_.stems.empty();
        const bool is_capital = icu::is_upper(points_[at_]);
        const bool is_latin = icu::script_of(points_[at_]) == icu::Script::latin;
        const std::size_t begin = at_;
        std::u32string word;
        for (; at_ < points_.size() && is_letter(points_[at_]); ++at_) {
            const char32_t small = icu::lower(points_[at_]);
            if (icu::is_letter(small)) word += small == U'ё' ? U'е' : small;
        }
        if (is_capital) read_roman(std::u32string_view(points_).substr(begin, at_ - begin));
        if (word.size() < 2) return;
        const auto letters = std::u32string_view(word);
        words_.stems.push_back(stem_of(letters));
        if (const auto* month = month_of(words_.stems.back(), language_))
            words_.anchors.push_back({Anchor::Kind::number, *month});
        add_anchors(letters, is_latin, is_capital && !begins_text);
    }

    /// A single letter is a number in a heading only: "Chapitre V", "V тарау", but not "V. Hugo".
    void read_roman(std::u32string_view word)
    {
        const std::size_t number = roman_number(word);
        const bool is_heading = words_.stems.size() == 1 || (words_.stems.empty() && icu::is_space(point(at_)));
        if (number > 0 && (word.size() > 1 || is_heading)) words_.anchors.push_back({Anchor::Kind::number, std::to_string(number)});
    }

    void add_anchors(std::u32string_view word, bool is_latin, bool is_name)
    {
        if (word.size() >= 3)
            words_.anchors.push_back({is_latin && language_ != Language::fr ? Anchor::Kind::name : Anchor::Kind::word, utf8(word)});
        if (word.size() < (is_name ? 4U : 5U)) return;
        const std::string key = sound_key(word);
        if (key.size() < (is_name ? 2U : 3U)) return;
        words_.anchors.push_back({Anchor::Kind::sound, "~" + key.substr(0, 3)});
        if (key.size() > 3) words_.anchors.push_back({Anchor::Kind::sound, "~" + key.substr(0, 4)});
    }

    std::u32string points_;
    Language language_;
    std::size_t at_ = 0;
    SentenceWords words_;
};

}  // namespace

SentenceWords find_words(std::string_view text, Language language) { return Reader(text, language).read(); }

}  // namespace triptych::alignment
