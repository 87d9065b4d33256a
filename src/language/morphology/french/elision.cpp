#include "language/morphology/french/elision.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::size_t longest_row = 40;  // bytes of a word that the table may hold
constexpr std::u32string_view vowels = U"aàâäáãåæeéèêëiîïíoôöóòõøœuùûüú";

/// The first word in small letters, without what stands before it; at most longest_row bytes of it.
std::string first_word(std::string_view words)
{
    std::string out;
    for (std::size_t at = 0; at < words.size() && out.size() < longest_row;) {
        const char32_t point = icu::lower(base::next_code_point(words, at));
        if (icu::is_letter(point) || icu::is_digit(point))
            base::append_utf8(out, point);
        else if (!out.empty())
            break;
    }
    return out;
}

struct Row {
    bool elides = false, is_beginning = false;
};

/// The row of the word, or of the longest beginning that has one.
const Row* row_of(std::string_view word)
{
    static const auto rows = [] {
        std::unordered_map<std::string_view, Row> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/elision.tsv")))
            out.emplace(row[0], Row{row[1] == "yes", row[2] == "beginning"});
        return out;
    }();
    if (const auto found = rows.find(word); found != rows.end()) return &found->second;
    constexpr std::string_view plural = "sx";
    if (!word.empty() && plural.find(word.back()) != std::string_view::npos)
        if (const auto found = rows.find(word.substr(0, word.size() - 1)); found != rows.end()) return &found->second;
    for (std::size_t size = word.size(); size > 1; --size)
        if (const auto found = rows.find(word.substr(0, size)); found != rows.end() && found->second.is_beginning) return &found->second;
    return nullptr;
}

bool is_vowel(char32_t point)
{
    return vowels.find(point) != std::u32string_view::npos;
}

}  // namespace

bool elides(std::string_view words)
{
    const std::string word = first_word(words);
    if (word.empty()) return false;
    if (const Row* const row = row_of(word); row != nullptr) return row->elides;
    std::size_t at = 0;
    const char32_t first = base::next_code_point(word, at);
    if (first == U'h') return true;
    if (first == U'y') return at < word.size() && !is_vowel(base::next_code_point(word, at));
    return is_vowel(first);
}

}  // namespace triptych::language::morphology::french
