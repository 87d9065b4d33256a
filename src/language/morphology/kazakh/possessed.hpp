// The head of an izafet phrase: «елшілігі» in «Франция елшілігі» is already possessed, and takes -н- before its cases.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace triptych::language::morphology::kazakh {

/// How it is known that a word is possessed.
enum class Possessed : std::uint8_t {
    no,
    by_shape,  ///< it ends so, and nothing speaks against it
    known,     ///< a dictionary knows the word without its ending
};

struct Head {
    Possessed possessed = Possessed::no;
    std::u32string base;  ///< «елшілік», «орын», «фестиваль»; a guess when it is known by shape only
    bool plural = false;  ///< the base is a plural itself: «істер» in «істері»
};

/// A word that stands alone is no izafet, but may be a patronymic: «Құнанбайұлы».
enum class Scope : std::uint8_t { every_head, patronymics };

/// Is the word possessed by the third person? Asks the Kazakh dictionary for what remains without its ending; bare.tsv has the words
/// that are whole in themselves. `is_name`: it has a capital, so that its shape alone says nothing («Мұхтар Әлі»).
/// Needs a word in small letters. May be called from any thread.
Head read_head(std::u32string_view word, bool is_name, Scope scope = Scope::every_head);

/// True for «і» in «15-і», an ending that possesses a number. May be called from any thread.
bool is_number_ending(std::u32string_view ending);

}  // namespace triptych::language::morphology::kazakh
