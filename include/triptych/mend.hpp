// Mending an alignment by hand: units that are split, merged, shifted and locked until each says one thing three times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "triptych/document.hpp"
#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

/// Where a text goes: to the unit before, or to the one after.
enum class Toward : std::uint8_t { previous, next };

/// Every function here changes the units of a document that is held in memory; `Workspace::save` writes it and its history. A text that
/// changes is a draft. All throw Error{not_found} for an id that no unit has, and Error{invalid}, with the document as it was, when the change
/// cannot be made. No text is lost: the sentences of each language stay in their order.

/// Cuts a unit in two before byte `at` of each language: 0 leaves the first part without the language, the size of the text the second. Gives
/// the id of the second unit, made from the first: "u3" and "u3-2". White space at the cut becomes the gap. A cut inside a character, or
/// between a code and its closing one, cannot be made, nor one that leaves a part without any text.
TRIPTYCH_API std::string split_unit(Document& document, std::string_view unit, const Trio<std::size_t>& at);

/// Joins a unit with the next one of its block, which is gone then.
TRIPTYCH_API void merge_units(Document& document, std::string_view unit);

/// Moves the first sentence of a language to the unit before, or the last one to the unit after. A unit without any text is gone then.
TRIPTYCH_API void move_sentence(Document& document, std::string_view unit, Language language, Toward toward);

/// Moves the texts of a language by one unit, from this unit to the next one without a text, which takes the last of them; toward the end a
/// new unit takes it when there is none. Toward the beginning the unit before must have no text.
TRIPTYCH_API void shift_texts(Document& document, std::string_view unit, Language language, Toward toward);

/// Says that the texts of a unit belong together: its confidence is 1, and `realign` leaves it alone. Or takes that back.
TRIPTYCH_API void lock_unit(Document& document, std::string_view unit, bool lock = true);
TRIPTYCH_API bool is_locked(const Unit& unit) noexcept;

/// Aligns the sentences between locked units again, block by block; all teach one lexicon. A unit of the same sentences stays as it is. The
/// others keep the ids of their first sentences where they can. Gives how many units are new or changed.
TRIPTYCH_API std::size_t realign(Document& document);

}  // namespace v1
}  // namespace triptych
