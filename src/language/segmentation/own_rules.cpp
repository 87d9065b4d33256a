#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "triptych/language.hpp"
#include "triptych/segmentation_rules.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::string_view known_differences =
    "The rules of Triptych for French, Russian and Kazakh, made from its tables of words.\n"
    "Known differences from its own engine, which also does what SRX cannot say:\n"
    "- SRX does not know where the sentence began: number labels, dates that open a sentence and «nothing but marks so far» are\n"
    "  found at the start of the text and behind a word of four letters with its final mark only.\n"
    "- Quotes and brackets are paired one kind at a time, two deep; crossed pairs and smileys may differ.\n"
    "- A bracket that opens right behind an abbreviation counts as one that opens a sentence.\n"
    "- A dash behind an abbreviation goes on, also in a dialogue; words with which sentences go on are not kept apart by abbreviation.\n"
    "- Pictures are given by ranges of code points, other scripts by their most frequent final marks.\n"
    "- Tools that shorten repetitions in look-behinds see less of a long quotation.";

/// A list of words as alternatives of a pattern, and where its rows come from.
struct Words {
    std::string pattern;
    std::set<std::string, std::less<>> sources;
};
using Lists = std::map<std::string, Words, std::less<>>;

bool is_syntax(char c) { return std::string_view(".*+?()[]{}|^$\\-/").find(c) != std::string_view::npos; }

/// «т. д» as т\.[\s\p{Z}]*д: white space behind a full stop may be missing.
std::string word_pattern(std::string_view word)
{
    std::string out;
    bool after_stop = false;
    for (const char c : word) {
        if (c == ' ') {
            out += after_stop ? "" : "[\\s\\p{Z}]+";
            continue;
        }
        if (is_syntax(c)) out += '\\';
        out += c;
        after_stop = c == '.';
        if (after_stop) out += "[\\s\\p{Z}]*";
    }
    return out;
}

void add_word(Lists& lists, const std::string& list, std::string_view word, std::string_view source)
{
    Words& words = lists[list];
    words.pattern += (words.pattern.empty() ? "" : "|") + word_pattern(word);
    words.sources.emplace(source);
}

/// Rows `language words kind? source`, one list for each kind.
template <class Name>
void add_table(Lists& lists, std::string_view path, Language language, std::size_t source, Name name)
{
    for (const auto& row : base::read_table(base::table_text(path))) {
        if (row[0] != code(language)) continue;
        for (std::size_t at = 0; at < row[1].size();) {
            const auto end = std::min(row[1].find(' ', at), row[1].size());
            for (const std::string& list : name(row)) add_word(lists, list, row[1].substr(at, end - at), row[source]);
            at = end + 1;
        }
    }
}

using Row = std::vector<std::string_view>;
using Names = std::vector<std::string>;

bool has_capitals(std::string_view word)
{
    for (std::size_t at = 0; at < word.size();)
        if (icu::is_upper(base::next_code_point(word, at))) return true;
    return false;
}

/// Those before an apostrophe are written with it; the rows of names only say which openers are no sure ones.
Names names_of_openers(std::string_view kind)
{
    if (kind == "name") return {"in_names"};
    if (kind == "elided") return {"elided"};
    return kind == "preposition" ? Names{"openers", "prepositions"} : Names{"openers"};
}

/// sure: openers that stand in no name.
void set_apart_names(Lists& lists)
{
    Words sure = lists["openers"];
    if (const auto elided = lists.find("elided"); elided != lists.end()) {
        const std::string words = "|(?:" + elided->second.pattern + ")(?=[’'])";
        lists["openers"].pattern += words;
        sure.pattern += words;
    }
    if (const auto names = lists.find("in_names"); names != lists.end()) sure.pattern = "(?!(?:" + names->second.pattern + ")%WE%)(?:" + sure.pattern + ")";
    lists["sure"] = sure;
}

/// Lists for every row of abbreviations.tsv: its kind, all kinds, those that may open a sentence, those that need a word behind them.
void add_abbreviation(Lists& lists, const Row& row)
{
    const bool has_parts = row[1].find_first_of(". ") != std::string_view::npos;
    const std::string parts = has_parts ? "2" : "1";
    const bool capitals = has_capitals(row[1]);
    add_word(lists, std::string(row[2]) + parts, row[1], row[3]);
    if (row[2] != "named" && !capitals) add_word(lists, "all" + parts, row[1], row[3]);
    if (row[2] != "named" && row[2] != "end") add_word(lists, "opening" + parts, row[1], row[3]);
    if (row.size() > 4 && !row[4].empty()) {
        add_word(lists, "followed", row[1], row[3]);
        std::string words(row[4]);
        std::ranges::replace(words, ' ', '|');
        Words& followers = lists["followers"];
        followers.pattern += (followers.pattern.empty() ? "" : "|") + words;
    }
    if (!has_parts || row[2] == "never") return;
    add_word(lists, "any2", row[1], row[3]);
    if (!capitals) add_word(lists, "small2", row[1], row[3]);
}

