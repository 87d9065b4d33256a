#include "language/numerals/number_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

using Words = std::map<std::string, NumberWord, std::less<>>;

struct Table {
    Words whole;
    Words beginnings;
};

NumberWord::Kind parse_kind(std::string_view cell)
{
    using Kind = NumberWord::Kind;
    constexpr std::array<std::pair<std::string_view, Kind>, 6> kinds{
        {{"month", Kind::month}, {"zeros", Kind::zeros}, {"hour", Kind::hour}, {"clock", Kind::clock}, {"later", Kind::later}, {"afternoon", Kind::afternoon}}};
    const auto* const found = std::ranges::find(kinds, cell, [](const auto& kind) { return kind.first; });
    return found == kinds.end() ? Kind::number : found->second;
}

const Table& table(Language language)
{
    static const Trio<Table> tables = [] {
        Trio<Table> out;
        for (const auto& row : base::read_table(base::table_text("language/numerals/number_words.tsv"))) {
            NumberWord word{parse_kind(row[2]), 0};
            std::from_chars(row[3].data(), row[3].data() + row[3].size(), word.value);
            const bool is_beginning = row[1].ends_with('*');
            Table& home = out[parse_language(row[0]).value_or(Language::fr)];
            (is_beginning ? home.beginnings : home.whole).emplace(row[1].substr(0, row[1].size() - (is_beginning ? 1 : 0)), word);
        }
        return out;
    }();
    return tables[language];
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view word, Language language)
{
    const std::string folded = fold_word(word);
    const Table& words = table(language);
    if (const auto found = words.whole.find(folded); found != words.whole.end()) return found->second;
    for (std::size_t end = folded.size(); end > 0;) {  // the longest beginning wins
        if (const auto found = words.beginnings.find(std::string_view(folded).substr(0, end)); found != words.beginnings.end())
            return found->second;
        base::previous_code_point(folded, end);
    }
    return std::nullopt;
}

}  // namespace triptych::language
