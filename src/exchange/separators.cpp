#include "exchange/separators.hpp"

#include <algorithm>

namespace triptych::exchange {

std::vector<Row> pair_separators(const Trio<std::vector<SeparatorPlace>>& places)
{
    std::vector<Row> rows;
    Trio<std::size_t> next{0, 0, 0};
    const auto front = [&](Language language) { return next[language] < places[language].size() ? &places[language][next[language]] : nullptr; };
    for (;;) {
        const SeparatorPlace* first = nullptr;  // the one whose place ends first: no later one can be its pair
        for (const Language language : all_languages)
            if (const auto* one = front(language); one != nullptr && (first == nullptr || one->before < first->before)) first = one;
        if (first == nullptr) return rows;
        std::size_t after = first->after, before = first->before;
        Row& row = rows.emplace_back();
        for (const Language language : all_languages) {
            const auto* one = front(language);
            if (one == nullptr) continue;
            const std::size_t begin = std::max(after, one->after), end = std::min(before, one->before);
            if (one != first && begin >= end) continue;
            after = begin;
            before = end;
            row.blocks[language].push_back(one->number);
            ++next[language];
        }
    }
}

}  // namespace triptych::exchange
