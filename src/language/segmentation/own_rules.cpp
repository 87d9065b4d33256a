#include "triptych/segmentation_rules.hpp"

#include <tuple>

namespace triptych {
inline namespace v1 {

bool operator==(const SegmentationRules& a, const SegmentationRules& b)
{
    const auto content = [](const SegmentationRules& rules) {
        return std::tie(rules.segment_subflows, rules.cascade, rules.format_handles, rules.root_attributes, rules.header_attributes, rules.extensions, rules.note,
                        rules.languages, rules.maps);
    };
    return content(a) == content(b);
}

SegmentationRules own_segmentation_rules() { return {}; }

}  // namespace v1
}  // namespace triptych
