#include "language/morphology/kazakh/stems.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/confidence.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

struct Rule {
    std::u32string ending;
    Before before = Before::any;
    Change change;
    bool long_words = false, common_words = false, only_recognised = false;
};

Before parse_before(std::string_view cell)
{
    return cell == "vowel" ? Before::vowel : cell == "any" ? Before::any : Before::t;
}

const std::vector<Rule>& rules()
{
    static const auto all = [] {
        std::vector<Rule> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/stems.tsv"))) {
            Rule rule{base::code_points(row[0]), parse_before(row[1]), {}};
            rule.change = {static_cast<std::size_t>(row[2].at(0) - '0'), base::code_points(row[3]), parse_share(row[5])};
            rule.long_words = row[4].find("long") != std::string_view::npos;
            rule.common_words = row[4].find("common") != std::string_view::npos;
            rule.only_recognised = row[6] == "recognised";
            out.push_back(std::move(rule));
        }
        return out;
    }();
    return all;
}

bool is_long(std::u32string_view word)
{
    return std::ranges::count_if(word, is_vowel) >= 2;
}

Change change_for(std::u32string_view word, Before before, bool is_name)
{
    const auto found = std::ranges::find_if(rules(), [&](const Rule& rule) {
        return !rule.only_recognised && rule.before == before && fits_end(word, rule.ending) > 0 && !(rule.common_words && is_name) &&
               !(rule.long_words && !is_long(word));
    });
    return found == rules().end() ? Change{} : found->change;
}

struct Exception {
    Change before_vowel;
    bool changes_before_vowel = false;
    std::optional<Harmony> harmony;
    double share = 0;
    std::string_view source;
};

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view word) const noexcept { return std::hash<std::u32string_view>()(word); }
};
using Exceptions = std::unordered_map<std::u32string, Exception, Hash, std::equal_to<>>;

const Exception* find_exception(std::u32string_view word)
{
    static const Exceptions all = [] {
        Exceptions out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/exceptions.tsv"))) {
            const auto key = base::code_points(row[0]);
            Exception exception;
            exception.changes_before_vowel = !row[1].empty();
            if (!row[1].empty()) exception.before_vowel = difference(key, base::code_points(row[1]));
            if (!row[2].empty()) exception.harmony = parse_harmony(row[2]);
            exception.share = parse_share(row[3]);
            exception.source = row[4];
            out.emplace(key, exception);
        }
        return out;
    }();
    const auto found = all.find(word);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace

Stem read_stem(std::u32string_view word, bool is_name)
{
    Stem stem;
    stem.always = change_for(word, Before::any, is_name);
    const std::u32string base = changed(word, stem.always);
    stem.sound = sound_of(base);
    stem.before_t = change_for(base, Before::t, is_name);
    stem.before_vowel = change_for(base, Before::vowel, is_name);
    const Exception* exception = find_exception(word);
    if (const auto hyphen = word.rfind(U'-'); exception == nullptr && hyphen != std::u32string_view::npos)
        exception = find_exception(word.substr(hyphen + 1));
    if (exception == nullptr) return stem;
    if (exception->changes_before_vowel) stem.before_vowel = exception->before_vowel;
    if (exception->harmony) stem.sound.harmony = *exception->harmony;
    stem.sound.sure = exception->share == 0;
    stem.sound.share = exception->share;
    stem.in_table = true;
    stem.reason = exception->source;
    return stem;
}

std::vector<OtherEnd> other_ends(std::u32string_view word)
{
    std::vector<OtherEnd> out;
    for (const Rule& rule : rules())
        if (rule.before != Before::any && !rule.change.is_none() && fits_end(word, rule.ending) > 0)
            out.push_back({changed(word, rule.change), rule.before});
    return out;
}

std::vector<std::u32string> undo(std::u32string_view stem, Before before)
{
    std::vector<std::u32string> out;
    for (const Rule& rule : rules()) {
        const auto kept = rule.ending.size() - std::min(rule.ending.size(), rule.change.cut);
        const std::u32string made = rule.ending.substr(0, kept) + rule.change.add;
        if (rule.before != before || rule.change.is_none() || !stem.ends_with(made)) continue;
        out.push_back(std::u32string(stem.substr(0, stem.size() - made.size())) + rule.ending);
    }
    return out;
}

Change difference(std::u32string_view from, std::u32string_view to)
{
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(from, to).in1 - from.begin());
    return {from.size() - same, std::u32string(to.substr(same)), 0};
}

std::u32string changed(std::u32string_view word, const Change& change)
{
    std::u32string out(word.substr(0, word.size() - std::min(word.size(), change.cut)));
    return out += change.add;
}

}  // namespace triptych::language::morphology::kazakh
