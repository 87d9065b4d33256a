#include "language/repair/detect.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/utf8.hpp"
#include "language/repair/pages.hpp"
#include "language/repair/plausibility.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using language::judge;
using language::no_character;
using language::Page;
using language::Plausibility;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_offsets = 10;
constexpr double latin_share = 1.5;  // bits a word: Cyrillic words are not expected where nearly all letters are ASCII

std::string percent(double value) 
{
    std::string out = std::to_string(std::lround(value * 100));
    return out.append(" %");
}

std::string words_of(const Plausibility& found)
{
    std::string out;
    for (const Language language : all_languages)
        if (found.words_of[language] > 0) {
            if (!out.empty()) out += ", ";
            out.append(std::to_string(found.words_of[language])).append(" ").append(code(language));
        }
    return out;
}

/// Bytes that are no part of a well-formed sequence, and how many sequences of several bytes there are.
struct Utf8Form {
    std::vector<std::size_t> bad;
    std::size_t bad_count = 0, sequences = 0;
};

Utf8Form look_at_utf8(std::string_view bytes)
{
    Utf8Form form;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto rest = bytes.substr(at);
        const auto bad = base::find_bad_utf8(rest);
        for (const char byte : rest.substr(0, bad.value_or(rest.size())))
            if (static_cast<unsigned char>(byte) >= 0xC0) ++form.sequences;
        if (!bad) break;
        if (form.bad.size() < most_offsets) form.bad.push_back(at + *bad);
        ++form.bad_count;
        at += *bad + 1;
    }
    return form;
}

EncodingGuess guess_utf8(std::string_view bytes)
{
    if (bytes.starts_with(byte_order_mark) && !base::find_bad_utf8(bytes)) return {"UTF-8", 1, "it begins with the byte order mark EF BB BF", {}};
    const Utf8Form form = look_at_utf8(bytes);
    if (form.bad_count == 0 && form.sequences == 0) return {"UTF-8", 1, "every byte is ASCII, which is UTF-8 too", {}};
    if (form.bad_count == 0) return {"UTF-8", 1, "every byte is well-formed UTF-8 (" + std::to_string(form.sequences) + " sequences of several bytes)", {}};
    const double share = static_cast<double>(form.sequences) / static_cast<double>(form.sequences + form.bad_count);
    return {"UTF-8", share * share * 0.9,
            std::to_string(form.bad_count) + " bytes do not fit UTF-8, " + std::to_string(form.sequences) + " sequences of several bytes do; the first is " +
                language::describe_byte(bytes, form.bad.front()),
            form.bad};
}

/// UTF-16 of our languages has 0 (Latin, spaces), 4 (Cyrillic) or 0x20 (quotes, dashes) in one half of nearly every pair of bytes.
EncodingGuess guess_utf16(std::string_view bytes, bool little)
{
    const std::string name = little ? "UTF-16LE" : "UTF-16BE";
    if (bytes.starts_with(little ? "\xFF\xFE" : "\xFE\xFF"))
        return {name, 1, little ? "it begins with the byte order mark FF FE" : "it begins with the byte order mark FE FF", {}};
    const std::size_t pairs = bytes.size() / 2;
    if (pairs == 0) return {name, 0, "fewer than two bytes", {}};
    std::array<std::size_t, 2> high{};
    for (std::size_t i = 0; i < pairs * 2; ++i)
        if (bytes[i] == 0 || bytes[i] == 4) ++high[i % 2];
    const std::size_t own = little ? high[1] : high[0], other = little ? high[0] : high[1];
    const double share = static_cast<double>(own) / static_cast<double>(pairs);
    EncodingGuess guess;
    guess.encoding = name;
    guess.score = own > other && share >= 0.7 ? share : 0;
    guess.evidence = "no byte order mark; the high half is 0 or 4, as in Latin and Cyrillic text, in " + percent(share) + " of the pairs of bytes";
    if (bytes.size() % 2 != 0) guess.bad_bytes.push_back(bytes.size() - 1);
    return guess;
}

/// Told by its mark only; it begins with that of UTF-16LE, which no text goes on from with U+0000.
EncodingGuess guess_utf32(std::string_view bytes, bool little)
{
    using namespace std::string_view_literals;
    EncodingGuess guess{little ? "UTF-32LE" : "UTF-32BE", 0, "no byte order mark", {}};
    if (!bytes.starts_with(little ? "\xFF\xFE\0\0"sv : "\0\0\xFE\xFF"sv)) return guess;
    guess.score = 1;
    guess.evidence = little ? "it begins with the byte order mark FF FE 00 00" : "it begins with the byte order mark 00 00 FE FF";
    if (bytes.size() % 4 != 0) guess.bad_bytes.push_back(bytes.size() - bytes.size() % 4);
    return guess;
}

/// Lines with bytes beyond ASCII, enough of them to judge by.
std::string sample(std::string_view bytes)
{
    constexpr std::size_t enough = 32'768;
    if (bytes.size() <= enough) return std::string(bytes);
    std::string out;
    while (!bytes.empty() && out.size() < enough) {
        const auto end = std::min({bytes.find('\n'), bytes.size() - 1, enough}) + 1;
        const auto line = bytes.substr(0, end);
        if (std::ranges::any_of(line, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; })) out += line;
        bytes.remove_prefix(end);
    }
    return out;
}

/// Encodings of systems that few still have.
bool is_rare(const Page& page) { return page.name == "IBM866" || page.name == "IBM850" || page.name == "ISO-8859-5" || page.name.find("mac") != std::string::npos; }

