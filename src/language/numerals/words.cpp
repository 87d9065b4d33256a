#include "language/numerals/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "adapters/icu/numbers.hpp"
#include "base/table.hpp"
#include "language/numerals/kazakh.hpp"

namespace triptych::language {
namespace {

constexpr std::uint64_t too_large = 1'000'000'000'000;

struct Cardinal {
    std::array<std::string_view, 3> by_gender;
    std::string_view joined;  ///< before another numeral
};

using Cardinals = std::map<std::pair<std::string_view, std::string>, Cardinal>;  // by language and value
using Row = std::vector<std::string_view>;

Cardinals read_cardinals()
{
    Cardinals cardinals;
    for (const auto& row : base::read_table(base::table_text("language/numerals/cardinals.tsv")))
        cardinals.emplace(std::pair(row[0], std::string(row[1])), Cardinal{{row[2], row[3], row[4]}, row[5]});
    for (const auto& row : base::read_table(base::table_text("language/numerals/kazakh.tsv")))
        cardinals.emplace(std::pair(std::string_view("kk"), std::string(row[0])), Cardinal{{row[1], row[1], row[1]}, {}});
    return cardinals;
}

const Cardinal* find_cardinal(unsigned value, Language language)
{
    static const Cardinals cardinals = read_cardinals();
    const auto found = cardinals.find({code(language), std::to_string(value)});
    return found == cardinals.end() ? nullptr : &found->second;
}

/// Words with a blank between them.
class Words {
public:
    void add(std::string_view word)
    {
        if (!text_.empty()) text_ += ' ';
        text_ += word;
    }
    void add(const Cardinal& word, Gender gender, bool joined)
    {
        add(joined && !word.joined.empty() ? word.joined : word.by_gender[static_cast<std::size_t>(gender)]);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// A row of the table, or tens and units: fr has a row for each number below 100.
void add_below_100(Words& words, unsigned number, Language language, Gender gender, bool joined)
{
    if (const Cardinal* whole = find_cardinal(number, language)) return words.add(*whole, gender, joined);
    words.add(*find_cardinal(number / 10 * 10, language), gender, true);
    words.add(*find_cardinal(number % 10, language), gender, joined);
}

void add_below_1000(Words& words, unsigned number, Language language, Gender gender, bool joined)
{
    const unsigned rest = number % 100;
    if (const unsigned hundreds = number / 100; hundreds > 0) {
        if (const Cardinal* row = find_cardinal(hundreds * 100, language)) {
            words.add(*row, gender, joined || rest > 0);
        } else {  // kk: екі жүз
            words.add(*find_cardinal(hundreds, language), gender, true);
            words.add(*find_cardinal(100, language), gender, true);
        }
    }
    if (rest > 0) add_below_100(words, rest, language, gender, joined);
}

std::string_view scale_word(const Row& row, unsigned count, Language language)
{
    const std::string form = icu::plural_category(count, language, false);
    return row[form == "one" ? 2U : form == "few" ? 3U : form == "many" ? 4U : 5U];
}

/// «deux millions», «одна тысяча», «мың».
void add_scale(Words& words, const Row& row, unsigned count, Language language)
{
    const Gender gender = row[6] == "feminine" ? Gender::feminine : Gender::masculine;
    if (count > 1 || row[7] != "bare") add_below_1000(words, count, language, gender, row[8] == "no");
    words.add(scale_word(row, count, language));
}

const std::vector<Row>& scale_rows()
{
    static const auto rows = base::read_table(base::table_text("language/numerals/scales.tsv"));
    return rows;
}

const Row& scale_row(std::string_view value, Language language)
{
    const auto row = std::ranges::find_if(scale_rows(), [&](const Row& cells) { return cells[0] == code(language) && cells[1] == value; });
    if (row == scale_rows().end()) throw std::logic_error("scales.tsv has no row " + std::string(value));
    return *row;
}

std::string_view gender_name(Gender gender)
{
    return gender == Gender::feminine ? "feminine" : gender == Gender::neuter ? "neuter" : "masculine";
}

}  // namespace

std::optional<std::string> cardinal_words(std::uint64_t number, Language language, Gender gender)
{
    if (number >= too_large) return std::nullopt;
    Words words;
    if (number == 0) words.add(*find_cardinal(0, language), gender, false);
    for (const auto& [value, name] : {std::pair(1'000'000'000U, "1000000000"), std::pair(1'000'000U, "1000000"), std::pair(1000U, "1000")})
        if (const auto count = static_cast<unsigned>(number / value % 1000); count > 0)
            add_scale(words, scale_row(name, language), count, language);
    if (const auto rest = static_cast<unsigned>(number % 1000); rest > 0) add_below_1000(words, rest, language, gender, false);
    return words.take();
}

std::string ordinal_ending(std::string_view digits, Language language, Gender gender)
{
    static const auto rows = base::read_table(base::table_text("language/numerals/ordinals.tsv"));
    if (language == Language::kk) {
        const auto suffix = kazakh_ordinal_suffix(digits);
        return suffix.empty() ? std::string() : "-" + std::string(suffix);
    }
    if (!last_numeral(digits)) return {};
    if (language == Language::fr && gender == Gender::neuter) gender = Gender::masculine;
    const auto row = std::ranges::find_if(rows, [&](const Row& cells) {
        return cells[0] == code(language) && cells[1] == gender_name(gender) && (cells[2] == digits || cells[2] == "other");
    });
    if (row == rows.end()) throw std::logic_error("ordinals.tsv has no row for " + std::string(code(language)));
    return std::string((*row)[3]);
}

}  // namespace triptych::language
