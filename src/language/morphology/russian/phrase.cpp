#include "language/morphology/russian/phrase.hpp"

#include <algorithm>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/russian/confidence.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {


std::unordered_set<std::string> word_set(std::string_view name)
{
    std::unordered_set<std::string> out;
    for (const auto& cells : table(name))
        for (const auto item : items(cells[0])) out.emplace(item);
    return out;
}

bool is_function_word(const std::string& small)
{
    static const auto words = word_set("function_words.tsv");
    return words.contains(small);
}

/// город Астана, города Астаны.
bool takes_names_along(const std::string& small)
{
    static const auto words = word_set("apposition.tsv");
    return words.contains(small);
}

bool fits(const Lexeme& attribute, const Lexeme& noun)
{
    if (attribute.is_plural || noun.is_plural) return attribute.is_plural == noun.is_plural;
    return noun.gender == Gender::unknown || noun.gender == attribute.gender || noun.reached == Reached::rule;
}

}  // namespace

Phrase::Phrase(std::string_view text, const Hints& hints) : small_(lowered(text))
{
    Pieces read = read_pieces(text, hints);
    pieces_ = std::move(read.words);
    after_ = std::move(read.after);
    is_quoted_ = read.is_quoted;
    if (const auto person = find_person(pieces_, hints)) take_all(*person);
    std::size_t found = find_head(0, hints);
    if (found >= pieces_.size() && pieces_.size() == 1 && !pieces_[0].word.is_foreign()) found = 0;  // whatever the dictionary makes of it
    if (found >= pieces_.size()) return;
    head_ = found;
    if (pieces_[head_].part != Part::name) pieces_[head_].part = Part::head;
    animate_ = hints.animacy != Animacy::unknown ? hints.animacy == Animacy::animate : pieces_[head_].word.lexeme().is_animate();
    if (!is_person_) find_names();
}

void Phrase::take(const Person& person)
{
    decline_person(pieces_, person);
    is_person_ = true;
    doubt(person.confidence, person.doubt);
}

/// Persons joined by «и»: Ольги и Анны.
void Phrase::take_all(const Person& first)
{
    take(first);
    for (std::size_t at = first.end; at + 1 < pieces_.size() && pieces_[at].word.small() == "и";) {
        const std::size_t begin = at + 1;
        auto other = find_person(std::span(pieces_).subspan(begin), {});
        if (!other) return;
        other->begin += begin;
        other->end += begin;
        other->given += begin;
        take(*other);
        at = other->end;
    }
}

void Phrase::doubt(double confidence, const std::string& why)
{
    if (confidence >= sure_) return;
    sure_ = confidence;
    doubt_ = why;
}

bool Phrase::may_be_head(std::size_t at) const
{
    const Word& word = pieces_[at].word;
    if (pieces_[at].is_quoted || word.small().size() <= letter_size) return false;
    if (word.is_foreign()) return std::ranges::any_of(word.small(), [](char c) { return c < '0' || c > '9'; });
    return word.lexeme().is_nominative && !word.lexeme().is_adjective();
}

/// An adjective before a noun, or before another adjective, with which it agrees.
bool Phrase::is_attribute(std::size_t at) const
{
    const Word& word = pieces_[at].word;
    if (!word.lexeme().is_adjective() || pieces_[at].is_quoted) return false;
    std::size_t next = at + 1;
    while (next < pieces_.size() && pieces_[next].word.small() == "и") ++next;
    if (next >= pieces_.size() || pieces_[next].is_quoted) return false;
    const Lexeme& other = pieces_[next].word.lexeme();
    return fits(word.lexeme(), other) && ((other.is_adjective() && other.is_nominative) || may_be_head(next));
}

/// What a word is before its noun: «Мамаев курган» has an adjective, «Елисейские Поля» a plural.
void Phrase::read_beside(std::size_t at)
{
    if (at + 1 >= pieces_.size() || pieces_[at + 1].before != " " || pieces_[at + 1].is_quoted) return;
    const Lexeme& lexeme = pieces_[at].word.lexeme();
    Piece& next = pieces_[at + 1];
    if (lexeme.is_adjective() && lexeme.is_plural && !next.word.lexeme().is_plural && !next.word.lexeme().is_adjective())
        next.word.become_plural();
    const Lexeme& noun = next.word.lexeme();
    const bool is_surname = lexeme.row != nullptr && lexeme.row->type == "surname";
    if (is_surname && may_be_head(at + 1) && is_thing(next) && !is_house(next)) pieces_[at].word.become_possessive(noun.gender);
}

/// A name of a person before the thing that bears it: Назарбаев Университет, Абай Опера.
bool Phrase::is_frozen(std::size_t at) const
{
    const Piece& piece = pieces_[at];
    if (at + 1 >= pieces_.size() || pieces_[at + 1].before != " " || !may_be_head(at + 1)) return false;
    const Lexeme& lexeme = piece.word.lexeme();
    const Lexeme& next = pieces_[at + 1].word.lexeme();
    if (lexeme.row != nullptr && lexeme.row->type == "surname" && next.reached != Reached::rule && !next.is_animate()) return true;
    if (!is_house(pieces_[at + 1]) || !piece.word.is_name() || is_house(piece)) return false;
    return given_name(piece.word.small()).has_value() || (pieces_[at + 1].word.is_name() && !is_thing(piece));
}

