#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "alignment/pieces.hpp"
#include "triptych/align.hpp"
#include "triptych/mend.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// Units of one block that follow each other, none of them locked, and their sentences.
struct Run {
    std::size_t begin = 0, end = 0;
    Trio<std::vector<Variant>> sentences;
    Trio<std::vector<std::size_t>> homes;  ///< of each sentence, its unit
};

std::vector<Run> find_runs(const Document& document)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < document.units.size(); ++i) {
        const Unit& unit = document.units[i];
        if (is_locked(unit)) continue;
        if (runs.empty() || runs.back().end != i || document.units[i - 1].block != unit.block) runs.push_back({.begin = i, .end = i, .sentences = {}, .homes = {}});
        Run& run = runs.back();
        run.end = i + 1;
        for (const Language language : all_languages)
            for (auto& sentence : alignment::sentences_of(unit.variants[language], language)) {
                run.sentences[language].push_back(std::move(sentence));
                run.homes[language].push_back(i);
            }
    }
    return runs;
}

AlignInput input_of(const Run& run)
{
    AlignInput input;
    for (const Language language : all_languages)
        for (const Variant& sentence : run.sentences[language]) input.sentences[language].push_back({sentence.text, {}});
    return input;
}

class Rebuild {
public:
    explicit Rebuild(const Document& document) : document_(document)
    {
        for (const Unit& unit : document.units) ids_.insert(unit.id);
    }

    /// The units of the beads of a run.
    void add(const Run& run, const std::vector<Bead>& beads)
    {
        for (const Bead& bead : beads) {
            const std::size_t home = home_of(run, bead);
            if (is_whole(run, bead, home)) {
                units_.push_back(document_.units[home]);
                units_.back().confidence = bead.confidence;
                used_.insert(home);
                continue;
            }
            ++changed_;
            units_.push_back(make(run, bead, home));
        }
    }
    void keep(const Unit& unit) { units_.push_back(unit); }

    [[nodiscard]] std::size_t changed() const { return changed_; }
    std::vector<Unit> take() { return std::move(units_); }

private:
    /// The unit of the first sentence.
    static std::size_t home_of(const Run& run, const Bead& bead)
    {
        std::size_t home = run.end;
        for (const Language language : all_languages)
            if (!bead.sentences[language].empty()) home = std::min(home, run.homes[language][bead.sentences[language].front()]);
        return home;
    }

    /// All sentences of one unit and no other.
    static bool is_whole(const Run& run, const Bead& bead, std::size_t home)
    {
        return std::ranges::all_of(all_languages, [&](Language language) {
            const auto& homes = run.homes[language];  // they grow
            const auto& taken = bead.sentences[language];
            const auto [first, last] = std::equal_range(homes.begin(), homes.end(), home);  // clang 14 cannot take the size of a subrange
            return static_cast<std::size_t>(last - first) == taken.size() &&
                   std::ranges::all_of(taken, [&](std::size_t sentence) { return homes[sentence] == home; });
        });
    }

    Unit make(const Run& run, const Bead& bead, std::size_t home)
    {
        const Unit& old = document_.units[home];
        Unit unit;
        unit.id = old.id;
        if (!used_.insert(home).second) {
            for (std::size_t number = 2; ids_.contains(unit.id); ++number) unit.id = old.id + "-" + std::to_string(number);
            ids_.insert(unit.id);
        } else {
            unit.properties = old.properties;
        }
        unit.block = old.block;
        unit.gap = old.gap;
        unit.confidence = bead.confidence;
        for (const Language language : all_languages)
            for (const std::size_t sentence : bead.sentences[language])
                unit.variants[language] = alignment::join(unit.variants[language], run.sentences[language][sentence], " ");
        return unit;
    }

    const Document& document_;
    std::set<std::string> ids_;
    std::set<std::size_t> used_;  ///< units whose id is given again
    std::vector<Unit> units_;
    std::size_t changed_ = 0;
};

}  // namespace

std::size_t realign(Document& document)
{
    const auto runs = find_runs(document);
    std::vector<AlignInput> inputs;
    inputs.reserve(runs.size());
    for (const Run& run : runs) inputs.push_back(input_of(run));
    const auto beads = align_all(inputs);
    Rebuild rebuild(document);
    std::size_t next = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (; next < runs[i].begin; ++next) rebuild.keep(document.units[next]);
        rebuild.add(runs[i], beads[i]);
        next = runs[i].end;
    }
    for (; next < document.units.size(); ++next) rebuild.keep(document.units[next]);
    const std::size_t changed = rebuild.changed();
    document.units = rebuild.take();
    return changed;
}

}  // namespace v1
}  // namespace triptych
