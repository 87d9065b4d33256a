#include "language/repair/lookalikes.hpp"

#include <optional>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_tables.hpp"

namespace triptych::language {
namespace {

using icu::Script;
using Letters = std::unordered_map<char32_t, char32_t>;

struct Tables {
    Letters to_cyrillic, to_latin;
};

const Tables& tables()
{
    static const Tables instance = [] {
        Tables out;
        for (const auto& row : base::read_table(base::table_text("language/repair/lookalikes.tsv"))) {
            const char32_t latin = point_at(row[0], 0);
            const char32_t cyrillic = point_at(row[1], 0);
            out.to_cyrillic.emplace(latin, cyrillic);
            out.to_latin.emplace(cyrillic, latin);
        }
        return out;
    }();
    return instance;
}

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
    Script last = Script::other;
    bool capitals = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        word.code = word.code || icu::is_digit(point) || point == '_';
        const Script script = icu::script_of(point);
        if (script == Script::other) continue;
        if (last == Script::other) word.begins_cyrillic = script == Script::cyrillic;
        if (last != Script::other && script != last) ++word.switches;
        if (script == Script::latin) ++word.latin;
        if (script == Script::cyrillic) ++word.cyrillic;
        if (word.switches == 0) capitals = capitals && script == Script::latin && icu::is_upper(point);
        if (word.switches == 1 && word.latin >= 2 && script == Script::cyrillic) word.capitals_first = capitals && icu::is_lower(point);
        last = script;
    }
    word.capitals_first = word.capitals_first && word.switches == 1;
    return word;
}

/// The word with every letter of script `from` replaced; empty when one of them has no counterpart.
std::optional<std::string> replace_letters(std::string_view word, Script from, const Letters& letters)
{
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        const auto letter = icu::script_of(point) == from ? letters.find(point) : letters.end();
        if (icu::script_of(point) == from && letter == letters.end()) return std::nullopt;
        base::append_utf8(out, letter == letters.end() ? point : letter->second);
    }
    return icu::to_nfc(out);
}

/// The script with more letters wins when it can take the whole word; Roman numerals are Latin. A Latin stem with a
/// Cyrillic ending (TikTokта) is left alone, a word that begins in Cyrillic is none.
std::optional<std::string> mend(std::string_view text)
{
    const Word word = look_at(text);
    if (word.latin == 0 || word.cyrillic == 0 || word.code || word.capitals_first) return std::nullopt;
    auto cyrillic = replace_letters(text, Script::latin, tables().to_cyrillic);
    auto latin = replace_letters(text, Script::cyrillic, tables().to_latin);
    if (latin && is_roman(*latin)) return latin;
    if (cyrillic && word.latin <= word.cyrillic) return cyrillic;
    if (latin && word.cyrillic < word.latin) return latin;
    if (cyrillic && word.begins_cyrillic) return cyrillic;
    return std::nullopt;
}

}  // namespace

std::vector<Lookalike> find_lookalikes(std::string_view text)
{
    const auto spans = find_protected_spans(text);
    auto span = spans.begin();
    std::vector<Lookalike> found;
    for (std::size_t at = 0; at < text.size();) {
        if (span != spans.end() && span->range.begin == at) {
            at = (span++)->range.end;
            continue;
        }
        std::size_t end = at;
        bool ascii = true;
        while (end < text.size() && (is_word_part(point_at(text, end)) || text[end] == '_')) {
            ascii = ascii && static_cast<unsigned char>(text[end]) < 0x80;
            end = after_point(text, end);
        }
        if (end == at) {
            at = after_point(text, at);
            continue;
        }
        while (span != spans.end() && span->range.begin < end) end = std::max(end, (span++)->range.end);
        if (!ascii)
            if (auto mended = mend(text.substr(at, end - at))) found.push_back({{at, end}, std::move(*mended)});
        at = end;
    }
    return found;
}

}  // namespace triptych::language
