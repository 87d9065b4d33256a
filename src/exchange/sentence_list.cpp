#include "exchange/sentence_list.hpp"

#include <algorithm>
#include <utility>

namespace triptych::exchange {
namespace {

/// Every sentence for itself, where there is one language only.
std::vector<Bead> lonely_beads(const Trio<std::vector<Segment>>& sentences)
{
    std::vector<Bead> beads;
    for (const Language language : all_languages)
        for (std::size_t i = 0; i < sentences[language].size(); ++i) beads.emplace_back().sentences[language] = {i};
    return beads;
}

/// What a sentence says to the aligner; the label of an item helps to find its siblings.
std::string text_of(const RawBlock& block, Range range, bool is_first)
{
    std::string text = is_first ? block.label : std::string();
    if (!text.empty() && range.size() > 0) text += ' ';
    return text + block.text.substr(range.begin, range.size());
}

}  // namespace

SentencesOfBlocks find_sentences(const Trio<std::vector<RawBlock>>& blocks)
{
    SentencesOfBlocks out;
    for (const Language language : all_languages)
        for (const RawBlock& block : blocks[language]) out[language].push_back(find_sentences(block, language));
    return out;
}

SentenceList::SentenceList(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences, const BlockNumbers& numbers)
{
    for (const Language language : all_languages)
        for (const std::size_t number : numbers[language]) {
            const std::size_t start = sentences_[language].size();
            for (const Range range : sentences[language][number].ranges)
                sentences_[language].push_back({text_of(blocks[language][number], range, sentences_[language].size() == start), range});
            block_of_[language].resize(sentences_[language].size(), starts_[language].size());
            starts_[language].push_back(start);
        }
}

Range SentenceList::sentences(Language language, std::size_t block) const
{
    const auto& starts = starts_[language];
    return {starts[block], block + 1 < starts.size() ? starts[block + 1] : sentences_[language].size()};
}

std::vector<Bead> SentenceList::align(std::vector<AlignLock> locks) const
{
    const auto speaks = [&](Language language) { return !sentences_[language].empty(); };
    if (std::ranges::count_if(all_languages, speaks) < 2) return lonely_beads(sentences_);
    AlignOptions options{.locks = std::move(locks), .paragraphs = starts_};
    for (const Language language : all_languages)
        if (options.paragraphs[language].size() < 2) options.paragraphs[language].clear();  // one paragraph says nothing about borders
    return align_beads(sentences_, options);
}

}  // namespace triptych::exchange
