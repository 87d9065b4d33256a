// Passes that an option of typeset() switches on.
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"
#include "language/typography/yo.hpp"

namespace triptych::language {
namespace {

/// "er", "e" … in raised letters; empty for what is no ending of an ordinal.
std::string_view raised(std::string_view ending)
{
    static const std::unordered_map<std::string_view, std::string_view> endings{
        {"e", "ᵉ"}, {"er", "ᵉʳ"}, {"re", "ʳᵉ"}, {"es", "ᵉˢ"}, {"ers", "ᵉʳˢ"}, {"res", "ʳᵉˢ"}};
    const auto row = endings.find(ending);
    return row == endings.end() ? std::string_view{} : row->second;
}

}  // namespace

/// "1er", "2e", "XIXe", "n° 5" → "1ᵉʳ", "2ᵉ", "XIXᵉ", "nᵒ 5". Unicode 15, Phonetic Extensions and Spacing Modifier Letters.
Pass superscript_pass(const Rules& rules, Language language)
{
    return [id = rules.front().id, language](Draft& draft) {
        if (language != Language::fr) return;
        const auto text = draft.text();
        for_each_free(draft, Bytes("ern"), [&](std::size_t at) {
            if (text.substr(at).starts_with("n°")) {
                const std::size_t number = skip_blanks(text, at + 3);
                if (!word_before(text, at) && digit_at(text, number)) draft.replace({at + 1, at + 3}, "ᵒ", id);
                return at + 3;
            }
            std::size_t limit = std::min(text.size(), at + 8);
            while (limit < text.size() && base::is_continuation(text[limit])) ++limit;
            const auto ending = letters_at(text.substr(0, limit), at);
            const auto with = raised(ending);
            if (with.empty() || !(digit_before(text, at) || roman_before(text, at))) return at;
            draft.replace({at, at + ending.size()}, with, id);
            return at + ending.size();
        });
    };
}

Pass yo_pass(const Rules& rules, Language language)
{
    return [rule = rules.front(), language](Draft& draft) {
        if (language != Language::ru) return;
        const auto text = draft.text();
        const bool all = rule.result == "ё";
        for_each_free(draft, Bytes("\xD0\xD1"), [&](std::size_t at) {
            const auto word = letters_at(text, at);
            if (word.empty()) return at;
            if (!word_before(text, at)) draft.replace({at, at + word.size()}, all ? with_yo(word) : without_yo(word), rule.id);
            return at + word.size();
        });
    };
}

/// Phone numbers have their spaces too, so nothing is left out.
Pass plain_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for (std::size_t at = 0; at < text.size(); at = after_point(text, at))
            if (is_in(point_at(text, at), U"\u00A0\u202F\u2009")) draft.replace({at, after_point(text, at)}, rule.result, rule.id);
        draft.apply();
    };
}

}  // namespace triptych::language
