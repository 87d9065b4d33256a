#include "triptych/align.hpp"

#include "alignment/batch.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

Variant join(const std::vector<Segment>& sentences, const std::vector<std::size_t>& numbers)
{
    Variant variant;
    for (const std::size_t number : numbers) {
        if (!variant.text.empty()) variant.text += ' ';
        variant.text += sentences[number].text;
    }
    variant.state = variant.text.empty() ? State::missing : State::draft;
    return variant;
}

void require_order(const AlignInput& input)
{
    for (const Language language : all_languages) {
        std::size_t last = 0;
        for (const AlignLock& lock : input.options.locks) {
            const Range range = lock[language];
            if (range.begin < last || range.end < range.begin || range.end > input.sentences[language].size())
                throw Error(ErrorCode::invalid, "a lock of sentences " + std::to_string(range.begin) + " to " + std::to_string(range.end) + " of " + std::string(code(language)) +
                                                    "; expected locks in order, apart, within " + std::to_string(input.sentences[language].size()) + " sentences");
            last = range.end;
        }
    }
}

}  // namespace

std::vector<std::vector<Bead>> align_all(std::span<const AlignInput> inputs, std::span<const Unit> known)
{
    for (const AlignInput& input : inputs)
        for (const Language language : all_languages)
            for (const Segment& sentence : input.sentences[language]) require_utf8(sentence.text, "<text>");
    for (const AlignInput& input : inputs) require_order(input);
    for (const Unit& unit : known)
        for (const Language language : all_languages) require_utf8(unit.variants[language].text, "<memory>");
    return alignment::align_together(inputs, known);
}

std::vector<Bead> align_beads(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options)
{
    const AlignInput input{sentences, options};
    return align_all(std::span(&input, 1)).front();
}

std::vector<Unit> align(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options)
{
    return units_from(sentences, align_beads(sentences, options));
}

std::vector<Unit> units_from(const Trio<std::vector<Segment>>& sentences, std::span<const Bead> beads)
{
    std::vector<Unit> units;
    for (const Bead& bead : beads) {
        Unit unit;
        unit.id = std::to_string(units.size() + 1);
        for (const Language language : all_languages) unit.variants[language] = join(sentences[language], bead.sentences[language]);
        unit.confidence = bead.confidence;
        units.push_back(std::move(unit));
    }
    return units;
}

}  // namespace v1
}  // namespace triptych
