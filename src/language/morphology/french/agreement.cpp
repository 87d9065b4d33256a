#include "language/morphology/french/agreement.hpp"

#include <algorithm>

#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "language/morphology/french/casing.hpp"
#include "language/morphology/french/elision.hpp"
#include "language/morphology/french/genders.hpp"
#include "language/morphology/french/parts.hpp"
#include "language/morphology/french/readings.hpp"
#include "language/morphology/french/tokens.hpp"
#include "language/morphology/french/words.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr double by_row = 1.0, known = 0.98, by_rule = 0.9, doubtful = 0.7;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A noun with its determiner and adjectives, as places in the list of words.
struct Group {
    std::size_t article = none, head = none;
    std::vector<std::size_t> adjectives;
};

bool is_number(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return base::is_ascii_digit(c) || c == '.' || c == ','; });
}

/// «franco-kazakh», but not «parent-enfant».
bool is_compound_adjective(std::string_view word)
{
    const auto first = word.substr(0, word.find('-'));
    const auto last = readings(word.substr(word.rfind('-') + 1));
    const bool is_prefix = is_kind(first, Part::fixed) || first.ends_with('o');
    return is_prefix && std::ranges::any_of(last, [](const WordReading& reading) { return reading.is_adjective || reading.is_participle; });
}

bool is_adjective(const Token& token)
{
    if (is_kind(token.lower, Part::agreeing)) return true;
    if (token.lower.find('-') != std::string::npos) return is_compound_adjective(token.lower);
    const auto found = readings(token.lower);
    if (found.empty()) return !begins_with_capital(token.word) && may_be_adjective(token.lower);
    return std::ranges::any_of(found, [](const WordReading& reading) { return reading.is_adjective || reading.is_participle; });
}

/// «grand» in «grand prix», «1er» in «1er prix»: an adjective with its noun still to come.
bool stands_before_noun(const std::vector<Token>& words, std::size_t i)
{
    const bool may = is_kind(words[i].lower, Part::before) || base::is_ascii_digit(words[i].lower.front());
    if (!may || i + 1 >= words.size()) return false;
    const Token& next = words[i + 1];
    return !next.word.empty() && !next.is_quoted && !is_kind(next.lower, Part::link) && !is_kind(next.lower, Part::joiner);
}

/// «robe marron», «affiche bleu ciel»: behind the noun they stay as they are.
bool is_fixed_colour(const std::vector<Token>& words, std::size_t i)
{
    if (is_kind(words[i].lower, Part::colour)) return true;
    const bool is_first = is_kind(words[i].lower, Part::hue) && i + 1 < words.size() && is_kind(words[i + 1].lower, Part::shade);
    return is_first || (is_kind(words[i].lower, Part::shade) && i > 0 && is_kind(words[i - 1].lower, Part::hue));
}

/// «conférence et atelier», but not «culturel et linguistique».
bool joins_nouns(const std::vector<Token>& words, std::size_t i)
{
    return i > 0 && i + 1 < words.size() && !words[i + 1].word.empty() && !is_adjective(words[i + 1]);
}

/// The noun groups up to the first preposition.
std::vector<Group> groups_of(const std::vector<Token>& words)
{
    std::vector<Group> out(1);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Token& token = words[i];
        if (token.word.empty() || token.is_quoted) continue;
        if (is_kind(token.lower, Part::joiner)) {
            if (joins_nouns(words, i)) out.emplace_back();
            continue;
        }
        const bool is_determiner = article(token.lower) != nullptr && i + 1 < words.size();
        if (is_determiner && !(is_kind(token.lower, Part::link) && out.back().head != none)) {
            if (out.back().head != none || out.back().article != none) out.emplace_back();
            out.back().article = i;
        } else if (is_kind(token.lower, Part::link)) {
            break;
        } else if (out.back().head != none ? is_adjective(token) && !is_fixed_colour(words, i) : stands_before_noun(words, i)) {
            out.back().adjectives.push_back(i);
        } else if (out.back().head == none) {
            out.back().head = i;
        }
    }
    return out;
}

/// Puts the groups of one phrase into the form.
class Agreement {
public:
    Agreement(std::vector<Token> words, GrammaticalNumber number, Gender gender)
        : words_(std::move(words)), is_plural_(number == GrammaticalNumber::plural), gender_(gender)
    {
    }

