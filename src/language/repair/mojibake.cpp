#include "language/repair/mojibake.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/repair/pages.hpp"
#include "language/repair/plausibility.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t most_layers = 3;
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
    std::size_t leftovers = 0;   ///< characters beyond ASCII that belong to no sequence
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
        ++out_.leftovers;
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
        const bool odd = icu::script_of(token_[at]) == icu::Script::latin && !icu::is_letter(token_[at + 1]);
        if (length > 2 || odd) ++out_.sure;
        if (!is_expected(point)) ++out_.unexpected;
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

/// A token and what it was before it was misread.
struct Unwrapped {
    Reading reading;           ///< the innermost text, with the counts of the outermost layer
    std::string_view page;     ///< of the outermost layer
    std::size_t layers = 0;
};

/// Layer by layer while all of it is sequences. Gives only texts that hold nothing unexpected in the end.
std::optional<Unwrapped> unwrap(std::u32string_view token, std::size_t depth)
{
    for (const std::string_view name : wrong_pages) {
        Reading outer = Reader(token, *find_page(name)).read();
        if (!outer.is_whole() && outer.lost + outer.restored == 0) continue;
        if (outer.sequences == 0 || outer.leftovers > 0) continue;
        if (depth + 1 < most_layers)
            if (auto inner = unwrap(outer.text, depth + 1)) {
                const bool convincing = inner->reading.sequences > 1 || inner->reading.sure > 0;
                if (convincing) {
                    outer.text = std::move(inner->reading.text);
                    outer.unexpected = 0;
                    outer.sure += 1;
                    return Unwrapped{std::move(outer), name, inner->layers + 1};
                }
            }
        if (outer.unexpected == 0) return Unwrapped{std::move(outer), name, 1};
    }
    return std::nullopt;
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

/// A single sequence counts where the line holds a strong one of the same page, or when it completes a word the dictionary knows.
bool is_supported(const Found& found, const std::vector<Found>& all, std::string_view token, const Witness& witness)
{
    const auto same = [&](const Found& other) { return other.strong && other.token.line == found.token.line && other.what.page == found.what.page; };
    const auto here = std::ranges::lower_bound(all, found.token.line, {}, [](const Found& other) { return other.token.line; });
    for (auto other = here; other != all.end() && other->token.line == found.token.line; ++other)
        if (same(*other)) return true;
    const std::string after = encode(found.what.reading.text);
    const bool word = std::ranges::all_of(found.what.reading.text, [](char32_t point) { return icu::is_letter(point); });
    return word && found.what.reading.text.size() > 3 && !witness.knows(token) && witness.knows(after);
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

/// Neighbours with nothing but blanks between them are one repair.
void add(std::vector<Repair>& repairs, std::string_view text, const Found& found)
{
    const Range range = found.token.range;
    const std::string after = encode(found.what.reading.text);
    const std::string evidence = describe(found.what);
    if (!repairs.empty()) {
        Repair& last = repairs.back();
        const auto gap = text.substr(last.range.end, range.begin - last.range.end);
        const bool same = last.evidence.substr(0, last.evidence.find(':')) == evidence.substr(0, evidence.find(':'));
        if (same && gap.find_first_not_of(" \t") == std::string_view::npos) {
            last.before.append(gap).append(text.substr(range.begin, range.size()));
            last.after.append(gap).append(after);
            last.range.end = range.end;
            return;
        }
    }
    repairs.push_back({range, std::string(text.substr(range.begin, range.size())), after, RepairKind::encoding, evidence});
}

}  // namespace

Mendings find_mojibake(std::string_view text, const Witness& witness)
{
    std::vector<Found> found;
    for (const Token& token : split_tokens(text)) {
        const auto bytes = text.substr(token.range.begin, token.range.size());
        if (std::ranges::none_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; })) continue;
        if (auto what = unwrap(base::code_points(bytes), 0)) {
            found.push_back({token, *std::move(what)});
            found.back().strong = is_strong(found.back(), bytes, witness);
        }
    }
    Mendings out;
    for (const Found& one : found) {
        const auto token = text.substr(one.token.range.begin, one.token.range.size());
        if (!one.strong && !is_supported(one, found, token, witness)) continue;
        add(out.repairs, text, one);
        if (one.what.reading.lost > 0)
            out.remains.push_back({one.token.range, std::string(token), encode(one.what.reading.text), RepairKind::encoding, describe(one.what)});
    }
    return out;
}

}  // namespace triptych::language
