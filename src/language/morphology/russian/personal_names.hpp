// How given names and surnames decline where no dictionary has them: the rows of personal_names.tsv.
#pragma once

#include <optional>
#include <string_view>

#include "language/morphology/russian/rows.hpp"

namespace triptych::language::morphology::russian {

/// What a word is to the name of a person.
enum class NamePart : std::uint8_t {
    none,
    given,
    surname,
    western,  ///< a surname beside a given name that no Russian bears
};

/// How a name of that ending declines.
struct NameType {
    const Row* row = nullptr;  ///< null: it stays
    Gender gender = Gender::unknown;
    double confidence = 0;
    bool is_whole = false;  ///< the row is for this very name
};

/// Needs a word in small letters; the longest ending wins. None for a word that no row fits. Any thread.
std::optional<NameType> name_type(std::string_view word, NamePart part, Gender gender);

/// What the ending of a surname tells by itself: «Балаева» is a woman's surname, «Шевченко» anybody's; none for «Ким».
std::optional<Gender> told_by_surname(std::string_view word);

}  // namespace triptych::language::morphology::russian
