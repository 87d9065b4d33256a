// The Russian dictionary as a witness: which of several ways to decline does it accept?
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "language/morphology/russian/rows.hpp"

namespace triptych::language::morphology::russian {

/// What the dictionary says of a form.
enum class Testimony : std::uint8_t {
    absent,  ///< it does not know the form
    other,   ///< a form of other words only
    itself,  ///< it lists the form as a word of its own: сестёр, врачом
    form,    ///< a form of the lemma
    shared,  ///< of the lemma and of another word
};

/// Needs a lemma and a form in small letters or as names are written. The dictionary has some plurals as words of their own (платежи):
/// `plurals` are the nominative plurals of the lemma. Answers are cached (at most 100,000 words). Any thread.
Testimony ask(std::string_view lemma, std::string_view form, std::span<const std::string> plurals = {});

/// True when the dictionary has the lemma itself as a dictionary form.
bool is_known(std::string_view lemma);

/// True when the dictionary has a word of these small letters, or one that makes such a form, that is written with a capital.
bool is_proper(std::string_view word);

/// How well the forms of a row fare: from -1 (all refused) to 1 (all are forms of the lemma).
double score(std::string_view lemma, const Row& row, std::size_t stem_length);

}  // namespace triptych::language::morphology::russian
