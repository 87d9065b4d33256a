#include "triptych/repair.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "language/repair/letters.hpp"
#include "language/repair/lost_letters.hpp"
#include "language/repair/mojibake.hpp"
#include "language/repair/witness.hpp"
#include "language/spelling/lexicon.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// The text with what was done to it so far, each change by its place in the text as given.
class Draft {
public:
    explicit Draft(std::string_view text) : given_(text), text_(text) {}

    [[nodiscard]] const std::string& text() const { return text_; }

    /// Makes the changes, whose ranges are those of text(). One that overlaps an earlier change becomes one with it.
    void make(const std::vector<Repair>& changes)
    {
        if (changes.empty()) return;
        std::string next;
        std::vector<Done> done;
        std::size_t copied = 0;
        auto old = done_.begin();
        for (const Repair& change : changes) {
            Range now = change.range;
            std::vector<Done> inside;
            while (old != done_.end() && old->now.begin < now.end) {
                if (old->now.end > now.begin) inside.push_back(*old);
                else done.push_back(shifted(*old, next.size() + (old->now.begin - copied), copied, next));
                ++old;
            }
            for (const Done& one : inside) now = {std::min(now.begin, one.now.begin), std::max(now.end, one.now.end)};
            next.append(text_, copied, now.begin - copied);
            Done merged = merge(change, now, inside);
            merged.now = {next.size(), next.size() + merged.repair.after.size()};
            next += merged.repair.after;
            done.push_back(std::move(merged));
            copied = now.end;
        }
        for (; old != done_.end(); ++old) done.push_back(shifted(*old, next.size() + (old->now.begin - copied), copied, next));
        next.append(text_, copied);
        text_ = std::move(next);
        done_ = std::move(done);
    }

    /// Where a place of text() lies in the text as given.
    [[nodiscard]] Range given(Range now) const
    {
        std::size_t begin = now.begin, end = now.end, shift_begin = 0, shift_end = 0;
        for (const Done& one : done_) {
            if (one.now.end <= now.begin) shift_begin = one.repair.range.end - one.now.end, begin = now.begin + shift_begin;
            if (one.now.end <= now.end) shift_end = one.repair.range.end - one.now.end, end = now.end + shift_end;
            if (one.now.begin < now.end && one.now.end > now.begin) begin = std::min(begin, one.repair.range.begin), end = std::max(end, one.repair.range.end);
        }
        return {begin, end};
    }

    std::vector<Repair> repairs() &&
    {
        std::vector<Repair> all;
        for (Done& one : done_)
            if (one.repair.before != one.repair.after) all.push_back(std::move(one.repair));
        return all;
    }

private:
    struct Done {
        Repair repair;  ///< with its range in the text as given
        Range now;      ///< in text()
    };

    static Done shifted(Done one, std::size_t begin, std::size_t copied, const std::string& next)
    {
        (void)copied, (void)next;
        one.now = {begin, begin + one.now.size()};
        return one;
    }

    [[nodiscard]] Done merge(const Repair& change, Range now, const std::vector<Done>& inside) const
    {
        Done out{change, now};
        out.repair.range = given(now);
        out.repair.before = std::string(given_.substr(out.repair.range.begin, out.repair.range.size()));
        out.repair.after = text_.substr(now.begin, change.range.begin - now.begin) + change.after + text_.substr(change.range.end, now.end - change.range.end);
        if (!inside.empty()) {
            out.repair.kind = inside.front().repair.kind;
            out.repair.evidence = inside.front().repair.evidence + "; then " + change.evidence;
        }
        return out;
    }

    std::string_view given_;
    std::string text_;
    std::vector<Done> done_;
};

void mend_encoding(Draft& draft, const language::Witness& witness, std::vector<Repair>& remains)
{
    for (const auto find : {language::find_mojibake, language::find_misread, language::find_lost_letters}) {
        auto found = find(draft.text(), witness);
        for (Repair& damage : found.remains) {
            damage.range = draft.given(damage.range);
            remains.push_back(std::move(damage));
        }
        draft.make(found.repairs);
    }
}

}  // namespace

std::string_view name(RepairKind kind) noexcept { return kind == RepairKind::encoding ? "encoding" : "letters"; }

Repaired repair(std::string_view text, const RepairOptions& options)
{
    require_utf8(text, "");
    std::unique_ptr<const language::Lexicon> own;
    if (!options.dictionaries.empty()) own = std::make_unique<language::Lexicon>(options.dictionaries);
    const language::Witness witness(own ? *own : language::Lexicon::standard(), options.language);
    Draft draft(text);
    Repaired out;
    if (options.encoding) mend_encoding(draft, witness, out.remains);
    if (options.letters) {
        draft.make(language::find_letters(draft.text(), witness));
        draft.make(language::find_lone_letters(draft.text()));
    }
    std::ranges::stable_sort(out.remains, {}, [](const Repair& damage) { return damage.range.begin; });
    out.text = draft.text();
    out.repairs = std::move(draft).repairs();
    return out;
}

}  // namespace v1
}  // namespace triptych
