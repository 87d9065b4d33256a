// Kazakh typed on a Russian keyboard: «казакстан, онер, улкен». Only a finding, since a dictionary has to guess.
#include <map>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/spelling/lexicon.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"

namespace triptych::language {
namespace {

/// Letters of keyboard.tsv: what is typed, and what may have been meant.
const std::map<char32_t, std::u32string>& meant_letters()
{
    static const auto letters = [] {
        std::map<char32_t, std::u32string> all;
        for (const auto& row : base::read_table(base::table_text("language/typography/keyboard.tsv"))) all[point_at(row[0], 0)] += point_at(row[1], 0);
        return all;
    }();
    return letters;
}

bool is_known(const std::string& word)
{
    const auto& lexicon = Lexicon::standard();
    return lexicon.knows(word, Language::kk) || lexicon.knows(word, Language::ru);
}

/// A proper name may be typed in lower case too.
bool is_kazakh(const std::string& word)
{
    if (Lexicon::standard().knows(word, Language::kk)) return true;
    std::string capital;
    base::append_utf8(capital, icu::upper(point_at(word, 0)));
    capital += word.substr(after_point(word, 0));
    return Lexicon::standard().knows(capital, Language::kk);
}

/// Every spelling with some of the letters replaced, the word as typed first; empty when there are too many to try.
std::vector<std::string> spellings(std::string_view word)
{
    constexpr std::size_t most = 64;
    std::vector<std::string> out{""};
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        const auto meant = meant_letters().find(point);
        const std::size_t count = out.size();
        for (std::size_t i = 0; meant != meant_letters().end() && i < count; ++i) {
            for (const char32_t letter : meant->second) {
                out.push_back(out[i]);
                base::append_utf8(out.back(), letter);
            }
        }
        for (std::size_t i = 0; i < count; ++i) base::append_utf8(out[i], point);
        if (out.size() > most) return {};
    }
    return out;
}

/// The one Kazakh word that was meant, or nothing.
std::string meant_word(std::string_view word)
{
    std::string found;
    for (const auto& spelling : spellings(word)) {
        if (spelling == word || !is_kazakh(spelling)) continue;
        if (!found.empty()) return {};
        found = spelling;
    }
    return found;
}

}  // namespace

Pass keyboard_pass(const Rules& rules, Language)
{
    return [id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("\xD0\xD1\xD2\xD3"), [&](std::size_t at) {
            const auto word = letters_at(text, at);
            constexpr std::size_t shortest = 6;  // bytes: short words have too many neighbours
            constexpr std::size_t longest = 40;
            const bool name = !word.empty() && icu::is_upper(point_at(word, 0));  // "Солен" is Solène
            const bool whole = !word.empty() && !name && !word_before(text, at) && point_before(text, at) != '-';
            if (whole && word.size() >= shortest && word.size() <= longest && !is_known(std::string(word))) {
                const auto meant = meant_word(word);
                if (!meant.empty()) draft.replace({at, at + word.size()}, meant, id);
            }
            return at + word.size();
        });
    };
}

}  // namespace triptych::language
