// Rows of data that turn letters into letters: what stands between which neighbours becomes what, and how sure that is.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/letters.hpp"
#include "triptych/range.hpp"

namespace triptych::language::letters {

/// One letter of a text, with the marks that belong to it.
struct Letter {
    char32_t point = 0;  ///< small, composed
    bool is_letter = false;
    bool is_upper = false;
    bool is_cyrillic = false;
    Range source;
};

/// The letter that may stand beside: '#' (none), a class of classes.tsv or letters, joined by '|'; an empty cell is anything.
class Neighbour {
public:
    Neighbour() = default;
    explicit Neighbour(std::string_view cell);

    /// `letter` is null at the end of the text; what is no letter counts as none.
    [[nodiscard]] bool allows(const Letter* letter) const;

private:
    bool anything_ = true;
    bool nothing_ = false;
    std::u32string letters_;
};

/// One row, ready for use.
struct Rule {
    std::u32string from;
    Neighbour left, right;
    std::string lower, title, upper;
    Confidence confidence = Confidence::high;
    std::string_view source;  ///< lives as long as the program
    bool lossy = false;       ///< other letters are written the same, or nothing is written
};

/// The rows of one system for one language.
class RuleSet {
public:
    void add(Rule rule);
    /// To be called when all rows are there.
    void finish();

    /// The row for the letters at `at`: the longest one whose neighbours fit; among equals the first of the table. Null for none.
    /// Its cost is bounded by the longest row.
    [[nodiscard]] const Rule* find(std::span<const Letter> letters, std::size_t at) const;
    [[nodiscard]] bool knows(char32_t letter) const { return nodes_[0].next.contains(letter); }

private:
    struct Node {
        std::map<char32_t, std::size_t> next;
        std::vector<std::size_t> rules;
    };
    std::vector<Rule> rules_;
    std::vector<Node> nodes_{1};
};

/// Names of the systems that have rows for a language, in the order of systems.tsv.
std::vector<std::string> systems_of(Language language);

/// Throws Error{invalid} when there is no such system for the language. Lives as long as the program.
const RuleSet& rules_for(Language language, std::string_view system);

}  // namespace triptych::language::letters
