#include "language/segmentation/rule_run.hpp"

#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "triptych/error.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t reach = 2000;  ///< bytes that a match can have at most
constexpr std::size_t few = 16;       ///< characters of a match that is short: there it is quicker to try than to remember
constexpr std::size_t none = static_cast<std::size_t>(-1);

[[noreturn]] void refuse(const CompiledPattern& pattern, const std::string& reason)
{
    throw Error(ErrorCode::refused, pattern.label + " was stopped: it takes " + reason + "; expected a pattern without nested repetition such as (a+)+", pattern.place);
}

}  // namespace

RuleRun::RuleRun(const std::vector<const CompiledRule*>& rules)
{
    live_.resize(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) live_[i].rule = rules[i];
}

void RuleRun::begin(std::size_t bytes)
{
    ++calls_;
    ticks_ = static_cast<std::int32_t>(std::min<std::size_t>(2000 + bytes / 64, 1'000'000));  // a third of a second, and some for every page
    deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds(3) + std::chrono::microseconds(100) * static_cast<std::int64_t>(bytes);
}

void RuleRun::open(std::string_view line)
{
    ++lines_;
    line_ = line;
    text_.emplace(line);
}

/// Short searches are too quick for ICU's clock, but there may be many of them.
void RuleRun::check_clock(const CompiledPattern& pattern)
{
    constexpr std::size_t pace = 256;
    if (++searches_ % pace == 0 && std::chrono::steady_clock::now() > deadline_) refuse(pattern, "more time than the limit allows");
}

/// `form` is that of the pattern: the second one ends where the searched part ends.
icu::RegexMatcher& RuleRun::ready(Searcher& searcher, const CompiledPattern& pattern, std::size_t form)
{
    check_clock(pattern);
    if (!searcher.matcher) searcher.matcher.emplace(pattern.forms[form], form == 0 ? icu::RegexMatcher::Ends::text : icu::RegexMatcher::Ends::part);
    if (searcher.call != calls_) searcher.matcher->allow(ticks_);
    if (searcher.line != lines_) searcher.matcher->read(*text_);
    searcher.call = calls_;
    searcher.line = lines_;
    return *searcher.matcher;
}

template <class Search>
auto RuleRun::guard(const CompiledPattern& pattern, Search search)
{
    try {
        return search();
    } catch (const icu::RegexRunaway& error) {
        refuse(pattern, error.what());
    }
}

/// The first character that begins at `at` or behind it.
std::size_t RuleRun::align(std::size_t at) const
{
    at = std::min(at, line_.size());
    while (at < line_.size() && base::is_continuation(line_[at])) ++at;
    return at;
}

std::size_t RuleRun::earliest_start(std::size_t at, std::size_t most) const
{
    const std::size_t back = most >= reach / 4 ? reach : most * 4;
    return align(at > back ? at - back : 0);
}

/// Where a match of `before` begins next, from `floor` on; none when nowhere. Remembered, so that the positions of a line, asked in order, need one
/// search through it.
std::size_t RuleRun::next_start(Live& live, std::size_t floor)
{
    if (live.swept_line != lines_ || floor < live.swept_from || floor > live.start) {
        live.start = find_start(live.before, live.rule->before, floor).value_or(none);
        live.swept_line = lines_;
        live.swept_from = floor;
    }
    return live.start;
}

bool RuleRun::may_end_before(Live& live, std::size_t at)
{
    const auto& pattern = live.rule->before;
    return pattern.is_empty || pattern.most <= few || next_start(live, earliest_start(at, pattern.most)) <= at;
}

/// Needs may_end_before.
bool RuleRun::ends_before(Live& live, std::size_t at)
{
    const auto& pattern = live.rule->before;
    if (pattern.is_empty) return true;
    std::size_t floor = earliest_start(at, pattern.most);
    if (pattern.most > few) floor = next_start(live, floor);
    return guard(pattern, [&] { return ready(live.before_end, pattern, 1).find({floor, at}).has_value(); });
}

bool RuleRun::begins_after(Live& live, std::size_t at)
{
    const auto& pattern = live.rule->after;
    if (pattern.is_empty) return true;
    return guard(pattern, [&] { return ready(live.after, pattern).starts({at, align(at + reach)}); });
}