std::size_t Phrase::find_head(std::size_t from, const Hints& hints)
{
    Gender gender = Gender::unknown;
    for (std::size_t at = from; at < pieces_.size(); ++at) {
        Piece& piece = pieces_[at];
        if (piece.part == Part::name) return at;
        const bool is_shortened = at + 1 < pieces_.size() && pieces_[at + 1].before.starts_with('.');
        if (piece.is_quoted || is_shortened || piece.word.small() == "и") continue;
        if (is_function_word(piece.word.small())) return pieces_.size();
        read_beside(at);
        if (is_attribute(at)) {
            piece.part = Part::attribute;
            gender = piece.word.lexeme().gender;
            continue;
        }
        if (piece.word.lexeme().is_adjective()) return at;
        if (!may_be_head(at)) continue;
        if (is_frozen(at)) continue;
        if (gender != Gender::unknown && piece.word.lexeme().gender != gender && piece.word.lexeme().reached == Reached::rule)
            piece.word = Word(piece.word.text(), {gender, hints.animacy, false});
        return at;
    }
    return pieces_.size();
}

/// Names that decline beside the head: посла Мишеля, города Астаны; and what «и» joins to it: Казахстана и Франции.
void Phrase::find_names()
{
    if (pieces_[head_].word.lexeme().is_animate()) {
        const Beside beside = find_beside(pieces_, head_);
        doubt(beside.confidence, beside.doubt);
        if (beside.person) {
            decline_person(pieces_, *beside.person);
            return doubt(beside.person->confidence, beside.person->doubt);
        }
    }
    find_apposition();
    find_joined();
    doubt_name();
}

/// «Музей Мария Кюри»: the name of a person in the nominative after a thing.
void Phrase::doubt_name()
{
    const std::size_t next = head_ + 1;
    if (next >= pieces_.size() || pieces_[next].before != " " || !is_name_word(pieces_[next])) return;
    const auto person = find_person(std::span(pieces_).subspan(next), {});
    if (person && person->end - person->begin > 1)
        doubt(sure().name_behind_thing, pieces_[next].word.text() + ": a name in the nominative behind a thing; it stays");
}

void Phrase::find_apposition()
{
    const std::size_t next = head_ + 1;
    if (next >= pieces_.size() || pieces_[next].before != " " || !takes_names_along(pieces_[head_].word.small())) return;
    if (pieces_[next].word.is_name() && (may_be_head(next) || pieces_[next].word.lexeme().is_adjective())) pieces_[next].part = Part::name;
}

void Phrase::find_joined()
{
    const std::size_t next = head_ + 1;
    if (next >= pieces_.size() || pieces_[next].word.small() != "и") return;
    const std::size_t joined = find_head(next + 1, {});
    if (joined >= pieces_.size()) return;
    pieces_[joined].part = Part::name;
    for (std::size_t i = next + 1; i < joined; ++i)
        if (pieces_[i].part == Part::attribute) pieces_[i].part = Part::name;
}

std::string Phrase::write(auto&& form_of) const
{
    std::string out;
    for (const Piece& piece : pieces_) {
        out += piece.before;
        out += piece.part == Part::kept ? piece.word.text() : form_of(piece);
    }
    return out += after_;
}

std::string Phrase::form_of(const Piece& piece, Number number, Case grammatical_case) const
{
    const bool is_beside = piece.part == Part::name && !is_person_;
    const bool animate = is_beside ? piece.word.lexeme().is_animate() : animate_;
    return piece.word.form(is_beside && !piece.word.lexeme().is_plural ? Number::singular : number, grammatical_case, animate);
}

std::string Phrase::form(Number number, Case grammatical_case) const
{
    return write([&](const Piece& piece) { return form_of(piece, number, grammatical_case); });
}

std::string Phrase::form_with_head(Case grammatical_case, Case of_head) const
{
    return write([&](const Piece& piece) { return form_of(piece, Number::singular, &piece.word == head() ? of_head : grammatical_case); });
}

bool Phrase::is_named() const noexcept
{
    return std::any_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(std::min(head_, pieces_.size())),
                       [](const Piece& piece) { return piece.word.is_name(); });
}

std::string Phrase::few() const
{
    const bool is_feminine = head() != nullptr && head()->lexeme().gender == Gender::feminine;
    return write([&](const Piece& piece) {
        if (piece.word.lexeme().is_adjective()) return piece.word.form(Number::plural, is_feminine ? Case::nom : Case::gen, false);
        return piece.word.form(Number::singular, Case::gen, animate_);
    });
}

Reached Phrase::reached() const noexcept
{
    Reached reached = Reached::table;
    for (const Piece& piece : pieces_)
        if (piece.part != Part::kept) reached = std::max(reached, piece.word.lexeme().reached);
    return head() == nullptr ? Reached::rule : reached;
}

double Phrase::confidence() const noexcept
{
    double confidence = sure_;
    for (const Piece& piece : pieces_)
        if (piece.part != Part::kept) confidence = std::min(confidence, piece.word.lexeme().confidence);
    return head() == nullptr ? sure().no_head : confidence;
}

std::string Phrase::explanation() const
{
    std::string out;
    for (const Piece& piece : pieces_) {
        if (piece.part == Part::kept) continue;
        if (!out.empty()) out += "; ";
        out += piece.word.explanation();
    }
    if (out.empty()) out = "stays as it is";
    return doubt_.empty() ? out : out.append("; ").append(doubt_);
}

}  // namespace triptych::language::morphology::russian
