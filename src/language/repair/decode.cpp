#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/converter.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"
#include "triptych/language.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view kazakh = "KZ-1048";

/// What each byte of a single-byte encoding means; 0xFFFFFFFF for none.
using Page = std::array<char32_t, 256>;
constexpr char32_t no_character = 0xFFFFFFFF;

Page read_page(const std::string& encoding)
{
    Page page{};
    for (std::size_t byte = 0; byte < page.size(); ++byte) {
        const char raw = static_cast<char>(static_cast<unsigned char>(byte));
        const auto converted = icu::to_utf8({&raw, 1}, encoding);
        std::size_t at = 0;
        const bool known = converted && !converted->bad_byte && !converted->text.empty();
        page[byte] = known ? base::next_code_point(converted->text, at) : no_character;
    }
    return page;
}

std::size_t read_hex(std::string_view cell)
{
    std::size_t value = 0;
    for (const char c : cell) value = value * 16 + static_cast<std::size_t>(base::is_ascii_digit(c) ? c - '0' : base::ascii_lower(c) - 'a' + 10);
    return value;
}

Page read_kazakh_page()
{
    Page page = read_page("windows-1251");
    page[0x98] = no_character;
    for (const auto& row : base::read_table(base::table_text("language/repair/kz1048.tsv"))) {
        std::size_t at = 0;
        page.at(read_hex(row[0])) = base::next_code_point(row[1], at);
    }
    return page;
}

const Page& kazakh_page()
{
    static const Page page = read_kazakh_page();
    return page;
}

[[noreturn]] void refuse(std::string_view bytes, std::size_t offset, std::string_view encoding)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0U;
    throw Error(ErrorCode::encoding, std::string("byte 0x") + digits[byte >> 4U] + digits[byte & 15U] + " at offset " + std::to_string(offset) +
                                         " does not fit " + std::string(encoding) + "; expected text in that encoding");
}

std::string decode_page(std::string_view bytes, const Page& page, std::string_view encoding)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char32_t point = page[static_cast<unsigned char>(bytes[i])];
        if (point == no_character) refuse(bytes, i, encoding);
        base::append_utf8(out, point);
    }
    return out;
}

std::string without_mark(std::string text)
{
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    return text;
}

std::string decode_as(std::string_view bytes, const std::string& encoding)
{
    if (encoding == kazakh) return decode_page(bytes, kazakh_page(), kazakh);
    if (encoding == "UTF-8") {
        if (const auto bad = find_bad_byte(bytes)) refuse(bytes, *bad, encoding);
        return without_mark(std::string(bytes));
    }
    auto converted = icu::to_utf8(bytes, encoding);
    if (!converted) throw Error(ErrorCode::invalid, "no encoding is called " + encoding + "; expected an IANA name or auto");
    if (converted->bad_byte) refuse(bytes, *converted->bad_byte, encoding);
    return without_mark(std::move(converted->text));
}

/// The IANA name; KZ-1048 goes by several names and is unknown to ICU.
std::string canonical_name(std::string_view encoding)
{
    constexpr std::array<std::string_view, 5> names{"kz-1048", "kz1048", "rk1048", "strk1048-2002", "cskz1048"};
    if (std::ranges::find(names, base::ascii_lower(encoding)) != names.end()) return std::string(kazakh);
    if (const auto name = icu::iana_name(std::string(encoding))) return *name;
    throw Error(ErrorCode::invalid, "no encoding is called \"" + std::string(encoding) + "\"; expected an IANA name or auto");
}

// ---- what speaks for an encoding -------------------------------------------------------------------------------

/// How much a letter speaks for a language: 1 for the most frequent, towards 0 for the rarest.
using Weights = std::unordered_map<char32_t, double>;

const Trio<Weights>& letter_weights()
{
    static const Trio<Weights> all = [] {
        Trio<Weights> weights;
        for (const auto& row : base::read_table(base::table_text("language/repair/letters.tsv"))) {
            const auto language = parse_language(row[0]);
            if (!language) throw std::logic_error("letters.tsv names an unknown language");
            const auto letters = base::code_points(row[1]);
            for (std::size_t i = 0; i < letters.size(); ++i)
                weights[*language][letters[i]] = 1.0 - static_cast<double>(i) / static_cast<double>(letters.size());
        }
        return weights;
    }();
    return all;
}

/// Marks that stand in the texts of all three languages say nothing.
bool is_neutral(char32_t point) { return std::u32string_view(U"«»…—–’‘“”„№°§\u00A0€₸·•×").find(point) != std::u32string_view::npos; }

