#include "language/spelling/spelling.hpp"

#include <algorithm>

#include "language/spelling/compounds.hpp"
#include "language/spelling/lexicon.hpp"
#include "language/spelling/shape.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

bool spells(std::string_view word, Language language)
{
    return std::ranges::any_of(homes(shape_of(word), language), [&](Language home) { return Lexicon::standard().knows(word, home); });
}

}  // namespace

bool is_known(std::string_view word, Language language)
{
    if (spells(word, language)) return true;
    const auto parts = split_words(word, language);
    return parts.size() > 1 && std::ranges::all_of(parts, [&](Range part) { return spells(word.substr(part.begin, part.size()), language); });
}

std::vector<Range> unknown_words(std::string_view text, Language language, const std::set<std::string>& accepted)
{
    std::set<std::string, std::less<>> folded;
    for (const auto& word : accepted) folded.insert(fold_word(word));
    const auto is_good = [&](std::string_view word) {
        return shape_of(word).digits || folded.contains(fold_word(word)) || spells(word, language);
    };

    std::vector<Range> unknown;
    for (const auto& compound : find_compounds(text, language)) {
        const Range whole{compound.front().begin, compound.back().end};
        if (is_good(text.substr(whole.begin, whole.size()))) continue;
        for (const Range part : compound)
            if (!is_good(text.substr(part.begin, part.size()))) unknown.push_back(part);
    }
    return unknown;
}

}  // namespace triptych::language
