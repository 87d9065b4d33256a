#include "memory/index/mask_part.hpp"

#include <algorithm>

namespace triptych::memory::index {

void MaskBuilder::add(model::UnitKey key, std::uint64_t mask)
{
    if (mask != 0) pairs_.emplace_back(mask, key);
}

MaskTables<Made> MaskBuilder::finish(model::UnitKey base)
{
    std::ranges::sort(pairs_);
    MaskTables<Made> tables;
    for (const auto& [mask, key] : pairs_) {
        tables.masks.push_back(mask);
        tables.keys.push_back(static_cast<std::uint32_t>(key - base));
    }
    pairs_ = {};
    return tables;
}

void MaskPart::find(std::uint64_t mask, const std::function<void(model::UnitKey)>& visit) const
{
    for (std::size_t i = t_.masks.lower_bound(0, t_.masks.size(), mask); i < t_.masks.size() && t_.masks[i] == mask; ++i) visit(base_ + t_.keys[i]);
}

void MaskPart::copy_to(MaskBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const
{
    for (std::size_t i = 0; i < t_.masks.size(); ++i)
        if (const model::UnitKey key = base_ + t_.keys[i]; keep(key)) builder.add(key, t_.masks[i]);
}

}  // namespace triptych::memory::index
