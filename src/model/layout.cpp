#include "model/layout.hpp"

#include <algorithm>

namespace triptych::model {

std::string block_text(const Document& document, std::size_t block, Language language, Markup markup)
{
    const auto begin = std::ranges::lower_bound(document.units, block, {}, &Unit::block);
    const auto end = std::ranges::upper_bound(document.units, block, {}, &Unit::block);
    std::string out;
    const std::string* gap = nullptr;  // of the last unit that said something
    for (auto unit = begin; unit != end; ++unit) {
        const Variant& variant = unit->variants[language];
        const std::string text = markup == Markup::with ? marked_text(variant) : variant.text;
        if (text.empty()) continue;
        if (gap != nullptr) out += *gap;
        out += text;
        gap = &unit->gap[language];
    }
    return out;
}

bool has_separator(const Block& block, Language language)
{
    return block.kind == Block::Kind::separator &&
           (!block.label[language].empty() || std::ranges::all_of(all_languages, [&](Language other) { return block.label[other].empty(); }));
}

}  // namespace triptych::model
