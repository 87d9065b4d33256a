#include "language/repair/witness.hpp"

#include <algorithm>

#include "language/repair/twins.hpp"
#include "language/spelling/shape.hpp"
#include "language/words/words.hpp"

namespace triptych::language {

bool Witness::knows(std::string_view word) const { return ask(word, false); }
bool Witness::holds(std::string_view word) const { return ask(word, true); }

std::optional<std::string> Witness::twin(std::string_view word, bool kazakh_line) const
{
    return mend_twins(word, kazakh_line ? std::optional(Language::kk) : language_, *lexicon_);
}

bool Witness::ask(std::string_view word, bool strictly) const
{
    if (word.empty()) return false;
    const Shape shape = shape_of(word);
    if (shape.is_mixed()) return std::ranges::any_of(all_languages, [&](Language language) { return lexicon_->holds(word, language); });
    if (shape.latin > 0) return ask(word, Language::fr, strictly);
    return ask(word, Language::ru, strictly) || ask(word, Language::kk, strictly);
}

bool Witness::ask(std::string_view word, Language language, bool strictly) const
{
    const auto knows = [&](std::string_view part) { return strictly ? lexicon_->holds(part, language) : lexicon_->knows(part, language); };
    if (knows(word)) return true;
    const auto parts = split_words(word, language);
    return parts.size() > 1 && std::ranges::all_of(parts, [&](Range part) { return knows(word.substr(part.begin, part.size())); });
}

}  // namespace triptych::language
