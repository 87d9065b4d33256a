#include "language/morphology/russian/persons.hpp"

#include <algorithm>
#include <unordered_set>

#include "language/morphology/russian/confidence.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/morphology/russian/witness.hpp"

namespace triptych::language::morphology::russian {
namespace {


std::unordered_set<std::string> word_set(std::string_view name)
{
    std::unordered_set<std::string> out;
    for (const auto& cells : table(name))
        for (const auto item : items(cells[0])) out.emplace(item);
    return out;
}

/// Шарль де Голль.
bool is_particle(const Piece& piece)
{
    static const auto words = word_set("name_particles.tsv");
    return words.contains(piece.word.small());
}

/// «имени Пушкина»: the name behind it stays.
bool is_namesake(const Piece& piece)
{
    static const auto words = word_set("namesakes.tsv");
    return words.contains(piece.word.small());
}

std::optional<GivenName> given_in(const Piece& piece)
{
    return is_name_word(piece) ? given_name(piece.word.small()) : std::nullopt;
}

bool ends_in_consonant(std::string_view word)
{
    return word.size() >= letter_size &&
           consonants.find(word.substr(word.size() - letter_size)) != std::string_view::npos;
}

/// «Пскова», of the town and no woman: what stands before the ending is a noun that declines otherwise than surnames do.
bool is_genitive_of_place(std::string_view small)
{
    const auto type = name_type(small, NamePart::surname, Gender::feminine);
    if (!type || type->row == nullptr || type->row->type != "surname") return false;
    const auto stem = small.substr(0, small.size() - letter_size);
    const Lexeme lexeme = analyse(stem, {Gender::masculine, Animacy::unknown, true});
    return lexeme.reached != Reached::rule && lexeme.row != nullptr && lexeme.row->type != "surname";
}

/// The gender that a surname in the nominative tells; none for a word whose ending does not show a surname.
std::optional<Gender> told(const Piece& piece)
{
    const auto& word = piece.word;
    const auto hyphen = word.small().rfind('-');
    const auto last = std::string_view(word.small()).substr(hyphen == std::string::npos ? 0 : hyphen + 1);
    const auto gender = told_by_surname(last);
    if (!gender || is_genitive_of_place(last)) return std::nullopt;
    if (*gender == Gender::unknown && is_thing(piece)) return std::nullopt;
    return gender;
}

bool is_before_word(std::span<const Piece> pieces, std::size_t at)
{
    return at + 1 < pieces.size() && pieces[at + 1].before == " ";
}

/// «Мангистауской области»: an adjective in another case than the nominative, known or not.
bool looks_oblique_adjective(const std::string& small)
{
    static const auto endings = [] {
        std::vector<std::string> out;
        for (const auto& cells : table("oblique_endings.tsv"))
            for (const auto item : items(cells[0])) out.emplace_back(item);
        return out;
    }();
    return std::ranges::any_of(
        endings, [&](const std::string& ending) { return small.size() > ending.size() + letter_size && small.ends_with(ending); });
}

/// «Кайрата», of a name in the table.
bool is_genitive_of_given(std::string_view small)
{
    if (!small.ends_with("а") && !small.ends_with("у") && !small.ends_with("е")) return false;
    const auto given = given_name(small.substr(0, small.size() - letter_size));
    return given && given->is_listed && given->gender == Gender::masculine;
}

/// A word in another case than the nominative, as far as the dictionary or its ending tells: «Франции», «Республики», «Национальной».
bool is_oblique(std::span<const Piece> pieces, std::size_t at)
{
    const Piece& piece = pieces[at];
    const std::string& small = piece.word.small();
    const auto surname = told(piece);
    if (surname && (*surname != Gender::masculine || !small.ends_with("ой"))) return false;
    if (is_before_word(pieces, at) && looks_oblique_adjective(small)) return true;
    if (surname) return false;
    const Lexeme& lexeme = piece.word.lexeme();
    if (lexeme.is_plural && lexeme.row != nullptr && lexeme.row->has_singular) return true;
    if (is_genitive_of_place(small) || (is_genitive_of_given(small) && !given_name(small))) return true;
    return !lexeme.is_nominative && !ends_in_consonant(small);
}

/// Nothing that the dictionary knows, a surname, or a living being: «Дюпон», «Мельник».
bool may_be_surname(std::span<const Piece> pieces, std::size_t at)
{
    const Piece& piece = pieces[at];
    if (told(piece)) return true;
    if (is_oblique(pieces, at) || is_thing(piece) || is_house(piece)) return false;
    const Lexeme& lexeme = piece.word.lexeme();
    if (lexeme.is_adjective() && lexeme.reached != Reached::rule) return false;
    return lexeme.animacy != Animacy::inanimate || lexeme.reached == Reached::rule;
}

/// «Безымянный», whatever its capital.
bool is_common_adjective(const Piece& piece)
{
    const Lexeme lexeme = analyse(piece.word.small(), {});
    return lexeme.is_adjective() && lexeme.reached != Reached::rule;
}

/// A word for living beings in the dictionary: «Министр».
bool is_title(const Piece& piece)
{
    if (told(piece) && piece.word.is_name()) return false;
    const Lexeme lexeme = analyse(piece.word.small(), {});
    return lexeme.is_animate() && lexeme.reached != Reached::rule && is_known(piece.word.small());
}

/// The end of the capitalised words that follow each other from `begin` on; particles stand between them.
std::size_t end_of_run(std::span<const Piece> pieces, std::size_t begin)
{
    std::size_t end = begin + 1;
    for (std::size_t at = end; at < pieces.size() && pieces[at].before == " "; ++at) {
        if (is_name_word(pieces[at]))
            end = at + 1;
        else if (!is_particle(pieces[at]))
            break;
    }
    return end;
}

/// A surname that the given name can't have: «Роза Ветров».
bool contradicts(const GivenName& given, const Piece& piece)
{
    const auto gender = told(piece);
    return given.gender == Gender::feminine && gender == Gender::masculine;
}

/// How far a name goes on behind its given name.
std::size_t end_of_name(std::span<const Piece> pieces, std::size_t given, std::size_t limit)
{
    const auto known = given_in(pieces[given]).value_or(GivenName{});
    std::size_t end = given + 1;
    for (std::size_t at = end; at < limit; ++at) {
        if (is_particle(pieces[at]) && at + 1 < limit) continue;
        const bool is_part = given_in(pieces[at]).has_value() || told(pieces[at]).has_value();
        if (!is_part && (is_oblique(pieces, at) || is_house(pieces[at]))) break;
        if (contradicts(known, pieces[at])) break;
        end = at + 1;
    }
    return end;
}

/// What the name of a person tells of the gender: its surname, its given name or patronymic, else the shape of the given name.
void find_gender(std::span<const Piece> pieces, Person& person, Gender known)
{
    Gender by_given = Gender::unknown;
    Gender by_surname = Gender::unknown;
    for (std::size_t at = person.begin; at < person.end; ++at) {
        const auto given = given_in(pieces[at]);
        if (given && by_given == Gender::unknown) by_given = given->gender;
        if (given || at == person.given) continue;
        if (const auto surname = told(pieces[at]); surname && *surname != Gender::unknown) by_surname = *surname;
    }
    person.gender = known != Gender::unknown ? known : by_surname != Gender::unknown ? by_surname : by_given;
    if (person.gender != Gender::unknown) return;
    person.confidence = std::min(person.confidence, sure().name_of_guess);
    if (person.doubt.empty()) person.doubt = "nothing tells whether the name is a man's or a woman's";
    const std::string& small = pieces[std::min(person.given, person.end - 1)].word.small();
    const bool is_feminine = person.given < person.end && (small.ends_with("а") || small.ends_with("я"));
    person.gender = guess_gender(small);
    if (person.gender == Gender::unknown) person.gender = is_feminine ? Gender::feminine : Gender::masculine;
}

/// The first given name of the table from `begin` on, `end` for none. A name in another case is none: «директор Музея Абая».
std::size_t find_given(std::span<const Piece> pieces, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end; ++at)
        if (const auto given = given_in(pieces[at]); given && (given->is_listed || at > begin)) return at;
    return end;
}

/// The surname that stands before the given name at `given`: «Ким Юлий»; behind a title only one that shows itself: «министр Балаева Аида».
std::size_t begin_of_name(std::span<const Piece> pieces, std::size_t begin, std::size_t given)
{
    const bool has_title = begin > 0;
    std::size_t first = given;
    while (first > begin && is_name_word(pieces[first - 1]) && may_be_surname(pieces, first - 1) && !is_title(pieces[first - 1]) &&
           (!has_title || told(pieces[first - 1])))
        --first;
    return first;
}

/// A name with a given name of the table.
Person named(std::span<const Piece> pieces, std::size_t begin, std::size_t given, std::size_t limit, Gender known)
{
    Person person{begin_of_name(pieces, begin, given), end_of_name(pieces, given, limit), given, Gender::unknown, 1, {}};
    find_gender(pieces, person, known);
    return person;
}

/// A name without a given name of the table: two words or more that may be one. Behind a title no word is one: «Герольд».
std::optional<Person> guessed(std::span<const Piece> pieces, std::size_t begin, std::size_t end, Gender known)
{
    const bool has_title = begin > 0 && pieces[begin - 1].word.small().size() > letter_size;
    if (end - begin < 2 || end - begin > 4) return std::nullopt;
    bool is_told = false;
    for (std::size_t at = begin; at < end; ++at) {
        if (is_particle(pieces[at])) continue;
        if (has_title && is_title(pieces[at])) continue;
        if (!may_be_surname(pieces, at) || is_title(pieces[at]) || is_common_adjective(pieces[at])) return std::nullopt;
        is_told = is_told || told(pieces[at]).has_value();
    }
    const bool is_surname_first = told(pieces[begin]).has_value() && !told(pieces[end - 1]).has_value();
    Person person{begin, end, is_surname_first ? end - 1 : begin, Gender::unknown, is_told ? sure().name_of_shape : sure().name_of_guess,
                  {}};
    person.doubt = "no table has the given name " + pieces[person.given].word.text();
    find_gender(pieces, person, known);
    return person;
}

/// One word behind a title, in the nominative.
void find_single(std::span<const Piece> pieces, std::size_t at, std::size_t title, Beside& beside)
{
    const bool is_direct = at == title + 1;
    const Lexeme& lexeme = pieces[at].word.lexeme();
    const Gender title_gender = pieces[title].word.lexeme().gender;
    const auto surname = told(pieces[at]);
    const bool is_nominative = ends_in_consonant(pieces[at].word.small()) && lexeme.is_nominative && !is_house(pieces[at]);  // поэт Блок
    if (surname || (is_direct && (may_be_surname(pieces, at) || is_nominative))) {
        const std::string& small = pieces[at].word.small();
        const bool is_vague = !surname && lexeme.reached == Reached::rule && (small.ends_with("а") || small.ends_with("я"));
        if (is_vague) {
            beside.confidence = sure().name_of_guess;
            beside.doubt = pieces[at].word.text() + ": a name, or another case of one; it stays";
            return;
        }
        Person person{at, at + 1, at + 1, Gender::unknown, 1, {}};
        const Gender known = surname && *surname != Gender::unknown ? *surname
                             : title_gender == Gender::feminine     ? title_gender
                                                                    : Gender::masculine;
        find_gender(pieces, person, known);
        if (!is_direct || is_thing(pieces[at])) {
            person.confidence = sure().name_of_shape;
            person.doubt = pieces[at].word.text() + ": taken for the name of the person";
        }
        beside.person = person;
        return;
    }
    if (lexeme.row == nullptr || (!is_direct && lexeme.reached != Reached::rule))
        return;  // аким города Алматы, министр Республики Казахстан
    beside.confidence = sure().name_of_guess;
    beside.doubt = pieces[at].word.text() + ": a name, or what the title is of; it stays";
}

bool has_oblique(std::span<const Piece> pieces, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end; ++at)
        if (is_oblique(pieces, at)) return true;
    return false;
}

