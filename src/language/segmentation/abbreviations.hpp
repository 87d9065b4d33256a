// Abbreviations, and what their full stops say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

/// What the full stop of an abbreviation says; the words are explained in abbreviations.tsv.
enum class StopKind : std::uint8_t { never, number, end, unit, year, measure, link, named };

/// The abbreviation whose full stop stands at `stop`: the longest row that fits, looked for back to `begin`.
struct Abbreviation {
    StopKind kind = StopKind::never;
    std::size_t begin = 0;
    std::string_view followers;  ///< words with which the sentence goes on, between blanks: "США РФ"

    [[nodiscard]] bool is_followed_by(std::string_view word) const;
};
std::optional<Abbreviation> find_abbreviation(std::string_view text, std::size_t begin, std::size_t stop, Language language);

}  // namespace triptych::language
