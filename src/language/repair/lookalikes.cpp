#include "language/repair/lookalikes.hpp"

#include <algorithm>
#include <optional>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/repair/twins.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"
#include "language/spelling/lexicon.hpp"
#include "language/words/scripts.hpp"

namespace triptych::language {
namespace {

/// What a word is made of.
struct Word {
    std::size_t latin = 0, cyrillic = 0;
    bool code = false;            ///< digits or _ inside: an id, a code
    std::size_t switches = 0;     ///< how often the script changes
    bool begins_cyrillic = false;
    bool capitals_first = false;  ///< a Latin run of two capitals or more opens it: «IPтелефония»
};

Word look_at(std::string_view text)
{
    Word word;
    icu::Script last = icu::Script::other;
    bool capitals = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        word.code = word.code || icu::is_digit(point) || point == '_';
        const icu::Script script = icu::script_of(point);
        if (script == icu::Script::other) continue;
        if (last == icu::Script::other) word.begins_cyrillic = script == icu::Script::cyrillic;
        if (last != icu::Script::other && script != last) ++word.switches;
        if (script == icu::Script::latin) ++word.latin;
        if (script == icu::Script::cyrillic) ++word.cyrillic;
        if (word.switches == 0) capitals = capitals && script == icu::Script::latin && icu::is_upper(point);
        if (word.switches == 1 && word.latin >= 2 && script == icu::Script::cyrillic) word.capitals_first = capitals && icu::is_lower(point);
        last = script;
    }
    word.capitals_first = word.capitals_first && word.switches == 1;
    return word;
}

}  // namespace

/// The script with more letters wins when it can take the whole word; Roman numerals are Latin. A Latin stem with a
/// Cyrillic ending (TikTokта) is left alone, a word that begins in Cyrillic is none.
std::optional<std::string> mend_scripts(std::string_view text)
{
    const Word word = look_at(text);
    if (word.latin == 0 || word.cyrillic == 0 || word.code || word.capitals_first) return std::nullopt;
    auto cyrillic = write_in(text, Script::cyrillic);
    auto latin = write_in(text, Script::latin);
    if (latin && is_roman(*latin)) return latin;
    if (cyrillic && word.latin <= word.cyrillic) return cyrillic;
    if (latin && word.cyrillic < word.latin) return latin;
    if (cyrillic && word.begins_cyrillic) return cyrillic;
    return std::nullopt;
}

bool is_latin_stem(std::string_view text)
{
    const Word word = look_at(text);
    return word.latin == 0 || word.code || word.capitals_first || word.latin > word.cyrillic;
}

std::vector<Range> find_letter_runs(std::string_view text, std::u32string_view signs)
{
    const auto is_part = [&](char32_t point) { return is_word_part(point) || point == '_' || signs.find(point) != std::u32string_view::npos; };
    const auto spans = find_protected_spans(text);
    auto span = spans.begin();
    std::vector<Range> runs;
    for (std::size_t at = 0; at < text.size();) {
        if (span != spans.end() && span->range.begin == at) {
            at = (span++)->range.end;
            continue;
        }
        const std::size_t begin = at;
        bool whole = true;
        while (at < text.size() && is_part(point_at(text, at))) {
            if (span != spans.end() && span->range.begin == at) {
                whole = false;
                at = (span++)->range.end;
            } else {
                at = after_point(text, at);
            }
        }
        if (at == begin) at = after_point(text, at);
        else if (whole) runs.push_back({begin, at});
    }
    return runs;
}

namespace {

/// Told by the first bytes of characters: a run of letters holds Latin (ASCII, U+00C0 to U+02FF) and Cyrillic (U+0400 to U+04FF) ones.
bool may_mix_scripts(std::string_view text)
{
    static constexpr auto latin = ByteSet("").add_range('A', 'Z').add_range('a', 'z').add_range(0xC3, 0xCB);
    static constexpr auto cyrillic = ByteSet("").add_range(0xD0, 0xD3);
    bool has_latin = false, has_cyrillic = false;
    for (const char byte : text) {
        const bool part = latin.has(byte) || static_cast<unsigned char>(byte) >= 0x80 || base::is_ascii_digit(byte) || byte == '_';
        has_latin = part && (has_latin || latin.has(byte));
        has_cyrillic = part && (has_cyrillic || cyrillic.has(byte));
        if (has_latin && has_cyrillic) return true;
    }
    return false;
}

}  // namespace

std::vector<Lookalike> find_lookalikes(std::string_view text, std::optional<Language> language)
{
    std::vector<Lookalike> found;
    if (!may_mix_scripts(text)) return found;
    for (const Range run : find_letter_runs(text)) {
        const auto word = text.substr(run.begin, run.size());
        if (std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })) continue;
        if (auto known = mend_twins(word, language, Lexicon::standard())) found.push_back({run, std::move(*known)});
        else if (auto mended = mend_scripts(word)) found.push_back({run, std::move(*mended)});
    }
    return found;
}

}  // namespace triptych::language
