#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/confidence.hpp"
#include "language/morphology/kazakh/irregular.hpp"
#include "language/morphology/kazakh/phrase.hpp"
#include "language/morphology/kazakh/possessed.hpp"
#include "language/morphology/kazakh/reading.hpp"
#include "language/morphology/kazakh/stems.hpp"
#include "language/morphology/kazakh/suffixes.hpp"
#include "language/morphology/kazakh/written_out.hpp"
#include "language/morphology/languages.hpp"

namespace triptych::language::morphology {
namespace {

using kazakh::End;
using kazakh::Name;
using kazakh::Phrase;
using kazakh::Suffix;
using kazakh::Written;

/// The suffixes that a form asks for, from the stem outwards.
struct Wanted {
    bool plural = false;
    std::optional<Name> owner, grammatical_case;
    bool has_case = true;  ///< false for a case that Kazakh does not have

    [[nodiscard]] bool is_nothing() const noexcept { return !plural && !owner && !grammatical_case; }
};

std::optional<Name> suffix_of(Owner owner)
{
    switch (owner) {
        case Owner::none: return std::nullopt;
        case Owner::me: return Name::px1sg;
        case Owner::you:
        case Owner::you_all: return Name::px2sg;
        case Owner::you_politely: return Name::px2frm;
        case Owner::third: return Name::px3;
        default: return Name::px1pl;
    }
}

GrammaticalCase case_of(const Form& form)
{
    switch (form.role) {
        case Role::at: return GrammaticalCase::locative;
        case Role::to: return GrammaticalCase::dative;
        case Role::from: return GrammaticalCase::ablative;
        case Role::of: return GrammaticalCase::genitive;
        default: return form.grammatical_case;
    }
}

std::optional<Name> suffix_of(GrammaticalCase grammatical_case)
{
    switch (grammatical_case) {
        case GrammaticalCase::genitive: return Name::gen;
        case GrammaticalCase::dative: return Name::dat;
        case GrammaticalCase::accusative: return Name::acc;
        case GrammaticalCase::locative: return Name::loc;
        case GrammaticalCase::ablative: return Name::abl;
        case GrammaticalCase::instrumental: return Name::ins;
        default: return std::nullopt;
    }
}

/// «Your» of several people is told by the plural of what is owned: кітаптарың.
Wanted wanted(const Form& form)
{
    const auto grammatical_case = case_of(form);
    return {form.number == GrammaticalNumber::plural || form.owner == Owner::you_all, suffix_of(form.owner), suffix_of(grammatical_case),
            grammatical_case != GrammaticalCase::prepositional};
}

void append(std::string& text, std::u32string_view letters, bool capitals)
{
    for (const char32_t letter : letters) base::append_utf8(text, capitals ? icu::upper(letter) : letter);
}

/// Puts a new end to a word, in its own capitals.
void change_end(std::string& word, const kazakh::Change& change, bool capitals)
{
    std::size_t at = word.size();
    for (std::size_t i = 0; i < change.cut && at > 0; ++i) base::previous_code_point(word, at);
    word.resize(at);
    append(word, change.add, capitals);
}

/// A word that grows by suffixes, and the story of how it grew.
struct Growing {
    std::string text;
    std::string story;
    End end;
    bool capitals = false;
    double confidence = 0;  ///< of its stem with the end that it has got

