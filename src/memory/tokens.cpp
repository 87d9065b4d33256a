#include "memory/tokens.hpp"

#include <algorithm>

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
    for (const Range range : icu::find_words(text, language)) tokens.push_back(hash_word(text.substr(range.begin, range.size())));
    return tokens.empty() ? hash_whole(text) : tokens;
}

std::vector<std::uint64_t> index_tokens(std::string_view text, Language language)
{
    auto tokens = tokenise(text, language);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

}  // namespace triptych::memory
