// Lemmas: is this word of a text a form of that word of a glossary?
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

/// How sure it is that a form belongs to a lemma; a greater value is surer.
enum class Grade : std::uint8_t {
    none,      ///< it does not
    possible,  ///< it may: another word has the same form, or only a rule says so
    certain,   ///< a regular form
    exact,     ///< the lemma itself, but for case, apostrophes, ё, hyphens and full stops; an ending that a hyphen joins makes it certain
};
/// "none", "possible", "certain" or "exact".
TRIPTYCH_API std::string_view name(Grade grade) noexcept;

/// What was read in a form.
struct Reading {
    Grade grade = Grade::none;
    std::string explanation;  ///< "кітап + лар (plural) + ымыз (us) + да (locative)"; empty for none
};

/// A word made ready to be recognised in any form: kk «мектеп» in мектебімізде, ru «год» in лет, fr «œil» in yeux. Several threads may
/// use one Lemma.
class TRIPTYCH_API Lemma {
public:
    /// One word, as a glossary writes it. Throws Error{encoding} when it is not UTF-8.
    Lemma(std::string_view word, Language language);
    ~Lemma();
    Lemma(const Lemma&) = delete;
    Lemma& operator=(const Lemma&) = delete;
    Lemma(Lemma&&) noexcept;
    Lemma& operator=(Lemma&&) noexcept;

    /// Is `form`, one word of a text, a form of this word? Fast: no dictionary is asked unless the beginning agrees.
    [[nodiscard]] Grade match(std::string_view form) const;

    /// The same with the reason.
    [[nodiscard]] Reading read(std::string_view form) const;

    /// Beginnings, folded, of which each form has one: for an index over many lemmas.
    [[nodiscard]] std::span<const std::string> stems() const& noexcept;
    [[nodiscard]] std::span<const std::string> stems() const&& = delete;

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

/// True when `form` is a form of `term`; both may be phrases of several words, of which each may be inflected. Grade::possible counts. The
/// signs of the term (№, %, /, +, initials and their full stops) must stand in the form too; hyphens, quotation marks and a forgotten full stop
/// make no difference, nor an article that only the form has (fr « école », « l’école »).
/// Throws Error{encoding}. May be called from any thread.
TRIPTYCH_API bool same_lemma(std::string_view term, std::string_view form, Language language);

/// The same with the reason: the grade is that of the least sure word, the explanations stand in the order of the words, "; " between them.
TRIPTYCH_API Reading read_form(std::string_view term, std::string_view form, Language language);

}  // namespace v1
}  // namespace triptych
