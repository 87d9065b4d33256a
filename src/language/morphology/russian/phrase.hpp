// A Russian name or phrase: which of its words decline together, and which stay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/russian/persons.hpp"

namespace triptych::language::morphology::russian {

/// Adjectives up to the first noun in the nominative decline with it; what follows stays, but for the names of people.
class Phrase {
public:
    Phrase(std::string_view text, const Hints& hints);

    [[nodiscard]] std::string form(Number number, Case grammatical_case) const;

    /// The singular, the head in another case than what agrees with it: «в Летнем саду».
    [[nodiscard]] std::string form_with_head(Case grammatical_case, Case of_head) const;

    /// With 2, 3 and 4 where the noun is in the genitive singular: «2 новых фильма», «2 новые книги».
    [[nodiscard]] std::string few() const;

    /// The word that decides; null when no word declines.
    [[nodiscard]] const Word* head() const noexcept { return head_ < pieces_.size() ? &pieces_[head_].word : nullptr; }
    [[nodiscard]] bool is_animate() const noexcept { return animate_; }
    /// All in quotes: «Вишнёвый сад».
    [[nodiscard]] bool is_quoted() const noexcept { return is_quoted_; }
    /// A capital before the head tells a proper name: Алтайский край.
    [[nodiscard]] bool is_named() const noexcept;
    /// The least sure of the words that decline.
    [[nodiscard]] Reached reached() const noexcept;
    /// Below 0.9 also where it can't be told which words decline; explanation() then says why.
    [[nodiscard]] double confidence() const noexcept;
    [[nodiscard]] std::string explanation() const;
    /// Small letters, as the tables of places write it.
    [[nodiscard]] const std::string& small() const noexcept { return small_; }

private:
    void read_beside(std::size_t at);
    void take(const Person& person);
    void take_all(const Person& first);
    void doubt(double confidence, const std::string& why);
    std::size_t find_head(std::size_t from, const Hints& hints);
    void find_names();
    void find_apposition();
    void find_joined();
    void doubt_name();
    [[nodiscard]] bool is_frozen(std::size_t at) const;
    [[nodiscard]] bool is_attribute(std::size_t at) const;
    [[nodiscard]] bool may_be_head(std::size_t at) const;
    [[nodiscard]] std::string form_of(const Piece& piece, Number number, Case grammatical_case) const;
    [[nodiscard]] std::string write(auto&& form_of) const;

    std::vector<Piece> pieces_;
    std::string after_, small_, doubt_;
    double sure_ = 1;  ///< of what the words are to each other
    std::size_t head_ = static_cast<std::size_t>(-1);
    bool animate_ = false;
    bool is_person_ = false;
    bool is_quoted_ = false;
};

}  // namespace triptych::language::morphology::russian
