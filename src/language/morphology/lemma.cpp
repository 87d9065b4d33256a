#include "triptych/lemma.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/languages.hpp"
#include "language/words/scripts.hpp"
#include "language/words/words.hpp"
#include "triptych/text.hpp"

namespace triptych {
namespace language::morphology {

std::unique_ptr<Pattern> make_pattern(std::string_view word, Language language)
{
    switch (language) {
        case Language::fr: return french_pattern(word);
        case Language::ru: return russian_pattern(word);
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

/// Words that spaces, hyphens, dashes and quotation marks part; anything else between them makes the two sides differ.
bool is_gap(std::string_view gap)
{
    for (std::size_t at = 0; at < gap.size();) {
        const char32_t point = base::next_code_point(gap, at);
        if (!icu::is_space(point) && std::u32string_view(U"-\u2010\u2011\u2013\"\u00AB\u00BB\u201C\u201D\u201E").find(point) == std::u32string_view::npos) return false;
    }
    return true;
}

bool is_unbroken(std::string_view text, const std::vector<Range>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i)
        if (!is_gap(text.substr(words[i - 1].end, words[i].begin - words[i - 1].end))) return false;
    return true;
}

struct WordPair {
    std::string_view word, form;
};

/// The words of a term beside those of a form of it; nothing when the two can't belong together. An ending that a hyphen joins has no pair.
std::vector<WordPair> pair_words(std::string_view term, std::string_view form, Language language)
{
    require_utf8(term, "<term>");
    require_utf8(form, "<form>");
    const auto wanted = language::split_words(term, language);
    auto words = language::split_words(form, language);
    if (!is_unbroken(form, words)) return {};
    const auto part = [](std::string_view text, Range range) { return text.substr(range.begin, range.size()); };
    if (words.size() == wanted.size() + 1 && language::morphology::is_joined_ending(part(form, words.back()), language)) words.pop_back();
    if (words.size() != wanted.size()) return {};
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
    return out;
}

}  // namespace v1
}  // namespace triptych