Lists read_lists(Language language)
{
    Lists lists;
    add_table(lists, "language/segmentation/openers.tsv", language, 3,
              [](const Row& row) { return names_of_openers(row[2]); });
    set_apart_names(lists);
    add_table(lists, "language/segmentation/lettered.tsv", language, 2, [](const Row&) { return Names{"lettered"}; });
    add_table(lists, "language/segmentation/labels.tsv", language, 3, [](const Row& row) { return Names{"labels_" + std::string(row[2])}; });
    for (const auto& row : base::read_table(base::table_text("language/segmentation/abbreviations.tsv"))) {
        if (row[0] != code(language)) continue;
        add_abbreviation(lists, row);
    }
    return lists;
}

std::map<std::string_view, std::string_view> read_fragments()
{
    std::map<std::string_view, std::string_view> fragments;
    for (const auto& row : base::read_table(base::table_text("language/segmentation/own_fragments.tsv"))) fragments.emplace(row[0], row[1]);
    return fragments;
}

/// Puts in what %NAME% stands for, lists of words from `lists`.
class Expander {
public:
    explicit Expander(const Lists& lists) : lists_(lists) {}

    /// Empty when a list has no words in this language.
    std::optional<std::string> expand(std::string_view pattern)
    {
        std::string out;
        for (std::size_t at = 0; at < pattern.size();) {
            const auto name = name_at(pattern, at);
            if (name.empty()) {
                out += pattern[at++];
                continue;
            }
            const auto text = find(name);
            if (!text) return std::nullopt;
            out += *text;
            at += name.size() + 2;
        }
        return out;
    }

    [[nodiscard]] const std::set<std::string, std::less<>>& sources() const { return sources_; }

private:
    /// "%NAME%" without its signs; a "%" that begins no name is itself.
    static std::string_view name_at(std::string_view pattern, std::size_t at)
    {
        if (pattern[at] != '%') return {};
        const auto end = pattern.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_12", at + 1);
        return end != std::string_view::npos && pattern[end] == '%' ? pattern.substr(at + 1, end - at - 1) : std::string_view{};
    }

    std::optional<std::string> find(std::string_view name)
    {
        static const auto fragments = read_fragments();
        const auto fragment = fragments.find(name);
        if (fragment != fragments.end()) return expand(fragment->second);
        const auto list = lists_.find(name);
        if (list == lists_.end()) return std::nullopt;
        sources_.insert(list->second.sources.begin(), list->second.sources.end());
        return expand(list->second.pattern);
    }

    const Lists& lists_;
    std::set<std::string, std::less<>> sources_;
};

LanguageRule make_part(std::string_view part, const std::string& name, const Lists& lists)
{
    LanguageRule made{name, {}, ""};
    for (const auto& row : base::read_table(base::table_text("language/segmentation/own_rules.tsv"))) {
        if (row[0] != part) continue;
        Expander expander(lists);
        const auto before = expander.expand(row[2]);
        const auto after = expander.expand(row[3]);
        if (!before || !after) continue;
        std::string note(row[4]);
        for (const auto& source : expander.sources()) note += "\nWords: " + source;
        made.rules.push_back({row[1] == "yes", true, {*before}, {*after}, note});
    }
    return made;
}

}  // namespace

bool operator==(const SegmentationRules& a, const SegmentationRules& b)
{
    const auto content = [](const SegmentationRules& rules) {
        return std::tie(rules.segment_subflows, rules.cascade, rules.format_handles, rules.root_attributes, rules.header_attributes,
                        rules.extensions, rules.note, rules.languages, rules.maps);
    };
    return content(a) == content(b);
}

SegmentationRules own_segmentation_rules()
{
    constexpr Trio<std::string_view> names{"French", "Russian", "Kazakh"};
    SegmentationRules rules;
    rules.note = known_differences;
    rules.format_handles = {{"start", false}, {"end", true}, {"isolated", true}};
    rules.languages.push_back(make_part("first", "Protected", {}));
    rules.maps.push_back({{".*"}, "Protected"});
    for (const Language language : all_languages) {
        const std::string name(names[language]);
        rules.languages.push_back(make_part("language", name, read_lists(language)));
        rules.maps.push_back({{std::string(code(language)) + "([-_].*)?"}, name});
    }
    rules.languages.push_back(make_part("last", "Sentences", {}));
    rules.maps.push_back({{".*"}, "Sentences"});
    return rules;
}

}  // namespace v1
}  // namespace triptych
