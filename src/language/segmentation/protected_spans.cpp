#include "language/segmentation/protected_spans.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {
namespace {

using Kind = ProtectedSpan::Kind;

constexpr bool is_ascii_letter(char c) noexcept { return base::ascii_lower(c) >= 'a' && base::ascii_lower(c) <= 'z'; }
constexpr bool is_ascii_alphanumeric(char c) noexcept { return is_ascii_letter(c) || base::is_ascii_digit(c); }

bool starts_with_ignoring_case(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::ranges::equal(text.substr(0, lower.size()), lower, {}, [](char c) { return base::ascii_lower(c); });
}

bool begins_url(std::string_view rest)
{
    constexpr std::array<std::string_view, 5> heads{"http://", "https://", "ftp://", "www.", "mailto:"};
    return std::ranges::any_of(heads, [&](std::string_view head) { return starts_with_ignoring_case(rest, head); });
}

/// Where a token of the web must stop: white space, quotes, angle brackets, controls.
bool ends_address(char32_t point) noexcept
{
    constexpr std::u32string_view stops = U"<>\"«»“”„`{}|\\^";
    return point < 0x20 || icu::is_space(point) || stops.find(point) != std::u32string_view::npos;
}

/// Without the punctuation that belongs to the sentence around: "(https://af.kz/)." ends before the bracket.
std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end)
{
    auto opened = std::ranges::count(text.substr(begin, end - begin), '(');
    auto closed = std::ranges::count(text.substr(begin, end - begin), ')');
    while (end > begin) {
        const char32_t last = point_before(text, end);
        const bool unmatched = last == ')' && closed > opened;
        if (!unmatched && std::u32string_view(U".,;:!?…'’*_]").find(last) == std::u32string_view::npos) break;
        if (last == ')') --closed;
        base::previous_code_point(text, end);
    }
    return end;
}

std::size_t address_end(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && !ends_address(point_at(text, end))) end = after_point(text, end);
    return trim_address(text, at, end);
}

/// "af-almaty.kz", "t.me/name": labels of a host name; the last one in lower case, so that "fin.Le" is none.
struct Host {
    std::size_t end = 0;
    bool whole = false;  ///< at least two labels, and a last one that can be a top domain
};

Host read_host(std::string_view text, std::size_t at)
{
    Host host{at, false};
    std::size_t labels = 0;
    for (std::size_t begin = at;;) {
        std::size_t end = begin;
        while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '-')) ++end;
        if (end == begin) break;
        const auto label = text.substr(begin, end - begin);
        const bool top = label.size() >= 2 && std::ranges::all_of(label, [](char c) { return c >= 'a' && c <= 'z'; });
        ++labels;
        if (labels == 1 || top || std::ranges::any_of(label, is_ascii_letter)) host = {end, labels > 1 && top && begin > at + 1};
        if (end >= text.size() || text[end] != '.') break;
        begin = end + 1;
    }
    return host;
}

/// The end of the letters, digits and hyphens at `at`; an address has one of ".:@+_%" behind them.
std::size_t skip_word(std::string_view text, std::size_t at)
{
    while (at < text.size() && (is_ascii_alphanumeric(text[at]) || text[at] == '-')) ++at;
    return at;
}

bool may_be_address(std::string_view text, std::size_t word_end)
{
    return word_end < text.size() && std::string_view(".:@+_%").find(text[word_end]) != std::string_view::npos;
}

std::optional<ProtectedSpan> read_address(std::string_view text, std::size_t at)
{
    if (!may_be_address(text, skip_word(text, at))) return std::nullopt;
    if (begins_url(text.substr(at))) {
        const auto end = address_end(text, at);
        if (end > at) return ProtectedSpan{{at, end}, Kind::url};
    }
    const Host host = read_host(text, at);
    const char32_t next = point_at(text, host.end);
    if (next == '@' || next == '+' || next == '_' || (next < 0x80 && point_at(text, host.end + 1) == '@')) {
        std::size_t name = host.end;
        while (name < text.size() && (is_ascii_alphanumeric(text[name]) || std::string_view("._%+-").find(text[name]) != std::string_view::npos)) ++name;
        const Host server = name + 1 < text.size() && text[name] == '@' ? read_host(text, name + 1) : Host{};
        if (server.whole) return ProtectedSpan{{at, server.end}, Kind::email};
        return std::nullopt;
    }
    if (!host.whole || is_word_part(next)) return std::nullopt;
    if (next == '/' || next == '?') return ProtectedSpan{{at, address_end(text, at)}, Kind::url};
    return ProtectedSpan{{at, host.end}, Kind::url};
}

