// What the table of given names knows: the gender of a name or a patronymic, and whether a Russian surname may stand beside it.
#pragma once

#include <optional>
#include <string_view>

#include "triptych/names.hpp"

namespace triptych::language::morphology::russian {

struct GivenName {
    Gender gender = Gender::unknown;  ///< unknown for names of both: Женя, Доминик
    bool is_western = false;          ///< the surnames beside it decline as foreign ones: Чарльзом Дарвином
    bool is_listed = false;           ///< by itself; else by its ending, as Иванович and Ерболулы are
};

/// Needs a word in small letters, ё or е. Any thread.
std::optional<GivenName> given_name(std::string_view word);

/// What the end of a name of no table makes likely: «Ардагуль», «Ракымбек»; unknown where nothing does.
Gender guess_gender(std::string_view word);

/// The gender of a given name or a patronymic in small letters; unknown for another word.
Gender gender_of_name(std::string_view word);

}  // namespace triptych::language::morphology::russian
