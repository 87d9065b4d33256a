// Recognition of French words: every form is made when the lemma is read, so that matching is one search in a sorted list.
#include <algorithm>
#include <map>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "language/morphology/french/casing.hpp"
#include "language/morphology/french/parts.hpp"
#include "language/morphology/french/readings.hpp"
#include "language/morphology/french/spellings.hpp"
#include "language/morphology/french/verbs.hpp"
#include "language/morphology/french/words.hpp"
#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology {
namespace french {
namespace {

struct Recognised {
    std::string text;  ///< folded
    Grade grade = Grade::none;
    std::string why;
};

/// Collects the forms of one lemma.
class Forms {
public:
    explicit Forms(std::string_view lemma) : lemma_(lemma)
    {
        const std::string folded = fold_word(lemma);  // may be empty
        forms_[folded] = {folded, Grade::exact, "as it stands"};
    }

    /// The surest grade of a form stays.
    void add(std::string_view form, Grade grade, std::string_view why)
    {
        const std::string folded = fold_word(form);
        if (folded.empty()) return;
        Recognised& entry = forms_[folded];
        if (entry.grade >= grade) return;
        entry = {folded, grade, std::string(why)};
    }

    [[nodiscard]] std::vector<Recognised> take()
    {
        std::vector<Recognised> out;
        for (auto& [text, form] : forms_) out.push_back(std::move(form));
        return out;
    }

    [[nodiscard]] const std::string& lemma() const { return lemma_; }
    [[nodiscard]] const std::map<std::string, Recognised>& all() const { return forms_; }

private:
    std::string lemma_;
    std::map<std::string, Recognised> forms_;
};

/// What the dictionaries say of a lemma, taken together.
struct Nature {
    bool is_word = false;  ///< in small letters
    bool is_known = false, is_verb = false, inflects = false, has_feminine = false, is_name = false;
};

/// Measures have the stem of their unit: kilomètre, mètre.
bool is_lemma(const WordReading& reading, std::string_view word)
{
    constexpr std::size_t shortest_unit = 4;
    const std::string stem = fold_word(reading.stem), folded = fold_word(word);
    return stem == folded || (reading.is_noun && reading.is_singular && stem.size() >= shortest_unit && folded.ends_with(stem));
}

bool is_nominal(const WordReading& reading)
{
    return reading.is_noun || reading.is_adjective || reading.is_participle;
}

Nature nature(std::string_view lower, std::string_view written)
{
    auto found = readings(lower);
    if (found.empty() && written != lower) found = readings(written);
    if (found.empty()) found = readings(capitalised(lower));
    Nature out{.is_word = !readings(lower).empty()};
    for (const WordReading& reading : found) {
        const bool own = is_lemma(reading, lower);
        out.is_name = out.is_name || reading.is_name;
        out.is_known = out.is_known || is_nominal(reading) || reading.is_name || reading.is_infinitive;
        out.is_verb = out.is_verb || (own && reading.is_infinitive);
        if (!is_nominal(reading)) continue;
        const bool is_lone_feminine = !own && reading.is_feminine && reading.is_singular;  // actrice
        if (own || is_lone_feminine || reading.is_participle) {
            const bool is_fixed_name = reading.is_plural && begins_with_capital(reading.stem);  // la France
            out.inflects = out.inflects || (reading.is_singular && !is_fixed_name);
        }
        if ((own || reading.is_participle) && reading.is_masculine && (reading.is_singular || reading.is_plural)) out.has_feminine = true;
    }
    return out;
}

/// True when the dictionary says that the word is the feminine of the lemma.
bool is_feminine_of(std::string_view word, std::string_view lemma)
{
    const auto found = readings(word);
    return std::ranges::any_of(
        found, [&](const WordReading& reading) { return reading.is_feminine && (is_lemma(reading, lemma) || reading.is_participle); });
}

void add_feminines(Forms& forms, const Nature& nature)
{
    bool is_first = true;
    for (const Made& made : feminines(forms.lemma())) {
        const bool is_usual = std::exchange(is_first, false);
        if (made.text == forms.lemma()) continue;
        Grade grade = Grade::none;
        if (made.is_irregular || (nature.is_known && is_feminine_of(made.text, forms.lemma())))
            grade = Grade::certain;
        else if (made.is_open && readings(made.text).empty())
            grade = Grade::possible;
        if (grade == Grade::none) continue;
        if (!is_usual && grade == Grade::certain && !nature.is_known) grade = Grade::possible;
        forms.add(made.text, grade, "feminine");
        forms.add(plural(made.text).text, grade, "feminine plural");
    }
}

void add_nominal(Forms& forms, const Nature& nature)
{
    Grade grade = nature.is_known ? Grade::certain : Grade::possible;
    forms.add(before_vowel(forms.lemma()), Grade::certain, "before a vowel");
    forms.add(before_consonant(forms.lemma()), Grade::certain, "before a consonant");
    if (nature.inflects || !nature.is_known)
        for (const Made& made : plurals(forms.lemma())) {
            const bool is_found = nature.is_known && !readings(made.text).empty();
            forms.add(made.text, is_found ? Grade::certain : std::exchange(grade, Grade::possible), "plural");
        }
    if (nature.has_feminine || !nature.is_known) add_feminines(forms, nature);
}

/// True when the dictionary knows the form as a noun or an adjective of its own: «la visite» beside «il visite».
bool is_other_word(std::string_view form)
{
    const auto found = readings(form);
    return std::ranges::any_of(
        found, [](const WordReading& reading) { return reading.is_noun || (reading.is_adjective && !reading.is_participle); });
}

/// «la cadence» of cadencer, «les parachutes» of parachuter: in a text the noun is meant more often than the verb.
bool is_noun_of_verb(std::string_view form, std::string_view infinitive)
{
    if (!infinitive.ends_with("er") || !(form.ends_with("e") || form.ends_with("es"))) return false;
    const auto found = readings(form);
    return std::ranges::any_of(found, &WordReading::is_noun) && std::ranges::none_of(found, &WordReading::is_adjective);
}

void add_verb(Forms& forms, const Nature& nature)
{
    for (const VerbForm& form : verb_forms(forms.lemma())) {
        const bool is_shared = form.is_often_noun && is_other_word(form.text);
        if (is_shared && !nature.is_known) continue;  // the dictionary knows the form, and not of this verb
        if (is_shared && is_noun_of_verb(form.text, forms.lemma())) continue;
        forms.add(form.text, nature.is_known && !is_shared ? Grade::certain : Grade::possible, form.name);
    }
}

/// Other ways to write the forms: Etat for État, oeuvre for œuvre, entrainement for entraînement.
void add_spellings(Forms& forms)
{
    const auto all = forms.all();
    for (const auto& [text, form] : all)
        for (const Spelling& spelling : spellings(text)) {
            if (spelling.is_bare && !has_dictionary()) continue;
            if (spelling.must_be_unknown && !readings(spelling.text).empty()) continue;
            forms.add(spelling.text, Grade::possible,
                      form.grade == Grade::exact ? std::string(spelling.why) : form.why + ", " + std::string(spelling.why));
        }
}

std::vector<Recognised> recognised(std::string_view word)
{
    const std::string written = plain_word(word), lower = icu::to_lower(written);
    Forms forms(lower);
    const Nature found = nature(lower, written);
    if (is_abbreviation(written, found.is_word)) return forms.take();
    if (!found.is_name || found.inflects) add_nominal(forms, found);
    if (found.is_verb || !found.is_known) add_verb(forms, found);
    add_spellings(forms);
    return forms.take();
}

/// The beginning that two words share, on a character border.
std::string_view common(std::string_view a, std::string_view b)
{
    std::size_t size = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    while (size > 0 && size < a.size() && base::is_continuation(a[size])) --size;
    return a.substr(0, size);
}

class FrenchPattern final : public Pattern {
public:
    explicit FrenchPattern(std::string_view word) : lemma_(icu::to_lower(plain_word(word))), forms_(recognised(word)) {}