EncodingGuess guess_page(std::string_view bytes, const Page& page, bool mostly_latin)
{
    EncodingGuess guess{page.name, 0, {}, {}};
    for (std::size_t i = 0; i < bytes.size() && guess.bad_bytes.size() < most_offsets; ++i)
        if (page.characters[static_cast<unsigned char>(bytes[i])] == no_character) guess.bad_bytes.push_back(i);
    Plausibility found = judge(language::read_with(sample(bytes), page.name));
    if (mostly_latin) found.bits += latin_share * static_cast<double>(found.words_of.ru + found.words_of.kk);
    guess.score = guess.bad_bytes.empty() ? found.score() * (is_rare(page) ? 0.93 : 0.95) : found.score() * 0.5;
    guess.evidence = found.pairs == 0 ? "no letter beyond ASCII to judge by"
                                      : "the letter pairs of " + std::to_string(found.words) + " words beyond ASCII fit " + percent(found.score()) + " (" +
                                            words_of(found) + ")";
    if (!guess.bad_bytes.empty()) guess.evidence += "; " + language::describe_byte(bytes, guess.bad_bytes.front()) + " has no character";
    return guess;
}

bool is_mostly_latin(std::string_view bytes)
{
    std::size_t latin = 0, high = 0;
    for (const char byte : bytes) {
        if (static_cast<unsigned char>(byte) >= 0x80) ++high;
        else if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) ++latin;
    }
    return latin > 3 * high;
}

}  // namespace

std::vector<EncodingGuess> detect_encoding(std::string_view bytes)
{
    std::vector<EncodingGuess> guesses{guess_utf8(bytes), guess_utf32(bytes, true), guess_utf32(bytes, false), guess_utf16(bytes, true), guess_utf16(bytes, false)};
    const bool mostly_latin = is_mostly_latin(bytes);
    for (const Page& page : language::pages()) guesses.push_back(guess_page(bytes, page, mostly_latin));
    const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    for (std::size_t utf32 = 1; utf32 <= 2; ++utf32)
        if (guesses[utf32].score > 0) guesses[3].score = guesses[4].score = 0;
    if (!marked && std::ranges::any_of(guesses, [](const auto& guess) { return guess.encoding.starts_with("UTF-16") && guess.score > 0; })) guesses.front().score *= 0.5;
    std::ranges::stable_sort(guesses, std::ranges::greater{}, &EncodingGuess::score);
    return guesses;
}

}  // namespace v1

namespace language {
namespace {

struct Line {
    std::string_view bytes;
    std::size_t good = 0, bad = 0;
};

std::vector<Line> split_lines(std::string_view bytes)
{
    std::vector<Line> lines;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const Utf8Form form = look_at_utf8(bytes.substr(0, end));
        lines.push_back({bytes.substr(0, end), form.sequences, form.bad_count});
        bytes.remove_prefix(end);
    }
    return lines;
}

const Page& best_page(const std::string& bytes)
{
    const Page* best = &pages().front();
    double score = -1;
    const bool mostly_latin = is_mostly_latin(bytes);
    for (const Page& page : pages())
        if (const auto guess = guess_page(bytes, page, mostly_latin); guess.score > score) score = guess.score, best = &page;
    return *best;
}

/// Well-formed parts as they are; a sign that windows-1251 and windows-1252 share is read, any other byte becomes U+FFFD.
std::string read_strays(std::string_view bytes, std::size_t& lost)
{
    static const Page &cyrillic = *find_page("windows-1251"), &latin = *find_page("windows-1252");
    std::string out;
    while (!bytes.empty()) {
        const auto bad = base::find_bad_utf8(bytes).value_or(bytes.size());
        out += bytes.substr(0, bad);
        bytes.remove_prefix(bad);
        if (bytes.empty()) break;
        const auto byte = static_cast<unsigned char>(bytes.front());
        const bool shared = cyrillic.characters[byte] == latin.characters[byte] && cyrillic.characters[byte] != no_character;
        if (!shared) ++lost;
        base::append_utf8(out, shared ? cyrillic.characters[byte] : U'\uFFFD');
        bytes.remove_prefix(1);
    }
    return out;
}

}  // namespace

std::string describe_byte(std::string_view bytes, std::size_t offset)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0U;
    std::string out = "byte 0x";
    out.push_back(digits[byte >> 4U]);
    out.push_back(digits[byte & 15U]);
    return out.append(" at offset ").append(std::to_string(offset));
}

std::u32string read_with(std::string_view bytes, std::string_view page_name)
{
    const Page* page = find_page(page_name);
    std::u32string out;
    out.reserve(bytes.size());
    for (const char byte : bytes) {
        const char32_t point = page->characters[static_cast<unsigned char>(byte)];
        out += point == no_character ? U'\uFFFD' : point;
    }
    return out;
}

Mixed read_mixed(std::string_view bytes)
{
    const auto lines = split_lines(bytes);
    const auto is_utf8 = [](const Line& line) { return line.good >= 2 * line.bad; };
    const bool believed = std::ranges::any_of(lines, [&](const Line& line) { return line.good >= 3 && is_utf8(line); });
    if (!believed) return {};
    std::string others;
    for (const Line& line : lines)
        if (!is_utf8(line)) others += line.bytes;
    const Page& page = best_page(others);
    Mixed mixed;
    std::size_t other = 0, lost = 0;
    for (const Line& line : lines) {
        if (is_utf8(line)) {
            mixed.text += read_strays(line.bytes, lost);
            continue;
        }
        ++other;
        for (const char32_t point : read_with(line.bytes, page.name)) base::append_utf8(mixed.text, point);
    }
    mixed.evidence = "most lines are UTF-8";
    if (other > 0) mixed.evidence += "; " + std::to_string(other) + " of " + std::to_string(lines.size()) + " lines are " + page.name;
    if (lost > 0) mixed.evidence += "; " + std::to_string(lost) + " bytes fit nothing and became U+FFFD";
    return mixed;
}

}  // namespace language
}  // namespace triptych
