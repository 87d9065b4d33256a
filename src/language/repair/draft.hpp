// A text under repair that remembers where each change lies in the text as given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/repair.hpp"

namespace triptych::language {

/// The text with what was done to it so far. The text as given must outlive it. One thread.
class RepairDraft {
public:
    explicit RepairDraft(std::string_view text) : given_(text), text_(text) {}

    [[nodiscard]] const std::string& text() const { return text_; }

    /// Makes changes, whose ranges are those of text(), in order and without overlap. Those that touch the same stretch as earlier ones
    /// become one change with them.
    void make(const std::vector<Repair>& changes);

    /// The stretch of the text as given that a stretch of text() came from; whole changes where it touches one.
    [[nodiscard]] Range given(Range now) const;

    /// Every change that changed something, in order, with its range in the text as given.
    std::vector<Repair> repairs() &&;

private:
    struct Done {
        Repair repair;  ///< with its range in the text as given
        Range now;      ///< in text()
    };
    struct Group;

    [[nodiscard]] std::vector<Group> groups(const std::vector<Repair>& changes) const;
    [[nodiscard]] Done merge(const Group& group) const;

    std::string_view given_;
    std::string text_;
    std::vector<Done> done_;
};

}  // namespace triptych::language