    Inflection run()
    {
        for (const Group& group : groups_of(words_)) change(group);
        const Reached reached = is_rule_         ? Reached::rule
                                : is_dictionary_ ? Reached::dictionary
                                : is_table_      ? Reached::table
                                                 : Reached::rule;
        return {joined(words_), reached, confidence_, why_.empty() ? "nothing to change" : why_};
    }

private:
    void change(const Group& group)
    {
        if (group.head == none) return;
        turns_ = change(words_[group.head], gender_ != Gender::unknown);
        for (const std::size_t i : group.adjectives) change(words_[i], turns_);
        for (const std::size_t i : group.adjectives) suit_next(i);
        if (group.article != none) change_article(group.article);
    }

    /// True when the word stands in the gender that is wanted.
    bool change(Token& token, bool turns)
    {
        const bool is_known = !readings(token.lower).empty();
        if (is_number(token.lower)) return false;
        if (is_abbreviation(token.word, is_known)) return note("an abbreviation does not change", by_rule), false;
        const bool may_be_name = !is_known && begins_with_capital(token.word);
        if (may_be_name && (words_.size() > 1 || !readings(token.word).empty())) return note("a name does not change", doubtful), false;
        std::string made = token.lower;
        bool is_reached = false;
        if (turns) {
            const GenderForm form = gender_ == Gender::feminine ? feminine_of(made) : masculine_of(made);
            made = form.text;
            is_reached = form.is_reached;
            note(form.why, form.is_irregular, form.is_reached ? by_rule : doubtful, made);
        }
        if (is_plural_) {
            const Made form = plural(made);
            made = form.text;
            note(std::string("plural: -").append(form.row), form.is_irregular, by_rule, made);
        }
        token.word = in_case_of(token.word, token.lower, made);
        return is_reached;
    }

    /// «le beau film», «le bel acteur».
    void suit_next(std::size_t i)
    {
        Token& token = words_[i];
        if (is_plural_ || i + 1 >= words_.size()) return;
        const std::string lower = icu::to_lower(token.word);
        const std::string_view fit = elides(words_[i + 1].word) ? before_vowel(lower) : before_consonant(lower);
        if (!fit.empty()) token.word = in_case_of(token.word, lower, fit);
    }

    void note(std::string_view why, bool is_irregular, double otherwise, std::string_view made)
    {
        if (is_irregular) {
            is_table_ = true;
            return note(why, by_row);
        }
        const bool is_known = otherwise >= by_rule && !readings(made).empty();
        (is_known ? is_dictionary_ : is_rule_) = true;
        note(why, is_known ? known : otherwise);
    }

    void note(std::string_view why, double confidence)
    {
        confidence_ = std::min(confidence_, confidence);
        if (why_.find(why) != std::string::npos) return;
        if (!why_.empty()) why_.append("; ");
        why_.append(why);
    }

    /// The determiner takes its form last: it depends on how the next word begins now.
    void change_article(std::size_t i)
    {
        Token& token = words_[i];
        Token& next = words_[i + 1];
        const Article* row = article(token.lower);
        std::string_view made = row->word;
        if (turns_) made = gender_ == Gender::feminine ? row->feminine : row->masculine;
        if (turns_ && made == "l’") made = gender_ == Gender::feminine ? "la" : "le";
        if (is_plural_) made = row->plural;
        row = article(made);
        if (row != nullptr && !row->elided.empty() && elides(next.word)) made = row->elided;
        token.word = in_case_of(token.word, token.lower, made);
        if (made.ends_with("’"))
            next.before.erase(0, next.before.starts_with(' ') ? 1 : 0);
        else if (next.before.find_first_of(" \xC2\xE2") != 0)
            next.before = std::string(1, ' ').append(next.before);
    }

    std::vector<Token> words_;
    bool is_plural_;
    Gender gender_;
    bool turns_ = false;  ///< the head of this group stands in the gender that is wanted
    bool is_rule_ = false, is_dictionary_ = false, is_table_ = false;
    double confidence_ = 1.0;
    std::string why_;
};

}  // namespace

Inflection agree(std::string_view words, GrammaticalNumber number, Gender gender)
{
    return Agreement(tokens(words), number, gender).run();
}

}  // namespace triptych::language::morphology::french
