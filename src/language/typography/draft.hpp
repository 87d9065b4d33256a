// A text on its way through the rules: what may not be touched, and the changes made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"
#include "triptych/typeset.hpp"

namespace triptych::language {

/// One thread at a time. A pass asks for changes in the order of the text, then they are made together.
class Draft {
public:
    /// Protects URLs with the marks that touch them, e-mail addresses, handles, hashtags, code and placeholders.
    Draft(std::string_view text, std::vector<TypesetChange>* changes);

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] const std::vector<Range>& fixed() const noexcept { return fixed_; }

    /// Asks for `range` to become `with`; nothing happens when it reads so already or overlaps the last change.
    void replace(Range range, std::string_view with, const std::string& rule);
    /// From now on nobody touches `range`; for passes that know more (phone numbers). Call before apply().
    void fix(Range range);
    /// Makes the changes that were asked for.
    void apply();

    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    void move_fixed();

    struct Edit {
        Range range;
        std::string with;
    };
    std::string text_;
    std::vector<Range> fixed_, newly_fixed_;
    std::vector<Edit> edits_;
    std::vector<TypesetChange>* changes_;
};

/// Calls `visit(at)` for each character that may be touched; it gives the offset to go on from, or `at` for the next
/// character. Then makes the changes.
template <class Visit>
void for_each_free(Draft& draft, Visit visit)
{
    const auto text = draft.text();
    auto fixed = draft.fixed().begin();
    for (std::size_t at = 0; at < text.size();) {
        while (fixed != draft.fixed().end() && fixed->end <= at) ++fixed;
        if (fixed != draft.fixed().end() && fixed->begin <= at) {
            at = fixed->end;
            continue;
        }
        const std::size_t next = visit(at);
        if (next > at) {
            at = next;
            continue;
        }
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    }
    draft.apply();
}

}  // namespace triptych::language
