// Alignment: which sentences of three texts say the same thing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

/// What a person has decided: sentences [begin, end) of the three languages are one unit. Empty in one language: it has no counterpart there,
/// and its place is before sentence `begin`. Empty in all: a border between units ("cut here").
using AlignLock = Trio<Range>;

struct AlignOptions {
    /// In order, not overlapping; kept whatever else speaks. All others are searched between them.
    std::vector<AlignLock> locks;

    /// Where paragraphs begin, as sentence numbers; a paragraph border is a likely border of a bead.
    /// Leave a language empty when nothing is known.
    Trio<std::vector<std::size_t>> paragraphs;
};

/// One document to be aligned.
struct AlignInput {
    Trio<std::vector<Segment>> sentences;
    AlignOptions options;
};

/// Sentence numbers that belong together, counted from 0; a language without counterpart is empty.
struct Bead {
    Trio<std::vector<std::size_t>> sentences;
    double confidence = 1.0;  ///< 0 to 1; 1 when a person said so

    friend bool operator==(const Bead&, const Bead&) = default;
};

/// Beads of 0 to 3 sentences a language (a lock may hold more), in order, never crossing; each sentence is in exactly one bead.
/// Two languages work as well as three: leave one empty. Same input, same output. May be called from any thread.
/// Throws Error{encoding} when a text is not UTF-8 and Error{invalid} when a lock overlaps another or does not lie in the text.
TRIPTYCH_API std::vector<Bead> align_beads(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options = {});

/// Many documents: all together teach one lexicon, which finds more than each of them could. Beads in the order of the documents.
/// `known`: units of a memory and terms of a glossary, which teach it too; their order does not matter.
TRIPTYCH_API std::vector<std::vector<Bead>> align_all(std::span<const AlignInput> inputs, std::span<const Unit> known = {});

/// The same as units: several sentences of one language are joined by a space; a language without
/// counterpart is `missing`, the others are `draft`. Unit ids are "1", "2" …
TRIPTYCH_API std::vector<Unit> units_from(const Trio<std::vector<Segment>>& sentences, std::span<const Bead> beads);
TRIPTYCH_API std::vector<Unit> align(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options = {});

/// The same as a document of kind panel: a paragraph begins where the languages that have a sentence there and whose paragraphs are known say so, by
/// majority. Unit ids are "u1", "u2" …; `id` as is_document_id says, or Error{invalid}.
TRIPTYCH_API Document document_from(const AlignInput& input, std::span<const Bead> beads, std::string_view id);

}  // namespace v1
}  // namespace triptych
