// Terms of the glossary: used in one version and not in another, or no longer to be used.
//
// What keeps it quiet:
// - Where the document names its source language, only terms of the source are expected in the others.
// - Only preferred and admitted terms make it expect anything; any term of the concept, in any form, satisfies it, also inside a longer
//   term and in another unit of the same block, where a sentence was cut elsewhere. So do words derived from it ("угольный" for "уголь").
// - A term of three letters or fewer expects nothing, unless it is an abbreviation in capitals (a short word is too often another word).
// - A word that stands for several concepts is satisfied by any of them.
// - Where a single word is called by several ("français", "французский язык"), one of these is enough.
// - Where two versions agree, the third is warned; of a single word in small letters it is only advised, since most have an everyday
//   sense too ("participation": taking part, a fee). Such a word that both others lack is let pass ("au lieu de", "mineur" in a mine).
// - Names in addresses, handles and hashtags are no terms.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/words/words.hpp"
#include "quality/checks.hpp"
#include "triptych/text.hpp"

namespace triptych::quality {
namespace {

using Concepts = std::set<std::size_t>;

std::string_view part(std::string_view text, Range range)
{
    return text.substr(range.begin, range.size());
}

const Term& term_of(const Glossary& glossary, const TermHit& hit, Language language)
{
    return glossary.concepts()[hit.concept_index].terms[language][hit.term_index];
}

bool may_be_used(const Term& term)
{
    return term.status == TermStatus::preferred || term.status == TermStatus::admitted;
}

/// The first preferred term, else the first admitted one; null when the concept has no good term in the language.
const Term* expected_term(const Concept& idea, Language language)
{
    const auto& terms = idea.terms[language];
    for (const TermStatus status : {TermStatus::preferred, TermStatus::admitted}) {
        const auto found = std::ranges::find(terms, status, &Term::status);
        if (found != terms.end()) return &*found;
    }
    return nullptr;
}

bool has_capital(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (icu::is_upper(base::next_code_point(text, at))) return true;
    return false;
}

bool is_all_capitals(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (!icu::is_upper(base::next_code_point(text, at))) return false;
    return true;
}

/// Whether a term is telling enough to expect its siblings.
bool is_telling(std::string_view term)
{
    const std::size_t letters = count_code_points(term);
    return letters > 3 || (letters >= 2 && is_all_capitals(term));
}

/// A single word in small letters; it may be an everyday word.
bool is_everyday(std::string_view term, Language language)
{
    return language::split_words(term, language).size() == 1 && !has_capital(term);
}

using Words = std::vector<std::string>;

Words folded_words(std::string_view text, Language language)
{
    Words words;
    for (const Range range : language::split_words(text, language)) words.push_back(language::fold_word(part(text, range)));
    return words;
}

/// A word without its last vowel, ь or й; words made from it begin so.
std::string_view base_of(std::string_view word)
{
    std::size_t last = word.size();
    const char32_t letter = base::previous_code_point(word, last);
    return std::u32string_view(U"аеиоуыэюяьйіәөүұ").find(letter) == std::u32string_view::npos ? word : word.substr(0, last);
}

/// How much of a term has to be there.
enum class Part : std::uint8_t { all_words, one_word };

/// True when the words of the term are there, or words derived from them; bases under four letters prove nothing.
bool is_derived_in(const Words& words, const Words& term, Part needed)
{
    const auto is_there = [&](const std::string& sought) {
        const auto beginning = base_of(sought);
        return count_code_points(beginning) > 3 &&
               std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(beginning); });
    };
    if (needed == Part::one_word) return std::ranges::any_of(term, is_there);
    return !term.empty() && std::ranges::all_of(term, is_there);
}

/// The concepts named in a block in one language, by any term or by a word derived from one.
class BlockTerms {
public:
    explicit BlockTerms(const Inspection& inspection) : inspection_(inspection) {}

    bool has(std::size_t block, Language language, std::size_t idea, Part needed)
    {
        auto place = found_[language].find(block);
        if (place == found_[language].end()) place = found_[language].emplace(block, collect(block, language)).first;
        const Content& content = place->second;
        return content.concepts.contains(idea) ||
               std::ranges::any_of(inspection_.glossary.concepts()[idea].terms[language], [&](const Term& term) {
                   return is_derived_in(content.words, folded_words(term.text, language), needed);
               });
    }

private:
    struct Content {
        Concepts concepts;
        Words words;
    };

    [[nodiscard]] Content collect(std::size_t block, Language language) const
    {
        Content content;
        const auto& units = inspection_.document.units;
        for (auto unit = std::ranges::lower_bound(units, block, {}, &Unit::block); unit != units.end() && unit->block == block; ++unit) {
            const std::string& text = unit->variants[language].text;
            for (const TermHit& hit : inspection_.glossary.find_all(text, language)) content.concepts.insert(hit.concept_index);
            std::ranges::move(folded_words(text, language), std::back_inserter(content.words));
        }
        return content;
    }

    const Inspection& inspection_;
    Trio<std::map<std::size_t, Content>> found_;
};

