// How one Russian word declines: the row that is its own, and how sure that is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/russian/given_names.hpp"
#include "language/morphology/russian/personal_names.hpp"
#include "language/morphology/russian/rows.hpp"

namespace triptych::language::morphology::russian {

/// What is known of a word beside its letters.
struct Hints {
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    bool is_name = false;            ///< begins with a capital
    NamePart part = NamePart::none;  ///< of a person's name
};

/// A word and its way to decline.
struct Lexeme {
    std::string stem;          ///< small letters; the endings of the row follow it
    const Row* row = nullptr;  ///< null: the word stays as it is
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    Reached reached = Reached::rule;
    double confidence = 0;
    bool is_plural = false;     ///< the word is a plural: дни, ножницы
    bool is_nominative = true;  ///< false when the dictionary has it as another form only: Франции

    [[nodiscard]] bool is_adjective() const noexcept { return row != nullptr && row->kind != Kind::noun; }
    [[nodiscard]] bool is_animate() const noexcept { return animacy == Animacy::animate; }

    /// Small letters.
    [[nodiscard]] std::string form(Number number, Case grammatical_case, bool animate) const;
};

/// A row that may be the word's own, for recognition.
struct Candidate {
    const Row* row = nullptr;
    std::size_t stem_length = 0;
};

/// The way of a word in small letters. Answers are cached (at most 50,000). Any thread.
Lexeme analyse(std::string_view word, const Hints& hints);

/// Every way that may be the word's, the likeliest first; with those that only a dictionary could confirm.
std::vector<Candidate> candidates(std::string_view word, bool is_name);

}  // namespace triptych::language::morphology::russian
