#include "language/segmentation/word_tables.hpp"

#include <string>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_lists.hpp"

namespace triptych::language {
namespace {

const Words& openers(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/openers.tsv");
    return tables[language];
}

const Words& lettered_words(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/lettered.tsv");
    return tables[language];
}

/// "A et |B", "A, |B": where the letter before this one begins, or `end`.
std::size_t previous_letter(std::string_view text, std::size_t end)
{
    std::size_t at = skip_spaces_back(text, end);
    if (at == end || at == 0) return end;
    if (text[at - 1] == ',') {
        at = skip_spaces_back(text, at - 1);
    } else {
        const auto link = word_ending_at(text, at);
        if (link != "et" && link != "ou" && link != "и" && link != "или" && link != "мен" && link != "және") return end;
        at = skip_spaces_back(text, at - link.size());
    }
    const auto letter = word_ending_at(text, at);
    return !letter.empty() && after_point(letter, 0) == letter.size() && icu::is_upper(point_at(letter, 0)) ? at - letter.size() : end;
}

}  // namespace

OpenerKind find_opener(std::string_view word, Language language)
{
    const auto* row = openers(language).find(word);
    if (row == nullptr) return OpenerKind::none;
    const auto is = [&](std::string_view kind) { return row->find(kind) != std::string::npos; };
    return is("preposition") ? OpenerKind::preposition : is("elided") ? OpenerKind::elided : OpenerKind::other;
}

bool may_stand_in_name(std::string_view word, Language language) { return openers(language).has(word, "name"); }

bool is_vowel(char32_t letter)
{
    static const auto vowels = [] {
        std::u32string all;
        for (const auto& row : base::read_table(base::table_text("language/segmentation/vowels.tsv")))
            for (std::size_t at = 0; at < row[1].size();) all += base::next_code_point(row[1], at);
        return all;
    }();
    return vowels.find(letter) != std::u32string::npos;
}

bool takes_letter_name(std::string_view text, Language language)
{
    std::size_t end = text.size();
    constexpr int most = 6;  // letters of one list
    for (int letters = 0; letters < most; ++letters) {
        const std::size_t before = previous_letter(text, end);
        if (before == end) break;
        end = before;
    }
    const std::size_t word_end = skip_spaces_back(text, end);
    const auto word = word_ending_at(text, word_end);
    return word_end < end && !word.empty() && lettered_words(language).has(word);
}

}  // namespace triptych::language
