// Kazakh suffixes: which one follows an end of a word, and which may stand behind each other. One table serves making and recognising.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/kazakh/sounds.hpp"

namespace triptych::language::morphology::kazakh {

/// The names of suffixes.tsv of which forms are made; `other` are only recognised.
enum class Name : std::uint8_t { plural, px1sg, px2sg, px2frm, px3, px1pl, gen, dat, acc, loc, abl, ins, other };

/// Slots, a bit each, so that a set of them is a number; in the order of slots.tsv.
using Slots = unsigned;
constexpr Slots stem_slot = 1;

/// A suffix in one harmony.
struct Suffix {
    Name name = Name::other;
    std::u32string letters;
    std::string text;  ///< the same in UTF-8
    Harmony harmony = Harmony::back;
    Slots slot = 0;             ///< its own bit
    unsigned after_finals = 0;  ///< bits by Final
    Slots after_slots = 0;      ///< slots that must stand before, whatever the sound
    bool weak = false;
    std::string_view meaning;
};

/// What a suffix is put behind: a stem, or another suffix.
struct End {
    Sound sound;
    Slots slot = stem_slot;
};

/// The slot of the third-person possessive, behind which cases have rows of their own.
Slots possessed_slot();

/// All rows of suffixes.tsv, each in both harmonies. May be called from any thread, like everything here.
const std::vector<Suffix>& suffixes();

/// True when the suffix may stand directly behind such an end.
bool may_follow(const Suffix& suffix, const End& end);

/// What the suffix leaves for the next one.
End end_after(const Suffix& suffix);

/// The suffix of this name for such an end; never null for a name other than `other` where may_follow allows one.
const Suffix* suffix_for(Name name, const End& end);

}  // namespace triptych::language::morphology::kazakh
