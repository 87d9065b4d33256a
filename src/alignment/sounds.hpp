// Names and loan words across scripts: a key of what a word sounds like.
#pragma once

#include <string>
#include <string_view>

namespace triptych::alignment {

/// The consonants of a word in small letters, as classes of sounds.tsv, with 'A' before them when it begins with a vowel: "ALMT" for
/// almaty and алматы. A consonant that follows its like is taken once. Linear; may be called from any thread.
std::string sound_key(std::u32string_view word);

}  // namespace triptych::alignment
