#include "language/typography/draft.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {

Draft::Draft(std::string_view text, std::vector<TypesetChange>* changes) : text_(text), changes_(changes)
{
    for (const ProtectedSpan& span : find_protected_spans(text_)) {
        Range range = span.range;
        const bool url = span.kind == ProtectedSpan::Kind::url;
        while (url && std::u32string_view(U".,;:!?…").find(point_at(text_, range.end)) != std::u32string_view::npos)
            range.end = after_point(text_, range.end);
        fixed_.push_back(range);
    }
}

void Draft::replace(Range range, std::string_view with, const std::string& rule)
{
    if (!edits_.empty() && range.begin < edits_.back().range.end) return;
    const auto before = std::string_view(text_).substr(range.begin, range.size());
    if (before == with) return;
    if (changes_ != nullptr) changes_->push_back({rule, range, std::string(before), std::string(with)});
    edits_.push_back({range, std::string(with)});
}

void Draft::fix(Range range) { newly_fixed_.push_back(range); }

void Draft::apply()
{
    if (!newly_fixed_.empty()) {
        std::vector<Range> all;
        std::ranges::merge(fixed_, newly_fixed_, std::back_inserter(all), {}, &Range::begin, &Range::begin);
        fixed_ = std::move(all);
        newly_fixed_.clear();
    }
    if (edits_.empty()) return;
    move_fixed();
    std::string out;
    out.reserve(text_.size() + edits_.size() * 3);
    std::size_t at = 0;
    for (const Edit& edit : edits_) {
        out.append(text_, at, edit.range.begin - at).append(edit.with);
        at = edit.range.end;
    }
    out.append(text_, at);
    text_ = std::move(out);
    edits_.clear();
}

/// What is put directly before a protected range, or directly behind it, stays outside.
void Draft::move_fixed()
{
    auto before = edits_.begin();
    auto within = edits_.begin();
    std::size_t added_before = 0;  // wraps around when text becomes shorter, and back again in the sum
    std::size_t added_within = 0;
    for (Range& range : fixed_) {
        for (; before != edits_.end() && before->range.end <= range.begin; ++before) added_before += before->with.size() - before->range.size();
        for (; within != edits_.end() && within->range.begin < range.end; ++within) added_within += within->with.size() - within->range.size();
        range.begin += added_before;
        range.end += added_within;
    }
}

}  // namespace triptych::language
