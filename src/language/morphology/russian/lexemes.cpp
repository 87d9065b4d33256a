#include "language/morphology/russian/lexemes.hpp"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "adapters/hunspell/dictionary.hpp"
#include "language/morphology/russian/confidence.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/morphology/russian/witness.hpp"

namespace triptych::language::morphology::russian {
namespace {

constexpr std::size_t most_cached = 50'000;
constexpr std::size_t longest_cached = 200;  // bytes

constexpr double least_score = 0.04;  // what an indeclinable word reaches: any row that does not reach it is refused

bool is_first_declension(const Row& row)
{
    return row.kind == Kind::noun && (row.ending.ends_with("а") || row.ending.ends_with("я"));
}

bool agrees(const Row& row, Gender gender)
{
    if (gender == Gender::unknown || row.gender == Gender::unknown || row.gender == gender) return true;
    if (row.kind != Kind::noun) return row.gender == Gender::masculine;  // новый, for a feminine noun: see put_in_gender()
    if (gender != Gender::masculine || row.kind != Kind::noun) return false;
    return row.gender == Gender::neuter || (is_first_declension(row) && row.type != "surname");  // судья, подмастерье
}

/// After the rows marked first: adjectives, names, and the rest in the order of the table.
int rank(const Row& row)
{
    if (row.use == Use::first) return 0;
    return row.kind != Kind::noun && row.use != Use::ask ? 1 : row.use == Use::name ? 2 : 3;
}

Lexeme fixed_lexeme(std::string_view word, Reached reached, double confidence)
{
    Lexeme lexeme;
    lexeme.stem = word;
    lexeme.reached = reached;
    lexeme.confidence = confidence;
    return lexeme;
}

Lexeme lexeme_of(std::string_view word, const Row& row, Reached reached, double confidence)
{
    if (row.is_fixed) {
        Lexeme fixed = fixed_lexeme(word, reached, confidence);
        fixed.gender = row.gender;
        return fixed;
    }
    Lexeme lexeme;
    lexeme.stem = word.substr(0, row.stem_length(word));
    lexeme.row = &row;
    lexeme.gender = row.gender;
    lexeme.reached = reached;
    lexeme.confidence = confidence;
    lexeme.is_plural = !row.has_singular;
    return lexeme;
}

/// A word of words.tsv, or one that is a row by itself: человек.
std::optional<Lexeme> from_tables(std::string_view word, const Hints& hints, const std::vector<const Row*>& rows)
{
    for (const Listed& entry : listed(word)) {
        const Gender gender = entry.gender;
        if (hints.gender != Gender::unknown && gender != Gender::unknown && gender != hints.gender) continue;
        Lexeme lexeme = lexeme_of(word, *entry.row, Reached::table, sure().table);
        if (entry.row->stem_length(word) == std::string_view::npos) continue;
        if (gender != Gender::unknown) lexeme.gender = gender;
        lexeme.animacy = entry.animacy;
        return lexeme;
    }
    for (const Row* const row : rows)
        if ((row->is_whole || row->type == "irr") && row->use == Use::rule && agrees(*row, hints.gender))
            return lexeme_of(word, *row, Reached::table, sure().table);
    return std::nullopt;
}

/// дни, министры: the plural of a word that the dictionary knows.
std::optional<Lexeme> as_plural(std::string_view word, const Hints& hints)
{
    if (!word.ends_with("ы") && !word.ends_with("и") && !word.ends_with("а") && !word.ends_with("я") && !word.ends_with("е"))
        return std::nullopt;
    const auto stems = hunspell::dictionary(Language::ru).stems(hints.is_name ? capitalised(word) : std::string(word));
    const auto is_proper = [](const std::string& stem) { return capitals_of(stem) == Capitals::first; };
    if (hints.is_name && std::ranges::any_of(stems, is_proper)) return std::nullopt;  // Франции is no plural of франций
    for (const std::string& stem : stems) {
        const std::string singular = lowered(stem);
        if (without_yo(singular) == without_yo(word)) return std::nullopt;
        Lexeme lexeme = analyse(singular, {});
        if (lexeme.row == nullptr || lexeme.is_plural || lexeme.is_adjective()) continue;
        if (without_yo(lexeme.form(Number::plural, Case::nom, false)) != without_yo(word)) continue;
        lexeme.is_plural = true;
        return lexeme;
    }
    return std::nullopt;
}

struct Choice {
    const Row* row = nullptr;
    double score = 0;
};

/// The row that the dictionary likes best; the first of equals.
Choice choose(std::string_view word, const std::vector<Candidate>& rows, bool is_name, bool is_lemma)
{
    const std::string lemma = is_name ? capitalised(word) : std::string(word);
    Choice best;
    for (const Candidate& candidate : rows) {
        const Row& row = *candidate.row;
        double found = row.is_fixed ? least_score : score(lemma, row, candidate.stem_length);
        if (is_lemma && row.type == "surname" && row.gender == Gender::feminine) found -= 0.1;  // Женева: Иванова is under Иванов
        if (best.row == nullptr || found > best.score + 0.01) best = {&row, found};
    }
    return best;
}

std::vector<Candidate> agreeing(std::vector<Candidate> rows, const Hints& hints)
{
    if (hints.gender == Gender::unknown) return rows;
    std::vector<Candidate> out;
    std::ranges::copy_if(rows, std::back_inserter(out), [&](const Candidate& candidate) { return agrees(*candidate.row, hints.gender); });
    return out;
}

/// By the rules alone.
Lexeme by_rule(std::string_view word, const std::vector<Candidate>& rows, const Hints& hints)
{
    const auto is_usual = [](const Candidate& candidate) { return candidate.row->use <= Use::name; };
    const auto first = std::ranges::find_if(rows, is_usual);
    if (first == rows.end()) return fixed_lexeme(word, Reached::rule, sure().unknown_name);
    const double confidence = hints.is_name                                ? sure().unknown_name
                              : std::ranges::count_if(rows, is_usual) == 1 ? sure().rule
                                                                           : sure().one_of_several;
    return lexeme_of(word, *first->row, Reached::rule, confidence);
}

/// Surnames and most forms of adjectives are no dictionary forms; «национальной» is no «молодой».
bool is_nominative(const Lexeme& lexeme, bool is_lemma)
{
    if (is_lemma) return true;
    if (lexeme.is_adjective()) return lexeme.gender != Gender::masculine || !lexeme.row->ending.ends_with("ой");
    return lexeme.row != nullptr && lexeme.row->type == "surname";
}

/// Those of the rows that fit a word which may be its own.
std::vector<Candidate> candidates_among(const std::vector<const Row*>& rows, std::string_view word, bool is_name)
{
    std::vector<Candidate> out;
    out.reserve(rows.size());
    for (const Row* const row : rows)
        if (row->use != Use::listed && row->use != Use::read && (row->use != Use::name || is_name))
            out.push_back({row, row->stem_length(word)});
    std::ranges::stable_sort(out, {}, [](const Candidate& candidate) { return rank(*candidate.row); });
    return out;
}

Lexeme by_dictionary_or_rule(std::string_view word, const Hints& hints, const std::vector<const Row*>& fitting)
{
    const std::vector<Candidate> rows = agreeing(candidates_among(fitting, word, hints.is_name), hints);
    if (rows.empty()) return fixed_lexeme(word, Reached::rule, hints.is_name ? sure().unknown_name : sure().one_of_several);
    const std::string lemma = hints.is_name ? capitalised(word) : std::string(word);
    const Testimony known = ask(lemma, lemma);
    if (known == Testimony::absent) return by_rule(word, rows, hints);
    const bool is_lemma = known == Testimony::form || known == Testimony::shared;
    if (!is_lemma)
        if (auto plural = as_plural(word, hints)) return *plural;
    const Choice choice = choose(word, rows, hints.is_name, is_lemma);
    if (choice.score < least_score || (!is_lemma && choice.row->kind == Kind::noun && choice.score < 0.5)) {
        Lexeme lexeme = by_rule(word, rows, hints);
        lexeme.is_nominative = is_nominative(lexeme, is_lemma);
        return lexeme;
    }
    Lexeme lexeme = lexeme_of(word, *choice.row, Reached::dictionary, sure().dictionary);
    lexeme.is_nominative = is_nominative(lexeme, is_lemma);
    return lexeme;
}

/// третий for a feminine noun: третья, третьей.
void put_in_gender(Lexeme& lexeme, const Hints& hints)
{
    if (!lexeme.is_adjective() || hints.is_name || lexeme.is_plural || hints.gender == Gender::unknown || lexeme.gender == hints.gender)
        return;
    const auto family = family_of(*lexeme.row);
    const auto found = std::ranges::find(family, hints.gender, &Row::gender);
    if (found == family.end()) return;
    lexeme.row = *found;
    lexeme.gender = hints.gender;
}

void complete(Lexeme& lexeme, std::string_view word, const Hints& hints, Gender name_gender)
{
    if (hints.animacy != Animacy::unknown)
        lexeme.animacy = hints.animacy;
    else if (lexeme.animacy == Animacy::unknown && hints.is_name &&
             (name_gender != Gender::unknown || (lexeme.row != nullptr && lexeme.row->type == "surname")))
        lexeme.animacy = Animacy::animate;
    else if (lexeme.animacy == Animacy::unknown && (!hints.is_name || is_known(word)))
        lexeme.animacy = animacy_of(lexeme.is_plural && lexeme.row != nullptr && lexeme.row->has_singular
                                        ? lexeme.form(Number::singular, Case::nom, false)
                                        : std::string(word));
    if (hints.gender != Gender::unknown && !lexeme.is_adjective()) lexeme.gender = hints.gender;
}

/// Павел, Лев: a word that is a row by itself; Дюма, Моне: one that words.tsv knows to stay.
std::optional<Lexeme> from_name_tables(std::string_view word, const Hints& hints)
{
    for (const Listed& entry : listed(word))
        if (entry.row->is_fixed) return fixed_lexeme(word, Reached::table, sure().table);
    for (const Listed& entry : listed(word))
        if (entry.animacy == Animacy::animate && agrees(*entry.row, hints.gender) && entry.row->stem_length(word) != std::string_view::npos)
            return lexeme_of(word, *entry.row, Reached::table, sure().table);
    if (hints.part != NamePart::given) return std::nullopt;
    for (const Row* const row : fitting_rows(word))
        if (row->is_whole && row->use == Use::rule && agrees(*row, hints.gender))
            return lexeme_of(word, *row, Reached::table, sure().table);
    return std::nullopt;
}

/// A word of a person's name: its part and its ending decide, whatever it means as a common noun («Анны Лебедь»).
std::optional<Lexeme> as_personal_name(std::string_view word, const Hints& hints)
{
    const auto type = name_type(word, hints.part, hints.gender);
    std::optional<Lexeme> lexeme;
    if (!type || !type->is_whole) lexeme = from_name_tables(word, hints);
    if (!lexeme) {
        if (!type) return std::nullopt;
        const bool is_listed = hints.part == NamePart::given && given_name(word).has_value();
        const bool is_known = !is_listed && is_proper(word);
        const Reached reached = is_listed ? Reached::table : is_known ? Reached::dictionary : Reached::rule;
        const double confidence = is_listed || is_known ? sure().dictionary : type->confidence;
        lexeme = type->row == nullptr ? fixed_lexeme(word, reached, confidence) : lexeme_of(word, *type->row, reached, confidence);
        if (type->gender != Gender::unknown) lexeme->gender = type->gender;
    }
    if (hints.gender != Gender::unknown) lexeme->gender = hints.gender;
    lexeme->animacy = Animacy::animate;
    return lexeme;
}

Lexeme find(std::string_view word, const Hints& given)
{
    if (given.part != NamePart::none)
        if (auto lexeme = as_personal_name(word, given)) return *lexeme;
    Hints hints = given;
    const Gender name_gender = hints.is_name ? gender_of_name(word) : Gender::unknown;
    if (hints.gender == Gender::unknown) hints.gender = name_gender;
    const auto rows = fitting_rows(word);
    std::optional<Lexeme> lexeme = from_tables(word, hints, rows);
    if (!lexeme) lexeme = by_dictionary_or_rule(word, hints, rows);
    if (name_gender != Gender::unknown && lexeme->reached == Reached::rule) lexeme->reached = Reached::table;
    put_in_gender(*lexeme, hints);
    complete(*lexeme, word, hints, name_gender);
    return *lexeme;
}

/// Answers by word and hints.
class Cache {
public:
    bool find(const std::string& key, Lexeme& lexeme)
    {
        const std::shared_lock lock(mutex_);
        const auto found = entries_.find(key);
        if (found == entries_.end()) return false;
        lexeme = found->second;
        return true;
    }
    void add(const std::string& key, const Lexeme& lexeme)
    {
        const std::unique_lock lock(mutex_);
        if (entries_.size() >= most_cached) entries_.clear();
        entries_.emplace(key, lexeme);
    }

private:
    std::shared_mutex mutex_;
    std::unordered_map<std::string, Lexeme> entries_;
};

}  // namespace

std::string Lexeme::form(Number number, Case grammatical_case, bool animate) const
{
    if (row == nullptr) return stem;
    return stem + row->ending_of(is_plural ? Number::plural : number, grammatical_case, animate);
}

std::vector<Candidate> candidates(std::string_view word, bool is_name)
{
    return candidates_among(fitting_rows(word), word, is_name);
}

Lexeme analyse(std::string_view word, const Hints& hints)
{
    static Cache cache;
    if (word.size() > longest_cached) return fixed_lexeme(word, Reached::rule, 0);
    std::string key(word);
    key += static_cast<char>(1 + static_cast<int>(hints.gender));
    key += static_cast<char>(1 + static_cast<int>(hints.animacy));
    key += static_cast<char>(1 + 2 * static_cast<int>(hints.part) + (hints.is_name ? 1 : 0));
    Lexeme lexeme;
    if (cache.find(key, lexeme)) return lexeme;
    lexeme = find(word, hints);
    cache.add(key, lexeme);
    return lexeme;
}

}  // namespace triptych::language::morphology::russian
