#include "language/morphology/french/roles.hpp"

#include <algorithm>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "language/morphology/french/casing.hpp"
#include "language/morphology/french/elision.hpp"
#include "language/morphology/french/parts.hpp"
#include "language/morphology/french/readings.hpp"
#include "language/morphology/french/tokens.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr double by_row = 1.0, sure = 0.97, usual = 0.9, guessed = 0.75;

struct Place {
    std::string_view article, kind;
};

const Place* place(std::string_view name)
{
    static const auto rows = [] {
        std::unordered_map<std::string_view, Place> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/places.tsv")))
            out.emplace(row[0], Place{row[1], row[2]});
        return out;
    }();
    const auto found = rows.find(name);
    return found == rows.end() ? nullptr : &found->second;
}

struct Head {
    std::string_view preposition, article;
};

/// The row of the first words; null when they have none.
const Head* head(std::string_view name)
{
    static const auto rows = [] {
        std::unordered_map<std::string_view, Head> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/heads.tsv"))) out.emplace(row[0], Head{row[1], row[2]});
        return out;
    }();
    const std::size_t end = name.find(' ');
    if (end != std::string_view::npos)
        if (const auto found = rows.find(name.substr(0, name.find(' ', end + 1))); found != rows.end()) return &found->second;
    const auto found = rows.find(name.substr(0, end));
    return found == rows.end() ? nullptr : &found->second;
}

/// A name taken apart: its article in small letters, and the rest.
struct Parts {
    std::string article, rest, lower;
    bool is_part_of_name = false;  ///< Le Havre, La Rochelle
};

Parts parts_of(std::string_view name)
{
    auto words = tokens(name);
    Parts out;
    const bool has_article = words.size() > 1 && words[0].before.empty() && words[0].after.empty() && article(words[0].lower) != nullptr;
    if (has_article) {
        out.article = words[0].lower;
        out.is_part_of_name = begins_with_capital(words[0].word);
        words.erase(words.begin());
    }
    if (!words.empty() && has_article) words.front().before.erase(0, words.front().before.starts_with(' ') ? 1 : 0);
    out.rest = joined(words);
    for (const Token& token : words) out.lower.append(token.before).append(token.lower).append(token.after);
    return out;
}

/// le, la or les for a common noun that stands without one: «Théâtre Lermontov», «archives nationales». Empty for a name.
std::string_view article_by_noun(const Parts& parts, const Head* row)
{
    if (row != nullptr) return row->article;
    const auto words = tokens(parts.rest);
    if (words.empty() || words[0].word.empty()) return {};
    const bool is_phrase =
        words.size() > 1 && !words[1].word.empty() && !begins_with_capital(words[1].word);  // «Institut français», not «Nice Acropolis»
    if (begins_with_capital(words[0].word) && !is_phrase) return {};
    for (const WordReading& reading : readings(words[0].lower)) {
        if (!reading.is_noun) continue;
        if (!reading.is_singular) return "les";
        return reading.is_feminine && !reading.is_masculine ? "la" : "le";
    }
    return {};
}

/// "à" or "de" before an article and a name: «au Louvre», «de l’Institut», «aux Pays-Bas». `article` may be empty.
std::string contracted(std::string_view preposition, std::string_view word, const Parts& parts)
{
    const Article* row = word.empty() ? nullptr : article(word);
    const bool is_de = preposition == "de";
    if (row == nullptr) return (is_de && elides(parts.rest) ? "d’" : std::string(preposition) + " ") + parts.rest;
    const bool may_elide = word == "le" || word == "la";
    if (may_elide && elides(parts.rest)) row = article("l’");
    const std::string_view whole = is_de ? row->with_de : row->with_a;
    if (!whole.empty()) return std::string(whole) + " " + parts.rest;
    std::string out = is_de && elides(row->word) ? "d’" : std::string(preposition) + " ";
    out += parts.is_part_of_name ? capitalised(row->word) : std::string(row->word);
    if (!row->word.ends_with("’")) out += ' ';
    return out + parts.rest;
}

/// "dans la région", "sur l’île": no contraction.
std::string with_article(std::string_view preposition, std::string_view word, const Parts& parts)
{
    std::string out = std::string(preposition) + " ";
    if (word.empty()) return out + parts.rest;
    const bool is_elided = (word == "le" || word == "la") && elides(parts.rest);
    out += is_elided ? "l’" : std::string(word);
    if (!out.ends_with("’")) out += ' ';
    return out + parts.rest;
}

Inflection by_place(const Parts& parts, const Place& row, bool is_at)
{
    const std::string_view preposition = is_at ? "à" : "de";
    const std::string_view word = parts.article.empty() ? row.article : std::string_view(parts.article);
    std::string text;
    if (row.kind == "en")
        text = is_at ? "en " + parts.rest : contracted("de", "", parts);
    else if (row.kind == "dans" && is_at)
        text = with_article("dans", word, parts);
    else
        text = contracted(preposition, row.kind == "bare" ? std::string_view(parts.article) : word, parts);
    return {std::move(text), Reached::table, by_row, std::string("row of places.tsv: ").append(row.kind)};
}

Inflection by_head(const Parts& parts, std::string_view preposition, std::string_view word)
{
    std::string text;
    if (preposition == "-")
        text = parts.rest;
    else if (preposition == "en")
        text = "en " + parts.rest;
    else if (preposition == "à" || preposition == "de")
        text = contracted(preposition, word, parts);
    else
        text = with_article(preposition, word, parts);
    return {std::move(text), Reached::rule, sure,
            std::string("row of heads.tsv: ").append(preposition == "-" ? "no preposition" : preposition)};
}

/// «Cirque Phénix», «Philharmonie»: words that are nouns and no names may want their article.
bool may_be_common(const Parts& parts)
{
    const auto words = tokens(parts.rest);
    if (words.empty() || words[0].word.empty()) return false;
    const auto small = readings(words[0].lower);
    const auto written = readings(words[0].word);
    return std::ranges::any_of(small, &WordReading::is_noun) && std::ranges::none_of(written, &WordReading::is_name);
}

/// How sure it is that a name without a row follows the general rule: «la X» may be a country, «en X».
double confidence_of(const Parts& parts, std::string_view word)
{
    const bool is_phrase = parts.rest.find(' ') != std::string::npos;
    if (parts.article.empty()) return word.empty() && !is_abbreviation(parts.rest, false) && !may_be_common(parts) ? usual : guessed;
    if (is_phrase || parts.is_part_of_name || word == "le" || word == "les") return sure;
    return readings(parts.lower).empty() ? guessed : usual;
}

}  // namespace

Inflection in_role(std::string_view name, Role role)
{
    const Parts parts = parts_of(name);
    if (parts.rest.empty()) return {};
    const bool is_at = role == Role::at || role == Role::to;
    if (const Place* const row = place(parts.lower)) return by_place(parts, *row, is_at);
    const Head* const row = parts.is_part_of_name ? nullptr : head(parts.lower);
    const std::string_view word = parts.article.empty() ? article_by_noun(parts, row) : std::string_view(parts.article);
    if (row != nullptr) return by_head(parts, is_at ? row->preposition : "de", word);
    std::string text = contracted(is_at ? "à" : "de", word, parts);
    const std::string_view why = word.empty() ? " and the name" : " with the article";
    return {std::move(text), Reached::rule, confidence_of(parts, word), std::string(is_at ? "à" : "de").append(why)};
}

}  // namespace triptych::language::morphology::french
