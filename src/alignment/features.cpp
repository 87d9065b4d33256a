#include "alignment/features.hpp"

#include <algorithm>
#include <cmath>

#include "adapters/icu/characters.hpp"
#include "alignment/model.hpp"
#include "alignment/words.hpp"
#include "base/utf8.hpp"

namespace triptych::alignment {
namespace {

constexpr std::uint8_t last_stop = 3;  // class of marks.tsv: full stop, question, exclamation

std::uint8_t mark_class(char32_t point)
{
    const auto& marks = model().marks;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].find(point) != std::u32string::npos) return static_cast<std::uint8_t>(i + 1);
    return 0;
}

Sentence read_sentence(std::string_view text, Language language)
{
    Sentence sentence;
    double characters = 0;
    bool is_begun = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_space(point)) continue;
        ++characters;
        const bool is_of_word = icu::is_letter(point) || icu::is_digit(point);
        if (is_of_word && !is_begun) sentence.begins_small = icu::is_lower(point);
        is_begun = is_begun || is_of_word;
        sentence.last_mark = icu::is_letter(point) ? std::uint8_t{0} : mark_class(point);
        if (sentence.last_mark != 0) sentence.marks |= 1U << (sentence.last_mark - 1U);
        if (is_of_word || (sentence.last_mark >= 1 && sentence.last_mark <= last_stop)) sentence.is_open = is_of_word;
    }
    sentence.characters = static_cast<float>(std::max(1.0, characters) / model().length[language]);
    return sentence;
}

/// In how many sentences of each language an anchor stands, and what it is.
struct AnchorCount {
    Trio<std::size_t> sentences;
    Anchor::Kind kind = Anchor::Kind::word;
};

/// Evidence of an anchor that two sentences share: likelier than by chance by its rarity in the language that uses it most.
AnchorWeight weigh(const AnchorCount& count, const Trio<Side>& sides)
{
    double share = 0;
    int languages = 0;
    for (const Language language : all_languages) {
        if (count.sentences[language] == 0) continue;
        ++languages;
        share = std::max(share, static_cast<double>(count.sentences[language]) / static_cast<double>(sides[language].size()));
    }
    AnchorWeight weight;
    if (count.kind == Anchor::Kind::number) weight.loss = static_cast<float>(model().missing_number);
    if (count.kind == Anchor::Kind::name) weight.loss = static_cast<float>(model().missing_name);
    if (languages < 2) return weight;
    const bool is_sound = count.kind == Anchor::Kind::sound;
    const double agreement = is_sound ? model().sound_agreement : model().token_agreement;
    weight.gain = static_cast<float>(std::clamp(std::log(agreement / share), 0.0, is_sound ? model().sound_most : model().token_most));
    return weight;
}

class Reading {
public:
    Reading(Features& features, Trio<Vocabulary>& vocabularies) : features_(features), vocabularies_(vocabularies) {}

    void add(std::string_view text, Language language)
    {
        Side& side = features_.sides[language];
        side.sentences.push_back(read_sentence(text, language));
        const auto words = find_words(text, language);
        ids_.clear();
        for (const auto& stem : words.stems) ids_.push_back(vocabularies_[language].add(stem));
        side.words.add(ids_);
        ids_.clear();
        for (const auto& anchor : words.anchors) {
            const WordId id = anchors_.add(anchor.text);
            if (id == counts_.size()) counts_.emplace_back();
            if (counts_[id].kind == Anchor::Kind::word) counts_[id].kind = anchor.kind;
            ids_.push_back(id);
        }
        std::sort(ids_.begin(), ids_.end());
        ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
        for (const WordId id : ids_) ++counts_[id].sentences[language];
        side.anchors.add(ids_);
    }

    /// Anchors that say nothing are dropped.
    void finish()
    {
        for (const auto& count : counts_) features_.anchors.push_back(weigh(count, features_.sides));
        for (const Language language : all_languages) {
            Side& side = features_.sides[language];
            Bags kept;
            for (std::size_t i = 0; i < side.size(); ++i) {
                ids_.clear();
                for (const WordId id : side.anchors.of(i))
                    if (features_.anchors[id].gain > 0 || features_.anchors[id].loss < 0) ids_.push_back(id);
                kept.add(ids_);
            }
            side.anchors = std::move(kept);
        }
    }

private:
    Features& features_;
    Trio<Vocabulary>& vocabularies_;
    Vocabulary anchors_;
    std::vector<AnchorCount> counts_;
    std::vector<WordId> ids_;
};

/// A property that `share` of all sentences have and translations keep with chance `kept`.
Property property(double share, double kept)
{
    return {std::max(0.0, std::log(kept / share)), std::min(0.0, std::log((1 - kept) / (1 - share)))};
}

/// Borders that a bead is not likely to reach over: of paragraphs, and behind a heading or a row of a list, which has no full stop.
void weigh_borders(Trio<Side>& sides)
{
    for (const Language language : all_languages) {
        auto& sentences = sides[language].sentences;
        for (std::size_t i = 1; i < sentences.size(); ++i) {
            if (sentences[i].begins_paragraph) sentences[i].inside += model().paragraph_inside;
            if (sentences[i - 1].is_open && !sentences[i].begins_small) sentences[i].inside += model().heading_inside;
        }
    }
}

/// How often each mark and paragraph border occurs.
struct Counts {
    double sentences = 0, sum = 0, squares = 0, paragraphs = 0;
    std::vector<double> marks, last_marks;
};

/// One sentence is added to either side so that no share is 0 or 1.
Counts count_properties(const Trio<Side>& sides)
{
    Counts counts;
    counts.marks.assign(model().marks.size(), 1);
    counts.last_marks.assign(model().marks.size() + 1, 1);
    for (const Language language : all_languages)
        for (const auto& sentence : sides[language].sentences) {
            const double length = std::log(static_cast<double>(sentence.characters));
            ++counts.sentences;
            counts.sum += length;
            counts.squares += length * length;
            counts.paragraphs += sentence.begins_paragraph ? 1 : 0;
            ++counts.last_marks[sentence.last_mark];
            for (std::size_t i = 0; i < counts.marks.size(); ++i) counts.marks[i] += (sentence.marks >> i) & 1U;
        }
    return counts;
}

void weigh_properties(Features& features)
{
    const Counts counts = count_properties(features.sides);
    const double all = counts.sentences + 2;
    const double weight = model().mark_weight;
    for (const double count : counts.marks) {
        const Property mark = property(count / all, model().mark_agreement);
        features.marks.push_back({weight * mark.both, weight * mark.one});
    }
    for (const double count : counts.last_marks) features.last_marks.push_back(weight * property(count / all, model().mark_agreement).both);
    features.other_last_mark = weight * std::log((1 - model().mark_agreement) / 0.5);
    if (counts.paragraphs > 0) features.paragraph = property((counts.paragraphs + 1) / all, model().paragraph_agreement);
    const double mean = counts.sum / std::max(1.0, counts.sentences);
    features.chance_variance = std::max(0.5, 2 * (counts.squares / std::max(1.0, counts.sentences) - mean * mean));
}

}  // namespace

Features find_features(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options, Trio<Vocabulary>& vocabularies)
{
    Features features;
    Reading reading(features, vocabularies);
    for (const Language language : all_languages) {
        for (const auto& sentence : sentences[language]) reading.add(sentence.text, language);
        auto& made = features.sides[language].sentences;
        for (const std::size_t first : options.paragraphs[language])
            if (first < made.size()) made[first].begins_paragraph = true;
    }
    reading.finish();
    weigh_borders(features.sides);
    weigh_properties(features);
    return features;
}

}  // namespace triptych::alignment
