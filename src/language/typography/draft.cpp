#include "language/typography/draft.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {

void EditTrail::add(Range range, std::size_t size)
{
    const std::size_t begin = range.begin + shift_;
    steps_.push_back({range, {begin, begin + size}});
    shift_ += size - range.size();
}

Range EditTrail::forward(Range range) const
{
    Range out = range;
    auto step = std::ranges::lower_bound(steps_, range.begin, {}, [](const Step& each) { return each.before.begin; });
    if (step != steps_.begin()) {
        const Step& last = *std::prev(step);
        out.begin = last.before.end <= range.begin ? range.begin - last.before.end + last.after.end : last.after.begin;
    }
    step = std::ranges::upper_bound(steps_, range.end, {}, [](const Step& each) { return each.before.begin; });
    while (step != steps_.begin() && std::prev(step)->before.begin == range.end && std::prev(step)->before.size() > 0) --step;
    if (step != steps_.begin()) {
        const Step& last = *std::prev(step);
        out.end = last.before.end <= range.end ? range.end - last.before.end + last.after.end : last.after.end;
    }
    return {out.begin, std::max(out.begin, out.end)};
}

Range EditTrail::back(Range range) const
{
    // The last step that begins before the place, or at it.
    const auto map = [&](std::size_t at, bool is_end) {
        auto step = std::ranges::upper_bound(steps_, at, {}, [](const Step& each) { return each.after.begin; });
        if (is_end && range.size() > 0)
            while (step != steps_.begin() && std::prev(step)->after.begin == at && std::prev(step)->after.size() > 0) --step;
        if (step == steps_.begin()) return at;
        --step;
        if (range.size() == 0 && at == step->after.begin && step->after.size() > 0) return step->before.begin;  // put before what was changed
        if (at > step->after.end || (at == step->after.end && step->after.size() > 0 && !is_end)) return at - step->after.end + step->before.end;
        return is_end ? step->before.end : step->before.begin;
    };
    const std::size_t begin = map(range.begin, false);
    return {begin, std::max(begin, map(range.end, true))};
}

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
    if (changes_ != nullptr) {
        Range source = range;
        std::for_each(trails_.rbegin(), trails_.rend(), [&](const EditTrail& trail) { source = trail.back(source); });
        changes_->push_back({rule, source, std::string(before), std::string(with)});
    }
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
    if (changes_ != nullptr) {
        EditTrail trail;
        for (const Edit& edit : edits_) trail.add(edit.range, edit.with.size());
        trails_.push_back(std::move(trail));
    }
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

Range Draft::follow(Range range) const
{
    for (const EditTrail& trail : trails_) range = trail.forward(range);
    return range;
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
