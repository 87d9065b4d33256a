#include "language/morphology/french/verbs.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/table.hpp"
#include "language/morphology/french/words.hpp"

namespace triptych::language::morphology::french {
namespace {

/// A cell of alternatives, or of endings.
std::vector<std::string_view> split(std::string_view cell)
{
    std::vector<std::string_view> out;
    while (!cell.empty()) {
        const auto item = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), item.size() + 1));
        out.push_back(item == "-" ? std::string_view() : item);
    }
    return out;
}

struct Conjugation {
    std::string_view infinitive;
    bool is_whole_word = false;
    std::vector<std::string_view> singular, nous, ils, future, past, participle, subjunctive, more;
    std::string_view past_kind;
};

struct EndingSet {
    std::string_view stem, name;
    std::vector<std::string_view> endings;
};

Conjugation read(const std::vector<std::string_view>& row)
{
    Conjugation out{row[0],
                    row[0].starts_with('^'),
                    split(row[1]),
                    split(row[2]),
                    split(row[3]),
                    split(row[4]),
                    {},
                    split(row[6]),
                    split(row[7]),
                    split(row[8]),
                    {}};
    if (out.is_whole_word) out.infinitive.remove_prefix(1);
    const auto colon = row[5].find(':');
    if (colon == std::string_view::npos) return out;
    out.past_kind = row[5].substr(0, colon);
    out.past = split(row[5].substr(colon + 1));
    return out;
}

/// The longest ending first, whole words before endings of the same length.
const std::vector<Conjugation>& conjugations()
{
    static const auto rows = [] {
        std::vector<Conjugation> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/verbs.tsv"))) out.push_back(read(row));
        std::ranges::stable_sort(out, [](const Conjugation& a, const Conjugation& b) {
            return a.infinitive.size() != b.infinitive.size() ? a.infinitive.size() > b.infinitive.size()
                                                              : a.is_whole_word && !b.is_whole_word;
        });
        return out;
    }();
    return rows;
}

const std::vector<EndingSet>& ending_sets()
{
    static const auto rows = [] {
        std::vector<EndingSet> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/verb_endings.tsv")))
            out.push_back({row[0], row[2], split(row[1])});
        return out;
    }();
    return rows;
}

bool begins_with_a_or_o(std::string_view ending)
{
    return ending.starts_with('a') || ending.starts_with('o') || ending.starts_with("â");
}

/// Collects forms of one verb.
class Forms {
public:
    Forms(std::string_view infinitive, std::string_view base) : infinitive_(infinitive), base_(base) {}

    void add(std::string_view ending, std::string_view name, bool is_often_noun = false)
    {
        add(std::string(base_).append(ending), name, is_often_noun);
    }

    void add(std::string text, std::string_view name, bool is_often_noun)
    {
        if (text != infinitive_ && seen_.insert(text).second) forms_.push_back({std::move(text), name, is_often_noun});
    }

    void add(const std::vector<std::string_view>& stems, const EndingSet& set)
    {
        for (const auto stem : stems)
            for (const auto ending : set.endings) {
                const auto bar = stem.find('|');
                const auto fit = bar == std::string_view::npos ? stem
                                 : begins_with_a_or_o(ending)  ? stem.substr(0, bar)
                                                               : stem.substr(bar + 1);
                add(std::string(base_).append(fit).append(ending), set.name, false);
            }
    }

    std::vector<VerbForm> take() { return std::move(forms_); }

private:
    std::string_view infinitive_, base_;
    std::vector<VerbForm> forms_;
    std::unordered_set<std::string> seen_;
};

void add_participle(Forms& forms, std::string_view base, std::string_view ending)
{
    constexpr std::string_view name = "past participle";
    const std::string masculine = std::string(base).append(ending);
    const std::string feminine = has_own_feminine(masculine) ? feminines(masculine).front().text : masculine + "e";
    for (const auto& form : {masculine, feminine, plural(masculine).text, plural(feminine).text}) forms.add(form, name, true);
}

void add_sets(Forms& forms, const Conjugation& verb)
{
    const auto& subjunctive = verb.subjunctive.empty() ? verb.ils : verb.subjunctive;
    for (const EndingSet& set : ending_sets()) {
        if (set.stem == "nous") forms.add(verb.nous, set);
        if (set.stem == "ils") forms.add(verb.ils, set);
        if (set.stem == "future") forms.add(verb.future, set);
        if (set.stem == "subjunctive") forms.add(subjunctive, set);
        if (set.stem == "plural") forms.add(verb.subjunctive, set);
        if (set.stem == verb.past_kind) forms.add(verb.past, set);
    }
}

}  // namespace

std::vector<VerbForm> verb_forms(std::string_view infinitive)
{
    for (const Conjugation& verb : conjugations()) {
        const bool fits = verb.is_whole_word ? infinitive == verb.infinitive : infinitive.ends_with(verb.infinitive);
        if (!fits) continue;
        const auto base = infinitive.substr(0, infinitive.size() - verb.infinitive.size());
        Forms forms(infinitive, base);
        for (const auto ending : verb.singular) forms.add(ending, "present", true);
        for (const auto ending : verb.participle) add_participle(forms, base, ending);
        add_sets(forms, verb);
        for (const auto ending : verb.more) forms.add(ending, "irregular form", false);
        return forms.take();
    }
    return {};
}

}  // namespace triptych::language::morphology::french
