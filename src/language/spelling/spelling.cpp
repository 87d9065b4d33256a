#include "language/spelling/spelling.hpp"

#include <algorithm>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/spelling/words.hpp"

namespace triptych::language {
namespace {

bool has(std::string_view word, bool (*is)(char32_t))
{
    for (std::size_t at = 0; at < word.size();)
        if (is(base::next_code_point(word, at))) return true;
    return false;
}

bool is_latin(char32_t point)
{
    return icu::script_of(point) == icu::Script::latin;
}
bool is_cyrillic(char32_t point)
{
    return icu::script_of(point) == icu::Script::cyrillic;
}
bool is_digit(char32_t point)
{
    return icu::is_digit(point) || (point >= U'₀' && point <= U'₉');
}

/// Where the word is looked up; nowhere when it mixes scripts.
std::vector<Language> homes(std::string_view word, Language language)
{
    const bool latin = has(word, is_latin);
    if (latin && has(word, is_cyrillic)) return {};
    if (latin) return {Language::fr};
    if (language != Language::fr) return {language};
    return {Language::ru, Language::kk};
}

bool spells(const std::string& word, Language language)
{
    return std::ranges::any_of(homes(word, language), [&](Language home) { return hunspell::dictionary(home).spell(word); });
}

/// Neighbours with nothing but a hyphen or an apostrophe between them make one compound.
bool is_joined(std::string_view text, Range left, Range right)
{
    const auto gap = text.substr(left.end, right.begin - left.end);
    return gap.empty() || gap == "-" || gap == "\u2010" || gap == "\u2011";
}

bool overlaps(const std::vector<ProtectedSpan>& spans, Range word)
{
    return std::ranges::any_of(spans, [&](const auto& span) { return word.begin < span.range.end && span.range.begin < word.end; });
}

/// The compounds of a text, each a list of words.
std::vector<std::vector<Range>> compounds(std::string_view text, Language language)
{
    std::vector<std::vector<Range>> out;
    for (const Range word : split_words(text, language)) {
        if (!out.empty() && is_joined(text, out.back().back(), word))
            out.back().push_back(word);
        else
            out.push_back({word});
    }
    return out;
}

}  // namespace

bool is_known(std::string_view word, Language language)
{
    if (spells(plain_word(word), language)) return true;
    const auto parts = split_words(word, language);
    return parts.size() > 1 &&
           std::ranges::all_of(parts, [&](Range part) { return spells(plain_word(word.substr(part.begin, part.size())), language); });
}

std::vector<Range> unknown_words(std::string_view text, Language language, const std::set<std::string>& accepted)
{
    std::set<std::string, std::less<>> folded;
    for (const auto& word : accepted) folded.insert(fold_word(word));
    const auto is_good = [&](std::string_view word) {
        return has(word, is_digit) || folded.contains(fold_word(word)) || spells(plain_word(word), language);
    };
    const auto protected_parts = find_protected_spans(text);

    std::vector<Range> unknown;
    for (const auto& compound : compounds(text, language)) {
        const Range whole{compound.front().begin, compound.back().end};
        if (overlaps(protected_parts, whole) || is_good(text.substr(whole.begin, whole.size()))) continue;
        for (const Range part : compound)
            if (!is_good(text.substr(part.begin, part.size()))) unknown.push_back(part);
    }
    return unknown;
}

}  // namespace triptych::language
