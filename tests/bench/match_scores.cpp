// Scores term matching of ours, Hunspell alone and Snowball in one run: match_scores LANG FILE.tsv
// Columns: lemma, form, same (1 or 0), and, when known, info, whose value begins with V for verbs. Verbs are counted apart, and so are
// infinitives set against a noun ("piocher", "pioche": the table says no, though it is a form of the verb).
// Hunspell: the two words share a dictionary form. Snowball: their stems are equal (no algorithm for Kazakh; without libstemmer the line is left out).
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "adapters/hunspell/dictionary.hpp"
#include "bench/scored_rows.hpp"
#include "triptych/triptych.hpp"
#ifdef TRIPTYCH_WITH_SNOWBALL
#include <libstemmer.h>
#endif

namespace {

using triptych::Language;
using triptych::bench::ScoredRows;
using Matcher = std::function<bool(const std::string& lemma, const std::string& form)>;

struct Counts {
    int found = 0, missed = 0, wrong = 0;

    void add(bool expected, bool said) noexcept
    {
        if (expected) ++(said ? found : missed);
        else if (said) ++wrong;
    }
    [[nodiscard]] double recall() const { return found + missed == 0 ? 1.0 : double(found) / (found + missed); }
    [[nodiscard]] double precision() const { return found + wrong == 0 ? 1.0 : double(found) / (found + wrong); }
};

Matcher with_hunspell(Language language)
{
    return [language](const std::string& lemma, const std::string& form) {
        const auto forms_of = [language](const std::string& word) {
            auto stems = triptych::hunspell::dictionary(language).stems(word);
            stems.push_back(word);
            return stems;
        };
        const auto wanted = forms_of(lemma);
        return std::ranges::any_of(forms_of(form), [&](const std::string& stem) { return std::ranges::find(wanted, stem) != wanted.end(); });
    };
}

#ifdef TRIPTYCH_WITH_SNOWBALL
Matcher with_snowball(Language language)
{
    const std::shared_ptr<sb_stemmer> stemmer(sb_stemmer_new(language == Language::fr ? "french" : "russian", "UTF_8"), sb_stemmer_delete);
    const auto stem = [stemmer](const std::string& word) {
        const auto* out = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
        return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer.get())));
    };
    return [stem](const std::string& lemma, const std::string& form) { return stem(lemma) == stem(form); };
}
#endif

/// The dictionary knows the word as a verb and as nothing else.
bool is_infinitive(const std::string& word, Language language)
{
    const auto readings = triptych::hunspell::dictionary(language).analyses(word);
    return !readings.empty() && std::ranges::all_of(readings, [](const std::string& reading) { return reading.find(" po:v") != std::string::npos; });
}

bool is_of_verb(const ScoredRows& rows, std::size_t row, Language language)
{
    return (rows.has("info") && rows.at(row, "info").starts_with("V")) || is_infinitive(rows.at(row, "lemma"), language);
}

void score(const char* name, const Matcher& matches, const ScoredRows& rows, Language language)
{
    Counts plain, verbs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool expected = rows.at(i, "same") == "1";
        (is_of_verb(rows, i, language) ? verbs : plain).add(expected, matches(rows.at(i, "lemma"), rows.at(i, "form")));
    }
    std::printf("%-10s recall %.4f precision %.4f (missed %d, wrong %d)", name, plain.recall(), plain.precision(), plain.missed, plain.wrong);
    if (verbs.found + verbs.missed > 0) std::printf("; verbs: recall %.4f precision %.4f", verbs.recall(), verbs.precision());
    std::printf("\n");
}

void run(Language language, const ScoredRows& rows)
{
    score("Triptych", [language](const auto& lemma, const auto& form) { return triptych::same_lemma(lemma, form, language); }, rows, language);
    score("Hunspell", with_hunspell(language), rows, language);
#ifdef TRIPTYCH_WITH_SNOWBALL
    if (language != Language::kk) score("Snowball", with_snowball(language), rows, language);
#endif
}

}  // namespace

int main(int count, char** arguments)
{
    try {
        const auto language = count == 3 ? triptych::parse_language(arguments[1]) : std::nullopt;
        if (!language) throw std::runtime_error("usage: match_scores fr|ru|kk FILE.tsv");
        run(*language, ScoredRows(arguments[2]));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
