#include "memory/index/index.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "memory/carry.hpp"
#include "memory/distance.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"

namespace triptych::memory::index {
namespace {

constexpr std::size_t most_waiting = 64;  // scored one by one in some microseconds
constexpr std::size_t fan = 4;            // segments of like size that become one

/// Segments of one level are of like size.
std::size_t level_of(std::size_t texts) { return (std::bit_width(texts / most_waiting) + 1U) / 2U; }

template <class Symbol, class Symbols>
void score_each(const std::vector<Entry>& entries, const Symbols& wanted, Symbols Parsed::*symbols, Language language, Cut& cut,
                std::vector<Hit>& hits)
{
    const Pattern<Symbol> pattern(std::span<const Symbol>(wanted.data(), wanted.size()));
    for (const Entry& entry : entries) {
        const Symbols& other = entry.texts[language].*symbols;
        const std::size_t longer = std::max(wanted.size(), other.size());
        if (other.empty()) continue;
        const std::size_t most = longer - least_shared(longer, cut.floor());
        const std::size_t distance = pattern.distance(std::span<const Symbol>(other.data(), other.size()), most);
        if (distance > most || distance == longer) continue;
        hits.push_back({.score = 1 - static_cast<double>(distance) / static_cast<double>(longer),
                        .key = entry.key,
                        .flags = entry.flags,
                        .shape = hash_symbols(other)});
        cut.add(hits.back());
    }
}

}  // namespace

std::uint8_t flags_of(const model::MemoryUnit& unit)
{
    const bool is_unreviewed = std::ranges::any_of(
        all_languages, [&](Language language) { return !unit.texts[language].empty() && unit.states[language] < State::reviewed; });
    return static_cast<std::uint8_t>((is_unreviewed ? unreviewed : 0) | (unit.confidence < 0.9 ? unsure : 0));
}

Parsed parse(std::string_view text, Language language)
{
    if (text.empty()) return {};
    return {tokenise(text, language), fold_text(text), mask(text, language)};
}

Entry make_entry(const model::MemoryUnit& unit)
{
    Entry entry{.key = unit.key, .flags = flags_of(unit), .texts = {}};
    for (const Language language : all_languages) entry.texts[language] = parse(unit.texts[language], language);
    return entry;
}

void Index::add(std::vector<Entry> entries)
{
    if (entries.size() >= most_waiting) {
        make_segment_of(entries);
        return;
    }
    for (Entry& entry : entries) waiting_.push_back(std::move(entry));
    if (waiting_.size() >= most_waiting) make_segment_of(std::exchange(waiting_, {}));
}

void Index::make_segment_of(const std::vector<Entry>& entries)
{
    SegmentBuilder builder;
    for (const Entry& entry : entries)
        for (const Language language : all_languages)
            if (!entry.texts[language].characters.empty()) builder.add(language, entry.key, entry.flags, entry.texts[language]);
    add_segment(std::make_shared<const Segment>(make_segment(builder, {})));
}

void Index::add_segment(std::shared_ptr<const Segment> segment)
{
    made_here_.push_back(segment->size());
    segments_.push_back(std::move(segment));
    const auto is_level_full = [&] {
        return made_here_.size() >= fan &&
               std::all_of(made_here_.end() - fan, made_here_.end(), [&](std::size_t texts) { return level_of(texts) == level_of(made_here_.back()); });
    };
    while (is_level_full()) merge(fan);
}

/// Makes one segment of the last `count`.
void Index::merge(std::size_t count)
{
    const std::size_t begin = segments_.size() - count;
    const auto waiting = std::exchange(waiting_, {});
    SegmentBuilder builder;
    for (const Language language : all_languages) copy_to(builder, language, begin);
    waiting_ = waiting;
    segments_.resize(begin);
    segments_.push_back(std::make_shared<const Segment>(make_segment(builder, {})));
    made_here_.resize(made_here_.size() - count);
    made_here_.push_back(segments_.back()->size());
    for (auto& [key, first] : changed_) first = std::min(first, begin);  // the new segment holds what is current only
}

void Index::forget(model::UnitKey key, std::size_t segment)
{
    std::erase_if(waiting_, [&](const Entry& entry) { return entry.key == key; });
    changed_[key] = std::min(segment, segments_.size());
}

void Index::attach(std::shared_ptr<const Segment> segment)
{
    segments_.push_back(std::move(segment));
    made_here_.clear();
}

void Index::clear() { *this = {}; }

std::size_t Index::added() const noexcept
{
    std::size_t size = waiting_.size();
    for (const auto texts : made_here_) size += texts;
    return size;
}

bool Index::is_current(model::UnitKey key, std::size_t segment) const
{
    if (changed_.empty()) return true;
    const auto found = changed_.find(key);
    return found == changed_.end() || segment >= found->second;
}

std::vector<Hit> Index::search(const Question& question, Language language, Score score, const std::function<double(const Hit&)>& left) const
{
    std::vector<Hit> hits;
    Cut cut(question.min, question.limit, left);
    if (score == Score::token)
        score_each<std::uint64_t>(waiting_, question.tokens, &Parsed::tokens, language, cut, hits);
    else
        score_each<char32_t>(waiting_, question.characters, &Parsed::characters, language, cut, hits);
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        const TakeHit take = [&](const Hit& hit) {
            if (!is_current(hit.key, i)) return false;
            hits.push_back(hit);
            return true;
        };
        if (score == Score::token)
            segments_[i]->tokens(language).search(question, cut, take);
        else
            segments_[i]->texts(language).search(question, cut, take);
    }
    return hits;
}

std::vector<model::UnitKey> Index::find_masked(std::uint64_t mask, Language language) const
{
    std::vector<model::UnitKey> keys;
    for (const Entry& entry : waiting_)
        if (entry.texts[language].mask == mask) keys.push_back(entry.key);
    for (std::size_t i = 0; i < segments_.size(); ++i)
        segments_[i]->masks(language).find(mask, [&](model::UnitKey key) {
            if (is_current(key, i)) keys.push_back(key);
        });
    return keys;
}

void Index::copy_to(SegmentBuilder& builder, Language language, std::size_t skip) const
{
    for (std::size_t i = skip; i < segments_.size(); ++i)
        segments_[i]->copy_to(builder, language, [&](model::UnitKey key) { return is_current(key, i); });
    for (const Entry& entry : waiting_)
        if (!entry.texts[language].characters.empty()) builder.add(language, entry.key, entry.flags, entry.texts[language]);
}

}  // namespace triptych::memory::index
