#include "language/repair/witness.hpp"

#include <algorithm>

#include "language/spelling/shape.hpp"
#include "language/spelling/words.hpp"

namespace triptych::language {

bool Witness::knows(std::string_view word) const
{
    const Shape shape = shape_of(word);
    if (shape.is_mixed()) return std::ranges::any_of(all_languages, [&](Language language) { return lexicon_->knows(word, language); });
    if (shape.latin > 0) return knows(word, Language::fr);
    if (knows(word, Language::ru)) return true;
    return knows(word, Language::kk);
}

bool Witness::knows(std::string_view word, Language language) const
{
    if (word.empty()) return false;
    if (lexicon_->knows(word, language)) return true;
    const auto parts = split_words(word, language);
    return parts.size() > 1 && std::ranges::all_of(parts, [&](Range part) { return lexicon_->knows(word.substr(part.begin, part.size()), language); });
}

}  // namespace triptych::language