    [[nodiscard]] Grade match(std::string_view folded) const override
    {
        const Recognised* const form = find(folded);
        return form == nullptr ? Grade::none : form->grade;
    }

    [[nodiscard]] std::string explain(std::string_view folded) const override
    {
        const Recognised* const form = find(folded);
        return form == nullptr ? std::string() : lemma_ + ", " + form->why;
    }

    /// One for each group of forms that share three bytes: acteur, actrice give act; where that makes many, as for aller, one for each
    /// first letter.
    [[nodiscard]] std::vector<std::string> stems() const override
    {
        constexpr std::size_t usual = 3, most = 6;
        auto out = beginnings(usual);
        return out.size() > most ? beginnings(1) : out;
    }

private:
    [[nodiscard]] std::vector<std::string> beginnings(std::size_t least) const
    {
        std::vector<std::string> out;
        for (const Recognised& form : forms_) {
            const auto shared = out.empty() ? std::string_view() : common(out.back(), form.text);
            const std::size_t needed = out.empty() ? 0 : std::min({least, out.back().size(), form.text.size()});
            if (!shared.empty() && shared.size() >= needed)
                out.back().resize(shared.size());
            else
                out.push_back(form.text);
        }
        return out;
    }

    [[nodiscard]] const Recognised* find(std::string_view folded) const
    {
        const auto found = std::ranges::lower_bound(forms_, folded, {}, [](const Recognised& form) { return std::string_view(form.text); });
        return found == forms_.end() || found->text != folded ? nullptr : &*found;
    }

    std::string lemma_;
    std::vector<Recognised> forms_;  ///< by their text
};

}  // namespace
}  // namespace french

std::unique_ptr<Pattern> french_pattern(std::string_view word)
{
    return std::make_unique<french::FrenchPattern>(word);
}

}  // namespace triptych::language::morphology
