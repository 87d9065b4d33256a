#include "triptych/align.hpp"

#include <algorithm>

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

/// Where paragraphs begin, sentence by sentence; empty when nothing is known.
Trio<std::vector<bool>> paragraph_begins(const AlignInput& input)
{
    Trio<std::vector<bool>> begins;
    for (const Language language : all_languages)
        for (const std::size_t first : input.options.paragraphs[language]) {
            begins[language].resize(input.sentences[language].size(), false);
            if (first < begins[language].size()) begins[language][first] = true;
        }
    return begins;
}

/// Whether a paragraph begins with a bead, as most of the languages say that are there and know.
bool begins_paragraph(const Trio<std::vector<bool>>& begins, const Bead& bead)
{
    int votes = 0;
    for (const Language language : all_languages)
        if (!begins[language].empty() && !bead.sentences[language].empty()) votes += begins[language][bead.sentences[language].front()] ? 1 : -1;
    return votes > 0;
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

Document document_from(const AlignInput& input, std::span<const Bead> beads, std::string_view id)
{
    if (!is_document_id(id)) throw Error(ErrorCode::invalid, "\"" + std::string(id) + "\" is no document id; expected letters, digits, - and _");
    Document document;
    document.id = id;
    document.kind = Kind::panel;
    document.units = units_from(input.sentences, beads);
    const auto begins = paragraph_begins(input);
    for (std::size_t i = 0; i < beads.size(); ++i) {
        if (i == 0 || begins_paragraph(begins, beads[i])) document.blocks.emplace_back();
        document.units[i].id = "u" + std::to_string(i + 1);
        document.units[i].block = document.blocks.size() - 1;
    }
    return document;
}

}  // namespace v1
}  // namespace triptych
