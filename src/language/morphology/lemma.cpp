#include "triptych/lemma.hpp"

#include <array>
#include <utility>

#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::array<std::string_view, 4> grade_names{"none", "possible", "certain", "exact"};

std::unique_ptr<language::morphology::Pattern> pattern(std::string_view word, Language language)
{
    switch (language) {
        case Language::fr: return language::morphology::french_pattern(word);
        case Language::ru: return language::morphology::russian_pattern(word);
        default: return language::morphology::kazakh_pattern(word);
    }
}

}  // namespace

std::string_view name(Grade grade) noexcept
{
    return grade_names[static_cast<std::size_t>(grade)];
}

struct Lemma::Impl {
    std::unique_ptr<language::morphology::Pattern> pattern;
    std::vector<std::string> stems;
};

Lemma::Lemma(std::string_view word, Language language) : impl_(std::make_unique<Impl>())
{
    require_utf8(word, "<term>");
    impl_->pattern = pattern(word, language);
    impl_->stems = impl_->pattern->stems();
}

Lemma::~Lemma() = default;
Lemma::Lemma(Lemma&&) noexcept = default;
Lemma& Lemma::operator=(Lemma&&) noexcept = default;

Grade Lemma::match(std::string_view form) const
{
    return impl_->pattern->match(language::fold_word(form));
}

Reading Lemma::read(std::string_view form) const
{
    const std::string folded = language::fold_word(form);
    return {impl_->pattern->match(folded), impl_->pattern->explain(folded)};
}

std::span<const std::string> Lemma::stems() const& noexcept
{
    return impl_->stems;
}

}  // namespace v1
}  // namespace triptych
