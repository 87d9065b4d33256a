// Words that tables list for a language, found in any case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "language/segmentation/scan.hpp"
#include "triptych/language.hpp"

namespace triptych::language {

/// Letters of one case, so that rows are found in any case; simple mapping keeps it quick.
std::string lower_letters(std::string_view text);

/// The language that a cell of a table names. Throws std::logic_error for another word.
Language language_of(std::string_view cell);

/// Which lengths the words of a table have, by their last byte: most words of a text are told from them without a look-up.
class WordShapes {
public:
    void add(std::string_view word)
    {
        if (!word.empty()) lengths_[last_byte(word)] |= bit(word.size());
    }
    [[nodiscard]] bool may_have(std::string_view word) const { return !word.empty() && (lengths_[last_byte(word)] & bit(word.size())) != 0; }

private:
    /// Of the small letter, so that "Art" and "ART" are found too.
    static std::size_t last_byte(std::string_view word)
    {
        const char32_t letter = icu::lower(point_before(word, word.size()));
        return letter < 0x80 ? letter : 0x80U | (letter & 0x3FU);
    }
    static std::uint64_t bit(std::size_t size) { return size < 64 ? std::uint64_t{1} << size : 0; }

    std::array<std::uint64_t, 256> lengths_{};
};

/// Words of a language, found in any case, with what their rows say of them.
class Words {
public:
    void add(std::string_view word, std::string_view what)
    {
        shapes_.add(word);
        rows_[std::string(word)].append(what).append(" ");
    }
    [[nodiscard]] bool has(std::string_view word) const { return find(word) != nullptr; }
    /// True when a row of `word` says `what`.
    [[nodiscard]] bool has(std::string_view word, std::string_view what) const
    {
        const auto* row = find(word);
        return row != nullptr && row->find(what) != std::string::npos;
    }
    /// Null when the table has not got the word.
    [[nodiscard]] const std::string* find(std::string_view word) const
    {
        if (!shapes_.may_have(word)) return nullptr;
        const auto row = rows_.find(lower_letters(word));
        return row == rows_.end() ? nullptr : &row->second;
    }

private:
    WordShapes shapes_;
    std::unordered_map<std::string, std::string> rows_;
};

/// Rows whose second cell is a list of words and whose third says what they are or whence; a word may be in several rows.
Trio<Words> read_words(std::string_view path);

}  // namespace triptych::language
