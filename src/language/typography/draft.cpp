#include "language/typography/draft.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/markup.hpp"

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

namespace {

/// What may not be touched in `part`, by its places in the text that the part begins in at `offset`.
void add_protected(std::string_view part, std::size_t offset, std::vector<Range>& fixed)
{
    for (const Range& range : find_untouchable(part)) fixed.push_back({range.begin + offset, range.end + offset});
}

std::size_t skip_spaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && icu::is_space(point_at(text, at))) at = after_point(text, at);
    return at;
}

/// Spaces may be of another kind or number, but stand in the same places.
bool differ_in_kind_of_space(std::string_view a, std::string_view b)
{
    std::size_t left = 0, right = 0;
    while (left < a.size() && right < b.size()) {
        const std::size_t left_end = skip_spaces(a, left), right_end = skip_spaces(b, right);
        if ((left_end > left) != (right_end > right)) return false;
        if (left_end == left && a[left++] != b[right++]) return false;
        if (left_end > left) left = left_end, right = right_end;
    }
    return left == a.size() && right == b.size();
}

/// The lines that `places` touch, as ranges that neither meet nor overlap; a protected span belongs to one range whole.
std::vector<Range> lines_around(std::string_view text, const std::vector<Range>& places, const std::vector<Range>& fixed)
{
    std::vector<Range> lines;
    for (const Range& place : places) {
        if (!lines.empty() && place.end <= lines.back().end) continue;
        const auto before = place.begin == 0 ? std::string_view::npos : text.rfind('\n', place.begin - 1);
        const auto behind = text.find('\n', place.end);
        Range line{before == std::string_view::npos ? 0 : before + 1, behind == std::string_view::npos ? text.size() : behind};
        auto span = std::ranges::upper_bound(fixed, line.begin, {}, &Range::end);
        for (; span != fixed.end() && span->begin < line.end; ++span) line = {std::min(line.begin, span->begin), std::max(line.end, span->end)};
        if (!lines.empty() && line.begin <= lines.back().end) lines.back().end = std::max(lines.back().end, line.end);
        else lines.push_back(line);
    }
    return lines;
}

}  // namespace

Draft::Draft(std::string_view text, std::vector<TypesetChange>* changes) : text_(text), changes_(changes)
{
    add_protected(text_, 0, fixed_);
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
    move(fixed_);
    move(changed_);
    note_changed();
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

/// What is put directly before a range, or directly behind it, stays outside.
void Draft::move(std::vector<Range>& ranges) const
{
    auto before = edits_.begin();
    auto within = edits_.begin();
    std::size_t added_before = 0;  // wraps around when text becomes shorter, and back again in the sum
    std::size_t added_within = 0;
    for (Range& range : ranges) {
        for (; before != edits_.end() && before->range.end <= range.begin; ++before) added_before += before->with.size() - before->range.size();
        for (; within != edits_.end() && within->range.begin < range.end; ++within) added_within += within->with.size() - within->range.size();
        range.begin += added_before;
        range.end = std::max(range.begin, range.end + added_within);
    }
}

/// Another kind of space, a space before a mark and a curly apostrophe let no other rule in.
void Draft::note_changed()
{
    std::vector<Range> places;
    std::size_t shift = 0;
    for (const Edit& edit : edits_) {
        const auto before = std::string_view(text_).substr(edit.range.begin, edit.range.size());
        const std::size_t begin = edit.range.begin + shift;
        shift += edit.with.size() - edit.range.size();
        const bool new_space = before.empty() && skip_spaces(edit.with, 0) == edit.with.size() && !is_word_part(point_at(text_, edit.range.end));
        if (!new_space && edit.with != "’" && !differ_in_kind_of_space(before, edit.with)) places.push_back({begin, begin + edit.with.size()});
    }
    if (places.empty()) return;
    std::vector<Range> all;
    std::ranges::merge(changed_, places, std::back_inserter(all), {}, &Range::begin, &Range::begin);
    changed_ = std::move(all);
}

bool Draft::narrow_to_changed_lines()
{
    if (changed_.empty()) return false;
    std::vector<Range> fixed;
    std::size_t end = 0;
    for (const Range& line : lines_around(text_, changed_, fixed_)) {
        if (end < line.begin) fixed.push_back({end, line.begin});
        add_protected(std::string_view(text_).substr(line.begin, line.size()), line.begin, fixed);
        end = line.end;
    }
    if (end < text_.size()) fixed.push_back({end, text_.size()});
    fixed_ = std::move(fixed);
    changed_.clear();
    return true;
}

}  // namespace triptych::language
