#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "adapters/icu/converter.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/repair/detect.hpp"
#include "language/repair/pages.hpp"
#include "triptych/error.hpp"
#include "triptych/repair.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view kazakh = "KZ-1048";
constexpr double least_score = 0.1;  // of an encoding that is believed

/// Line and column behind `before`: characters of UTF-8, else bytes. In UTF-16 lines are not counted.
Place place_of(std::string_view before, std::string_view encoding)
{
    if (encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32")) return {};
    const auto line = before.substr(before.rfind('\n') + 1);
    const auto is_character = [&](char byte) { return !encoding.starts_with("UTF-8") || !base::is_continuation(byte); };
    return {{}, 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')), 1 + static_cast<std::size_t>(std::ranges::count_if(line, is_character))};
}

[[noreturn]] void refuse(std::string_view bytes, std::size_t offset, std::string_view encoding)
{
    throw Error(ErrorCode::encoding,
                language::describe_byte(bytes, offset) + " does not fit " + std::string(encoding) + "; expected text in that encoding",
                place_of(bytes.substr(0, offset), encoding));
}

std::string decode_page(std::string_view bytes, const language::Page& page, std::string_view encoding)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char32_t point = page.characters[static_cast<unsigned char>(bytes[i])];
        if (point == language::no_character) refuse(bytes, i, encoding);
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
    if (encoding == kazakh) return decode_page(bytes, *language::find_page(kazakh), kazakh);
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

/// Bytes that no text holds, but UTF-16 does: «Кино» is 1A 04 38 04 3D 04 3E 04.
bool has_controls(std::string_view bytes)
{
    return std::ranges::any_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x09 || (byte > '\r' && byte < ' ' && byte != '\x1B'); });
}

/// What was found is believed when it leads clearly, or when nothing else is possible.
Decoded decode_auto(std::string_view bytes)
{
    const bool plain = !has_controls(bytes) && !find_bad_byte(bytes) && !bytes.starts_with(byte_order_mark);
    if (plain) return {std::string(bytes), "UTF-8", "every byte is well-formed UTF-8"};
    const auto guesses = detect_encoding(bytes);
    const EncodingGuess& best = guesses.front();
    if (best.encoding.starts_with("UTF") && best.score > 0 && (best.bad_bytes.empty() || best.encoding != "UTF-8"))
        return {decode_as(bytes, best.encoding), best.encoding, best.evidence};
    if (auto mixed = language::read_mixed(bytes); !mixed.text.empty()) return {without_mark(std::move(mixed.text)), "UTF-8", std::move(mixed.evidence)};
    const auto page = std::ranges::find_if(guesses, [](const EncodingGuess& guess) { return !guess.encoding.starts_with("UTF") && guess.bad_bytes.empty(); });
    if (page == guesses.end() || page->score < least_score)
        refuse(bytes, find_bad_byte(bytes).value_or(0), "UTF-8, and the letters fit no other encoding of French, Russian or Kazakh");
    const auto next = std::ranges::find_if(guesses, [&](const EncodingGuess& guess) { return guess.encoding != page->encoding && guess.encoding != "UTF-8"; });
    return {decode_as(bytes, page->encoding), page->encoding,
            page->evidence + "; next is " + next->encoding + ": " + std::to_string(static_cast<int>(next->score * 100)) + " % against " +
                std::to_string(static_cast<int>(page->score * 100)) + " %"};
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
