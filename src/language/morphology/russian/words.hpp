// A Russian word of a phrase: simple, hyphenated, an abbreviation or digits; and its forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/russian/lexemes.hpp"

namespace triptych::language::morphology::russian {

/// A word as it stands in a phrase, without the punctuation around it.
class Word {
public:
    Word(std::string_view text, const Hints& hints);

    /// In that form, capitals kept. `animate` decides the accusative.
    [[nodiscard]] std::string form(Number number, Case grammatical_case, bool animate) const;

    /// The part that decides: the last that declines.
    [[nodiscard]] const Lexeme& lexeme() const noexcept { return parts_[main_].lexeme; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// In small letters.
    [[nodiscard]] const std::string& small() const noexcept { return small_; }
    /// True for Latin letters, digits and abbreviations that do not decline.
    [[nodiscard]] bool is_foreign() const noexcept { return is_foreign_; }
    [[nodiscard]] bool is_name() const noexcept { return is_name_; }
    /// Reads «Мамаев», «Эйфелева» as the adjective that it is before a noun of that gender; false for a word that can't be one.
    bool become_possessive(Gender gender);

    /// Reads «Поля», «Луки» as the plural of a common noun; false for a word that is none.
    bool become_plural();

    /// «выставка: f, like программа».
    [[nodiscard]] std::string explanation() const;

private:
    struct Part {
        std::string text;
        Lexeme lexeme;
        bool small_endings = false;  ///< ЦОНе
    };

    void read_compound(const Hints& given);
    bool read_ordinal();
    bool read_abbreviation();
    void keep();

    std::string text_, small_;
    std::vector<Part> parts_;
    std::size_t main_ = 0;
    bool is_foreign_ = false;
    bool is_name_ = false;
};

}  // namespace triptych::language::morphology::russian
