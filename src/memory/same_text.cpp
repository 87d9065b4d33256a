#include "memory/same_text.hpp"

#include <algorithm>

#include "language/words/words.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory {

std::vector<model::UnitKey> find_same_text(const model::UnitStore& store, const index::Index& index, std::string_view text, Language language)
{
    constexpr std::size_t most = 64;
    const index::Parsed parsed = index::parse(text, language);
    const auto hits = index.search({parsed.tokens, parsed.characters, 1, most}, language, Score::token, [](const index::Hit&) { return 0.0; });
    const std::string wanted = language::fold_word(clean(text));
    std::vector<model::UnitKey> keys;
    for (const auto& hit : hits)
        if (language::fold_word(clean(store.text(hit.key, language))) == wanted) keys.push_back(hit.key);
    std::ranges::sort(keys, std::greater<>());
    if (keys.size() > most) keys.resize(most);
    return keys;
}

}  // namespace triptych::memory
