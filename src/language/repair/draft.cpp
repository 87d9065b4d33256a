#include "language/repair/draft.hpp"

#include <algorithm>
#include <utility>

namespace triptych::language {

/// New and earlier changes that overlap each other, and the stretch of text() they cover.
struct RepairDraft::Group {
    Range now;
    std::vector<const Repair*> changes;
    std::vector<const Done*> earlier;
};

std::vector<RepairDraft::Group> RepairDraft::groups(const std::vector<Repair>& changes) const
{
    std::vector<Group> all;
    auto change = changes.begin();
    auto done = done_.begin();
    while (change != changes.end() || done != done_.end()) {
        const bool is_change = done == done_.end() || (change != changes.end() && change->range.begin < done->now.begin);
        const Range range = is_change ? change->range : done->now;
        if (all.empty() || range.begin >= all.back().now.end) all.push_back({range, {}, {}});
        Group& group = all.back();
        group.now.end = std::max(group.now.end, range.end);
        if (is_change) group.changes.push_back(&*change++);
        else group.earlier.push_back(&*done++);
    }
    return all;
}

RepairDraft::Done RepairDraft::merge(const Group& group) const
{
    if (group.changes.empty()) return *group.earlier.front();
    Done out{*group.changes.front(), group.now};
    Repair& repair = out.repair;
    repair.range = given(group.now);
    repair.before = std::string(given_.substr(repair.range.begin, repair.range.size()));
    repair.after.clear();
    std::size_t at = group.now.begin;
    for (const Repair* change : group.changes) {
        repair.after.append(text_, at, change->range.begin - at).append(change->after);
        at = change->range.end;
    }
    repair.after.append(text_, at, group.now.end - at);
    if (!group.earlier.empty()) {
        const Repair& first = group.earlier.front()->repair;
        repair.kind = first.kind;
        repair.evidence = first.evidence + "; then " + repair.evidence;
    }
    return out;
}

void RepairDraft::make(const std::vector<Repair>& changes)
{
    if (changes.empty()) return;
    std::string next;
    std::vector<Done> done;
    std::size_t copied = 0;
    for (const Group& group : groups(changes)) {
        next.append(text_, copied, group.now.begin - copied);
        Done merged = merge(group);
        const std::size_t begin = next.size();
        next += merged.repair.after;
        merged.now = {begin, next.size()};
        done.push_back(std::move(merged));
        copied = group.now.end;
    }
    next.append(text_, copied);
    text_ = std::move(next);
    done_ = std::move(done);
}

Range RepairDraft::given(Range now) const
{
    Range out = now;
    for (const Done& one : done_) {
        const Range was = one.repair.range;
        if (one.now.end <= now.begin) out.begin = now.begin + was.end - one.now.end;
        if (one.now.end <= now.end) out.end = now.end + was.end - one.now.end;
    }
    for (const Done& one : done_)
        if (one.now.begin < now.end && one.now.end > now.begin)
            out = {std::min(out.begin, one.repair.range.begin), std::max(out.end, one.repair.range.end)};
    return out;
}

std::vector<Repair> RepairDraft::repairs() &&
{
    std::vector<Repair> all;
    for (Done& one : done_)
        if (one.repair.before != one.repair.after) all.push_back(std::move(one.repair));
    return all;
}

}  // namespace triptych::language
