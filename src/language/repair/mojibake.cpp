#include "language/repair/mojibake.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/repair/pages.hpp"
#include "language/repair/plausibility.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t most_layers = 3;
constexpr std::size_t longest_token = 10'000;  // bytes; what is longer is no word
constexpr char32_t lost_sign = 0xFFFD;

/// The pages that UTF-8 is read as.
constexpr std::array<std::string_view, 6> wrong_pages{"windows-1252", "windows-1251", "KOI8-R", "KZ-1048", "IBM866", "macintosh"};

std::size_t length_of(unsigned byte) noexcept { return byte >= 0xC2 && byte <= 0xDF ? 2 : byte >= 0xE0 && byte <= 0xEF ? 3 : byte >= 0xF0 && byte <= 0xF4 ? 4 : 0; }

bool is_lost(char32_t point) noexcept { return point == lost_sign || point == '?'; }

/// A token read backwards through a page.
struct Reading {
    std::u32string text;
    std::size_t sequences = 0;   ///< characters that were put together again
    std::size_t sure = 0;        ///< among them those of three and four bytes, and those that no text begins like this
    std::size_t leftovers = 0;   ///< letters beyond ASCII that belong to no sequence
    std::size_t punctuation = 0; ///< among what is left, quotes and dashes, which may have been typed since
    std::size_t unexpected = 0;  ///< characters that came out and are none of ours
    std::size_t restored = 0, lost = 0;

    [[nodiscard]] bool is_whole() const noexcept { return sequences > 0 && leftovers == 0; }
};

/// The character that the bytes make, or nothing.
std::optional<char32_t> join(std::string_view bytes)
{
    if (base::find_bad_utf8(bytes)) return std::nullopt;
    std::size_t at = 0;
    const char32_t point = base::next_code_point(bytes, at);
    return at == bytes.size() ? std::optional(point) : std::nullopt;
}

/// The only expected letter whose bytes begin with `lead` and go on with a byte that the page has no character for.
std::optional<char32_t> restore(unsigned char lead, const Page& page)
{
    std::optional<char32_t> found;
    for (unsigned byte = 0x80; byte < 0xC0; ++byte) {
        if (page.characters[byte] != no_character) continue;
        const auto point = join(std::string{static_cast<char>(lead), static_cast<char>(static_cast<unsigned char>(byte))});
        if (!point || !icu::is_letter(*point) || !is_expected(*point)) continue;
        if (found) return std::nullopt;
        found = point;
    }
    return found;
}

class Reader {
public:
    Reader(std::u32string_view token, const Page& page) : token_(token), page_(page) {}

    Reading read()
    {
        for (std::size_t at = 0; at < token_.size();) at = step(at);
        return std::move(out_);
    }

private:
    std::size_t step(std::size_t at)
    {
        const char32_t point = token_[at];
        if (point < 0x80) {
            out_.text += point;
            return at + 1;
        }
        const auto lead = page_.byte_of(point);
        const std::size_t length = lead ? length_of(*lead) : 0;
        if (length > 0)
            if (const auto sequence = read_sequence(at, length)) return take(*sequence, at, length);
        if (length == 2 && at + 1 < token_.size() && is_lost(token_[at + 1])) return take_lost(at, *lead);
        ++(is_punctuation(point) ? out_.punctuation : out_.leftovers);
        out_.text += point;
        return at + 1;
    }

    [[nodiscard]] std::optional<char32_t> read_sequence(std::size_t at, std::size_t length) const
    {
        if (at + length > token_.size()) return std::nullopt;
        std::string bytes;
        for (std::size_t i = 0; i < length; ++i) {
            const auto byte = page_.byte_of(token_[at + i]);
            if (!byte || *byte < 0x80) return std::nullopt;
            bytes += static_cast<char>(*byte);
        }
        return join(bytes);
    }

