// The rows of nouns.tsv and adjectives.tsv, made ready: which ways to decline fit a word, in the order in which they are tried.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/inflect.hpp"

namespace triptych::language::morphology::russian {

enum class Kind : std::uint8_t { noun, adjective, pronoun };
enum class Use : std::uint8_t { first, rule, name, ask, listed, read };
enum class Number : std::uint8_t { singular, plural };

/// The six cases of the tables, in their order.
enum class Case : std::uint8_t { nom, gen, dat, acc, ins, prp };
constexpr std::size_t case_count = 6;

using Endings = std::array<std::string, case_count>;

/// One way to decline: what a word ends in, and what takes its place. An adjective is four of them, one for each gender and the plural.
struct Row {
    std::string type;
    std::string before;  ///< letters of which one stands before the ending; empty: any
    std::string ending;
    Endings singular, plural;
    std::vector<std::string> short_forms;  ///< of an adjective, for recognition
    std::string example;
    Gender gender = Gender::unknown;
    Kind kind = Kind::noun;
    Use use = Use::rule;
    bool is_whole = false;        ///< the ending is the whole word
    bool is_fixed = false;        ///< indeclinable
    bool has_singular = true;     ///< false for ножницы and for новые
    bool acc_by_animacy = false;  ///< in the singular; in the plural it always is, but for a written ending
    bool acc_written = false;     ///< the plural accusative is written in the row: surnames
    std::uint16_t family = 0;     ///< rows of one adjective have the same number; 0 for nouns

    /// The bytes of `word` (small letters) that stay; npos when the row is not for it.
    [[nodiscard]] std::size_t stem_length(std::string_view word) const noexcept;

    /// What stands after the stem.
    [[nodiscard]] const std::string& ending_of(Number number, Case grammatical_case, bool animate) const noexcept;
};

/// Rows that fit a word in small letters, as they stand in the tables, nouns before adjectives.
std::vector<const Row*> fitting_rows(std::string_view word);

/// The first row of that type (of nouns.tsv, or "adjective"; "possessive" for Мамаев) and gender (unknown: any) that fits a word; or null.
const Row* row_of(std::string_view type, Gender gender, std::string_view word);

/// The rows of the adjective that a row belongs to: m, f, nt, pl.
std::vector<const Row*> family_of(const Row& row);

/// What words.tsv knows of a word.
struct Listed {
    const Row* row = nullptr;
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
};

/// The entries of a word in small letters, ё or е.
std::vector<Listed> listed(std::string_view word);

/// Animate or not, by animacy.tsv: a word, else its longest ending; unknown when no row says so.
Animacy animacy_of(std::string_view word);

/// The words that are rows by themselves and have that form (small letters, ё or е): ребёнок of «детей».
std::vector<std::string> irregular_lemmas(std::string_view form);

/// ё written е.
std::string without_yo(std::string_view word);

}  // namespace triptych::language::morphology::russian
