#include "memory/carry.hpp"

#include <algorithm>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "memory/endings.hpp"
#include "memory/scorer.hpp"
#include "triptych/lemma.hpp"

namespace triptych::memory {
namespace {

using Kind = Placeable::Kind;

constexpr std::size_t counted_words = 3;  // that may change with the number before them

/// A word, or a sign that is no white space; folded.
std::vector<std::string> pieces_of(std::string_view text)
{
    std::vector<std::string> pieces;
    bool is_in_word = false;
    const std::string plain = clean(text);
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t point = icu::lower(base::next_code_point(plain, at));
        const bool is_word = icu::is_letter(point) || icu::is_mark(point);
        if (!icu::is_space(point)) {
            if (!is_word || !is_in_word) pieces.emplace_back();
            base::append_utf8(pieces.back(), point);
        }
        is_in_word = is_word;
    }
    return pieces;
}

/// True for two forms of one word.
bool is_same_word(const std::string& a, const std::string& b, Language language)
{
    if (a == b) return true;
    if (same_lemma(a, b, language) || same_lemma(b, a, language)) return true;
    const auto& dictionary = hunspell::dictionary(language);
    const auto stems = dictionary.stems(b);
    return std::ranges::any_of(dictionary.stems(a), [&](const std::string& stem) { return std::ranges::find(stems, stem) != stems.end(); });
}

/// с and со, в and во, к and ко: one preposition before two sounds (ru).
bool is_same_preposition(const std::string& a, const std::string& b)
{
    const auto bare = [](const std::string& word) -> std::string_view {
        for (const std::string_view one : {"с", "в", "к"})
            if (word == one || word == std::string(one) + "о") return one;
        return word;
    };
    return bare(a) == bare(b);
}

/// What stands between placeables, and what the neighbours allow it to differ in.
struct Between {
    std::string_view text, query;
    std::string_view old_number, new_number;  ///< of the changed number before it, or empty
    bool before_changed = false;
};

bool is_said_alike(Between between, Language language)
{
    const bool after_number = !between.old_number.empty();
    if (after_number) {  // endings: 3-те, 6-да
        const auto a = ending_after(between.text), b = ending_after(between.query);
        if (a != b && ending_like(a, between.old_number, between.new_number, language) != b) return false;
        between.text.remove_prefix(a.size());
        between.query.remove_prefix(b.size());
    }
    const auto a = pieces_of(between.text), b = pieces_of(between.query);
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (after_number && i < counted_words && is_same_word(a[i], b[i], language)) continue;
        const bool is_last = i + 1 == a.size();
        if (!(between.before_changed && is_last && language == Language::ru && is_same_preposition(a[i], b[i]))) return false;
    }
    return true;
}

bool is_number(const Placeable& one) { return one.kind == Kind::number || one.kind == Kind::time; }

/// The same reading first: 2025 is 2025; "5 000" and "5000" are one.
bool is_equal(const Placeable& a, const Placeable& b) { return a.values.front() == b.values.front(); }

/// True when a placeable of a translation may be the counterpart of one of the text.
bool may_answer(const Placeable& there, const Placeable& old)
{
    if (!has_same_value(there, old)) return false;
    return there.kind == old.kind || (is_number(there) && is_number(old));
}

/// The counterparts of a placeable: those of its kind, when there are some.
std::vector<const Placeable*> counterparts(const std::vector<Placeable>& list, const Placeable& old)
{
    std::vector<const Placeable*> same, other;
    for (const auto& one : list)
        if (may_answer(one, old)) (one.kind == old.kind ? same : other).push_back(&one);
    return same.empty() ? other : same;
}

/// True when words of some length stand beside the placeables.
bool has_words(std::string_view text, const std::vector<Placeable>& placeables)
{
    constexpr std::size_t least = 4;  // letters; a shorter one may be a preposition
    std::size_t letters = 0, next = 0;
    for (std::size_t at = 0; at < text.size() && letters < least;) {
        while (next < placeables.size() && placeables[next].range.end <= at) ++next;
        const bool is_inside = next < placeables.size() && at >= placeables[next].range.begin;
        const bool is_letter = icu::is_letter(base::next_code_point(text, at));
        letters = is_letter && !is_inside ? letters + 1 : 0;
    }
    return letters >= least;
}

}  // namespace