    std::size_t take(char32_t point, std::size_t at, std::size_t length)
    {
        ++out_.sequences;
        // "Ã©", "Â«": a Latin capital with an accent and then a sign is no text; Cyrillic capitals are followed by quotes and full stops.
        const bool letter = token_[at + 1] == U'ª' || token_[at + 1] == U'º' ? false : icu::is_letter(token_[at + 1]);
        const bool odd = icu::script_of(token_[at]) == icu::Script::latin && !letter;
        const auto sequence = token_.substr(at, length);
        const bool drawn = std::ranges::any_of(sequence, [](char32_t sign) { return sign >= 0x80 && !is_possible(sign); });  // box drawings, controls
        if (length > 2 || odd || drawn) ++out_.sure;
        if (!is_possible(point)) ++out_.unexpected;
        out_.text += point;
        return at + length;
    }

    std::size_t take_lost(std::size_t at, unsigned char lead)
    {
        const auto letter = restore(lead, page_);
        ++(letter ? out_.restored : out_.lost);
        out_.text += letter.value_or(lost_sign);
        return at + 2;
    }

    std::u32string_view token_;
    const Page& page_;
    Reading out_;
};

std::string encode(std::u32string_view text)
{
    std::string out;
    for (const char32_t point : text) base::append_utf8(out, point);
    return out;
}

/// A token and what it was before it was misread the last time.
struct Unwrapped {
    Reading reading;
    std::string_view page;
    std::size_t layers = 0;  ///< how often it was misread; one layer is taken off at a time
};

/// Layer by layer while all of it is sequences; nothing when the innermost text holds what no text of ours holds.
using PageOrder = std::array<std::string_view, wrong_pages.size()>;
std::optional<Unwrapped> unwrap(std::u32string_view token, const PageOrder& order, std::size_t depth)
{
    std::optional<Unwrapped> best;
    for (const std::string_view name : order) {
        Reading outer = Reader(token, *find_page(name)).read();
        if (!outer.is_whole()) continue;
        if (depth + 1 < most_layers) {
            if (const auto inner = unwrap(outer.text, order, depth + 1)) {
                const bool deeper = outer.unexpected > 0 || inner->reading.sequences > 1 || inner->reading.sure > 0;
                if (deeper) return Unwrapped{std::move(outer), name, inner->layers + 1};
            }
        }
        if (outer.unexpected == 0 && (!best || outer.punctuation < best->reading.punctuation)) best = Unwrapped{std::move(outer), name, 1};
    }
    return best;
}

struct Token {
    Range range;
    std::size_t line = 0;
};

bool is_break(char byte) noexcept { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

std::vector<Token> split_tokens(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') ++line;
        const std::size_t begin = at;
        while (at < text.size() && !is_break(text[at])) ++at;
        if (at > begin) tokens.push_back({{begin, at}, line});
        else ++at;
    }
    return tokens;
}

struct Found {
    Token token;
    Unwrapped what;
    bool strong = false;
    bool guessed = false;  ///< its last byte is a blank of today, and its letter may be one of ours
};

/// Enough of a token by itself.
bool is_strong(const Found& found, std::string_view token, const Witness& witness)
{
    const Reading& reading = found.what.reading;
    if (reading.lost > 0 && reading.sequences < 2) return false;
    if (reading.sure > 0) return true;
    if (reading.sequences < 2) return false;
    return !witness.knows(token);
}

/// The token becomes a word that the dictionary knows, and was none.
bool makes_word(const Found& found, std::string_view token, const Witness& witness)
{
    const auto& after = found.what.reading.text;
    return after.size() > 3 && std::ranges::all_of(after, icu::is_letter) && !witness.knows(token) && witness.knows(encode(after));
}

/// What a line says about a single sequence in it.
struct Line {
    std::size_t tokens = 0;       ///< with characters beyond ASCII
    std::size_t latin_words = 0;  ///< with two ASCII letters and more
    std::vector<Found> found;
    PageOrder order = wrong_pages;

    /// Nothing beyond ASCII but what was found.
    [[nodiscard]] bool is_consistent() const { return found.size() == tokens; }
};

