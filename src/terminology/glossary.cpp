#include "triptych/glossary.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/words/signs.hpp"
#include "language/words/words.hpp"
#include "terminology/lemma_index.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using terminology::LemmaIndex;

/// A word of a term, made ready.
struct TermWord {
    std::size_t lemma = 0;  ///< in the index of its language
    std::string text;       ///< folded
    std::string signs;      ///< between it and the word before
    bool is_abbreviation = false;
};

struct CompiledTerm {
    std::size_t concept_index = 0;
    std::size_t term_index = 0;
    std::vector<TermWord> words;
    language::OuterSigns outer;
};

struct Index {
    explicit Index(Language language) : lemmas(language) {}

    LemmaIndex lemmas;
    std::vector<CompiledTerm> terms;
    std::vector<std::vector<std::size_t>> by_first_word;  ///< lemma → terms
};

/// A word of a text, and what it may be a form of.
struct TextWord {
    Range range;
    std::vector<LemmaIndex::Hit> hits;
};

struct Candidate {
    TermHit hit;
    bool is_exact = false;  ///< as the glossary writes it, case apart
};

std::string_view part(std::string_view text, Range range)
{
    return text.substr(range.begin, range.size());
}

/// An abbreviation in capitals ("ЦОН", "DELF") is only sought in capitals.
bool is_abbreviation(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters)
        if (!icu::is_upper(base::next_code_point(word, at))) return false;
    return letters >= 2 && letters <= 6;
}

/// "ЦОНе" begins with two capitals and may be a form of "ЦОН"; "он" is none of "ОН".
bool begins_with_capitals(std::string_view word)
{
    std::size_t at = 0;
    return icu::is_upper(base::next_code_point(word, at)) && at < word.size() && icu::is_upper(base::next_code_point(word, at));
}

bool matches(const TermWord& term, const TextWord& word, std::string_view text)
{
    const auto hit = std::ranges::lower_bound(word.hits, term.lemma, {}, &LemmaIndex::Hit::lemma);
    const bool is_form = hit != word.hits.end() && hit->lemma == term.lemma;
    return is_form && (!term.is_abbreviation || begins_with_capitals(part(text, word.range)));
}

bool is_number(std::string_view word)
{
    return std::ranges::all_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool is_hyphen(std::string_view gap)
{
    return gap == "-" || gap == "\u2010" || gap == "\u2011";
}

/// True when the words [first, last) are only a part of a hyphenated word: "pays" in "Pays-Bas". An ending is no such part,
/// nor what follows a number: "ЮНЕСКО-ның", «11-баптар».
bool is_inside_compound(std::string_view text, const std::vector<TextWord>& words, std::size_t first, std::size_t last, Language language)
{
    const auto gap = [&](std::size_t left) { return part(text, {words[left].range.end, words[left + 1].range.begin}); };
    if (first > 0 && is_hyphen(gap(first - 1)) && !is_number(part(text, words[first - 1].range))) return true;
    return last < words.size() && is_hyphen(gap(last - 1)) && !language::morphology::is_joined_ending(part(text, words[last].range), language);
}

/// Two words of a text stand on one line with the signs between them that the term has.
bool is_unbroken(std::string_view text, Range left, Range right, std::string_view signs)
{
    const auto gap = part(text, {left.end, right.begin});
    if (gap.find('\n') != std::string_view::npos) return false;
    return language::same_signs(signs, language::signs_in(gap), language::is_initial(part(text, left)));
}

std::vector<TextWord> prepare(const Index& index, std::string_view text, Language language)
{
    std::vector<TextWord> words;
    for (const Range range : language::split_words(text, language)) words.push_back({range, index.lemmas.find(part(text, range))});
    return words;
}

CompiledTerm compile(const Term& term, std::size_t concept_index, std::size_t term_index, Language language, LemmaIndex& lemmas)
{
    CompiledTerm compiled{concept_index, term_index, {}, {}};
    const auto ranges = language::split_words(term.text, language);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const auto word = part(term.text, ranges[i]);
        const auto gap = i == 0 ? std::string_view() : part(term.text, {ranges[i - 1].end, ranges[i].begin});
        compiled.words.push_back({lemmas.add(word), language::fold_word(word), language::signs_in(gap), is_abbreviation(word)});
    }
    if (!ranges.empty()) compiled.outer = language::outer_signs(term.text, {ranges.front().begin, ranges.back().end});
    return compiled;
}

Index make_index(const std::vector<Concept>& concepts, Language language)
{
    Index index(language);
    for (std::size_t c = 0; c < concepts.size(); ++c) {
        const auto& terms = concepts[c].terms[language];
        for (std::size_t t = 0; t < terms.size(); ++t) {
            require_utf8(terms[t].text, "term of concept " + concepts[c].id);
            auto compiled = compile(terms[t], c, t, language, index.lemmas);
            if (compiled.words.empty()) continue;
            const std::size_t first = compiled.words.front().lemma;
            if (index.by_first_word.size() <= first) index.by_first_word.resize(first + 1);
            index.by_first_word[first].push_back(index.terms.size());
            index.terms.push_back(std::move(compiled));
        }
    }
    return index;
}

/// The terms of an index that begin at one word of a text.
class Finder {
public:
    Finder(const Index& index, std::string_view text, Language language)
        : index_(index), text_(text), language_(language), words_(prepare(index, text, language))
    {
    }

