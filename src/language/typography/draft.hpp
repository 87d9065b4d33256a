// A text on its way through the rules: what may not be touched, and the changes made.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"
#include "triptych/typeset.hpp"

namespace triptych::language {

/// The edits that one pass made, in order, so that a place can be followed from the text before them to the text behind, and back.
class EditTrail {
public:
    /// `range` of the text before becomes `size` bytes.
    void add(Range range, std::size_t size);
    /// What became of `range`: insertions at its ends belong to it.
    [[nodiscard]] Range forward(Range range) const;
    /// Where `range` comes from.
    [[nodiscard]] Range back(Range range) const;

private:
    struct Step {
        Range before, after;
    };
    std::vector<Step> steps_;
    std::size_t shift_ = 0;  // wraps around when text becomes shorter, and back again in the sum
};

/// One thread at a time. A pass asks for changes in the order of the text, then they are made together.
class Draft {
public:
    /// Protects what find_untouchable finds.
    Draft(std::string_view text, std::vector<TypesetChange>* changes);

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] const std::vector<Range>& fixed() const noexcept { return fixed_; }

    /// Asks for `range` to become `with`; nothing happens when it reads so already or overlaps the last change.
    void replace(Range range, std::string_view with, const std::string& rule);
    /// From now on nobody touches `range`; for passes that know more (phone numbers). Call before apply().
    void fix(Range range);
    /// Makes the changes that were asked for.
    void apply();

    /// After a round of passes: only the lines where words met or parted are free for another one, with their protected spans sought
    /// anew, since a rule may see there what it did not see before. False when there is none.
    bool narrow_to_changed_lines();

    [[nodiscard]] std::string take() && { return std::move(text_); }

    /// What became of `range` of the text as given. Needs `changes`.
    [[nodiscard]] Range follow(Range range) const;

private:
    void move(std::vector<Range>& ranges) const;
    void note_changed();

    struct Edit {
        Range range;
        std::string with;
    };
    std::string text_;
    std::vector<Range> fixed_, newly_fixed_;
    std::vector<Range> changed_;  ///< places of this round that may let another rule in, in the order of the text
    std::vector<Edit> edits_;
    std::vector<TypesetChange>* changes_;
    std::vector<EditTrail> trails_;  ///< one for each pass that made edits; kept for `changes`
};

/// The bytes with which a character may begin that a pass looks at.
class Bytes {
public:
    constexpr explicit Bytes(std::string_view first) noexcept
    {
        for (const char byte : first) has_[static_cast<unsigned char>(byte)] = true;
    }
    [[nodiscard]] constexpr bool has(char byte) const noexcept { return has_[static_cast<unsigned char>(byte)]; }

    /// The first place from `at` on where one of them stands, or `stop`.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t at, std::size_t stop) const noexcept
    {
        const char* const bytes = text.data();
        const auto bit = [&](std::size_t i) { return static_cast<unsigned>(has(bytes[i])); };
        const auto any_of_four = [&](std::size_t i) { return (bit(i) | bit(i + 1) | bit(i + 2) | bit(i + 3)) != 0; };  // without branches
        while (stop - at >= 8 && !any_of_four(at) && !any_of_four(at + 4)) at += 8;
        while (at < stop && !has(bytes[at])) ++at;
        return at;
    }

    /// Every byte that begins a character.
    static constexpr Bytes any() noexcept
    {
        Bytes bytes("");
        for (std::size_t byte = 0; byte < 256; ++byte) bytes.has_[byte] = (byte & 0xC0U) != 0x80U;
        return bytes;
    }

private:
    std::array<bool, 256> has_{};
};

/// Calls `visit(at)` for each character that may be touched and that begins with one of `bytes`; it gives the offset
/// to go on from, or `at` for the next character. Then makes the changes.
template <class Visit>
void for_each_free(Draft& draft, const Bytes& bytes, Visit visit)
{
    const auto text = draft.text();
    const auto& fixed = draft.fixed();
    std::size_t at = 0;
    for (std::size_t i = 0; i <= fixed.size(); ++i) {
        const std::size_t stop = i < fixed.size() ? fixed[i].begin : text.size();
        while (at < stop && (at = bytes.find(text, at, stop)) < stop) {
            const std::size_t next = visit(at);
            at = next > at ? next : at + 1;
        }
        if (i < fixed.size()) at = std::max(at, fixed[i].end);
    }
    draft.apply();
}

}  // namespace triptych::language
