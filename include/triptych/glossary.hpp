// Glossary: the words we have agreed on, found again in inflected text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/names.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

/// Whether a term may be used (ISO 30042 administrativeStatus).
enum class TermStatus : std::uint8_t { preferred, admitted, deprecated, superseded };

TRIPTYCH_API std::string_view name(TermStatus status) noexcept;

/// One wording of a concept in one language.
struct Term {
    std::string text;
    TermStatus status = TermStatus::preferred;
    std::string part_of_speech;
    std::string gender;
    std::string note;
    std::string source;

    friend bool operator==(const Term&, const Term&) = default;
};

/// One idea and what each language calls it.
struct Concept {
    std::string id;  ///< empty when the file gives none; a workspace then makes one
    std::string subject;
    std::string definition;
    Trio<std::vector<Term>> terms;

    friend bool operator==(const Concept&, const Concept&) = default;
};

/// A name for each concept, so that a message can count and inflect terms: the first preferred term of each language with its gender. The
/// kind is "term".
TRIPTYCH_API std::vector<Name> names_of(std::span<const Concept> concepts);

/// A term found in a text.
struct TermHit {
    std::size_t concept_index = 0;  ///< into Glossary::concepts()
    std::size_t term_index = 0;     ///< into the concept's terms of that language
    Range range;                    ///< bytes of the text

    friend bool operator==(const TermHit&, const TermHit&) = default;
};

/// Concepts made ready to be found. Several threads may use one Glossary.
class TRIPTYCH_API Glossary {
public:
    Glossary();
    explicit Glossary(std::vector<Concept> concepts);
    ~Glossary();
    Glossary(const Glossary&) = delete;
    Glossary& operator=(const Glossary&) = delete;
    Glossary(Glossary&&) noexcept;
    Glossary& operator=(Glossary&&) noexcept;

    /// Terms of any form in the text, in its order; where two overlap the longer one is given, and where the very same words
    /// are a term of several concepts each of these. Case, ё and е, ’ and ' make no difference; abbreviations in capitals are
    /// sought in capitals. The signs of a term, such as № in "школа № 12" or ++ in "C++", must stand in the text too, and then belong to the hit;
    /// a full stop after an initial or an abbreviation may be missing (А. С. Пушкин, А С Пушкин), hyphens and quotation marks may differ.
    /// Throws Error{encoding} when the text is not UTF-8.
    [[nodiscard]] std::vector<TermHit> find(std::string_view text, Language language) const;

    /// The same with the terms that lie inside longer ones.
    [[nodiscard]] std::vector<TermHit> find_all(std::string_view text, Language language) const;

    /// Lives as long as the glossary.
    [[nodiscard]] std::span<const Concept> concepts() const& noexcept;
    [[nodiscard]] std::span<const Concept> concepts() const&& = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v1
}  // namespace triptych