/// Capitalised words behind a title.
void find_in_run(std::span<const Piece> pieces, std::size_t begin, std::size_t end, std::size_t title, Beside& beside)
{
    const std::size_t given = find_given(pieces, begin, end);
    const bool is_womans = pieces[title].word.lexeme().gender == Gender::feminine && end - begin == 1;
    if (given < end && is_womans && given_in(pieces[given])->gender == Gender::masculine)
        return find_single(pieces, begin, title, beside);  // госпожа Мартен
    if (given < end) {
        beside.person = named(pieces, begin, given, end, Gender::unknown);
        return;
    }
    while (begin < end && (is_oblique(pieces, begin) || is_particle(pieces[begin]))) ++begin;
    if (begin == end) return;
    if (end - begin == 1) return find_single(pieces, begin, title, beside);
    const bool is_followed = end < pieces.size() && pieces[end].before == " ";
    const Gender title_gender = pieces[title].word.lexeme().gender;
    if (auto person = guessed(pieces, begin, end, Gender::unknown); person && !is_followed) {
        if (title_gender == Gender::feminine) find_gender(pieces, *person, title_gender);
        beside.person = std::move(person);
        return;
    }
    if (has_oblique(pieces, begin, end)) {
        beside.confidence = sure().name_of_shape;
        beside.doubt = pieces[begin].word.text() + ": part of what the title is of; it stays";
        return;
    }
    beside.confidence = sure().name_of_guess;
    beside.doubt = pieces[begin].word.text() + ": a name, or what the title is of; it stays";
}

}  // namespace

