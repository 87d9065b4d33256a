// Translation memory: what was said before, found again from any of the three languages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
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

/// How a match came about, best first.
enum class MatchKind : std::uint8_t { context, exact, repaired, fuzzy, pivot };

/// "context", "exact", "repaired", "fuzzy", "pivot".
TRIPTYCH_API std::string_view name(MatchKind kind) noexcept;

/// What likeness is counted in: words, or characters.
enum class Score : std::uint8_t { token, character };

/// What is asked of a memory.
struct Query {
    std::string text;
    Language language = Language::fr;
    double min = 0.7;            ///< lowest score wanted, 0 to 1
    std::size_t limit = 5;       ///< most matches wanted
    std::optional<Score> score{};  ///< token, and character where nothing is found, when not given
    std::string previous{};      ///< the text before, in the same language, for context matches
    std::string next{};          ///< the text after
    std::string document{};      ///< id of the document the text stands in
    std::string unit{};          ///< id of the unit the text stands in
    bool exhaustive = false;     ///< score every unit without the index; the answer is the same
    bool explain = false;        ///< say of each match where it differs and what was taken off
};

/// What a repaired match says otherwise than the unit it came from.
struct Alteration {
    Language language = Language::fr;
    std::string old;
    std::string now;
    Range range;  ///< of `now`, in bytes of the match's text in that language

    friend bool operator==(const Alteration&, const Alteration&) = default;
};

/// Words in which a text of the memory and the query differ, in their order; one of the two may be empty.
struct Difference {
    std::string match, query;
    Range in_match, in_query;  ///< bytes

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What was taken off a score.
struct Penalty {
    std::string id;  ///< "case", "punctuation", "unreviewed", "several", "alignment", "repaired", "phrase", "pivot"
    double size = 0;
    std::string why;

    friend bool operator==(const Penalty&, const Penalty&) = default;
};

/// Why a match has its score.
struct Explanation {
    std::vector<Difference> differences;
    std::vector<Penalty> penalties;
};

/// A unit the memory offers.
struct Match {
    double score = 0;  ///< 0 (nothing shared) to 1 (identical), penalties taken off
    MatchKind kind = MatchKind::fuzzy;
    std::string id;        ///< of the unit
    std::string document;  ///< the unit's document, or empty
    Trio<std::string> texts;
    Trio<State> states;
    std::string origin;  ///< where the unit came from
    std::vector<Alteration> changes;  ///< of a repaired match, in the order of the languages and of their texts
    std::optional<Explanation> explanation;  ///< when the query asks for it
};

/// A unit that contains words, in whatever form.
struct ConcordanceHit {
    std::string id;
    std::string document;
    Trio<std::string> texts;
    std::string origin;
    std::vector<Range> words;       ///< every place in the text of the language asked, in bytes, first place first
    Trio<std::string> previous, next;  ///< the neighbours in the unit's document or file, or empty
};

/// How much of a text the memory knows.
enum class Band : std::uint8_t { repetition, context, exact, from_95, from_85, from_75, from_50, none };
constexpr std::size_t bands = 8;

/// "repetition", "101", "100", "95-99", "85-94", "75-84", "50-74", "new".
TRIPTYCH_API std::string_view name(Band band) noexcept;

/// What is translated, counted as translators do: characters with the spaces between words, as code points.
struct Volume {
    std::size_t segments = 0, words = 0, characters = 0;

    friend bool operator==(const Volume&, const Volume&) = default;
};

/// The table that is made before the work begins. A text that came before in the same documents is a repetition, whatever the memory says of
/// it; a context match is 101; every other text counts with its best score, repaired and pivot matches included.
struct Analysis {
    Language language = Language::fr;  ///< of the texts that were counted
    std::array<Volume, bands> volumes;  ///< by Band
    Volume total;

    [[nodiscard]] const Volume& operator[](Band band) const { return volumes[static_cast<std::size_t>(band)]; }
};

/// A translation memory that lives in this object; `Workspace` holds one that lives in its file.
///
/// Token score: 1 − d/n, where d is the edit distance between the two lists of words (case folded) and n the
/// length of the longer list. Character score: the same over code points. Penalties (.01 each) are taken off where texts of the
/// same words differ in case or in marks, where the unit is not reviewed, and where one text has several translations; .02 for an
/// alignment with confidence under .9. An exact match differs in nothing but the kind of white space and apostrophe; context: both
/// neighbours in the query's language, or document and unit id, agree too.
/// Order: score, kind, newest, id. Several threads may call `find`; `add` needs the object for itself.
class TRIPTYCH_API Memory {
public:
    Memory();
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    Memory(Memory&&) noexcept;
    Memory& operator=(Memory&&) noexcept;

    /// Adds units in the order of their document; those without text in two languages are left out.
    /// Returns how many were added. A unit equal in all three texts to one that is there is not added twice.
    std::size_t add(std::span<const Unit> units, std::string_view document = {}, std::string_view origin = {});

    /// Best matches first, at most `query.limit`. Throws Error{encoding} when the text is not UTF-8.
    [[nodiscard]] std::vector<Match> find(const Query& query) const;

    /// Units that contain every word of `text` in any inflected form, at most `limit`: those in which the words stand together in this order
    /// first, then the newest. Reads every text of the language once. Throws Error{encoding}.
    [[nodiscard]] std::vector<ConcordanceHit> concordance(std::string_view text, Language language, std::size_t limit = 20) const;

    [[nodiscard]] std::size_t size() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v1
}  // namespace triptych
