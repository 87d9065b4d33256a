#include "adapters/icu/breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

using Iterator = std::unique_ptr<::icu::BreakIterator>;

Iterator make_iterator(Break kind, Language language)
{
    const ::icu::Locale locale(code(language).data());
    UErrorCode status = U_ZERO_ERROR;
    Iterator iterator(kind == Break::grapheme ? ::icu::BreakIterator::createCharacterInstance(locale, status)
                      : kind == Break::word   ? ::icu::BreakIterator::createWordInstance(locale, status)
                                              : ::icu::BreakIterator::createSentenceInstance(locale, status));
    require_success(status, "break iterator");
    return iterator;
}

/// Making an iterator reads rules; one is kept for each thread, kind and language.
::icu::BreakIterator& iterator_for(Break kind, Language language)
{
    thread_local Iterator cache[3][3];
    auto& slot = cache[static_cast<std::size_t>(kind)][static_cast<std::size_t>(language)];
    if (!slot) slot = make_iterator(kind, language);
    return *slot;
}

struct CloseText {
    void operator()(UText* text) const noexcept { utext_close(text); }
};
using Text = std::unique_ptr<UText, CloseText>;

/// ICU reads the UTF-8 in place, so that its offsets are ours.
Text open_text(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    Text opened(utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    require_success(status, "opening a text");
    return opened;
}

template <class Visit>
void for_each_break(std::string_view text, Break kind, Language language, Visit visit)
{
    if (text.empty()) return;
    auto& iterator = iterator_for(kind, language);
    const Text opened = open_text(text);
    UErrorCode status = U_ZERO_ERROR;
    iterator.setText(opened.get(), status);
    require_success(status, "break iterator");
    std::size_t begin = 0;
    for (auto at = iterator.next(); at != ::icu::BreakIterator::DONE; at = iterator.next()) {
        visit(begin, static_cast<std::size_t>(at), iterator.getRuleStatus());
        begin = static_cast<std::size_t>(at);
    }
}

}  // namespace

std::vector<std::size_t> find_breaks(std::string_view text, Break kind, Language language)
{
    std::vector<std::size_t> breaks;
    for_each_break(text, kind, language, [&](std::size_t, std::size_t end, int) { breaks.push_back(end); });
    return breaks;
}

std::vector<Range> find_words(std::string_view text, Language language)
{
    std::vector<Range> words;
    for_each_break(text, Break::word, language, [&](std::size_t begin, std::size_t end, int status) {
        if (status >= UBRK_WORD_NUMBER) words.push_back({begin, end});
    });
    return words;
}

}  // namespace triptych::icu
