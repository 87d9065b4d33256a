#include "language/morphology/french/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/table.hpp"
#include "language/morphology/french/parts.hpp"

namespace triptych::language::morphology::french {
namespace {

struct Ending {
    std::string_view ending, replacement, also;
    bool is_open = false;
};

/// Rows by their last byte, the longest ending first: the first that fits is the right one.
using Endings = std::array<std::vector<Ending>, 256>;

std::string_view filled(std::string_view cell)
{
    return cell == "-" ? std::string_view() : cell;
}

std::vector<std::string_view> split(std::string_view cell)
{
    std::vector<std::string_view> out;
    while (!cell.empty()) {
        out.push_back(cell.substr(0, cell.find(' ')));
        cell.remove_prefix(std::min(cell.size(), out.back().size() + 1));
    }
    return out;
}

Endings read_endings(std::string_view form)
{
    Endings out;
    for (const auto& row : base::read_table(base::table_text("language/morphology/french/endings.tsv"))) {
        if (row[0] != form) continue;
        const Ending ending{filled(row[1]), filled(row[2]), row[3], row[4] == "open"};
        if (!ending.ending.empty()) {
            out[static_cast<unsigned char>(ending.ending.back())].push_back(ending);
            continue;
        }
        for (auto& bucket : out) bucket.push_back(ending);
    }
    for (auto& bucket : out) std::ranges::stable_sort(bucket, std::greater{}, [](const Ending& ending) { return ending.ending.size(); });
    return out;
}

struct Irregular {
    std::string_view plural, feminine, source;
};

const std::unordered_map<std::string_view, Irregular>& irregular_words()
{
    static const auto words = [] {
        std::unordered_map<std::string_view, Irregular> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/words.tsv")))
            out.emplace(row[0], Irregular{row[1], row[2], row[3]});
        return out;
    }();
    return words;
}

const Irregular* irregular(std::string_view word)
{
    const auto found = irregular_words().find(word);
    return found == irregular_words().end() ? nullptr : &found->second;
}

void add(std::vector<Made>& forms, Made made)
{
    if (std::ranges::find(forms, made.text, &Made::text) == forms.end()) forms.push_back(std::move(made));
}

/// By the first ending that fits; nothing where none does.
void add_by_ending(std::vector<Made>& forms, std::string_view word, const Endings& endings)
{
    if (word.empty()) return;
    for (const Ending& row : endings[static_cast<unsigned char>(word.back())]) {
        if (!word.ends_with(row.ending)) continue;
        const auto stem = word.substr(0, word.size() - row.ending.size());
        add(forms, {std::string(stem).append(row.replacement), row.ending, false, row.is_open});
        for (const auto item : split(row.also)) add(forms, {std::string(stem).append(item), row.ending, false, row.is_open});
        return;
    }
}

std::vector<Made> forms_of(std::string_view word, std::string_view Irregular::*cell, const Endings& endings)
{
    std::vector<Made> forms;
    const Irregular* const own = irregular(word);
    if (own != nullptr)
        for (const auto item : split(own->*cell)) add(forms, {std::string(item == "=" ? word : item), own->source, true, true});
    if (forms.empty()) add_by_ending(forms, word, endings);
    return forms;
}

const Endings& plural_endings()
{
    static const Endings endings = read_endings("pl");
    return endings;
}

/// Which parts of a compound change.
struct Changes {
    std::vector<std::string_view> parts;
    std::vector<bool> change;
};

Changes changes_of(std::string_view word)
{
    Changes out;
    bool stays = false;
    for (std::size_t begin = 0; begin <= word.size();) {
        const auto part = word.substr(begin, word.find('-', begin) - begin);
        const bool is_first = begin == 0, is_last = begin + part.size() >= word.size();
        begin += part.size() + 1;
        stays = stays || (!is_first && (is_kind(part, Part::link) || part.starts_with("d’") || is_kind(part, Part::tail)));
        out.parts.push_back(part);
        const bool is_prefix = is_first && !is_last && (is_kind(part, Part::fixed) || (part.ends_with('o') && is_kind("-o", Part::fixed)));
        out.change.push_back(!stays && !part.empty() && !is_prefix);
    }
    return out;
}

template <class Change>
std::string joined(const Changes& changes, Change change)
{
    std::string out;
    for (std::size_t i = 0; i < changes.parts.size(); ++i) {
        if (i > 0) out += '-';
        out += changes.change[i] ? change(changes.parts[i]) : std::string(changes.parts[i]);
    }
    return out;
}

/// Every part that changes; then, as others in use, the last part alone and the first part alone: hit-parades, documentaires-fiction.
template <class Change>
std::vector<Made> by_parts(std::string_view word, Change change)
{
    std::vector<Made> forms;
    Changes changes = changes_of(word);
    add(forms, {joined(changes, change), "compound", false, false});
    if (changes.parts.size() != 2) return forms;
    for (const bool first : {false, true}) {
        changes.change = {first, !first};
        add(forms, {joined(changes, change), "compound, one part alone", false, false});
    }
    return forms;
}

}  // namespace

std::vector<Made> plurals(std::string_view word)
{
    if (word.find('-') != std::string_view::npos && irregular(word) == nullptr)
        return by_parts(word, [](std::string_view part) { return plural(part).text; });
    return forms_of(word, &Irregular::plural, plural_endings());
}

Made plural(std::string_view word)
{
    auto forms = plurals(word);
    return forms.empty() ? Made{std::string(word), "", false, false} : std::move(forms.front());
}

std::vector<Made> feminines(std::string_view word)
{
    static const Endings endings = read_endings("f");
    if (word.find('-') != std::string_view::npos && irregular(word) == nullptr)
        return by_parts(word, [](std::string_view part) {
            const auto forms = feminines(part);
            return forms.empty() ? std::string(part) : forms.front().text;
        });
    return forms_of(word, &Irregular::feminine, endings);
}

std::string_view masculine_row(std::string_view feminine)
{
    static const auto masculines = [] {
        std::unordered_map<std::string_view, std::string_view> out;
        for (const auto& [word, row] : irregular_words())
            for (const auto item : split(row.feminine))
                if (item != "=" && before_consonant(word).empty()) out.emplace(item, word);  // belle is of beau, not of bel
        return out;
    }();
    const auto found = masculines.find(feminine);
    return found == masculines.end() ? std::string_view() : found->second;
}

bool may_be_adjective(std::string_view word)
{
    static const Endings endings = read_endings("adj");
    return !word.empty() && std::ranges::any_of(endings[static_cast<unsigned char>(word.back())],
                                                [&](const Ending& row) { return word.ends_with(row.ending); });
}

bool has_own_feminine(std::string_view word)
{
    const Irregular* const own = irregular(word);
    return own != nullptr && !own->feminine.empty();
}

}  // namespace triptych::language::morphology::french
