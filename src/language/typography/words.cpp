// Passes over letters and words.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "language/repair/letters.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"
#include "language/typography/word_walk.hpp"

namespace triptych::language {
namespace {

std::unordered_set<std::string> all_left(const Rules& rules)
{
    std::unordered_set<std::string> words;
    for (const Rule& rule : rules) words.insert(rule.left.begin(), rule.left.end());
    return words;
}

/// The number of letters of a word in capitals («ЮНЕСКО», «ҚР»), else 0.
std::size_t count_capitals(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters)
        if (!icu::is_upper(base::next_code_point(word, at))) return 0;
    return letters;
}
bool is_abbreviation(std::string_view word) { return count_capitals(word) >= 3; }

}  // namespace

Pass nfc_pass(const Rules& rules, Language)
{
    return [id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        if (icu::is_nfc(text)) return;
        const auto mend = [&](std::size_t begin, std::size_t end) {
            if (begin < end) draft.replace({begin, end}, icu::to_nfc(text.substr(begin, end - begin)), id);
        };
        std::size_t at = 0;
        for (const Range& fixed : draft.fixed()) {
            mend(at, fixed.begin);
            at = fixed.end;
        }
        mend(at, text.size());
        draft.apply();
    };
}

Pass lookalike_pass(const Rules& rules, Language language)
{
    return [id = rules.front().id, language](Draft& draft) {
        const auto is_free = [&](Range range) {
            const auto next = std::ranges::upper_bound(draft.fixed(), range.begin, {}, &Range::end);
            return next == draft.fixed().end() || next->begin >= range.end;
        };
        for (const Lookalike& word : find_lookalikes(draft.text(), language))
            if (is_free(word.range)) draft.replace(word.range, word.mended, id);
        draft.apply();
        for (const Repair& letter : find_lone_letters(draft.text()))
            if (is_free(letter.range)) draft.replace(letter.range, letter.after, id);
        draft.apply();
    };
}

Pass letter_pass(const Rules& rules, Language)
{
    std::string first;
    for (const Rule& rule : rules) first += rule.left_text.front();
    return [rules, bytes = Bytes(first)](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, bytes, [&](std::size_t at) {
            for (const Rule& rule : rules)
                if (text.substr(at).starts_with(rule.left_text)) draft.replace({at, at + rule.left_text.size()}, rule.result, rule.id);
            return at;
        });
    };
}

namespace {

std::string upper_all(std::string_view word)
{
    std::string out;
    for (std::size_t at = 0; at < word.size();) base::append_utf8(out, icu::upper(base::next_code_point(word, at)));
    return out;
}

Rules in_capitals(Rules rules)
{
    for (Rule& rule : rules) rule.left_text = upper_all(rule.left_text), rule.result = upper_all(rule.result);
    return rules;
}

}  // namespace

/// Rows are grouped by the first byte of their first letter and of its capital, so that most words cost one look.
Pass stem_pass(const Rules& rules, Language)
{
    std::vector<Rules> by_byte(256);
    const auto add = [&](const std::string& spelt, const Rule& rule) {
        auto& rows = by_byte[static_cast<unsigned char>(spelt.front())];
        if (rows.empty() || rows.back().id != rule.id) rows.push_back(rule);
    };
    for (const Rule& rule : rules) {
        add(rule.left_text, rule);
        add(upper_first(rule.left_text), rule);
        if (Rule other = rule; rule.left_text.starts_with("oe")) {  // OEuvre
            other.left_text[1] = 'E';
            by_byte['O'].push_back(other);
        }
    }
    return [by_byte, capitals = in_capitals(rules)](Draft& draft) {
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            if (!by_byte[static_cast<unsigned char>(word.front())].empty() && count_capitals(word) > 1) {
                const auto row = std::ranges::find_if(capitals, [&](const Rule& rule) { return word.starts_with(rule.left_text); });
                if (row != capitals.end()) draft.replace({at, at + row->left_text.size()}, row->result, row->id);
                return;
            }
            for (const Rule& rule : by_byte[static_cast<unsigned char>(word.front())]) {
                const auto rest = word.substr(after_point(word, 0));
                const std::string_view stem = rule.left_text;
                if (!rest.starts_with(stem.substr(after_point(stem, 0))) || icu::lower(point_at(word, 0)) != point_at(stem, 0)) continue;
                const bool capital = icu::is_upper(point_at(word, 0));
                draft.replace({at, at + stem.size()}, capital ? upper_first(rule.result) : rule.result, rule.id);
                return;
            }
        });
    };
}

