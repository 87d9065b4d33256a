#include "memory/tokens.hpp"

#include <algorithm>
#include <utility>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"

namespace triptych::memory {
namespace {

/// FNV-1a, 64 bits (draft-eastlake-fnv), over the three low bytes of each code point.
class Hash {
public:
    void add(char32_t point) noexcept
    {
        for (unsigned shift = 0; shift < 24; shift += 8) value_ = (value_ ^ ((point >> shift) & 0xFFU)) * 0x100000001B3U;
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::uint64_t hash_word(std::string_view word)
{
    Hash hash;
    for (std::size_t at = 0; at < word.size();) hash.add(fold(base::next_code_point(word, at)));
    return hash.value();
}

/// What UAX #29 (word boundaries, rules WB5 to WB13) says of a code point: only what is certain for our three languages.
/// ":" and "@" as ICU 72 takes them: the one parts letters, the other is one.
enum class Kind : std::uint8_t { letter, digit, apart, between_both, between_digits, unsure };

Kind kind_of(char32_t point) noexcept
{
    if ((point >= U'0' && point <= U'9')) return Kind::digit;
    if (point < 0x80) {
        if ((point | 0x20U) >= U'a' && (point | 0x20U) <= U'z') return Kind::letter;
        if (point == U'\'' || point == U'.') return Kind::between_both;
        if (point == U',' || point == U';') return Kind::between_digits;
        return point < 0x20 || point == U'_' || point == U'@' || point == 0x7F ? Kind::unsure : Kind::apart;
    }
    if (point >= 0xC0 && point <= 0x24F) return point == 0xD7 || point == 0xF7 ? Kind::apart : Kind::letter;
    if (point >= 0x400 && point <= 0x52F) return point > 0x481 && point < 0x48A ? Kind::unsure : Kind::letter;
    if (point == U'\u2019') return Kind::between_both;
    const bool is_mark = point == 0xA0 || point == U'«' || point == U'»' || point == U'–' || point == U'—' || point == U'“' || point == U'”' ||
                         point == U'„' || point == U'…' || point == U'№' || point == U'€' || point == U'₸';
    return is_mark ? Kind::apart : Kind::unsure;
}

/// True when the mark between them keeps two parts together as one word: "d’été", "19.30".
bool joins(Kind mark, Kind before, Kind after) noexcept
{
    if (before != after) return false;
    if (mark == Kind::between_both) return before == Kind::letter || before == Kind::digit;
    return mark == Kind::between_digits && before == Kind::digit;
}

/// The words of a piece of text without spaces, cut by the rules above. False, with nothing added, when it holds what they do not tell:
/// ICU cuts alike, and takes several times as long.
bool append_plain_words(std::string_view piece, std::vector<std::uint64_t>& tokens)
{
    const std::size_t before = tokens.size();
    Hash hash;
    Kind last = Kind::apart;
    for (std::size_t at = 0; at < piece.size();) {
        const char32_t point = base::next_code_point(piece, at);
        const Kind kind = kind_of(point);
        if (kind == Kind::unsure) {
            tokens.resize(before);
            return false;
        }
        std::size_t ahead = at;
        const bool is_in_word = kind == Kind::letter || kind == Kind::digit ||
                                (ahead < piece.size() && joins(kind, last, kind_of(base::next_code_point(piece, ahead))));
        if (is_in_word) {
            hash.add(fold(point));
        } else if (last == Kind::letter || last == Kind::digit) {
            tokens.push_back(std::exchange(hash, {}).value());
        }
        last = kind;
    }
    if (last == Kind::letter || last == Kind::digit) tokens.push_back(hash.value());
    return true;
}

void append_words(std::string_view piece, Language language, std::vector<std::uint64_t>& tokens)
{
    if (append_plain_words(piece, tokens)) return;
    for (const Range range : icu::find_words(piece, language)) tokens.push_back(hash_word(piece.substr(range.begin, range.size())));
}

/// Of a text without words; the characters that are seen count. Empty when there is none.
std::vector<std::uint64_t> hash_whole(std::string_view text)
{
    Hash hash;
    hash.add(0);  // no word begins so
    bool is_empty = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = fold(base::next_code_point(text, at));
        if (point == U' ') continue;
        hash.add(point);
        is_empty = false;
    }
    if (is_empty) return {};
    return {hash.value()};
}

}  // namespace

char32_t fold(char32_t point) noexcept
{
    if (point < 0x80) {
        if (point >= U'A' && point <= U'Z') return point + 32;
        return point >= U'\t' && point <= U'\r' ? U' ' : point;
    }
    if (point == U'\u2019') return U'\'';
    return icu::is_space(point) ? U' ' : icu::lower(point);
}

std::u32string fold_text(std::string_view text)
{
    std::u32string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) folded.push_back(fold(base::next_code_point(text, at)));
    return folded;
}

std::vector<std::uint64_t> tokenise(std::string_view text, Language language)
{
    std::vector<std::uint64_t> tokens;
    for (std::size_t begin = 0; begin < text.size();) {  // no word holds a space, and none depends on what stands beyond one
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        append_words(text.substr(begin, end - begin), language, tokens);
        begin = end + 1;
    }
    return tokens.empty() ? hash_whole(text) : tokens;
}

}  // namespace triptych::memory
