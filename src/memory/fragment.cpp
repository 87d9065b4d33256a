#include "memory/fragment.hpp"

#include <algorithm>
#include <set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/substitute.hpp"
#include "memory/pieces.hpp"
#include "triptych/lemma.hpp"

namespace triptych::memory {
namespace {

constexpr std::size_t longest = 4;       // words of a phrase
constexpr std::size_t most_pieces = 200;  // of a text

std::size_t shared_at_begin(const std::vector<Piece>& a, const std::vector<Piece>& b)
{
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t count = 0;
    while (count < most && a[count].folded == b[count].folded) ++count;
    return count;
}

std::size_t shared_at_end(const std::vector<Piece>& a, const std::vector<Piece>& b, std::size_t most)
{
    std::size_t count = 0;
    while (count < most && a[a.size() - count - 1].folded == b[b.size() - count - 1].folded) ++count;
    return count;
}

/// The pieces from `begin` up to `end`: words alone, and not too many.
std::optional<Range> phrase_of(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end)
{
    if (begin >= end || end - begin > longest) return std::nullopt;
    for (std::size_t i = begin; i < end; ++i)
        if (!pieces[i].is_word) return std::nullopt;
    return Range{pieces[begin].range.begin, pieces[end - 1].range.end};
}

/// Where the phrase stands in the text as whole words, whatever its case.
std::vector<Range> places_of(const std::vector<Piece>& text, const std::vector<Piece>& phrase)
{
    std::vector<Range> places;
    for (std::size_t i = 0; !phrase.empty() && i + phrase.size() <= text.size(); ++i)
        if (std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(i), [](const Piece& a, const Piece& b) { return a.folded == b.folded; }))
            places.push_back({text[i].range.begin, text[i + phrase.size() - 1].range.end});
    return places;
}

/// The words of the text that are a form of a single word.
std::vector<Range> forms_of(std::string_view text, const std::vector<Piece>& pieces, std::string_view word, Language language)
{
    std::vector<Range> places;
    const Lemma lemma(word, language);
    for (const Piece& piece : pieces)
        if (piece.is_word && lemma.match(text.substr(piece.range.begin, piece.range.size())) >= Grade::certain) places.push_back(piece.range);
    return places;
}

/// The one place of the phrase, in any form.
std::optional<Range> place_of(std::string_view text, const std::vector<Piece>& pieces, std::string_view phrase, Language language)
{
    const auto words = pieces_of(phrase);
    if (words.empty()) return std::nullopt;
    auto places = words.size() == 1 && words[0].is_word ? forms_of(text, pieces, phrase, language) : places_of(pieces, words);
    return places.size() == 1 ? std::optional(places[0]) : std::nullopt;
}

/// Two capitals and no small letter.
bool is_in_capitals(std::string_view text)
{
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_lower(point)) return false;
        capitals += icu::is_upper(point) ? 1U : 0U;
    }
    return capitals >= 2;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// True when a wording can stand for a phrase inside a sentence: words alone, written as the phrase is.
bool is_plain(std::string_view wording, std::string_view phrase)
{
    const auto pieces = pieces_of(wording);
    return !pieces.empty() && std::ranges::all_of(pieces, &Piece::is_word) && is_in_capitals(wording) == is_in_capitals(phrase) &&
           has_digit(wording) == has_digit(phrase);
}

/// True when a word of the new text stands in the rest of the sentence already: the old phrase said less than the new one.
bool repeats(const std::vector<Piece>& sentence, Range place, std::string_view made)
{
    constexpr std::size_t least = 6;  // bytes; a shorter one may well stand twice
    const auto words = pieces_of(made);
    return std::ranges::any_of(sentence, [&](const Piece& piece) {
        const bool is_outside = piece.range.end <= place.begin || piece.range.begin >= place.end;
        return is_outside && piece.folded.size() >= least && std::ranges::any_of(words, [&](const Piece& word) { return word.folded == piece.folded; });
    });
}

}  // namespace

std::optional<PhrasePair> find_difference(std::string_view text, std::string_view query)
{
    const auto a = pieces_of(text), b = pieces_of(query);
    if (a.size() > most_pieces || b.size() > most_pieces) return std::nullopt;
    const std::size_t begin = shared_at_begin(a, b);
    const std::size_t end = shared_at_end(a, b, std::min(a.size(), b.size()) - begin);
    const auto in_text = phrase_of(a, begin, a.size() - end), in_query = phrase_of(b, begin, b.size() - end);
    if (!in_text || !in_query) return std::nullopt;
    return PhrasePair{*in_text, *in_query};
}

std::optional<Carried> swap_phrase(std::string_view translation, Language language, std::string_view old_phrase, std::string_view new_phrase,
                                   const Translations& translations)
{
    const auto pieces = pieces_of(translation);
    const auto news = translations(new_phrase, language);
    if (news.size() != 1 || !is_plain(news.front(), new_phrase)) return std::nullopt;
    std::set<std::string> results;
    std::optional<Edit> edit;
    for (const auto& old : translations(old_phrase, language)) {
        const auto place = place_of(translation, pieces, old, language);
        if (!place) continue;
        const auto made = language::morphology::substitute(translation.substr(place->begin, place->size()), old, news.front(), language);
        if (!made || repeats(pieces, *place, *made)) return std::nullopt;
        results.insert(*made);
        edit = Edit{*place, *made};
    }
    if (!edit || results.size() != 1) return std::nullopt;
    return apply(translation, language, {*edit});
}

}  // namespace triptych::memory
