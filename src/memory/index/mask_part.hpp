// The keys under which the texts of one language in a segment are found that differ from a question only in numbers, dates and addresses
// (memory/carry.hpp): pairs of a mask and a unit, in the order of the masks.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "memory/index/token_part.hpp"

namespace triptych::memory::index {

/// n texts that have a mask.
template <template <class> class A>
struct MaskTables {
    A<std::uint64_t> masks;  ///< n: ascending
    A<std::uint32_t> keys;   ///< n: above the segment's base; ascending where masks are equal

    template <class Visit>
    void each(Visit visit)
    {
        visit(masks), visit(keys);
    }
};

class MaskBuilder {
public:
    /// A mask of 0 is none.
    void add(model::UnitKey key, std::uint64_t mask);
    /// Leaves the builder empty. Keys are counted from `base`.
    MaskTables<Made> finish(model::UnitKey base);

private:
    std::vector<std::pair<std::uint64_t, model::UnitKey>> pairs_;
};

/// Any thread may read it.
class MaskPart {
public:
    MaskPart() = default;
    MaskPart(MaskTables<Array> tables, model::UnitKey base) : t_(tables), base_(base) {}

    /// The units with a mask, oldest first.
    void find(std::uint64_t mask, const std::function<void(model::UnitKey)>& visit) const;
    void copy_to(MaskBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const;

private:
    MaskTables<Array> t_;
    model::UnitKey base_ = 0;
};

}  // namespace triptych::memory::index