/// The number of the first rule that matches at `at`.
std::size_t RuleRun::decide(std::size_t at)
{
    for (std::size_t i = 0; i < live_.size(); ++i)
        if (may_end_before(live_[i], at) && begins_after(live_[i], at) && ends_before(live_[i], at)) return i;
    return none;
}

/// Where the next match begins, from `from` on. Searched piece by piece, so that a pattern that goes on to the end of the line does not do so from everywhere.
std::optional<std::size_t> RuleRun::find_start(Searcher& searcher, const CompiledPattern& pattern, std::size_t from)
{
    for (;; from = align(from + reach)) {
        const std::size_t end = align(from + 2 * reach);
        const auto found = guard(pattern, [&] { return ready(searcher, pattern).find({from, end}); });
        if (found && (found->begin < from + reach || end == line_.size())) return found->begin;
        if (end == line_.size()) return std::nullopt;
    }
}

/// Every position at which the rule matches. Where the next match of `before` begins and where the next of `after` begins bound the next position
/// from below; only where both allow it is the exact question asked.
void RuleRun::find_candidates(Live& live, std::vector<std::size_t>& candidates)
{
    const auto& before = live.rule->before;
    const auto& after = live.rule->after;
    const bool leaps = before.is_empty || before.most > few;  // close to the start of a short match each position is tried
    std::optional<std::size_t> follower;
    for (std::size_t at = line_.empty() ? 0 : after_point(line_, 0); at < line_.size();) {
        if (!before.is_empty) {
            const std::size_t start = next_start(live, earliest_start(at, before.most));
            if (start == none) return;
            const std::size_t first = align(std::max(at, start + before.least));
            if (first > at) {
                at = first;
                continue;
            }
        }
        if (!after.is_empty && leaps) {
            if (!follower || *follower < at) follower = find_start(live.after, after, at);
            if (!follower) return;
            if (*follower > at) {
                at = *follower;
                continue;
            }
        }
        if ((leaps || begins_after(live, at)) && ends_before(live, at)) candidates.push_back(at);
        at = after_point(line_, at);
    }
}

std::vector<std::size_t> RuleRun::find_candidates()
{
    std::vector<std::size_t> candidates;
    for (Live& live : live_)
        if (live.rule->breaks) find_candidates(live, candidates);
    return candidates;
}

std::vector<RuleRun::Verdict> RuleRun::decide_all(std::vector<std::size_t> positions)
{
    std::ranges::sort(positions);
    std::vector<Verdict> verdicts;
    for (const std::size_t at : positions)
        if (verdicts.empty() || verdicts.back().at != at) verdicts.push_back({at, decide(at)});
    return verdicts;
}

bool RuleRun::breaks(std::size_t rule) const { return rule != none && live_[rule].rule->breaks; }

std::vector<std::size_t> RuleRun::find_cuts(std::string_view line)
{
    open(line);
    std::vector<std::size_t> cuts;
    for (const Verdict& verdict : decide_all(find_candidates()))
        if (breaks(verdict.rule)) cuts.push_back(verdict.at);
    return cuts;
}

/// The rules of a file may place a boundary before, in or behind the white space that follows a cut of ours: the earliest rule that says
/// anything of these positions decides.
std::vector<std::size_t> RuleRun::revise(std::string_view line, const std::vector<std::size_t>& own)
{
    open(line);
    std::vector<std::size_t> positions = find_candidates();
    for (const std::size_t cut : own) {
        const std::size_t end = skip_spaces(line_, cut, line_.size());
        for (std::size_t at = cut; at <= end && at < line_.size(); at = after_point(line_, at)) positions.push_back(at);
    }
    const auto verdicts = decide_all(std::move(positions));

    std::vector<std::size_t> ours, theirs, cuts;
    for (const Verdict& verdict : verdicts)
        if (breaks(verdict.rule)) theirs.push_back(verdict.at);
    for (const std::size_t cut : own) {
        const std::size_t end = skip_spaces(line_, cut, line_.size());
        std::size_t rule = none;
        for (auto verdict = std::ranges::lower_bound(verdicts, cut, {}, &Verdict::at); verdict != verdicts.end() && verdict->at <= end; ++verdict)
            rule = std::min(rule, verdict->rule);
        if (rule == none || breaks(rule)) ours.push_back(cut);
    }
    std::ranges::set_union(theirs, ours, std::back_inserter(cuts));
    return cuts;
}

}  // namespace triptych::language
