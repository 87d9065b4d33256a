#include <algorithm>
#include <numeric>
#include <utility>

#include "adapters/icu/collation.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

icu::Collation collation_of(const SortOptions& options)
{
    return {.numeric = options.numeric, .shift_punctuation = options.ignore_punctuation, .backward_accents = options.backward_accents};
}

}  // namespace

int compare(std::string_view a, std::string_view b, Language language, const SortOptions& options)
{
    require_utf8(a, "<text>");
    require_utf8(b, "<text>");
    return icu::compare(a, b, language, collation_of(options));
}

std::string sort_key(std::string_view text, Language language, const SortOptions& options)
{
    require_utf8(text, "<text>");
    return icu::sort_key(text, language, collation_of(options));
}

void sort(std::vector<std::string>& texts, Language language, const SortOptions& options)
{
    std::vector<std::pair<std::string, std::size_t>> keys;  // the place breaks ties, so that equal texts keep their order
    keys.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        require_utf8(texts[i], "item " + std::to_string(i + 1));
        keys.emplace_back(icu::sort_key(texts[i], language, collation_of(options)), i);
    }
    std::ranges::sort(keys);
    std::vector<std::string> sorted;
    sorted.reserve(texts.size());
    for (const auto& [key, place] : keys) sorted.push_back(std::move(texts[place]));
    texts = std::move(sorted);
}

}  // namespace v1
}  // namespace triptych
