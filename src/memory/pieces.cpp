#include "memory/pieces.hpp"

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/words/words.hpp"

namespace triptych::memory {

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_space(point)) continue;
        const auto is_of_word = [](char32_t one) { return icu::is_letter(one) || icu::is_mark(one) || icu::is_digit(one) || one == U'-'; };
        const bool is_word = is_of_word(point) && point != U'-';
        while (is_word && at < text.size()) {
            std::size_t next = at;
            if (!is_of_word(base::next_code_point(text, next))) break;
            at = next;
        }
        pieces.push_back({language::fold_word(text.substr(begin, at - begin)), {begin, at}, is_word});
    }
    return pieces;
}

}  // namespace triptych::memory
