#include "memory/fragment.hpp"

#include <algorithm>
#include <set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/substitute.hpp"
#include "language/words/words.hpp"
#include "triptych/lemma.hpp"

namespace triptych::memory {
namespace {

constexpr std::size_t longest = 4;       // words of a phrase
constexpr std::size_t most_pieces = 200;  // of a text

/// A word, or a sign; folded, with its place.
struct Piece {
    std::string folded;
    Range range;
    bool is_word = false;
};

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_space(point)) continue;
        const auto is_of_word = [](char32_t one) { return icu::is_letter(one) || icu::is_mark(one) || icu::is_digit(one) || one == U'-'; };
        const bool is_word = is_of_word(point) && point != U'-';
        while (is_word && at < text.size()) {
            std::size_t next = at;
            if (!is_of_word(base::next_code_point(text, next))) break;
            at = next;
        }
        pieces.push_back({language::fold_word(text.substr(begin, at - begin)), {begin, at}, is_word});
    }
    return pieces;
}

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

}  // namespace

std::optional<Difference> find_difference(std::string_view text, std::string_view query)
{
    const auto a = pieces_of(text), b = pieces_of(query);
    if (a.size() > most_pieces || b.size() > most_pieces) return std::nullopt;
    const std::size_t begin = shared_at_begin(a, b);
    const std::size_t end = shared_at_end(a, b, std::min(a.size(), b.size()) - begin);
    const auto in_text = phrase_of(a, begin, a.size() - end), in_query = phrase_of(b, begin, b.size() - end);
    if (!in_text || !in_query) return std::nullopt;
    return Difference{*in_text, *in_query};
}

std::optional<Carried> swap_phrase(std::string_view translation, Language language, std::string_view old_phrase, std::string_view new_phrase,
                                   const Translations& translations)
{
    const auto pieces = pieces_of(translation);
    const auto news = translations(new_phrase, language);
    if (news.size() != 1) return std::nullopt;
    std::set<std::string> results;
    std::optional<Edit> edit;
    for (const auto& old : translations(old_phrase, language)) {
        const auto place = place_of(translation, pieces, old, language);
        if (!place) continue;
        const auto made = language::morphology::substitute(translation.substr(place->begin, place->size()), old, news.front(), language);
        if (!made) return std::nullopt;
        results.insert(*made);
        edit = Edit{*place, *made};
    }
    if (!edit || results.size() != 1) return std::nullopt;
    return apply(translation, language, {*edit});
}

}  // namespace triptych::memory
