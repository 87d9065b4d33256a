#include "language/morphology/french/tokens.hpp"

#include <algorithm>
#include <array>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::string_view apostrophe = "’";
constexpr std::u32string_view opening = U"«“„([", closing = U"»”)]";
constexpr std::array<std::string_view, 6> elided{"l", "d", "qu", "n", "s", "j"};

std::string with_apostrophes(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '\'')
            out.append(apostrophe);
        else
            out += c;
    }
    return out;
}

bool is_of_word(char32_t point)
{
    return icu::is_letter(point) || icu::is_digit(point) || icu::is_mark(point);
}

/// Where the word after «l’» begins; 0 when nothing is elided.
std::size_t elided_size(std::string_view word)
{
    const auto found = word.find(apostrophe);
    if (found == std::string_view::npos || found + apostrophe.size() == word.size()) return 0;
    const std::string lead = icu::to_lower(word.substr(0, found));
    return std::ranges::find(elided, lead) == elided.end() ? 0 : found + apostrophe.size();
}

/// One run without spaces, taken apart into what stands before, the word and what stands after.
void fill(Token& token, std::string_view run)
{
    std::size_t begin = run.size(), end = 0;
    for (std::size_t at = 0; at < run.size();) {
        const std::size_t from = at;
        if (!is_of_word(base::next_code_point(run, at))) continue;
        begin = std::min(begin, from);
        end = at;
    }
    if (end == 0) {
        token.after = run;
        return;
    }
    if (run.substr(end).starts_with(apostrophe)) end += apostrophe.size();
    token.before.append(run.substr(0, begin));
    token.word = run.substr(begin, end - begin);
    token.after = run.substr(end);
}

/// Adds the token, «l’» apart from its word.
void add(std::vector<Token>& out, Token token)
{
    if (const std::size_t size = elided_size(token.word); size > 0) {
        out.push_back({token.before, token.word.substr(0, size), {}, {}, token.is_quoted});
        token.word.erase(0, size);
        token.before.clear();
        out.back().lower = icu::to_lower(out.back().word);
    }
    token.lower = icu::to_lower(token.word);
    out.push_back(std::move(token));
}

/// How many brackets and quotes a text opens, less those it closes.
int depth_of(std::string_view text)
{
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (opening.find(point) != std::u32string_view::npos) ++depth;
        if (closing.find(point) != std::u32string_view::npos) --depth;
    }
    return depth;
}

}  // namespace

std::vector<Token> tokens(std::string_view text)
{
    const std::string plain = with_apostrophes(text);
    std::vector<Token> out;
    int depth = 0;
    std::size_t at = 0;
    const std::string_view all = plain;
    while (at < all.size()) {
        Token token;
        std::size_t next = at;
        const std::size_t spaces = at;
        while (next < all.size() && icu::is_space(base::next_code_point(all, next))) at = next;
        token.before = all.substr(spaces, at - spaces);
        const std::size_t begin = at;
        for (next = at; next < all.size() && !icu::is_space(base::next_code_point(all, next));) at = next;
        fill(token, all.substr(begin, at - begin));
        depth += depth_of(token.before);
        token.is_quoted = depth > 0;
        depth = std::max(0, depth + depth_of(token.after));
        add(out, std::move(token));
    }
    return out;
}

std::string joined(const std::vector<Token>& tokens)
{
    std::string out;
    for (const Token& token : tokens) out.append(token.before).append(token.word).append(token.after);
    return out;
}

}  // namespace triptych::language::morphology::french
