// The index of a translation memory: which units can answer a question, with their scores, without a look into the store.
//
// A log-structured merge tree. New units wait in a short list that is scored one by one; a full list becomes a *segment* (segment.hpp),
// and segments of like size are merged, so that there are few. Nothing in a segment changes: a unit that is changed or deleted is noted
// beside, with the number of the change, and segments made before that number no longer answer for it. Such a unit, if it still is, comes
// as new. Everything here can be made again from the store.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "memory/index/segment.hpp"

namespace triptych::memory::index {

/// The texts of a unit, read once.
struct Entry {
    model::UnitKey key = 0;
    std::uint8_t flags = 0;
    Trio<Parsed> texts;  ///< empty where there is no text
};

/// Needs texts in valid UTF-8 and form C.
Entry make_entry(const model::MemoryUnit& unit);
Parsed parse(std::string_view text, Language language);

/// Several threads may search; whoever changes it needs it alone.
class Index {
public:
    /// Units that come together are best given together.
    void add(std::vector<Entry> entries);
    void add_segment(std::shared_ptr<const Segment> segment);
    /// From now on only segments from the one with this number on answer for the unit, by default those that are added later; nor does
    /// the list of new units.
    void forget(model::UnitKey key, std::size_t segment = SIZE_MAX);
    /// Adds a segment of a file, which is never merged. Those of files come first.
    void attach(std::shared_ptr<const Segment> segment);
    void clear();

    /// Every unit that can be among the first `question.limit`, in no order; see Cut for `left`.
    [[nodiscard]] std::vector<Hit> search(const Question& question, Language language, Score score, const std::function<double(const Hit&)>& left) const;

    /// Every unit whose text has the mask, in no order.
    [[nodiscard]] std::vector<model::UnitKey> find_masked(std::uint64_t mask, Language language) const;

    [[nodiscard]] const std::vector<std::shared_ptr<const Segment>>& segments() const noexcept { return segments_; }
    /// Texts in segments that were added, and units in the list of new ones.
    [[nodiscard]] std::size_t added() const noexcept;
    /// Units that were changed or deleted, as far as it is told.
    [[nodiscard]] std::size_t changes() const noexcept { return changed_.size(); }
    /// Adds the texts of a language to a builder, but for what the first `skip` segments say.
    void copy_to(SegmentBuilder& builder, Language language, std::size_t skip) const;

private:
    [[nodiscard]] bool is_current(model::UnitKey key, std::size_t segment) const;
    void make_segment_of(const std::vector<Entry>& entries);
    void merge(std::size_t count);

    std::vector<std::shared_ptr<const Segment>> segments_;    ///< oldest first
    std::vector<std::size_t> made_here_;                      ///< sizes of the last of them, which may be merged
    std::vector<Entry> waiting_;
    std::unordered_map<model::UnitKey, std::size_t> changed_;  ///< the first segment that answers for a changed unit
};

}  // namespace triptych::memory::index
