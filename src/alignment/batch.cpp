#include "alignment/batch.hpp"

#include <algorithm>
#include <array>

#include "alignment/features.hpp"
#include "alignment/model.hpp"
#include "alignment/search.hpp"
#include "alignment/words.hpp"

namespace triptych::alignment {
namespace {

/// The languages of each pair.
constexpr std::array<std::array<Language, 2>, 3> pairs{{{Language::fr, Language::ru}, {Language::fr, Language::kk}, {Language::ru, Language::kk}}};

/// Leaves the lengths and the borders of paragraphs.
void forget_anchors(Features& features)
{
    std::fill(features.anchors.begin(), features.anchors.end(), AnchorWeight{});
    std::fill(features.marks.begin(), features.marks.end(), Property{});
    std::fill(features.last_marks.begin(), features.last_marks.end(), 0.0);
    features.other_last_mark = 0;
}

class Batch {
public:
    Batch(std::span<const AlignInput> inputs, std::span<const Unit> known, Parts parts) : inputs_(inputs), parts_(parts), beads_(inputs.size()), known_(known.size())
    {
        documents_.reserve(inputs.size());
        for (const auto& input : inputs) {
            documents_.push_back(find_features(input.sentences, input.options, vocabularies_));
            if (!parts.anchors) forget_anchors(documents_.back());
        }
        for (std::size_t i = 0; i < known.size(); ++i)
            for (const Language language : all_languages)
                for (const auto& stem : find_words(known[i].variants[language].text, language).stems)
                    known_[i][language].push_back(vocabularies_[language].add(stem));
    }

    std::vector<std::vector<Bead>> run()
    {
        if (!known_.empty()) learn_words();
        search();
        for (std::size_t pass = 1; pass < model().passes && parts_.lexicon; ++pass) {
            learn_words();
            learn_shapes();
            search();
        }
        return std::move(beads_);
    }

private:
    void search()
    {
        for (std::size_t i = 0; i < documents_.size(); ++i) beads_[i] = search_beads(documents_[i], learned_, beads_[i], inputs_[i].options.locks);
    }

    void learn_words()
    {
        for (const auto& [a, b] : pairs) {
            auto lexicon = learn_lexicon(word_pairs(a, b), vocabularies_[a].size(), vocabularies_[b].size());
            learned_.lexicons.tables[a][b] = std::move(lexicon.forward);
            learned_.lexicons.tables[b][a] = std::move(lexicon.backward);
        }
        learned_.lexicons.is_learned = true;
    }

    /// Documents of three languages and those of two have their own shapes.
    void learn_shapes()
    {
        for (const std::size_t languages : {2U, 3U}) {
            std::vector<Shape> found;
            for (std::size_t i = 0; i < documents_.size(); ++i) {
                if (languages_of(documents_[i]) != languages) continue;
                for (const Bead& bead : beads_[i]) found.push_back({bead.sentences.fr.size(), bead.sentences.ru.size(), bead.sentences.kk.size()});
            }
            if (!found.empty()) learned_.shapes.learn(found, languages);
        }
    }

    static std::size_t languages_of(const Features& document)
    {
        return static_cast<std::size_t>(std::count_if(all_languages.begin(), all_languages.end(), [&](Language language) { return document.sides[language].size() > 0; }));
    }

    [[nodiscard]] std::vector<WordPair> word_pairs(Language a, Language b) const
    {
        std::vector<WordPair> made;
        for (const auto& unit : known_)
            if (!unit[a].empty() && !unit[b].empty()) made.push_back({unit[a], unit[b]});
        for (std::size_t i = 0; i < documents_.size(); ++i)
            for (const Bead& bead : beads_[i]) {
                const auto& left = bead.sentences[a];
                const auto& right = bead.sentences[b];
                if (left.empty() || right.empty()) continue;
                const auto& sides = documents_[i].sides;
                made.push_back({sides[a].words.of(left.front(), left.size()), sides[b].words.of(right.front(), right.size())});
            }
        return made;
    }

    std::span<const AlignInput> inputs_;
    Parts parts_;
    Trio<Vocabulary> vocabularies_;
    std::vector<Features> documents_;
    std::vector<std::vector<Bead>> beads_;
    std::vector<Trio<std::vector<WordId>>> known_;  ///< words of the units of a memory
    Learned learned_;
};

}  // namespace

std::vector<std::vector<Bead>> align_together(std::span<const AlignInput> inputs, std::span<const Unit> known, Parts parts)
{
    return Batch(inputs, known, parts).run();
}

}  // namespace triptych::alignment
