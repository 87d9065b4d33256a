#include "language/morphology/russian/pieces.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::russian {
namespace {

bool is_in_word(char32_t point)
{
    return (point >= U'А' && point <= U'я') || icu::is_letter(point) || icu::is_mark(point) || icu::is_digit(point) || point == '\'' ||
           point == U'’';
}

bool is_opening(char32_t point)
{
    return std::u32string_view(U"«“„\"").find(point) != std::u32string_view::npos;
}

bool is_closing(char32_t point)
{
    return std::u32string_view(U"»”\"").find(point) != std::u32string_view::npos;
}

/// The end of the word that begins at `begin`; a hyphen inside belongs to it.
std::size_t end_of_word(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t point = base::next_code_point(text, next);
        if (point == '-' && end > begin && next < text.size()) {
            std::size_t after = next;
            if (!is_in_word(base::next_code_point(text, after))) break;
        } else if (!is_in_word(point)) {
            break;
        }
        end = next;
    }
    return end;
}

}  // namespace

Pieces read_pieces(std::string_view text, const Hints& hints)
{
    Pieces out;
    bool quoted = false;
    std::size_t gap = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (is_in_word(point)) {
            at = end_of_word(text, begin);
            const bool is_only = out.words.empty() && at == text.size();
            out.words.push_back({std::string(text.substr(gap, begin - gap)),
                                 Word(text.substr(begin, at - begin), is_only ? hints : Hints{}), Part::kept, quoted});
            gap = at;
        } else if (is_opening(point) && !quoted) {
            quoted = true;
        } else if (is_closing(point)) {
            quoted = false;
        }
    }
    out.after = text.substr(gap);
    out.is_quoted = !out.words.empty() && std::ranges::all_of(out.words, &Piece::is_quoted);
    if (out.is_quoted)
        for (Piece& piece : out.words) piece.is_quoted = false;
    return out;
}

}  // namespace triptych::language::morphology::russian