/// What one version of a unit calls things: the hits of the longest terms.
using Hits = Trio<std::vector<TermHit>>;

/// The check of one unit.
class UnitTerms {
public:
    UnitTerms(const Inspection& inspection, const Unit& unit, BlockTerms& blocks, std::vector<Finding>& findings)
        : inspection_(inspection),
          unit_(unit),
          blocks_(blocks),
          findings_(findings),
          present_(languages_with_text(inspection, unit)),
          source_(source_language(inspection.document))
    {
        for (const Language language : present_) hits_[language] = find_hits(inspection.glossary, language);
    }

    void report()
    {
        for (const Language language : present_)
            for (const TermHit& hit : hits_[language]) {
                const Term& term = term_of(inspection_.glossary, hit, language);
                if (may_be_used(term)) {
                    if (language == source_.value_or(language)) expect_siblings(hit, language);
                } else {
                    report_deprecated(hit, term, language);
                }
            }
    }

private:
    [[nodiscard]] const std::string& text(Language language) const { return unit_.variants[language].text; }

    /// Whether the sibling names the concept of the hit, or another one that the same words stand for.
    [[nodiscard]] bool has_reading(Language sibling, const TermHit& hit, Language language) const
    {
        const Part needed = language::split_words(part(text(language), hit.range), language).size() == 1 ? Part::one_word : Part::all_words;
        return std::ranges::any_of(hits_[language], [&](const TermHit& other) {
            return other.range == hit.range && blocks_.has(unit_.block, sibling, other.concept_index, needed);
        });
    }

    [[nodiscard]] std::vector<TermHit> find_hits(const Glossary& glossary, Language language) const
    {
        auto hits = glossary.find(text(language), language);
        const auto spans = language::find_protected_spans(text(language));
        std::erase_if(hits, [&](const TermHit& hit) {
            return std::ranges::any_of(
                spans, [&](const auto& span) { return hit.range.begin < span.range.end && span.range.begin < hit.range.end; });
        });
        return hits;
    }

    void expect_siblings(const TermHit& hit, Language language)
    {
        const Term& term = term_of(inspection_.glossary, hit, language);
        if (!is_telling(term.text) || expected_.contains(hit.concept_index)) return;
        const Concept& idea = inspection_.glossary.concepts()[hit.concept_index];
        std::vector<Language> lacking;
        std::size_t asked = 0;
        for (const Language sibling : present_) {
            if (sibling == language || expected_term(idea, sibling) == nullptr) continue;
            ++asked;
            if (!has_reading(sibling, hit, language)) lacking.push_back(sibling);
        }
        if (lacking.empty()) return;
        expected_.insert(hit.concept_index);
        if (lacking.size() == asked && asked > 1 && is_everyday(term.text, language)) return;
        const Severity severity = is_everyday(term.text, language) ? Severity::advice : Severity::warning;
        for (const Language sibling : lacking) report_missing(hit, language, sibling, severity);
    }

    void report_missing(const TermHit& hit, Language language, Language sibling, Severity severity)
    {
        const Concept& idea = inspection_.glossary.concepts()[hit.concept_index];
        findings_.push_back(make_finding(severity, unit_.id, sibling, {0, text(sibling).size()},
                                         std::string(language_name(language)) + " says " + in_quotes(part(text(language), hit.range)) +
                                             "; expected " + in_quotes(expected_term(idea, sibling)->text) + " in " +
                                             std::string(language_name(sibling))));
    }

    /// A word that is also a good term of another concept is left alone.
    void report_deprecated(const TermHit& hit, const Term& term, Language language)
    {
        const bool is_good_elsewhere = std::ranges::any_of(hits_[language], [&](const TermHit& other) {
            return other.range == hit.range && may_be_used(term_of(inspection_.glossary, other, language));
        });
        if (is_good_elsewhere) return;
        const Concept& idea = inspection_.glossary.concepts()[hit.concept_index];
        const Term* const expected = expected_term(idea, language);
        const auto found = part(text(language), hit.range);
        Finding finding = make_finding(Severity::warning, unit_.id, language, hit.range,
                                       in_quotes(found) + " is a " + std::string(name(term.status)) + " term");
        if (expected != nullptr) {
            finding.message += "; expected " + in_quotes(expected->text);
            if (found == term.text) finding.suggestion = expected->text;
        }
        findings_.push_back(std::move(finding));
    }

    const Inspection& inspection_;
    const Unit& unit_;
    BlockTerms& blocks_;
    std::vector<Finding>& findings_;
    std::vector<Language> present_;
    std::optional<Language> source_;
    Hits hits_;
    Concepts expected_;  ///< already reported in this unit
};

}  // namespace

void check_terms(const Inspection& inspection, std::vector<Finding>& findings)
{
    if (inspection.glossary.concepts().empty()) return;
    BlockTerms blocks(inspection);
    for (const Unit& unit : inspection.document.units) UnitTerms(inspection, unit, blocks, findings).report();
}

}  // namespace triptych::quality
