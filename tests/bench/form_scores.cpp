// Scores generated forms against a table: form_scores LANG FILE.tsv [-v]
// Columns: lemma, features (as parse_form reads them), form, and, when known, source (each kind apart) and gender.animacy ("m.aa", alternatives
// with "|"), with which the rows are scored once more. Several right forms are written with "/". Then: is each form that was made recognised as one of its
// lemma? -v shows what differs.
#include <cstdio>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string_view>

#include "bench/scored_rows.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Language;
using triptych::bench::ScoredRows;

bool is_one_of(std::string_view form, std::string_view right)
{
    for (std::size_t at = 0; at <= right.size();) {
        const auto one = right.substr(at, right.find('/', at) - at);
        if (one == form) return true;
        at += one.size() + 1;
    }
    return false;
}

/// "m.aa|f.aa" as features: "m;aa".
std::string known_of(std::string known)
{
    known.resize(std::min(known.size(), known.find('|')));
    std::ranges::replace(known, '.', ';');
    return known;
}

std::string kind_of(const std::string& source)
{
    return source.substr(source.rfind(':') + 1);
}

void score(const char* name, Language language, const ScoredRows& rows, bool with_known, bool verbose)
{
    std::map<std::string, std::pair<int, int>> counts;  // right, all
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto features = rows.at(i, "features");
        if (with_known) features += ";" + known_of(rows.at(i, "gender.animacy"));
        const auto form = triptych::inflect(rows.at(i, "lemma"), language, triptych::parse_form(features)).text;
        const bool right = is_one_of(form, rows.at(i, "form"));
        auto& count = counts[rows.has("source") ? kind_of(rows.at(i, "source")) : "all"];
        count.first += right ? 1 : 0;
        ++count.second;
        if (verbose && !right)
            std::printf("  %s %s: %s, not %s\n", rows.at(i, "lemma").c_str(), features.c_str(), form.c_str(), rows.at(i, "form").c_str());
    }
    for (const auto& [kind, count] : counts)
        std::printf("%-24s %-20s %d of %d, %.4f\n", name, kind.c_str(), count.first, count.second, double(count.first) / count.second);
}

void score_recognition(Language language, const ScoredRows& rows, bool verbose)
{
    int recognised = 0, all = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto form = triptych::inflect(rows.at(i, "lemma"), language, triptych::parse_form(rows.at(i, "features")));
        if (form.text.empty() || form.reached == triptych::Reached::paraphrase) continue;
        const bool same = triptych::same_lemma(rows.at(i, "lemma"), form.text, language);
        recognised += same ? 1 : 0;
        ++all;
        if (verbose && !same) std::printf("  %s: %s is not recognised\n", rows.at(i, "lemma").c_str(), form.text.c_str());
    }
    std::printf("%-24s %-20s %d of %d, %.4f\n", "recognised again", "all", recognised, all, double(recognised) / all);
}

}  // namespace

int main(int count, char** arguments)
{
    try {
        const auto language = count >= 3 ? triptych::parse_language(arguments[1]) : std::nullopt;
        if (!language) throw std::runtime_error("usage: form_scores fr|ru|kk FILE.tsv [-v]");
        const ScoredRows rows(arguments[2]);
        const bool verbose = count > 3 && std::string_view(arguments[3]) == "-v";
        score("bare", *language, rows, false, verbose);
        if (rows.has("gender.animacy")) score("with gender and animacy", *language, rows, true, verbose);
        score_recognition(*language, rows, verbose);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