bool is_house(const Piece& piece)
{
    static const auto words = word_set("houses.tsv");
    return words.contains(piece.word.small());
}

bool is_thing(const Piece& piece)
{
    const std::string& small = piece.word.small();
    if (ask(small, small) == Testimony::absent || is_proper(small)) return false;
    const Lexeme lexeme = analyse(small, {});
    return !lexeme.is_adjective() && !lexeme.is_animate() && lexeme.is_nominative && lexeme.reached != Reached::rule;
}

bool is_name_word(const Piece& piece)
{
    return piece.word.is_name() && !piece.is_quoted && !piece.word.is_foreign() && piece.word.small().size() > letter_size;
}

std::optional<Person> find_person(std::span<const Piece> pieces, const Hints& hints)
{
    std::size_t begin = 0;
    while (begin < pieces.size() && !is_name_word(pieces[begin]) && pieces[begin].word.small().size() <= letter_size) ++begin;  // initials
    if (begin == pieces.size() || !is_name_word(pieces[begin])) return std::nullopt;
    const std::size_t end = end_of_run(pieces, begin);
    if (pieces.size() == 1) {
        const auto given = given_in(pieces[0]);
        if (!given || pieces[0].word.lexeme().animacy == Animacy::inanimate) return std::nullopt;  // Марсель
        return named(pieces, 0, 0, 1, hints.gender);
    }
    const std::size_t given = find_given(pieces, begin, end);
    if (given < end) {
        Person person = named(pieces, begin, given, end, hints.gender);
        if (person.begin != begin) return std::nullopt;
        const bool is_frozen = person.end - person.begin == 1 && person.end < pieces.size() && pieces[person.end].before == " " &&
                               is_house(pieces[person.end]);  // Абай Опера, Абылай хан
        return is_frozen ? std::nullopt : std::optional(person);
    }
    const bool is_told = hints.animacy == Animacy::animate && hints.gender != Gender::unknown && end == pieces.size();
    if (is_told && end - begin > 1) return Person{begin, end, begin, hints.gender, 1, {}};
    if (end != pieces.size() || is_title(pieces[begin])) return std::nullopt;
    return guessed(pieces, begin, end, hints.gender);
}