bool is_beyond_ascii(std::string_view token) { return std::ranges::any_of(token, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }); }

bool is_latin_word(std::string_view token)
{
    const auto letters = std::ranges::count_if(token, [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); });
    return letters >= 2;
}

/// The page that reads most tokens of the line whole comes first.
PageOrder order_of(const std::vector<std::u32string>& tokens)
{
    std::array<std::size_t, wrong_pages.size()> whole{};
    for (std::size_t i = 0; i < wrong_pages.size(); ++i)
        for (const auto& token : tokens) {
            const Reading reading = Reader(token, *find_page(wrong_pages[i])).read();
            if (reading.is_whole()) whole[i] += 2 * reading.sequences - std::min(reading.unexpected + reading.punctuation, 2 * reading.sequences);
        }
    std::array<std::size_t, wrong_pages.size()> index{};
    for (std::size_t i = 0; i < index.size(); ++i) index[i] = i;
    std::ranges::stable_sort(index, std::ranges::greater{}, [&](std::size_t i) { return whole[i]; });
    PageOrder order{};
    for (std::size_t i = 0; i < index.size(); ++i) order[i] = wrong_pages[index[i]];
    return order;
}

/// The blank behind a token was the no-break space that its last letter ended with, as in "Ã" for à and "Ð" for Р: a second blank,
/// the end of a line or punctuation follows, or the letter was Cyrillic, whose word went on. Else two blanks have become one.
bool takes_blank(std::string_view text, std::size_t blank, char32_t letter)
{
    if (blank >= text.size() || text[blank] != ' ') return false;
    if (blank + 1 == text.size() || icu::script_of(letter) != icu::Script::latin) return true;
    std::size_t next = blank + 1;
    return !icu::is_letter(base::next_code_point(text, next));
}

/// A token that is whole with the byte A0 behind it, which editors and web pages turn into a plain blank or cut off.
std::optional<Found> find_blank_byte(std::string_view text, const Token& token, const std::u32string& points, const PageOrder& order)
{
    if (token.range.end < text.size() && !is_break(text[token.range.end])) return std::nullopt;
    auto what = unwrap(points + U'\u00A0', order, 0);
    if (!what || what->layers != 1 || what->reading.text.empty()) return std::nullopt;
    const char32_t letter = what->reading.text.back();
    if (letter != U'\u00A0' && !(icu::is_letter(letter) && is_expected(letter))) return std::nullopt;
    Found found{token, *std::move(what), false, is_expected(points.back())};
    if (takes_blank(text, token.range.end, letter)) ++found.token.range.end;
    if (letter == U'\u00A0' && found.token.range.end == token.range.end) return std::nullopt;  // nothing to mend at the end of a line
    found.strong = !found.guessed && found.what.reading.sure > 0;
    return found;
}

Line read_line(std::string_view text, std::span<const Token> tokens, const Witness& witness)
{
    Line line;
    std::vector<std::u32string> beyond;
    std::vector<Token> where;
    for (const Token& token : tokens) {
        const auto bytes = text.substr(token.range.begin, token.range.size());
        if (is_latin_word(bytes)) ++line.latin_words;
        if (!is_beyond_ascii(bytes) || bytes.size() > longest_token) continue;
        beyond.push_back(base::code_points(bytes));
        where.push_back(token);
    }
    line.tokens = beyond.size();
    if (beyond.empty()) return line;
    line.order = order_of(beyond);
    for (std::size_t i = 0; i < beyond.size(); ++i) {
        auto what = unwrap(beyond[i], line.order, 0);
        if (!what) {
            if (auto found = find_blank_byte(text, where[i], beyond[i], line.order)) line.found.push_back(*std::move(found));
            continue;
        }
        const auto bytes = text.substr(where[i].range.begin, where[i].range.size());
        Found found{where[i], *std::move(what), false, false};
        found.strong = is_strong(found, bytes, witness) || makes_word(found, bytes, witness);
        line.found.push_back(std::move(found));
    }
    return line;
}