    [[nodiscard]] std::vector<Candidate> find() const
    {
        std::vector<Candidate> found;
        for (std::size_t first = 0; first < words_.size(); ++first)
            for (const std::size_t number : terms_at(first))
                if (fits(index_.terms[number], first)) add_candidate(index_.terms[number], first, found);
        return found;
    }

private:
    [[nodiscard]] std::vector<std::size_t> terms_at(std::size_t first) const
    {
        std::vector<std::size_t> numbers;
        for (const auto& hit : words_[first].hits)
            if (hit.lemma < index_.by_first_word.size())
                numbers.insert(numbers.end(), index_.by_first_word[hit.lemma].begin(), index_.by_first_word[hit.lemma].end());
        std::ranges::sort(numbers);
        return numbers;
    }

    [[nodiscard]] bool fits(const CompiledTerm& term, std::size_t first) const
    {
        const std::size_t count = term.words.size();
        if (words_.size() - first < count) return false;
        for (std::size_t i = 0; i < count; ++i) {
            if (!matches(term.words[i], words_[first + i], text_)) return false;
            if (i > 0 && !is_unbroken(text_, words_[first + i - 1].range, words_[first + i].range, term.words[i].signs)) return false;
        }
        return !is_inside_compound(text_, words_, first, first + count, language_);
    }

    /// Unless other signs stand around the words than around those of the term.
    void add_candidate(const CompiledTerm& term, std::size_t first, std::vector<Candidate>& found) const
    {
        const Range words{words_[first].range.begin, words_[first + term.words.size() - 1].range.end};
        const Range range = language::with_outer_signs(text_, words, term.outer);
        if (range.size() == 0) return;
        bool exact = true;
        for (std::size_t i = 0; i < term.words.size(); ++i)
            exact = exact && language::fold_word(part(text_, words_[first + i].range)) == term.words[i].text;
        found.push_back({{term.concept_index, term.term_index, range}, exact});
    }

    const Index& index_;
    std::string_view text_;
    Language language_;
    std::vector<TextWord> words_;
};

auto place_of(const Candidate& candidate)
{
    return std::tuple(candidate.hit.range.begin, candidate.hit.range.end, candidate.hit.concept_index, !candidate.is_exact,
                      candidate.hit.term_index);
}

/// In the order of the text, one hit for each concept and place: the exact one if there is one.
void put_in_order(std::vector<Candidate>& found)
{
    std::ranges::sort(found, {}, place_of);
    const auto is_same_place = [](const Candidate& a, const Candidate& b) {
        return a.hit.range == b.hit.range && a.hit.concept_index == b.hit.concept_index;
    };
    found.erase(std::unique(found.begin(), found.end(), is_same_place), found.end());
}

/// The longest first; then whatever does not overlap it. At one place an exact term silences those that are only a form alike.
std::vector<Candidate> keep_longest(std::vector<Candidate> found)
{
    std::ranges::stable_sort(found, [](const Candidate& a, const Candidate& b) {
        return std::tuple(b.hit.range.size(), a.hit.range.begin, b.is_exact) <
               std::tuple(a.hit.range.size(), b.hit.range.begin, a.is_exact);
    });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : found) {
        const bool is_free = std::ranges::none_of(kept, [&](const Candidate& other) {
            const bool overlaps = candidate.hit.range.begin < other.hit.range.end && other.hit.range.begin < candidate.hit.range.end;
            const bool is_equal = candidate.hit.range == other.hit.range && candidate.is_exact == other.is_exact;
            return overlaps && !is_equal;
        });
        if (is_free) kept.push_back(candidate);
    }
    std::ranges::sort(kept, {}, place_of);
    return kept;
}

std::vector<TermHit> hits(const std::vector<Candidate>& candidates)
{
    std::vector<TermHit> out(candidates.size());
    std::ranges::transform(candidates, out.begin(), &Candidate::hit);
    return out;
}

}  // namespace

struct Glossary::Impl {
    std::vector<Concept> concepts;
    Trio<Index> indexes{Index(Language::fr), Index(Language::ru), Index(Language::kk)};

    [[nodiscard]] std::vector<Candidate> find(std::string_view text, Language language) const
    {
        require_utf8(text, "<text>");
        if (indexes[language].terms.empty()) return {};
        auto found = Finder(indexes[language], text, language).find();
        put_in_order(found);
        return found;
    }
};

Glossary::Glossary() : impl_(std::make_unique<Impl>()) {}

Glossary::Glossary(std::vector<Concept> concepts) : Glossary()
{
    impl_->concepts = std::move(concepts);
    for (const Language language : all_languages) impl_->indexes[language] = make_index(impl_->concepts, language);
}

Glossary::~Glossary() = default;
Glossary::Glossary(Glossary&&) noexcept = default;
Glossary& Glossary::operator=(Glossary&&) noexcept = default;

std::vector<TermHit> Glossary::find(std::string_view text, Language language) const
{
    return hits(keep_longest(impl_->find(text, language)));
}

std::vector<TermHit> Glossary::find_all(std::string_view text, Language language) const
{
    return hits(impl_->find(text, language));
}

std::span<const Concept> Glossary::concepts() const& noexcept
{
    return impl_->concepts;
}

}  // namespace v1
}  // namespace triptych