std::vector<Swap> find_swaps(std::string_view text, std::string_view query, Language language)
{
    const auto old = find_placeables(text, language), now = find_placeables(query, language);
    if (old.empty() || old.size() != now.size()) return {};
    std::vector<Swap> swaps;
    std::size_t text_end = 0, query_end = 0;
    std::string_view old_number, new_number;
    for (std::size_t i = 0; i <= old.size(); ++i) {
        const bool is_last = i == old.size();
        const bool is_changed = !is_last && !is_equal(old[i], now[i]);
        const std::size_t text_begin = is_last ? text.size() : old[i].range.begin, query_begin = is_last ? query.size() : now[i].range.begin;
        if (!is_last && old[i].kind != now[i].kind) return {};
        if (!is_said_alike({text.substr(text_end, text_begin - text_end), query.substr(query_end, query_begin - query_end), old_number, new_number, is_changed},
                           language))
            return {};
        if (is_last) break;
        if (is_changed) swaps.push_back({old[i], now[i]});
        const bool is_counting = is_changed && (is_number(old[i]) || old[i].kind == Kind::date);
        old_number = is_counting ? text.substr(old[i].range.begin, old[i].range.size()) : std::string_view{};
        new_number = is_counting ? query.substr(now[i].range.begin, now[i].range.size()) : std::string_view{};
        text_end = old[i].range.end;
        query_end = now[i].range.end;
    }
    return swaps;
}

Carried apply(std::string_view text, Language language, std::vector<Edit> edits)
{
    std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.range.begin; });
    Carried out;
    std::size_t copied = 0;
    for (const Edit& edit : edits) {
        const std::string_view gap = text.substr(copied, edit.range.begin - copied);
        const bool joins = !out.changes.empty() && clean(gap).empty();
        out.text += gap;
        if (joins) {
            Alteration& last = out.changes.back();
            last.old.append(gap).append(text.substr(edit.range.begin, edit.range.size()));
            last.now.append(gap).append(edit.text);
            last.range.end = out.text.size() + edit.text.size();
        } else {
            out.changes.push_back({language, std::string(text.substr(edit.range.begin, edit.range.size())), edit.text,
                                   {out.text.size(), out.text.size() + edit.text.size()}});
        }
        out.text += edit.text;
        copied = edit.range.end;
    }
    out.text += text.substr(copied);
    return out;
}

std::optional<Carried> carry(std::string_view translation, Language language, std::string_view text, std::string_view query, Language query_language,
                             const std::vector<Swap>& swaps)
{
    const auto there = find_placeables(translation, language);
    const auto all = find_placeables(text, query_language);
    const bool is_bare = std::ranges::all_of(all, [](const Placeable& one) { return one.kind == Kind::number || one.kind == Kind::code; });
    if (is_bare && !has_words(text, all) && has_words(translation, there)) return std::nullopt;  // «5-ші» says less than «Игрок 5»
    std::vector<Edit> edits;
    std::vector<const Placeable*> done;
    for (const Swap& swap : swaps) {
        std::size_t in_text = 0, swapped = 0;
        for (const auto& one : all) in_text += may_answer(one, swap.old) ? 1 : 0;
        for (const auto& other : swaps)
            if (may_answer(other.old, swap.old)) {
                ++swapped;
                if (!is_equal(other.now, swap.now)) return std::nullopt;  // 5 films, 5 jours: which is which?
            }
        const auto found = counterparts(there, swap.old);
        if (found.empty() || found.size() != in_text || swapped != in_text) return std::nullopt;
        for (const Placeable* one : found) {
            if (std::ranges::find(done, one) != done.end()) continue;
            done.push_back(one);
            const auto made = rewrite({*one, translation}, language, {swap.old, text}, {swap.now, query});
            if (!made) return std::nullopt;
            edits.insert(edits.end(), made->begin(), made->end());
        }
    }
    return apply(translation, language, std::move(edits));
}

}  // namespace triptych::memory
