// Passes over dashes, apostrophes and final marks.
#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/abbreviations.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"

namespace triptych::language {

Pass ellipsis_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("."), [&](std::size_t at) {
            if (text[at] != '.') return at;
            std::size_t end = at;
            while (end < text.size() && text[end] == '.') ++end;
            if (end - at >= 3) draft.replace({at, end}, rule.result, rule.id);
            return end;
        });
    };
}

/// «Что?…» → «Что?..», «Как?!…» → «Как?!.»: the point of the mark is one of the three.
Pass two_dots_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("\xE2"), [&](std::size_t at) {
            if (point_at(text, at) != U'…') return at;
            const auto is_mark = [&](std::size_t behind) { return behind > 0 && (text[behind - 1] == '?' || text[behind - 1] == '!'); };
            const std::size_t marks = !is_mark(at) ? 0 : !is_mark(at - 1) ? 1 : !is_mark(at - 2) ? 2 : 3;
            const std::size_t end = after_point(text, at);
            if ((marks == 1 || marks == 2) && point_at(text, end) != '.') draft.replace({at, end}, rule.result.substr(marks - 1), rule.id);
            return end;
        });
    };
}

/// "etc..." and "etc…" say the same thing twice.
Pass cut_pass(const Rules& rules, Language)
{
    std::string first;
    for (const Rule& rule : rules) first += rule.left_text.front();
    return [rules, bytes = Bytes(first)](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, bytes, [&](std::size_t at) {
            for (const Rule& rule : rules) {
                if (!text.substr(at).starts_with(rule.left_text) || word_before(text, at)) continue;
                const std::size_t word = at + rule.left_text.size();
                std::size_t end = word;
                while (is_in(point_at(text, end), U".…")) end = after_point(text, end);
                if (end - word < 2) continue;
                draft.replace({at, end}, rule.result, rule.id);
                return end;
            }
            return at;
        });
    };
}

Pass marks_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("!?"), [&](std::size_t at) {
            if (text[at] != '!' && text[at] != '?') return at;
            std::size_t end = at;
            while (end < text.size() && (text[end] == '!' || text[end] == '?')) ++end;
            if (std::ranges::find(rule.left, text.substr(at, end - at)) != rule.left.end()) draft.replace({at, end}, rule.result, rule.id);
            return end;
        });
    };
}

Pass apostrophe_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("'"), [&](std::size_t at) {
            if (text[at] != '\'' || !icu::is_letter(point_before(text, at))) return at;
            const char32_t next = point_at(text, at + 1);
            if (next != no_point && (icu::is_letter(next) || is_in(next, U"«“\""))) draft.replace({at, at + 1}, rule.result, rule.id);
            return at;
        });
    };
}

/// «Привет.» → «Привет».: not when the sentence goes on, nor when the stop belongs to an abbreviation.
Pass stop_out_pass(const Rules& rules, Language language)
{
    return [rule = rules.front(), language](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("."), [&](std::size_t at) {
            if (text[at] != '.' || point_at(text, at + 1) != U'»' || !word_before(text, at)) return at;
            const std::size_t quote = at + 1;
            const std::size_t end = after_point(text, quote);
            const std::size_t rest = skip_blanks(text, end);
            const char32_t next = point_at(text, rest);
            const bool goes_on = next != no_point && (is_in(next, U".,;:!?…—–-)»") || icu::is_lower(next));
            std::size_t letter = at;
            const bool initial = icu::is_upper(base::previous_code_point(text, letter)) && !word_before(text, letter);
            std::size_t floor = at > 60 ? at - 60 : 0;
            while (base::is_continuation(text[floor])) ++floor;
            if (goes_on || initial || find_abbreviation(text, floor, at, language)) return end;
            draft.replace({at, end}, std::string(text.substr(quote, end - quote)) + ".", rule.id);
            return end;
        });
    };
}

namespace {

/// The end of a dash at `at`: one of - – — or "--"; `at` when there is none.
std::size_t dash_end(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with("--")) return at + 2;
    return is_in(point_at(text, at), U"-–—") ? after_point(text, at) : at;
}

}  // namespace

namespace {

/// "10:00" before `at`: what stands between two times is for the range rules.
bool ends_in_time(std::string_view text, std::size_t at) { return at >= 4 && text[at - 3] == ':' && digit_before(text, at - 1) && digit_before(text, at - 3); }

}  // namespace

/// A dash between spaces. French keeps a dash that is one already; figures keep their hyphen ("5 - 3").
Pass dash_pass(const Rules& rules, Language language)
{
    return [rule = rules.front(), language](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes(" \t\xC2\xE2"), [&](std::size_t at) {
            if (!is_blank(point_at(text, at))) return at;
            const std::size_t dash = skip_blanks(text, at);
            const std::size_t after = dash_end(text, dash);
            const std::size_t end = skip_blanks(text, after);
            if (after == dash || end == after || end >= text.size() || is_line_end(point_at(text, end)) || is_line_start(text, at)) return dash;
            const bool hyphen = text[dash] == '-';
            const bool figures = digit_before(text, at) && digit_at(text, end);
            if (hyphen ? figures : language == Language::fr || (figures && ends_in_time(text, at))) return after;
            const bool alone = rule.result.find(' ') == std::string::npos;  // the spaces around stay as they are
            draft.replace(alone ? Range{dash, after} : Range{at, end}, rule.result, rule.id);
            return alone ? after : end;
        });
    };
}

Pass opening_dash_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("-\xE2"), [&](std::size_t at) {
            if (!is_in(point_at(text, at), U"-–—") || !is_line_start(text, at)) return at;
            const std::size_t after = dash_end(text, at);
            const std::size_t end = skip_blanks(text, after);
            if (end > after && end < text.size() && !is_line_end(point_at(text, end))) draft.replace({at, end}, rule.result, rule.id);
            return end;
        });
    };
}

}  // namespace triptych::language
