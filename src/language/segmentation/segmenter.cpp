#include <algorithm>
#include <mutex>
#include <utility>

#include "language/segmentation/boundaries.hpp"
#include "language/segmentation/compiled_rules.hpp"
#include "language/segmentation/lines.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/rule_run.hpp"
#include "triptych/segment.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {

struct Segmenter::Impl {
    language::CompiledRules rules;
    RuleUse use = RuleUse::on_top;
    std::mutex mutex;  ///< of `idle`
    Trio<std::vector<std::unique_ptr<language::RuleRun>>> idle;

    Impl(const SegmentationRules& given, RuleUse how) : rules(given), use(how) {}

    /// Making a run compiles nothing, but each rule needs a matcher: they are kept for the next text.
    std::unique_ptr<language::RuleRun> take(Language language)
    {
        const std::scoped_lock lock(mutex);
        auto& runs = idle[language];
        if (runs.empty()) return std::make_unique<language::RuleRun>(rules.of(language));
        auto run = std::move(runs.back());
        runs.pop_back();
        return run;
    }

    void give_back(Language language, std::unique_ptr<language::RuleRun> run)
    {
        const std::scoped_lock lock(mutex);
        idle[language].push_back(std::move(run));
    }
};

namespace {

/// Offsets of a line as offsets of the text.
std::vector<std::size_t> move_cuts(std::vector<std::size_t> cuts, std::size_t begin)
{
    for (std::size_t& cut : cuts) cut += begin;
    return cuts;
}

std::vector<Segment> replace_rules(std::string_view text, language::RuleRun& run)
{
    return language::cut_lines(text, [&](Range line) { return move_cuts(run.find_cuts(text.substr(line.begin, line.size())), line.begin); });
}

std::vector<Segment> add_rules(std::string_view text, Language language, language::RuleRun& run)
{
    const auto breaks = language::find_foreign_breaks(text, language);
    const auto spans = language::find_protected_spans(text);
    return language::cut_lines(text, [&](Range line) {
        auto own = language::find_sentence_ends(text, line, language, breaks, spans);
        for (std::size_t& cut : own) cut -= line.begin;
        return move_cuts(run.revise(text.substr(line.begin, line.size()), own), line.begin);
    });
}

}  // namespace

Segmenter::Segmenter(const SegmentationRules& rules, const SegmentOptions& options) : impl_(std::make_unique<Impl>(rules, options.rules)) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<Segment> Segmenter::segment(std::string_view text, Language language) const
{
    require_utf8(text, "");
    auto run = impl_->take(language);
    run->begin(text.size());
    auto segments = impl_->use == RuleUse::replace ? replace_rules(text, *run) : add_rules(text, language, *run);
    impl_->give_back(language, std::move(run));
    return segments;
}

bool Segmenter::has_rules(Language language) const { return !impl_->rules.of(language).empty(); }

}  // namespace v1
}  // namespace triptych