/// The sequences give letters of French or punctuation; a lone «В» before a no-break space is a Russian word.
bool is_french(const Found& one)
{
    const auto& after = one.what.reading.text;
    const bool begins_with_blank = !after.empty() && after.front() == U'\u00A0';
    return !begins_with_blank && std::ranges::all_of(after, [](char32_t point) {
        return point < 0x80 || icu::script_of(point) == icu::Script::latin || is_punctuation(point);
    });
}

/// A single sequence counts where the line holds a strong one of the same page, where the rest of the line is Latin and
/// ASCII («Pour marcher Г  la force»), or where all of the line is sequences and the text holds strong ones.
bool is_supported(const Found& one, const Line& line, bool strong_text)
{
    if (one.strong) return true;
    if (one.guessed && !line.is_consistent()) return false;
    if (std::ranges::any_of(line.found, [&](const Found& other) { return other.strong && other.what.page == one.what.page; })) return true;
    return line.is_consistent() && ((line.latin_words >= 2 && is_french(one)) || strong_text);
}

std::string describe(const Unwrapped& what)
{
    std::string out = "UTF-8 that was read as " + std::string(what.page);
    if (what.layers > 1) out += ", " + std::to_string(what.layers) + " layers deep";
    out += ": " + std::to_string(what.reading.sequences) + (what.reading.sequences == 1 ? " sequence" : " sequences") + " of its characters form bytes of UTF-8";
    if (what.reading.restored > 0) out += "; " + std::to_string(what.reading.restored) + " lost bytes could only be one letter";
    if (what.reading.lost > 0) out += "; " + std::to_string(what.reading.lost) + " letters are lost";
    return out;
}

/// Neighbours that were misread in the same way, with nothing but blanks between them, are one repair.
std::vector<Found> join_neighbours(std::string_view text, const std::vector<Found>& found)
{
    std::vector<Found> joined;
    for (const Found& one : found) {
        Found* const last = joined.empty() ? nullptr : &joined.back();
        const auto gap = last == nullptr ? std::string_view() : text.substr(last->token.range.end, one.token.range.begin - last->token.range.end);
        const bool same = last != nullptr && last->what.page == one.what.page;
        if (!same || gap.find_first_not_of(" \t") != std::string_view::npos) {
            joined.push_back(one);
            continue;
        }
        Reading& reading = last->what.reading;
        reading.text += base::code_points(gap) + one.what.reading.text;
        reading.sequences += one.what.reading.sequences;
        last->what.layers = std::max(last->what.layers, one.what.layers);
        reading.restored += one.what.reading.restored;
        reading.lost += one.what.reading.lost;
        last->token.range.end = one.token.range.end;
    }
    return joined;
}

}  // namespace

Mendings find_mojibake(std::string_view text, const Witness& witness)
{
    const auto tokens = split_tokens(text);
    std::vector<Line> lines;
    for (auto begin = tokens.begin(); begin != tokens.end();) {
        const auto end = std::find_if(begin, tokens.end(), [&](const Token& token) { return token.line != begin->line; });
        lines.push_back(read_line(text, {begin, end}, witness));
        begin = end;
    }
    const bool strong_text = std::ranges::any_of(lines, [](const Line& line) { return std::ranges::any_of(line.found, &Found::strong); });
    std::vector<Found> believed;
    for (const Line& line : lines)
        std::ranges::copy_if(line.found, std::back_inserter(believed), [&](const Found& one) { return is_supported(one, line, strong_text); });
    Mendings out;
    for (const Found& one : join_neighbours(text, believed)) {
        const std::string before(text.substr(one.token.range.begin, one.token.range.size())), after = encode(one.what.reading.text);
        out.repairs.push_back({one.token.range, before, after, RepairKind::encoding, describe(one.what)});
        if (one.what.reading.lost > 0) out.remains.push_back({one.token.range, before, after, RepairKind::encoding, describe(one.what)});
    }
    return out;
}

}  // namespace triptych::language
