#include "memory/concordance.hpp"

#include <algorithm>
#include <tuple>

#include "language/words/words.hpp"
#include "triptych/lemma.hpp"
#include "triptych/text.hpp"

namespace triptych::memory {
namespace {

/// Words of a question, made ready to be recognised.
class Wanted {
public:
    Wanted(std::string_view text, Language language) : language_(language)
    {
        constexpr std::size_t most = 16;
        for (const Range range : language::split_words(text, language))
            if (lemmas_.size() < most) lemmas_.emplace_back(text.substr(range.begin, range.size()), language);
    }

    [[nodiscard]] bool is_empty() const noexcept { return lemmas_.empty(); }

    struct Places {
        std::vector<Range> words;  ///< every place, in the order of the text; empty when a word of the question is missing
        bool are_together = false;
    };

    [[nodiscard]] Places find(std::string_view text) const
    {
        if (!may_hold(language::fold_word(text))) return {};
        const auto words = language::split_words(text, language_);
        if (auto together = find_together(text, words); !together.empty()) return {std::move(together), true};
        Places places;
        std::vector<bool> is_found(lemmas_.size(), false);
        for (const Range range : words) {
            bool is_wanted = false;
            for (std::size_t i = 0; i < lemmas_.size(); ++i)
                if (is_form(lemmas_[i], text, range)) is_wanted = is_found[i] = true;
            if (is_wanted) places.words.push_back(range);
        }
        if (std::ranges::find(is_found, false) != is_found.end()) return {};
        return places;
    }

private:
    static bool is_form(const Lemma& lemma, std::string_view text, Range range)
    {
        return lemma.match(text.substr(range.begin, range.size())) >= Grade::possible;
    }

    /// Each form begins with one of its stems: most texts are told by that.
    [[nodiscard]] bool may_hold(const std::string& folded) const
    {
        return std::ranges::all_of(lemmas_, [&](const Lemma& lemma) {
            return std::ranges::any_of(lemma.stems(), [&](const std::string& stem) { return folded.find(stem) != std::string::npos; });
        });
    }

    [[nodiscard]] std::vector<Range> find_together(std::string_view text, const std::vector<Range>& words) const
    {
        std::vector<Range> places;
        for (std::size_t i = 0; i + lemmas_.size() <= words.size();) {
            std::size_t count = 0;
            while (count < lemmas_.size() && is_form(lemmas_[count], text, words[i + count])) ++count;
            const bool is_whole = count == lemmas_.size();
            if (is_whole) places.insert(places.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + count));
            i += is_whole ? count : 1;
        }
        return places;
    }

    Language language_;
    std::vector<Lemma> lemmas_;
};

struct Hit {
    bool are_together = false;
    model::UnitKey key = 0;
    std::vector<Range> words;

    [[nodiscard]] auto rank() const { return std::tuple(!are_together, -key); }
};

Trio<std::string> texts_of(const model::UnitStore& store, model::UnitKey key)
{
    Trio<std::string> texts;
    if (key == 0) return texts;
    for (const Language language : all_languages) texts[language] = store.text(key, language);
    return texts;
}

}  // namespace

std::vector<ConcordanceHit> find_words(const model::UnitStore& store, std::string_view text, Language language, std::size_t limit)
{
    require_utf8(text, "<words>");
    const Wanted wanted(to_nfc(text), language);
    std::vector<Hit> hits;
    if (wanted.is_empty() || limit == 0) return {};
    store.for_each_text(language, [&](model::UnitKey key, std::string_view one) {
        auto [words, are_together] = wanted.find(one);
        if (!words.empty()) hits.push_back({are_together, key, std::move(words)});
    });
    std::ranges::sort(hits, {}, &Hit::rank);
    if (hits.size() > limit) hits.resize(limit);
    std::vector<ConcordanceHit> out;
    for (Hit& hit : hits) {
        auto unit = store.unit(hit.key);
        if (!unit) continue;
        out.push_back({.id = std::move(unit->id),
                       .document = std::move(unit->document),
                       .texts = std::move(unit->texts),
                       .origin = std::move(unit->origin),
                       .words = std::move(hit.words),
                       .previous = texts_of(store, unit->previous),
                       .next = texts_of(store, unit->next)});
    }
    return out;
}

}  // namespace triptych::memory
