#include "language/letters/rules.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "adapters/icu/casing.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::language::letters {
namespace {

std::vector<std::string_view> split(std::string_view cell, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const auto end = std::min(cell.find(separator, begin), cell.size());
        if (end > begin) parts.push_back(cell.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// A class of letters by its name; empty when there is none.
std::u32string letters_of(std::string_view name)
{
    static const auto rows = base::read_table(base::table_text("language/letters/classes.tsv"));
    const auto row = std::ranges::find(rows, name, [](const auto& cells) { return cells[0]; });
    return row == rows.end() ? std::u32string{} : base::code_points((*row)[1]);
}

Confidence parse_confidence(std::string_view cell)
{
    for (const Confidence confidence : {Confidence::low, Confidence::medium, Confidence::high})
        if (name(confidence) == cell) return confidence;
    throw std::logic_error("\"" + std::string(cell) + "\" is no confidence; expected low, medium or high");
}

/// Columns of the tables that systems.tsv names.
enum Column : std::size_t { languages, from, left, right, to, confidence, source };

Rule read_rule(const std::vector<std::string_view>& row, icu::CaseRules casing)
{
    Rule rule;
    rule.from = base::code_points(row[from]);
    rule.left = Neighbour(row[left]);
    rule.right = Neighbour(row[right]);
    rule.lower = icu::to_lower(row[to], casing);
    rule.title = icu::capitalize(row[to], casing);
    rule.upper = icu::to_upper(row[to], casing);
    rule.confidence = parse_confidence(row[confidence]);
    rule.source = row[source];
    return rule;
}

RuleSet load(std::string_view tables, Language language, icu::CaseRules casing)
{
    RuleSet set;
    for (const auto path : split(tables, ' '))
        for (const auto& row : base::read_table(base::table_text(path)))
            if (std::ranges::count(split(row[languages], ' '), code(language)) > 0) set.add(read_rule(row, casing));
    set.finish();
    return set;
}

struct System {
    std::string name;
    std::map<Language, RuleSet> sets;
};

const std::vector<System>& systems()
{
    static const std::vector<System> instance = [] {
        std::vector<System> out;
        for (const auto& row : base::read_table(base::table_text("language/letters/systems.tsv"))) {
            auto& system = out.emplace_back(System{std::string(row[0]), {}});
            for (const Language language : {Language::ru, Language::kk})
                if (std::ranges::count(split(row[1], ' '), code(language)) > 0)
                    system.sets.emplace(language,
                                        load(row[2], language, row[3] == "turkic" ? icu::CaseRules::turkic : icu::CaseRules::root));
        }
        return out;
    }();
    return instance;
}

using Written = std::map<std::string, std::vector<const Rule*>>;

/// "ts" may be ц, or т and с.
bool is_made_of_others(const std::string& text, const Written& written)
{
    std::vector<bool> reached(text.size() + 1);  // whether the text up to here is made of shorter forms
    reached[0] = true;
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (std::size_t size = 1; reached[begin] && begin + size <= text.size(); ++size)
            if (size < text.size() && written.contains(text.substr(begin, size))) reached[begin + size] = true;
    return reached[text.size()];
}

/// Cyrillic in a French text is read as Russian.
Language rows_of(Language language)
{
    return language == Language::fr ? Language::ru : language;
}

std::string join(const std::vector<std::string>& names)
{
    std::string out;
    for (const auto& each : names) out += (out.empty() ? "" : ", ") + each;
    return out;
}

}  // namespace

Neighbour::Neighbour(std::string_view cell) : anything_(cell.empty())
{
    for (const auto part : split(cell, '|')) {
        if (part == "#") {
            nothing_ = true;
            continue;
        }
        const auto named = letters_of(part);
        letters_ += named.empty() ? base::code_points(part) : named;
    }
}

bool Neighbour::allows(const Letter* letter) const
{
    if (anything_) return true;
    if (letter == nullptr || !letter->is_letter) return nothing_;
    return letters_.find(letter->point) != std::u32string::npos;
}

void RuleSet::add(Rule rule)
{
    std::size_t node = 0;
    for (const char32_t letter : rule.from) {
        const auto [next, is_new] = nodes_[node].next.try_emplace(letter, nodes_.size());
        node = next->second;
        if (is_new) nodes_.emplace_back();
    }
    nodes_[node].rules.push_back(rules_.size());
    rules_.push_back(std::move(rule));
}

void RuleSet::finish()
{
    Written written;
    for (const Rule& rule : rules_) written[rule.lower].push_back(&rule);
    for (Rule& rule : rules_) {
        const auto is_other = [&](const Rule* other) { return other->from != rule.from; };
        rule.lossy = rule.lower.empty() || std::ranges::any_of(written[rule.lower], is_other) || is_made_of_others(rule.lower, written);
    }
}

const Rule* RuleSet::find(std::span<const Letter> letters, std::size_t at) const
{
    const Letter* const before = at > 0 ? &letters[at - 1] : nullptr;
    const Rule* best = nullptr;
    std::size_t node = 0;
    for (std::size_t end = at; end < letters.size();) {
        const auto next = nodes_[node].next.find(letters[end].point);
        if (next == nodes_[node].next.end()) break;
        node = next->second;
        ++end;
        const Letter* const after = end < letters.size() ? &letters[end] : nullptr;
        const auto fits = [&](std::size_t i) { return rules_[i].left.allows(before) && rules_[i].right.allows(after); };
        const auto rule = std::ranges::find_if(nodes_[node].rules, fits);
        if (rule != nodes_[node].rules.end()) best = &rules_[*rule];
    }
    return best;
}

std::vector<std::string> systems_of(Language language)
{
    std::vector<std::string> names;
    for (const auto& system : systems())
        if (system.sets.contains(rows_of(language))) names.push_back(system.name);
    return names;
}

const RuleSet& rules_for(Language language, std::string_view system)
{
    for (const auto& each : systems()) {
        const auto set = each.sets.find(rows_of(language));
        if (each.name == system && set != each.sets.end()) return set->second;
    }
    throw Error(ErrorCode::invalid, "\"" + std::string(system) + "\" is no transliteration system for " + std::string(code(language)) +
                                        "; expected one of " + join(systems_of(language)));
}

}  // namespace triptych::language::letters
