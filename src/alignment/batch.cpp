#include "alignment/batch.hpp"

#include <array>

#include "alignment/features.hpp"
#include "alignment/model.hpp"
#include "alignment/search.hpp"
#include "alignment/words.hpp"

namespace triptych::alignment {
namespace {

/// The languages of each pair.
constexpr std::array<std::array<Language, 2>, 3> pairs{{{Language::fr, Language::ru}, {Language::fr, Language::kk}, {Language::ru, Language::kk}}};

class Batch {
public:
    Batch(std::span<const AlignInput> inputs, std::span<const Unit> known) : inputs_(inputs), beads_(inputs.size()), known_(known.size())
    {
        documents_.reserve(inputs.size());
        for (const auto& input : inputs) documents_.push_back(find_features(input.sentences, input.options, vocabularies_));
        for (std::size_t i = 0; i < known.size(); ++i)
            for (const Language language : all_languages)
                for (const auto& stem : find_words(known[i].variants[language].text, language).stems)
                    known_[i][language].push_back(vocabularies_[language].add(stem));
    }

    std::vector<std::vector<Bead>> run()
    {
        if (!known_.empty()) learn();
        search();
        for (std::size_t pass = 1; pass < model().passes; ++pass) {
            learn();
            search();
        }
        return std::move(beads_);
    }

private:
    void search()
    {
        for (std::size_t i = 0; i < documents_.size(); ++i) beads_[i] = search_beads(documents_[i], lexicons_, beads_[i], inputs_[i].options.locks);
    }

    void learn()
    {
        for (const auto& [a, b] : pairs) {
            auto lexicon = learn_lexicon(word_pairs(a, b), vocabularies_[a].size(), vocabularies_[b].size());
            lexicons_.tables[a][b] = std::move(lexicon.forward);
            lexicons_.tables[b][a] = std::move(lexicon.backward);
        }
        lexicons_.is_learned = true;
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
    Trio<Vocabulary> vocabularies_;
    std::vector<Features> documents_;
    std::vector<std::vector<Bead>> beads_;
    std::vector<Trio<std::vector<WordId>>> known_;  ///< words of the units of a memory
    Lexicons lexicons_;
};

}  // namespace

std::vector<std::vector<Bead>> align_together(std::span<const AlignInput> inputs, std::span<const Unit> known) { return Batch(inputs, known).run(); }

}  // namespace triptych::alignment
