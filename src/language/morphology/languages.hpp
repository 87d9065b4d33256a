// What each language brings to inflection and matching. One folder each; everything may be called from any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace triptych::language::morphology {

/// One lemma, made ready to be recognised.
class Pattern {
public:
    Pattern() = default;
    virtual ~Pattern() = default;
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    /// Needs a folded word (see fold_word) whose look-alike letters are mended.
    [[nodiscard]] virtual Grade match(std::string_view folded) const = 0;

    /// Why match() says so, for a form that it accepts; empty for another.
    [[nodiscard]] virtual std::string explain(std::string_view folded) const = 0;

    /// Folded beginnings of which every form has one.
    [[nodiscard]] virtual std::vector<std::string> stems() const = 0;
};

/// A word of a glossary as it is written there, in valid UTF-8.
std::unique_ptr<Pattern> french_pattern(std::string_view word);
std::unique_ptr<Pattern> russian_pattern(std::string_view word);
std::unique_ptr<Pattern> kazakh_pattern(std::string_view word);

/// The pattern, and where the word is of a closed class the forms that its row has: «го» of «й» (4-й, 4-го), "les" of "l’".
std::unique_ptr<Pattern> with_closed_forms(std::unique_ptr<Pattern> pattern, std::string_view word, Language language);

std::unique_ptr<Pattern> make_pattern(std::string_view word, Language language);

/// A word as match() wants it: folded, and Latin letters that stand for Cyrillic ones mended in Russian and Kazakh.
std::string normal_word(std::string_view word, Language language);

/// True when a word can be what a hyphen joins to an abbreviation or a name: "ЮНЕСКО-ның", «ЦОН-а», "France-là".
bool is_joined_ending(std::string_view word, Language language);

/// A word or a phrase in valid UTF-8, put into the form; the text is empty where no form can be given.
Inflection inflect_french(std::string_view words, const Form& form);
Inflection inflect_russian(std::string_view words, const Form& form);
Inflection inflect_kazakh(std::string_view words, const Form& form);

}  // namespace triptych::language::morphology
