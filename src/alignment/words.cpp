#include "alignment/words.hpp"

#include <algorithm>
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
        std::u32string word;
        for (; at_ < points_.size() && is_letter(points_[at_]); ++at_) {
            const char32_t small = icu::lower(points_[at_]);
            if (icu::is_letter(small)) word += small == U'ё' ? U'е' : small;
        }
        if (word.size() < 2) return;
        const auto letters = std::u32string_view(word);
        words_.stems.push_back(stem_of(letters));
        if (const auto* month = month_of(words_.stems.back(), language_))
            words_.anchors.push_back({Anchor::Kind::number, *month});
        add_anchors(letters, is_latin, is_capital && !begins_text);
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
