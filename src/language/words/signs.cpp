#include "language/words/signs.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

enum class Kind : std::uint8_t { other, blank, stop, outer, glued };

Kind parse_kind(std::string_view cell)
{
    if (cell == "blank") return Kind::blank;
    if (cell == "stop") return Kind::stop;
    return cell == "outer" ? Kind::outer : Kind::glued;
}

Kind kind_of(char32_t point)
{
    static const auto rows = [] {
        std::unordered_map<char32_t, Kind> out;
        for (const auto& row : base::read_table(base::table_text("language/words/signs.tsv")))
            out.emplace(base::code_points(row[1]).at(0), parse_kind(row[0]));
        return out;
    }();
    if (icu::is_space(point) || icu::is_invisible(point)) return Kind::blank;
    const auto found = rows.find(point);
    return found == rows.end() ? Kind::other : found->second;
}

bool is_outer(Kind kind) noexcept
{
    return kind == Kind::outer || kind == Kind::glued;
}

std::string without_stops(std::string_view signs)
{
    std::string out;
    for (std::size_t at = 0; at < signs.size();) {
        const std::size_t begin = at;
        if (kind_of(base::next_code_point(signs, at)) != Kind::stop) out.append(signs, begin, at - begin);
    }
    return out;
}

/// The outer signs that follow directly, blanks and quotation marks apart: "++" of "++ developer".
std::string outer_after(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (is_outer(kind_of(point)))
            base::append_utf8(out, point);
        else if (kind_of(point) != Kind::blank)
            break;
    }
    return out;
}

std::string outer_before(std::string_view text)
{
    std::string out;
    for (std::size_t at = text.size(); at > 0;) {
        const std::size_t end = at;
        const char32_t point = base::previous_code_point(text, at);
        if (is_outer(kind_of(point)))
            out.insert(0, text.substr(at, end - at));
        else if (kind_of(point) != Kind::blank)
            break;
    }
    return out;
}

/// Where the signs end that the text must begin with, blanks between them apart; npos when it does not.
std::size_t skip_signs(std::string_view text, std::string_view wanted)
{
    std::size_t at = 0;
    while (!wanted.empty()) {
        if (at == text.size()) return std::string_view::npos;
        const std::size_t begin = at;
        if (kind_of(base::next_code_point(text, at)) == Kind::blank) continue;
        const auto sign = text.substr(begin, at - begin);
        if (!wanted.starts_with(sign)) return std::string_view::npos;
        wanted.remove_prefix(sign.size());
    }
    return at;
}

/// The same towards the beginning: where the signs begin that the text must end with.
std::size_t skip_signs_back(std::string_view text, std::string_view wanted)
{
    std::size_t at = text.size();
    while (!wanted.empty()) {
        if (at == 0) return std::string_view::npos;
        const std::size_t end = at;
        if (kind_of(base::previous_code_point(text, at)) == Kind::blank) continue;
        const auto sign = text.substr(at, end - at);
        if (!wanted.ends_with(sign)) return std::string_view::npos;
        wanted.remove_suffix(sign.size());
    }
    return at;
}

/// "C" in "C++ and C#" is another term; "кітап" in "кітап+дәптер" is not.
bool is_glued_after(std::string_view text)
{
    std::size_t at = 0;
    if (text.empty() || kind_of(base::next_code_point(text, at)) != Kind::glued) return false;
    while (at < text.size()) {
        const char32_t point = base::next_code_point(text, at);
        if (kind_of(point) != Kind::glued) return !icu::is_letter(point) && !icu::is_digit(point);
    }
    return true;
}

}  // namespace

std::string signs_in(std::string_view gap)
{
    std::string out;
    for (std::size_t at = 0; at < gap.size();) {
        const std::size_t begin = at;
        if (kind_of(base::next_code_point(gap, at)) != Kind::blank) out.append(gap, begin, at - begin);
    }
    return out;
}

bool same_signs(std::string_view wanted, std::string_view found, bool after_initial)
{
    if (wanted == found) return true;
    if (without_stops(wanted) != without_stops(found)) return false;
    return found.size() < wanted.size() || after_initial;
}

bool is_outer_sign(char32_t point)
{
    return is_outer(kind_of(point));
}

bool is_initial(std::string_view word)
{
    std::size_t at = 0;
    return !word.empty() && icu::is_letter(base::next_code_point(word, at)) && at == word.size();
}

OuterSigns outer_signs(std::string_view term, Range words)
{
    return {outer_before(term.substr(0, words.begin)), outer_after(term.substr(words.end))};
}

Range with_outer_signs(std::string_view text, Range words, const OuterSigns& wanted)
{
    const auto after = text.substr(words.end);
    const std::size_t begin = skip_signs_back(text.substr(0, words.begin), wanted.before);
    const std::size_t length = skip_signs(after, wanted.after);
    if (begin == std::string_view::npos || length == std::string_view::npos) return {};
    if (is_glued_after(after.substr(length))) return {};
    return {begin, words.end + length};
}

}  // namespace triptych::language
