#include "triptych/lemma.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "language/morphology/languages.hpp"
#include "language/words/scripts.hpp"
#include "language/words/signs.hpp"
#include "language/words/words.hpp"
#include "triptych/text.hpp"

namespace triptych {
namespace language::morphology {

std::unique_ptr<Pattern> make_pattern(std::string_view word, Language language)
{
    switch (language) {
        case Language::fr: return with_closed_forms(french_pattern(word), word, language);
        case Language::ru: return with_closed_forms(russian_pattern(word), word, language);
        default: return kazakh_pattern(word);
    }
}

std::string normal_word(std::string_view word, Language language)
{
    std::string folded = fold_word(word);
    if (language == Language::fr) return folded;
    const auto is_latin = [](char byte) { return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) == 0xC9; };  // 0xC9 begins ə
    const bool cyrillic = std::ranges::any_of(folded, [](char byte) { return (static_cast<unsigned char>(byte) & 0xFCU) == 0xD0U; });
    if (!cyrillic || std::ranges::none_of(folded, is_latin)) return folded;
    if (auto mended = write_in(folded, Script::cyrillic)) return std::move(*mended);
    return folded;
}

}  // namespace language::morphology

inline namespace v1 {
namespace {

using language::morphology::Pattern;

constexpr std::array<std::string_view, 4> grade_names{"none", "possible", "certain", "exact"};

using language::signs_in;

std::string_view part(std::string_view text, Range range)
{
    return text.substr(range.begin, range.size());
}

std::string_view gap_before(std::string_view text, const std::vector<Range>& words, std::size_t i)
{
    return part(text, {words[i - 1].end, words[i].begin});
}

bool ends_with_hyphen(std::string_view gap)
{
    return std::ranges::any_of(std::array{"-", "\u2010", "\u2011"}, [&](const char* hyphen) { return gap.ends_with(hyphen); });
}

/// The words of a form that stand for those of a term: without an article that only the form has (l’école), nor an ending that a hyphen
/// joins (ЮНЕСКО-ның).
std::vector<Range> words_of_form(std::string_view form, std::size_t wanted, Language language)
{
    auto words = language::split_words(form, language);
    if (words.size() != wanted + 1 || wanted == 0) return words;
    if (language == Language::fr && language::fold_word(part(form, words.front())).ends_with('\''))
        words.erase(words.begin());
    else if (ends_with_hyphen(gap_before(form, words, wanted)) && language::morphology::is_joined_ending(part(form, words.back()), language))
        words.pop_back();
    return words;
}

/// The signs between and around the words are those of the term.
bool has_signs_of(std::string_view term, const std::vector<Range>& wanted, std::string_view form, const std::vector<Range>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool after_initial = language::is_initial(part(form, words[i - 1]));
        if (!language::same_signs(signs_in(gap_before(term, wanted, i)), signs_in(gap_before(form, words, i)), after_initial)) return false;
    }
    const auto outer = language::outer_signs(term, {wanted.front().begin, wanted.back().end});
    return language::with_outer_signs(form, {words.front().begin, words.back().end}, outer).size() > 0;
}

struct WordPair {
    std::string_view word, form;
};

/// True when the form has a word that the term does not have: an article or an ending.
bool has_one_more(std::string_view term, std::string_view form, Language language)
{
    return language::split_words(form, language).size() > language::split_words(term, language).size();
}

/// The words of a term beside those of a form of it; nothing when the two can't belong together.
std::vector<WordPair> pair_words(std::string_view term, std::string_view form, Language language)
{
    require_utf8(term, "<term>");
    require_utf8(form, "<form>");
    const auto wanted = language::split_words(term, language);
    const auto words = words_of_form(form, wanted.size(), language);
    if (words.size() != wanted.size() || wanted.empty() || !has_signs_of(term, wanted, form, words)) return {};
    std::vector<WordPair> out;
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back({part(term, wanted[i]), part(form, words[i])});
    return out;
}

}  // namespace

std::string_view name(Grade grade) noexcept
{
    return grade_names[static_cast<std::size_t>(grade)];
}

struct Lemma::Impl {
    Language language = Language::fr;
    std::unique_ptr<Pattern> pattern;
    std::vector<std::string> stems;
};

Lemma::Lemma(std::string_view word, Language language) : impl_(std::make_unique<Impl>())
{
    require_utf8(word, "<term>");
    impl_->language = language;
    impl_->pattern = language::morphology::make_pattern(word, language);
    impl_->stems = impl_->pattern->stems();
}

Lemma::~Lemma() = default;
Lemma::Lemma(Lemma&&) noexcept = default;
Lemma& Lemma::operator=(Lemma&&) noexcept = default;

Grade Lemma::match(std::string_view form) const
{
    return impl_->pattern->match(language::morphology::normal_word(form, impl_->language));
}

Reading Lemma::read(std::string_view form) const
{
    const std::string word = language::morphology::normal_word(form, impl_->language);
    return {impl_->pattern->match(word), impl_->pattern->explain(word)};
}

std::span<const std::string> Lemma::stems() const& noexcept
{
    return impl_->stems;
}

bool same_lemma(std::string_view term, std::string_view form, Language language)
{
    const auto pairs = pair_words(term, form, language);
    return !pairs.empty() && std::ranges::all_of(pairs, [&](const WordPair& pair) {
        return Lemma(pair.word, language).match(pair.form) != Grade::none;
    });
}

Reading read_form(std::string_view term, std::string_view form, Language language)
{
    const auto pairs = pair_words(term, form, language);
    Reading out{pairs.empty() ? Grade::none : Grade::exact, {}};
    for (const auto& [word, of] : pairs) {
        const auto reading = Lemma(word, language).read(of);
        if (reading.grade == Grade::none) return {};
        out.grade = std::min(out.grade, reading.grade);
        if (!out.explanation.empty()) out.explanation += "; ";
        out.explanation += reading.explanation;
    }
    if (out.grade == Grade::exact && has_one_more(term, form, language)) out.grade = Grade::certain;
    return out;
}

}  // namespace v1
}  // namespace triptych
