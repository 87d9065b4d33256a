// Which words of a Russian phrase are the name of a person, and how sure that is: «министр культуры *Аида Балаева*».
#pragma once

#include <optional>
#include <span>
#include <string>

#include "language/morphology/russian/pieces.hpp"

namespace triptych::language::morphology::russian {

/// Words that are one name. They stand in the nominative.
struct Person {
    std::size_t begin = 0, end = 0;
    std::size_t given = 0;  ///< the word that is the given name; `end` when there is none
    Gender gender = Gender::unknown;
    double confidence = 1;  ///< that the words are a name, and of the gender
    std::string doubt;      ///< why less than 1, for a person
};

/// What stands behind a title: a person, and words that stay.
struct Beside {
    std::optional<Person> person;
    double confidence = 1;  ///< that the words which stay have to
    std::string doubt;
};

/// A phrase that begins with a name and has no title: «Исаак Ньютон», «Ким Юлий», «А. С. Пушкин».
std::optional<Person> find_person(std::span<const Piece> pieces, const Hints& hints);

/// The name behind the title at `title`, directly or after its complements. A capitalised complement in another case stays:
/// «директор Национальной библиотеки»; so does what can't be told, and then the confidence says so.
Beside find_beside(std::span<const Piece> pieces, std::size_t title);

/// Makes the words of the person names that decline.
void decline_person(std::span<Piece> pieces, const Person& person);

/// True for a capitalised Russian word outside quotes, of more than one letter.
bool is_name_word(const Piece& piece);

/// True for an inanimate common noun of the dictionary, whatever its capital: «Культура».
bool is_thing(const Piece& piece);

/// True for what may bear the name of a person before it: «Назарбаев Университет».
bool is_house(const Piece& piece);

}  // namespace triptych::language::morphology::russian