/// @name or #tag: letters of any script, digits and _; a hashtag needs a letter, a handle may hold full stops.
std::optional<ProtectedSpan> read_mark(std::string_view text, std::size_t at)
{
    const bool handle = text[at] == '@';
    std::size_t end = at + 1;
    bool letter = false;
    for (std::size_t next = end; next < text.size();) {
        const char32_t point = point_at(text, next);
        if (!is_word_part(point) && point != '_' && !(handle && point == '.')) break;
        letter = letter || icu::is_letter(point);
        next = after_point(text, next);
        if (point != '.') end = next;
    }
    if (!letter) return std::nullopt;
    return ProtectedSpan{{at, end}, handle ? Kind::handle : Kind::hashtag};
}

/// Outermost {…} and `…` pairs of the text, found in one pass; a line break ends an open backtick.
std::vector<ProtectedSpan> find_enclosed(std::string_view text)
{
    std::vector<ProtectedSpan> spans;
    if (text.find('}') == std::string_view::npos && text.find('`') == std::string_view::npos) return spans;
    std::vector<std::size_t> braces;
    std::optional<std::size_t> tick;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '`' && tick) {
            while (!spans.empty() && spans.back().range.begin > *tick) spans.pop_back();
            spans.push_back({{*tick, i + 1}, Kind::code});
            tick.reset();
            braces.clear();
        } else if (c == '`') {
            tick = i;
        } else if (c == '\n') {
            tick.reset();
        } else if (c == '{') {
            braces.push_back(i);
        } else if (c == '}' && !braces.empty()) {
            const std::size_t begin = braces.back();
            braces.pop_back();
            while (!spans.empty() && spans.back().range.begin > begin) spans.pop_back();
            spans.push_back({{begin, i + 1}, Kind::placeholder});
        }
    }
    return spans;
}

/// The end of the letters and digits at `at`: ASCII, and what begins with C3 to D3 in UTF-8, which holds the letters of our languages.
std::size_t skip_letters(std::string_view text, std::size_t at)
{
    static constexpr auto letters = ByteSet("_").add_range('0', '9').add_range('A', 'Z').add_range('a', 'z').add_range(0xC3, 0xD3);
    while (at < text.size() && letters.has(text[at]))
        for (++at; at < text.size() && base::is_continuation(text[at]); ++at) {}
    return at;
}

}  // namespace

std::vector<ProtectedSpan> find_protected_spans(std::string_view text)
{
    const auto enclosed = find_enclosed(text);
    auto next_enclosed = enclosed.begin();
    std::vector<ProtectedSpan> spans;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        while (next_enclosed != enclosed.end() && next_enclosed->range.begin < at) ++next_enclosed;
        std::optional<ProtectedSpan> found;
        if (next_enclosed != enclosed.end() && next_enclosed->range.begin == at) found = *next_enclosed;
        else if (!in_word && (text[at] == '@' || text[at] == '#')) found = read_mark(text, at);
        else if (!in_word && is_ascii_alphanumeric(text[at])) found = read_address(text, at);
        if (found) {
            spans.push_back(*found);
            at = found->range.end;
            in_word = false;
            continue;
        }
        if (const std::size_t end = skip_letters(text, at); end > at) {
            at = end;
            in_word = true;
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            static constexpr ByteSet joins(".-@+%");
            in_word = in_word && joins.has(text[at]);
            ++at;
            continue;
        }
        in_word = is_word_part(base::next_code_point(text, at));
    }
    return spans;
}

}  // namespace triptych::language
