#include "language/spelling/shape.hpp"

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"

namespace triptych::language {

Shape shape_of(std::string_view word)
{
    Shape shape;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        shape.digits = shape.digits || icu::is_digit(point) || (point >= U'₀' && point <= U'₉');
        if (!icu::is_letter(point)) continue;
        const icu::Script script = icu::script_of(point);
        if (script == icu::Script::latin) ++shape.latin;
        if (script == icu::Script::cyrillic) ++shape.cyrillic;
        const bool capital = icu::is_upper(point);
        if (shape.letters == 0) shape.capital = capital;
        if (capital) ++shape.capitals;
        ++shape.letters;
    }
    return shape;
}

std::vector<Language> homes(const Shape& shape, Language language)
{
    if (shape.is_mixed()) return {};
    if (shape.latin > 0) return {Language::fr};
    if (language != Language::fr) return {language};
    return {Language::ru, Language::kk};
}

}  // namespace triptych::language
