#include "language/morphology/russian/phrase.hpp"

#include <algorithm>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {

constexpr std::size_t one_letter = 2;  // bytes

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

/// Шарль де Голль.
bool is_particle(const std::string& small)
{
    static const auto words = word_set("name_particles.tsv");
    return words.contains(small);
}

bool is_in_word(char32_t point)
{
    return icu::is_letter(point) || icu::is_mark(point) || icu::is_digit(point) || point == '\'' || point == U'’';
}

bool is_opening(char32_t point)
{
    return std::u32string_view(U"«“„\"").find(point) != std::u32string_view::npos;
}

bool is_closing(char32_t point)
{
    return std::u32string_view(U"»”\"").find(point) != std::u32string_view::npos;
}

/// The end of the word that begins at `begin`; a hyphen inside belongs to it.
std::size_t end_of_word(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t point = base::next_code_point(text, next);
        if (point == '-' && end > begin && next < text.size()) {
            std::size_t after = next;
            if (!is_in_word(base::next_code_point(text, after))) break;
        } else if (!is_in_word(point)) {
            break;
        }
        end = next;
    }
    return end;
}

bool fits(const Lexeme& attribute, const Lexeme& noun)
{
    if (attribute.is_plural || noun.is_plural) return attribute.is_plural == noun.is_plural;
    return noun.gender == Gender::unknown || noun.gender == attribute.gender || noun.reached == Reached::rule;
}

}  // namespace

Phrase::Phrase(std::string_view text, const Hints& hints) : small_(lowered(text))
{
    read(text, hints);
    find_person(hints);
    std::size_t found = find_head(0, hints);
    if (found >= pieces_.size() && pieces_.size() == 1 && !pieces_[0].word.is_foreign()) found = 0;  // whatever the dictionary makes of it
    if (found >= pieces_.size()) return;
    head_ = found;
    if (pieces_[head_].part != Part::name) pieces_[head_].part = Part::head;
    animate_ = hints.animacy != Animacy::unknown ? hints.animacy == Animacy::animate : pieces_[head_].word.lexeme().is_animate();
    find_names();
}

void Phrase::read(std::string_view text, const Hints& hints)
{
    bool quoted = false;
    std::size_t gap = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (is_in_word(point)) {
            at = end_of_word(text, begin);
            const bool is_only = pieces_.empty() && at == text.size();
            pieces_.push_back({std::string(text.substr(gap, begin - gap)), Word(text.substr(begin, at - begin), is_only ? hints : Hints{}),
                               Part::kept, quoted});
            gap = at;
        } else if (is_opening(point) && !quoted) {
            quoted = true;
        } else if (is_closing(point)) {
            quoted = false;
        }
    }
    after_ = text.substr(gap);
    if (std::ranges::all_of(pieces_, &Piece::is_quoted))
        for (Piece& piece : pieces_) piece.is_quoted = false;
}

/// Given names and patronymics tell the gender of the surnames beside them.
void Phrase::find_person(const Hints& hints)
{
    const auto is_given = [&](const Piece& piece) {
        const bool is_place = pieces_.size() == 1 && piece.word.lexeme().animacy == Animacy::inanimate;  // Марсель
        return !piece.is_quoted && !is_place && piece.word.is_name() && gender_of_name(piece.word.small()) != Gender::unknown;
    };
    auto given = std::ranges::find_if(pieces_, is_given);
    const bool is_told = hints.animacy == Animacy::animate && hints.gender != Gender::unknown && pieces_.size() > 1 &&
                         std::ranges::all_of(pieces_, [](const Piece& piece) { return piece.word.is_name(); });
    if (given == pieces_.end() && is_told) given = pieces_.begin();
    if (given == pieces_.end()) return;
    Hints person{hints.gender, Animacy::animate, true};
    if (person.gender == Gender::unknown) person.gender = gender_of_name(given->word.small());
    const auto belongs = [&](const Piece& piece) {
        return piece.word.is_name() && !piece.is_quoted && !piece.word.is_foreign() && piece.word.lexeme().is_nominative;
    };
    const auto may_be_person = [](const Piece& piece) {
        const Lexeme& lexeme = piece.word.lexeme();
        return lexeme.is_animate() || (lexeme.animacy == Animacy::unknown && lexeme.reached == Reached::rule);
    };
    auto first = given;
    while (first != pieces_.begin() && first->before == " " && belongs(*(first - 1)) && may_be_person(*(first - 1))) --first;
    const auto is_animate = [](const Piece& piece) { return piece.word.lexeme().is_animate(); };
    if (first != pieces_.begin() && std::none_of(pieces_.begin(), first, is_animate)) return;  // проспект Абылай хана
    for (auto piece = first; piece != pieces_.end(); ++piece) {
        if (piece > given && is_particle(piece->word.small())) continue;
        if (piece > given && (!belongs(*piece) || piece->before != " ")) break;
        piece->word = Word(piece->word.text(), person);
        piece->part = Part::name;
    }
    is_person_ = true;
}