    void add(Name name)
    {
        const Suffix* suffix = kazakh::suffix_for(name, end);
        if (suffix == nullptr) return;
        append(text, suffix->letters, capitals);
        story.append(" + ").append(suffix->text).append(" (").append(suffix->meaning).append(")");
        end = kazakh::end_after(*suffix);
    }
};

/// The first suffix changes the end of the stem.
void prepare(Growing& word, const Written& written, Name first)
{
    word.end = {written.stem.sound, kazakh::stem_slot};
    word.capitals = written.capitals;
    const auto change = [&](const kazakh::Change& end) {
        change_end(word.text, end, written.capitals);
        word.confidence = kazakh::less_sure(end.share, word.confidence);
    };
    change(written.stem.always);
    const Suffix* suffix = kazakh::suffix_for(first, word.end);
    if (suffix == nullptr) return;
    if (suffix->letters.front() == U'т') change(written.stem.before_t);
    if (kazakh::is_vowel(suffix->letters.front())) change(written.stem.before_vowel);
    if (written.hyphen) word.text += '-';
}

Name first_of(const Wanted& want)
{
    return want.plural ? Name::plural : want.owner ? *want.owner : want.grammatical_case.value_or(Name::other);
}

std::string join(const Phrase& phrase, std::string_view word)
{
    std::string out;
    out.reserve(phrase.before.size() + word.size() + phrase.after.size());
    return out.append(phrase.before).append(word).append(phrase.after);
}

Inflection grow(const Phrase& phrase, std::string_view stem, const Written& written, const Wanted& want)
{
    Growing word{std::string(stem), std::string(stem), {}, false, written.confidence};
    prepare(word, written, first_of(want));
    if (want.plural) word.add(Name::plural);
    if (want.owner) word.add(*want.owner);
    if (want.grammatical_case) word.add(*want.grammatical_case);
    if (!written.reason.empty()) word.story.append("; ").append(written.reason);
    return {join(phrase, word.text), written.reached, word.confidence, std::move(word.story)};
}

/// «Франция елшілігі»: the cases follow the ending that is there; for another owner or the plural it is taken off first.
Inflection grow_head(const Phrase& phrase, std::u32string_view letters, const kazakh::Head& head, Written written, Wanted want)
{
    const bool is_known = head.possessed == kazakh::Possessed::known;
    const double confidence = kazakh::confidence_of(is_known ? "possessed" : "shape");
    const auto reached = is_known ? Reached::dictionary : Reached::rule;
    const std::string of = "possessed «" + kazakh::to_utf8(head.base) + "»" + (is_known ? "" : ", by its shape only");
    if (!want.plural && (!want.owner || want.owner == Name::px3)) {
        Growing word{std::string(phrase.word), std::string(phrase.word), {}, written.capitals, confidence};
        const auto harmony = letters.back() == U'ы' ? Harmony::back : Harmony::front;
        word.end = {{harmony, Final::vowel, true}, kazakh::possessed_slot()};
        if (want.grammatical_case) word.add(*want.grammatical_case);
        return {join(phrase, word.text), reached, confidence, std::move(word.story.append("; ").append(of))};
    }
    if (!want.owner) want.owner = Name::px3;
    if (const char32_t last = head.base.back(); !icu::is_letter(last)) {  // «15-і»
        const auto number = kazakh::to_utf8(head.base);
        return grow(phrase, number, kazakh::read_written(number, false), want);
    }
    std::string stem(phrase.word);
    change_end(stem, kazakh::difference(letters.substr(letters.rfind(U'-') + 1), head.base), written.capitals);
    if (head.plural) want.plural = false;
    written.stem = kazakh::read_stem(head.base, false);
    auto out = grow(phrase, stem, written, want);
    return {std::move(out.text), reached, confidence, std::move(out.explanation.append("; ").append(of))};
}

/// A pronoun, in its own capitals; nothing for another word.
std::optional<Inflection> pronoun(const Phrase& phrase, const Written& written, const Form& form)
{
    if (form.owner != Owner::none || form.number != GrammaticalNumber::singular || written.letters.empty()) return std::nullopt;
    const auto found = kazakh::irregular_form(kazakh::to_utf8(written.letters), static_cast<Case>(case_of(form)));
    if (found.empty()) return std::nullopt;
    std::string text;
    const auto letters = base::code_points(found);
    append(text, letters.substr(0, 1), written.capitals || icu::is_upper(base::code_points(phrase.word).front()));
    append(text, letters.substr(1), written.capitals);
    return Inflection{join(phrase, text), Reached::table, kazakh::confidence_of("pronoun"), "irregular.tsv"};
}

}  // namespace

Inflection inflect_kazakh(std::string_view words, const Form& form)
{
    const Wanted want = wanted(form);
    if (!want.has_case) return {{}, Reached::rule, 0, "Kazakh has no prepositional"};
    if (want.is_nothing()) return {std::string(words), Reached::rule, 1.0, "as it stands"};
    if (const auto full = kazakh::write_out(words)) {
        auto out = inflect_kazakh(*full, form);
        return {std::move(out.text), Reached::paraphrase, kazakh::confidence_of("written-out"), std::move(out.explanation.append("; written out"))};
    }
    Phrase phrase = kazakh::split_phrase(words);
    if (phrase.word.empty()) return {{}, Reached::rule, 0, "there is no word to inflect"};
    const std::string mended = kazakh::mend_lookalikes(phrase.word);
    phrase.word = mended;
    const Written written = kazakh::read_written(phrase.word, phrase.among_capitals);
    if (auto found = pronoun(phrase, written, form)) return *found;
    if (!written.hyphen) {
        const bool is_name = !written.capitals && icu::is_upper(base::code_points(phrase.word).front());
        const bool alone = phrase.before.find(' ') == std::string_view::npos;
        const auto head = kazakh::read_head(written.letters, is_name, alone ? kazakh::Scope::patronymics : kazakh::Scope::every_head);
        if (head.possessed != kazakh::Possessed::no) return grow_head(phrase, written.letters, head, written, want);
    }
    return grow(phrase, phrase.word, written, want);
}

}  // namespace triptych::language::morphology
