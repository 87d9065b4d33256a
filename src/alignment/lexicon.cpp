#include "alignment/lexicon.hpp"

#include <algorithm>
#include <cmath>

#include "alignment/model.hpp"

namespace triptych::alignment {

void WordTable::add(WordId word, Translation translation)
{
    starts_.resize(std::max(starts_.size(), word + std::size_t{1}), rows_.size());
    rows_.push_back(translation);
}

void WordTable::finish(std::size_t words) { starts_.resize(words + 1, rows_.size()); }

namespace {

constexpr int rounds = 5;
constexpr std::size_t longest = 60;  // words of a text that are read; a longer one says little about each word

std::vector<WordId> each_once(std::span<const WordId> words)
{
    std::vector<WordId> sorted(words.begin(), words.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (sorted.size() > longest) sorted.resize(longest);
    return sorted;
}

class Training {
public:
    Training(std::span<const WordPair> pairs, std::size_t words_left, std::size_t words_right) : count_left_(words_left), count_right_(words_right)
    {
        const std::size_t step = 1 + pairs.size() / model().lexicon_pairs;
        for (std::size_t i = 0; i < pairs.size(); i += step) texts_.push_back({each_once(pairs[i].left), each_once(pairs[i].right)});
        for (const auto& [left, right] : texts_) {
            for (const WordId word : left) ++count_left_[word];
            for (const WordId word : right) ++count_right_[word];
        }
        for (auto& [left, right] : texts_) {  // a word that stands in one text only goes with everything in it
            std::erase_if(left, [&](WordId word) { return count_left_[word] < 2; });
            std::erase_if(right, [&](WordId word) { return count_right_[word] < 2; });
        }
        collect_cells();
    }

    Lexicon run()
    {
        for (int round = 0; round < rounds; ++round) count();
        return result();
    }

private:
    struct Texts {
        std::vector<WordId> left, right;
    };

    void collect_cells()
    {
        std::vector<std::uint64_t> all;
        for (const auto& [left, right] : texts_)
            for (const WordId a : left)
                for (const WordId b : right) all.push_back((std::uint64_t{a} << 32U) | b);
        cells_ = all;
        std::sort(cells_.begin(), cells_.end());
        cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
        places_.reserve(all.size());
        for (const auto cell : all) places_.push_back(static_cast<std::uint32_t>(std::lower_bound(cells_.begin(), cells_.end(), cell) - cells_.begin()));
        forward_.assign(cells_.size(), 1.0F);
        backward_.assign(cells_.size(), 1.0F);
        forward_counts_.assign(cells_.size(), 0.0F);
        backward_counts_.assign(cells_.size(), 0.0F);
    }

    /// One round: expected counts, then probabilities from them. An empty word on either side takes what nothing explains.
    void count()
    {
        std::fill(forward_counts_.begin(), forward_counts_.end(), 0.0F);
        std::fill(backward_counts_.begin(), backward_counts_.end(), 0.0F);
        std::size_t begin = 0;
        for (const auto& [left, right] : texts_) {
            spread(begin, right.size(), left.size(), 1, right.size(), right, count_right_, forward_, forward_counts_);
            spread(begin, left.size(), right.size(), right.size(), 1, left, count_left_, backward_, backward_counts_);
            begin += left.size() * right.size();
        }
        normalise(true, forward_counts_, forward_);
        normalise(false, backward_counts_, backward_);
    }

    /// Shares each word of one text among the words of the other: place = begin + word * stride + other * other_stride.
    void spread(std::size_t begin, std::size_t words, std::size_t others, std::size_t stride, std::size_t other_stride, const std::vector<WordId>& ids,
                const std::vector<std::uint32_t>& counts, const std::vector<float>& probability, std::vector<float>& expected) const
    {
        for (std::size_t w = 0; w < words; ++w) {
            const std::size_t first = begin + w * stride;
            float sum = static_cast<float>(counts[ids[w]]) / static_cast<float>(texts_.size());  // the empty word
            for (std::size_t o = 0; o < others; ++o) sum += probability[places_[first + o * other_stride]];
            for (std::size_t o = 0; o < others; ++o) {
                const auto place = places_[first + o * other_stride];
                expected[place] += probability[place] / sum;
            }
        }
    }

    void normalise(bool by_left, const std::vector<float>& counts, std::vector<float>& probability) const
    {
        std::vector<float> sums(by_left ? count_left_.size() : count_right_.size(), 0.0F);
        const auto given = [&](std::uint64_t cell) { return by_left ? cell >> 32U : cell & 0xFFFFFFFFU; };
        for (std::size_t i = 0; i < cells_.size(); ++i) sums[given(cells_[i])] += counts[i];
        for (std::size_t i = 0; i < cells_.size(); ++i) probability[i] = counts[i] / std::max(1e-6F, sums[given(cells_[i])]);
    }

    /// Both directions agree or the lesser one counts; a discount takes away what a single text could have taught.
    [[nodiscard]] Lexicon result() const
    {
        Lexicon lexicon;
        const auto total = static_cast<float>(texts_.size());
        const auto least = static_cast<float>(model().lexicon_ratio);
        struct Back {
            WordId right, left;
            float ratio;
        };
        std::vector<Back> back;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const auto left = static_cast<WordId>(cells_[i] >> 32U);
            const auto right = static_cast<WordId>(cells_[i] & 0xFFFFFFFFU);
            const float together = std::sqrt(forward_counts_[i] * backward_counts_[i]) - static_cast<float>(model().lexicon_discount);
            if (together <= 0) continue;
            const auto left_count = static_cast<float>(count_left_[left]);
            const auto right_count = static_cast<float>(count_right_[right]);
            const float ratio = together * total / (left_count * right_count);
            if (ratio < least || together / std::min(left_count, right_count) < 0.05F) continue;
            lexicon.forward.add(left, {right, ratio});
            back.push_back({right, left, ratio});
        }
        std::stable_sort(back.begin(), back.end(), [](const Back& a, const Back& b) { return a.right < b.right; });
        for (const auto& row : back) lexicon.backward.add(row.right, {row.left, row.ratio});
        lexicon.forward.finish(count_left_.size());
        lexicon.backward.finish(count_right_.size());
        return lexicon;
    }

    std::vector<Texts> texts_;
    std::vector<std::uint32_t> count_left_, count_right_;  ///< texts that hold each word
    std::vector<std::uint64_t> cells_;                     ///< left word and right word that met, in order
    std::vector<std::uint32_t> places_;                    ///< of every meeting, its cell
    std::vector<float> forward_, backward_;                ///< p(right | left), p(left | right)
    std::vector<float> forward_counts_, backward_counts_;
};

}  // namespace

Lexicon learn_lexicon(std::span<const WordPair> pairs, std::size_t words_left, std::size_t words_right)
{
    return Training(pairs, words_left, words_right).run();
}

}  // namespace triptych::alignment