bool Phrase::may_be_head(std::size_t at) const
{
    const Word& word = pieces_[at].word;
    if (pieces_[at].is_quoted || word.small().size() <= one_letter) return false;
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
    return fits(word.lexeme(), other) && (other.is_adjective() || may_be_head(next));
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
        if (is_attribute(at)) {
            piece.part = Part::attribute;
            gender = piece.word.lexeme().gender;
            continue;
        }
        if (piece.word.lexeme().is_adjective()) return at;
        if (!may_be_head(at)) continue;
        const bool is_frozen = piece.word.lexeme().row != nullptr && piece.word.lexeme().row->type == "surname" &&
                               at + 1 < pieces_.size() && may_be_head(at + 1) && pieces_[at + 1].word.lexeme().reached != Reached::rule &&
                               !pieces_[at + 1].word.lexeme().is_animate();
        if (is_frozen) continue;  // Назарбаев Университет
        if (gender != Gender::unknown && piece.word.lexeme().gender != gender && piece.word.lexeme().reached == Reached::rule)
            piece.word = Word(piece.word.text(), {gender, hints.animacy, false});
        return at;
    }
    return pieces_.size();
}

/// Names that decline beside the head: посла Мишеля, города Астаны; and what «и» joins to it: Казахстана и Франции.
void Phrase::find_names()
{
    std::size_t next = head_ + 1;
    const Word& head = pieces_[head_].word;
    if (next >= pieces_.size() || pieces_[head_].part == Part::name) return;
    const bool takes = takes_names_along(head.small()) || head.lexeme().is_animate();
    for (; takes && next < pieces_.size() && pieces_[next].before == " "; ++next) {
        if (!pieces_[next].word.is_name() || !(may_be_head(next) || pieces_[next].word.lexeme().is_adjective())) break;
        pieces_[next].part = Part::name;
        if (!head.lexeme().is_animate()) return;
        const bool is_woman = head.lexeme().gender == Gender::feminine;  // госпоже Мартен; but министра Ахметову
        pieces_[next].word = Word(pieces_[next].word.text(), {is_woman ? Gender::feminine : Gender::unknown, Animacy::animate, true});
    }
    if (next != head_ + 1 || pieces_[next].word.small() != "и") return;
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

std::string Phrase::form(Number number, Case grammatical_case) const
{
    return write([&](const Piece& piece) {
        const bool is_beside = piece.part == Part::name && !is_person_;
        const bool animate = is_beside ? piece.word.lexeme().is_animate() : animate_;
        return piece.word.form(is_beside && !piece.word.lexeme().is_plural ? Number::singular : number, grammatical_case, animate);
    });
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
    double confidence = 1;
    for (const Piece& piece : pieces_)
        if (piece.part != Part::kept) confidence = std::min(confidence, piece.word.lexeme().confidence);
    return head() == nullptr ? 0.5 : confidence;
}

std::string Phrase::explanation() const
{
    std::string out;
    for (const Piece& piece : pieces_) {
        if (piece.part == Part::kept) continue;
        if (!out.empty()) out += "; ";
        out += piece.word.explanation();
    }
    return out.empty() ? "stays as it is" : out;
}

}  // namespace triptych::language::morphology::russian
