// What is compared of the sentences of a document: lengths, marks, words, numbers and names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "alignment/lexicon.hpp"
#include "triptych/align.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::alignment {

/// Numbers for words: the same for all documents of a batch.
class Vocabulary {
public:
    WordId add(const std::string& word) { return ids_.emplace(word, static_cast<WordId>(ids_.size())).first->second; }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

private:
    std::unordered_map<std::string, WordId> ids_;
};

/// Lists of ids, one for each sentence, held in one piece.
class Bags {
public:
    void add(std::span<const WordId> ids)
    {
        ids_.insert(ids_.end(), ids.begin(), ids.end());
        ends_.push_back(ids_.size());
    }
    [[nodiscard]] std::span<const WordId> of(std::size_t first, std::size_t count = 1) const
    {
        const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
        return {ids_.data() + begin, ends_[first + count - 1] - begin};
    }

private:
    std::vector<WordId> ids_;
    std::vector<std::size_t> ends_;
};

struct Sentence {
    float characters = 0;       ///< without white space, at least 1, in French ones
    std::uint32_t marks = 0;    ///< a bit for each class of marks
    std::uint8_t last_mark = 0; ///< class of the mark at the end, from 1; 0: none
    bool begins_paragraph = false;
    bool begins_small = false;  ///< its first letter is a small one
    bool is_open = false;       ///< no full stop, question or exclamation mark ends it
    double inside = 0;          ///< evidence for a bead that holds it and the sentence before
};

struct Side {
    std::vector<Sentence> sentences;
    Bags words;    ///< stems, in order
    Bags anchors;  ///< sorted, each once

    [[nodiscard]] std::size_t size() const { return sentences.size(); }
};

/// What both sides of a pair say when they hold an anchor, and when only one does.
struct AnchorWeight {
    float gain = 0, loss = 0;
};

/// Something that translations tend to keep: evidence when both have it, and when only one has.
struct Property {
    double both = 0, one = 0;

    [[nodiscard]] double evidence(bool left, bool right) const { return left && right ? both : left != right ? one : 0; }
};

struct Features {
    Trio<Side> sides;
    std::vector<AnchorWeight> anchors;
    double chance_variance = 1;           ///< of the logarithm of the length ratio of two sentences that have nothing in common
    std::vector<Property> marks;          ///< of each class: that a sentence holds it
    std::vector<double> last_marks;       ///< evidence of two sentences that end in the same class, 0: none
    double other_last_mark = 0;           ///< evidence of two sentences that end in different classes
    Property paragraph;                   ///< that a sentence begins a paragraph; 0 when nothing is known
};

/// Needs valid UTF-8.
Features find_features(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options, Trio<Vocabulary>& vocabularies);

}  // namespace triptych::alignment
