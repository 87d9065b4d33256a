#include "language/morphology/french/parts.hpp"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/table.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::array<std::string_view, 9> kind_names{"fixed", "tail", "link", "before", "and", "agreeing", "colour", "hue", "shade"};

/// Pairs of beau and bel.
const std::vector<std::pair<std::string_view, std::string_view>>& vowel_forms()
{
    static const auto rows = [] {
        std::vector<std::pair<std::string_view, std::string_view>> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/before_vowel.tsv")))
            out.emplace_back(row[0], row[1]);
        return out;
    }();
    return rows;
}

}  // namespace

bool is_kind(std::string_view word, Part part)
{
    static const auto kinds = [] {
        std::array<std::unordered_set<std::string_view>, kind_names.size()> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/compounds.tsv")))
            for (std::size_t kind = 0; kind < kind_names.size(); ++kind)
                if (row[0] == kind_names[kind]) out[kind].insert(row[1]);
        return out;
    }();
    return kinds[static_cast<std::size_t>(part)].contains(word);
}

std::string_view before_vowel(std::string_view word)
{
    for (const auto& [consonant, vowel] : vowel_forms())
        if (consonant == word) return vowel;
    return {};
}

std::string_view before_consonant(std::string_view word)
{
    for (const auto& [consonant, vowel] : vowel_forms())
        if (vowel == word) return consonant;
    return {};
}

const Article* article(std::string_view word)
{
    static const auto articles = [] {
        std::unordered_map<std::string_view, Article> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/articles.tsv")))
            out.emplace(row[0], Article{row[0], row[1], row[2], row[3], row[4], row[5], row[6]});
        return out;
    }();
    const auto found = articles.find(word);
    return found == articles.end() ? nullptr : &found->second;
}

}  // namespace triptych::language::morphology::french
