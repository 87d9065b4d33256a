#include "language/morphology/kazakh/particles.hpp"

#include <unordered_set>

#include "base/table.hpp"

namespace triptych::language::morphology::kazakh {

bool is_particle(std::string_view word)
{
    static const auto all = [] {
        std::unordered_set<std::string_view> words;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/particles.tsv"))) words.insert(row[0]);
        return words;
    }();
    return all.contains(word);
}

std::string_view without_particle(std::string_view word)
{
    const auto hyphen = word.rfind('-');
    return hyphen != std::string_view::npos && hyphen > 0 && is_particle(word.substr(hyphen + 1)) ? word.substr(0, hyphen) : word;
}

}  // namespace triptych::language::morphology::kazakh
