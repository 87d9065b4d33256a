#include "memory/scorer.hpp"

#include <cmath>
#include <stdexcept>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "memory/index/cut.hpp"
#include "memory/tokens.hpp"

namespace triptych::memory {
namespace {

constexpr double rounding = 1e-9;  // 0.7 · 10 must not count as 8

Penalties read_penalties()
{
    const auto size = [](std::string_view id) { return penalty(id).size; };
    return {.same_but_case = size("case"),
            .punctuation = size("punctuation"),
            .unreviewed = size("unreviewed"),
            .several = size("several"),
            .alignment = size("alignment"),
            .repaired = size("repaired"),
            .phrase = size("phrase"),
            .pivot = size("pivot")};
}

template <class Symbol>
double score_of(const Pattern<Symbol>& pattern, std::span<const Symbol> other, double min)
{
    const std::size_t longer = std::max(pattern.size(), other.size());
    if (longer == 0) return 0;
    const std::size_t max = longer - least_shared(longer, min);
    const std::size_t distance = pattern.distance(other, max);
    return distance > max ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

template <class Sequence>
auto make_pattern(const Sequence& symbols)
{
    return Pattern<typename Sequence::value_type>(std::span(symbols.data(), symbols.size()));
}

std::vector<std::string> words_of(std::string_view text, Language language)
{
    std::vector<std::string> words;
    for (const Range range : icu::find_words(text, language)) words.emplace_back(text.substr(range.begin, range.size()));
    return words;
}

}  // namespace

const Penalties& penalties()
{
    static const Penalties read = read_penalties();
    return read;
}

Penalty penalty(std::string_view id)
{
    static const auto rows = base::read_table(base::table_text("memory/penalties.tsv"));
    for (const auto& row : rows)
        if (row[0] == id) return {std::string(id), std::stod(std::string(row[1])), std::string(row[2])};
    throw std::logic_error("memory/penalties.tsv has no row " + std::string(id));
}

std::string clean(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool is_after_space = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_space(point)) {
            is_after_space = true;
            continue;
        }
        if (is_after_space && !out.empty()) out += ' ';
        is_after_space = false;
        base::append_utf8(out, point == U'\u2019' ? U'\'' : point);
    }
    return out;
}

std::size_t least_shared(std::size_t n, double min)
{
    return static_cast<std::size_t>(std::ceil(std::max(0.0, min * static_cast<double>(n) - rounding)));
}

Scorer::Scorer(std::string_view text, Language language, Score score)
    : text_(clean(text)),
      language_(language),
      score_(score),
      token_list_(score == Score::token ? tokenise(text, language) : std::vector<std::uint64_t>{}),
      character_list_(score == Score::character ? fold_text(text) : std::u32string{}),
      tokens_(make_pattern(token_list_)),
      characters_(make_pattern(character_list_))
{
}

bool Scorer::is_same_case(std::string_view other) const { return words_of(text_, language_) == words_of(other, language_); }

Likeness Scorer::compare(std::string_view other, double min) const
{
    Likeness likeness;
    if (score_ == Score::token) {
        const auto tokens = tokenise(other, language_);
        likeness = {score_of(tokens_, std::span<const std::uint64_t>(tokens), min), false, index::hash_symbols(tokens)};
    } else {
        const auto characters = fold_text(other);
        likeness = {score_of(characters_, std::span<const char32_t>(characters), min), false, index::hash_symbols(characters)};
    }
    if (likeness.score < 1) return likeness;
    const auto [score, is_exact, unused] = compare_same(other);
    return {score, is_exact, likeness.shape};
}

Likeness Scorer::compare_same(std::string_view other) const
{
    if (clean(other) == text_) return {1, true};
    double off = 0;
    for (const auto id : differs_in(other)) off += id == "case" ? penalties().same_but_case : penalties().punctuation;
    return {1 - off, false};
}

std::vector<std::string_view> Scorer::differs_in(std::string_view other) const
{
    const std::string text = clean(other);
    std::vector<std::string_view> ids;
    if (text == text_) return ids;
    if (!is_same_case(text)) ids.emplace_back("case");
    if (fold_text(text) != fold_text(text_)) ids.emplace_back("punctuation");
    return ids;
}

}  // namespace triptych::memory
