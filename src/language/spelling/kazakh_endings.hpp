// Kazakh forms that a dictionary lacks: does a chain of endings lead back to a known stem?
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::language {

/// Asks whether a stem is known; gets a folded word.
using KnowsStem = std::function<bool(const std::string&)>;

/// How the end of a stem sounds. `spelt`: as it is written, Latin letters by latin_sounds.tsv. `named`: an abbreviation, which may be read
/// letter by letter, so that a consonant at its end settles nothing.
enum class Sound : unsigned char { spelt, named };

/// True when taking endings of kazakh_endings.tsv off `form` leads to a stem that `knows` accepts: "кітаптарымыздағы" → кітап.
/// Vowel harmony and the sound before each ending are respected; final б г ғ before a vowel may stand for п к қ, and ы or і of
/// the stem's last syllable may be dropped (халқы → халық). At most six endings. Needs a folded word. May be called from any thread.
bool is_kazakh_form(std::string_view form, const KnowsStem& knows);

/// The regular plurals of a word: мұражай → мұражайлар. One as a rule, two where the vowels leave the harmony open. Needs a folded word.
std::vector<std::string> kazakh_plurals(std::string_view word);

/// True when `ending` is a chain of noun endings that may follow `stem` with a hyphen: ЮНЕСКО-ның, TikTok-та, DELF-ке.
/// Needs folded words.
bool is_kazakh_ending(std::string_view stem, std::string_view ending, Sound sound);

/// The endings of the same meaning that fit the stem: ЮНЕСКО and нің → ның. Empty when `ending` is none that a noun takes.
/// Needs folded words; compound endings (ларында) have no answer.
std::vector<std::string> fitting_endings(std::string_view stem, std::string_view ending);

}  // namespace triptych::language