double weight_of(char32_t point)
{
    const char32_t letter = icu::lower(point);
    double best = -1;
    for (const auto* weights : {&letter_weights().fr, &letter_weights().ru, &letter_weights().kk}) {
        const auto found = weights->find(letter);
        if (found != weights->end()) best = std::max(best, 0.2 + 0.8 * found->second);
    }
    return best;
}

/// From -1 to 1: the letters beyond ASCII, read with `page`. A capital behind a small letter, and two scripts in
/// one word, speak against it.
double score(std::string_view bytes, const Page& page)
{
    double sum = 0;
    std::size_t count = 0;
    char32_t previous = ' ';
    for (const char raw : bytes) {
        const auto byte = static_cast<unsigned char>(raw);
        const char32_t point = page[byte];
        const bool letters = icu::is_letter(previous) && point != no_character && icu::is_letter(point);
        if (byte >= 0x80 && (point == no_character || !is_neutral(point))) {
            ++count;
            const bool odd_case = letters && icu::is_lower(previous) && icu::is_upper(point);
            sum += point == no_character || odd_case ? -1 : weight_of(point);
        }
        if (letters && icu::script_of(previous) != icu::script_of(point)) sum -= 1;
        previous = point == no_character ? U' ' : point;
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

struct Candidate {
    std::string encoding;
    double score = 0;
};

std::string percent(double value) { return std::to_string(std::lround(value * 100)) + " %"; }

/// Letters decide between the single-byte encodings; the first of equals wins.
Decoded guess_page(std::string_view bytes)
{
    static const std::array<std::pair<std::string, Page>, 4> pages{{{"windows-1251", read_page("windows-1251")},
                                                                    {"KOI8-R", read_page("KOI8-R")},
                                                                    {"windows-1252", read_page("windows-1252")},
                                                                    {std::string(kazakh), read_kazakh_page()}}};
    std::vector<Candidate> candidates;
    candidates.reserve(pages.size());
    for (const auto& [encoding, page] : pages) candidates.push_back({encoding, score(bytes, page)});
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
    const Candidate& best = candidates.front();
    if (best.score <= 0) {
        const auto bad = find_bad_byte(bytes).value_or(0);
        refuse(bytes, bad, "UTF-8, and the letters fit no other encoding of French, Russian or Kazakh");
    }
    return {decode_as(bytes, best.encoding), best.encoding,
            "the letters read as " + best.encoding + " look like French, Russian or Kazakh (" + percent(best.score) + "; next " +
                candidates[1].encoding + ", " + percent(candidates[1].score) + ")"};
}

/// UTF-16 of our languages has 0 (Latin, spaces) or 4 (Cyrillic) in one half of nearly every pair of bytes.
std::optional<std::string> guess_utf16(std::string_view bytes)
{
    if (bytes.size() < 2 || bytes.size() % 2 != 0) return std::nullopt;
    std::array<std::size_t, 2> high{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == 0 || bytes[i] == 4) ++high[i % 2];
    const std::size_t pairs = bytes.size() / 2;
    if (high[1] * 10 >= pairs * 7 && high[1] > high[0]) return "UTF-16LE";
    if (high[0] * 10 >= pairs * 7 && high[0] > high[1]) return "UTF-16BE";
    return std::nullopt;
}

Decoded decode_auto(std::string_view bytes)
{
    if (bytes.starts_with(byte_order_mark)) return {decode_as(bytes, "UTF-8"), "UTF-8", "it begins with the byte order mark EF BB BF"};
    if (bytes.starts_with("\xFF\xFE")) return {decode_as(bytes, "UTF-16LE"), "UTF-16LE", "it begins with the byte order mark FF FE"};
    if (bytes.starts_with("\xFE\xFF")) return {decode_as(bytes, "UTF-16BE"), "UTF-16BE", "it begins with the byte order mark FE FF"};
    if (const auto wide = guess_utf16(bytes))
        return {decode_as(bytes, *wide), *wide, "no byte order mark, but every second byte is 0 or 4, as in " + *wide};
    if (!find_bad_byte(bytes)) return {std::string(bytes), "UTF-8", "every byte is well-formed UTF-8"};
    return guess_page(bytes);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view encoding)
{
    if (base::ascii_lower(encoding) == "auto") return decode_auto(bytes);
    const std::string name = canonical_name(encoding);
    return {decode_as(bytes, name), name, "as asked for"};
}

}  // namespace v1
}  // namespace triptych
