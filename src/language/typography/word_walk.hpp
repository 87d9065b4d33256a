// Steps from word to word that passes over words share.
#pragma once

#include <string>
#include <string_view>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/draft.hpp"

namespace triptych::language {

/// The word with its first letter in lower or upper case.
inline std::string lower_first(std::string_view word)
{
    std::string out;
    if (!word.empty()) base::append_utf8(out, icu::lower(point_at(word, 0)));
    return out.append(word.empty() ? word : word.substr(after_point(word, 0)));
}

inline std::string upper_first(std::string_view word)
{
    std::string out;
    if (!word.empty()) base::append_utf8(out, icu::upper(point_at(word, 0)));
    return out.append(word.empty() ? word : word.substr(after_point(word, 0)));
}

/// A capital, and no other one behind it.
inline bool is_capitalised(std::string_view word)
{
    if (word.empty() || !icu::is_upper(point_at(word, 0))) return false;
    const std::size_t second = after_point(word, 0);
    return second >= word.size() || !icu::is_upper(point_at(word, second));
}

/// Calls `visit(begin, word)` for each word of free text; a word is letters and marks.
template <class Visit>
void for_each_word(Draft& draft, Visit visit)
{
    const auto text = draft.text();
    for_each_free(draft, Bytes::any(), [&](std::size_t at) {
        const auto word = letters_at(text, at);
        if (word.empty() || word_before(text, at)) return at + word.size();
        visit(at, word);
        return at + word.size();
    });
}

/// The letters that end at `end`; a longer run than any word of a table is cut.
inline std::string_view letters_before(std::string_view text, std::size_t end) noexcept
{
    constexpr std::size_t longest = 60;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest && icu::is_letter(point_before(text, begin))) base::previous_code_point(text, begin);
    return text.substr(begin, end - begin);
}

}  // namespace triptych::language