Beside find_beside(std::span<const Piece> pieces, std::size_t title)
{
    Beside beside;
    for (std::size_t at = title + 1; at < pieces.size() && !beside.person;) {
        if (!is_name_word(pieces[at])) {
            ++at;
            continue;
        }
        const std::size_t end = end_of_run(pieces, at);
        if (is_namesake(pieces[at - 1])) {
            at = end;
            continue;
        }
        find_in_run(pieces, at, end, title, beside);
        at = end;
    }
    return beside;
}

void decline_person(std::span<Piece> pieces, const Person& person)
{
    bool is_western = false;
    for (std::size_t at = person.begin; at < person.end; ++at)
        if (const auto given = given_in(pieces[at]); given && given->is_western) is_western = true;
    for (std::size_t at = person.begin; at < person.end; ++at) {
        Piece& piece = pieces[at];
        if (is_particle(piece) && at > person.begin && at + 1 < person.end) continue;
        const Lexeme& lexeme = piece.word.lexeme();
        const bool is_byname = at > person.begin && lexeme.is_adjective() && lexeme.reached != Reached::rule;  // Четырнадцатый
        const bool is_given = at == person.given || given_in(piece).has_value();
        const NamePart part = is_byname ? NamePart::none : is_given ? NamePart::given : is_western ? NamePart::western : NamePart::surname;
        piece.word = Word(piece.word.text(), {person.gender, Animacy::animate, true, part});
        piece.part = Part::name;
    }
}

}  // namespace triptych::language::morphology::russian