/// Whole words as the row writes them, or with a capital where the row has none; a row may hold two words.
Pass word_pass(const Rules& rules, Language)
{
    std::unordered_map<std::string, Rules> by_word;
    for (const Rule& rule : rules) by_word[std::string(letters_at(rule.left_text, 0))].push_back(rule);
    return [by_word](Draft& draft) {
        const auto text = draft.text();
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            auto rows = by_word.find(std::string(word));
            const bool capital = rows == by_word.end() && is_capitalised(word);
            if (capital) rows = by_word.find(lower_first(word));
            if (rows == by_word.end()) return;
            for (const Rule& rule : rows->second) {
                const auto rest = std::string_view(rule.left_text).substr(word.size());
                std::size_t end = at + word.size() + rest.size();
                if (!text.substr(at + word.size()).starts_with(rest) || (!rule.left_text.ends_with("’") && word_at(text, end))) continue;
                if (rule.result.ends_with('.') && end < text.size() && text[end] == '.') ++end;
                draft.replace({at, end}, capital ? upper_first(rule.result) : rule.result, rule.id);
                return;
            }
        });
    };
}

/// «15 ші» → «15-ші», «ЮНЕСКО ның» → «ЮНЕСКО-ның».
Pass suffix_pass(const Rules& rules, Language)
{
    return [kept = rules](Draft& draft) {
        const auto text = draft.text();
        std::string_view previous;
        std::size_t previous_end = 0;
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            const std::size_t before = skip_blanks_back(text, at);
            const bool apart = before < at;
            const bool number = apart && digit_before(text, before);
            const std::size_t capitals = apart && previous_end == before ? count_capitals(previous) : 0;
            const std::string_view kind = number ? "number" : capitals >= 3 ? "capitals" : capitals == 2 ? "initials" : "";
            previous = word;
            previous_end = at + word.size();
            if (kind.empty()) return;
            if (digit_at(text, previous_end) || point_at(text, previous_end) == '-') return;
            for (const Rule& rule : kept) {
                if (rule.right.empty() || rule.right.front() != kind || std::ranges::find(rule.left, word) == rule.left.end()) continue;
                draft.replace({before, at}, rule.result, rule.id);
                return;
            }
        });
    };
}

/// «15ші» → «15-ші», «19:00ден» → «19:00-ден».
Pass number_suffix_pass(const Rules& rules, Language)
{
    return [words = all_left(rules), result = rules.front().result, id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            if (!digit_at(text, at)) return at;
            const std::size_t end = at + digits_at(text, at).size();
            const bool code = word_before(text, at) || is_in(point_before(text, at), U"_#@/");
            const auto letters = letters_at(text, end);
            const std::size_t behind = end + letters.size();
            if (code || letters.empty() || is_in(point_at(text, behind), U"-_/") || digit_at(text, behind)) return end;
            if (words.contains(std::string(letters))) draft.replace({end, end}, result, id);
            return behind;
        });
    };
}

/// «ЮНЕСКОның» → «ЮНЕСКО-ның».
Pass joined_pass(const Rules& rules, Language)
{
    return [words = all_left(rules), result = rules.front().result, id = rules.front().id](Draft& draft) {
        for_each_word(draft, [&](std::size_t at, std::string_view word) {
            std::size_t capitals = 0;
            while (capitals < word.size() && icu::is_upper(point_at(word, capitals))) capitals = after_point(word, capitals);
            if (capitals == 0 || capitals == word.size() || !is_abbreviation(word.substr(0, capitals))) return;
            if (words.contains(std::string(word.substr(capitals)))) draft.replace({at + capitals, at + capitals}, result, id);
        });
    };
}

}  // namespace triptych::language
