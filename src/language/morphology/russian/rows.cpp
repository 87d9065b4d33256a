#include "language/morphology/russian/rows.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {


std::string ending(std::string_view cell)
{
    return std::string(cell == "-" ? "" : cell);
}

Gender read_gender(std::string_view cell)
{
    return cell == "m" ? Gender::masculine : cell == "f" ? Gender::feminine : cell == "nt" ? Gender::neuter : Gender::unknown;
}

Animacy read_animacy(std::string_view cell)
{
    return cell == "aa" ? Animacy::animate : cell == "nn" ? Animacy::inanimate : Animacy::unknown;
}

Use read_use(std::string_view cell)
{
    return cell == "first"    ? Use::first
           : cell == "name"   ? Use::name
           : cell == "ask"    ? Use::ask
           : cell == "listed" ? Use::listed
           : cell == "read"   ? Use::read
                              : Use::rule;
}

void read_before(std::string_view cell, Row& row)
{
    row.is_whole = cell == "^";
    if (cell != "-" && cell != "^") row.before = cell;
}

void read_endings(std::string_view cell, Endings& endings)
{
    const auto cells = items(cell);
    for (std::size_t i = 0; i < std::min(cells.size(), case_count); ++i) endings[i] = ending(cells[i]);
}

Row noun_row(const std::vector<std::string_view>& cells)
{
    Row row;
    row.type = cells[0];
    row.gender = read_gender(cells[1]);
    read_before(cells[2], row);
    row.ending = ending(cells[3]);
    row.is_fixed = cells[4] == "0";
    row.has_singular = cells[4] != "x";
    if (row.is_fixed) {
        row.singular.fill(row.ending);
        row.plural = row.singular;
    } else {
        if (row.has_singular) read_endings(cells[4], row.singular);
        read_endings(cells[5], row.plural);
    }
    constexpr auto acc = static_cast<std::size_t>(Case::acc);
    row.acc_by_animacy = row.singular[acc] == "=";
    row.acc_written = row.plural[acc] != "=";
    row.use = read_use(cells[6]);
    row.example = cells[7];
    return row;
}

/// The forms of one gender (0 m, 1 f, 2 nt) or of the plural (3) of an adjective.
Row adjective_row(const std::vector<std::string_view>& cells, std::size_t form, std::uint16_t family)
{
    static constexpr std::array genders{Gender::masculine, Gender::feminine, Gender::neuter, Gender::unknown};
    const auto nominatives = items(cells[1]);
    const auto masculine = items(cells[2]);
    const auto feminine = items(cells[3]);
    const auto plural = items(cells[4]);
    Row row;
    row.type = cells[6] == "possessive" ? "possessive" : "adjective";
    row.family = family;
    row.gender = genders[form];
    read_before(cells[0], row);
    row.ending = ending(nominatives[form]);
    row.has_singular = form != 3;
    row.acc_by_animacy = form == 0;
    const std::string nominative(row.ending);
    const auto text = [](std::string_view item) { return ending(item); };
    if (form == 1)
        row.singular = {nominative, text(feminine[0]), text(feminine[0]), text(feminine[1]), text(feminine[0]), text(feminine[0])};
    else if (form != 3)
        row.singular = {nominative, text(masculine[0]), text(masculine[1]), nominative, text(masculine[2]), text(masculine[3])};
    row.plural = {text(nominatives[3]), text(plural[0]), text(plural[1]), "=", text(plural[2]), text(plural[0])};
    for (const auto item : items(cells[5])) row.short_forms.push_back(ending(item));
    if (cells[5] == "-") row.short_forms.clear();
    row.kind = cells[6] == "pronoun" ? Kind::pronoun : Kind::adjective;
    row.use = read_use(cells[7]);
    row.example = cells[8];
    return row;
}

struct Tables {
    std::deque<Row> rows;
    std::unordered_map<std::string_view, std::vector<const Row*>> by_last_letter;
    std::vector<std::vector<const Row*>> families{{}};
    TextMap<std::vector<Listed>> words;
    std::vector<std::string> prefixes;
    TextMap<Animacy> animacy_of_word;
    TextMap<Animacy> animacy_of_ending;
};

void index(Tables& tables, const Row& row)
{
    if (!row.ending.empty()) {
        tables.by_last_letter[std::string_view(row.ending).substr(row.ending.size() - letter_size)].push_back(&row);
        return;
    }
    for (std::size_t at = 0; at + letter_size <= row.before.size(); at += letter_size)
        tables.by_last_letter[std::string_view(row.before).substr(at, letter_size)].push_back(&row);
}

void read_rows(Tables& tables)
{
    for (const auto& cells : table("nouns.tsv")) tables.rows.push_back(noun_row(cells));
    std::uint16_t family = 0;
    for (const auto& cells : table("adjectives.tsv")) {
        tables.families.emplace_back();
        ++family;
        for (std::size_t form = 0; form < 4; ++form) {
            tables.rows.push_back(adjective_row(cells, form, family));
            tables.families.back().push_back(&tables.rows.back());
        }
    }
    for (const Row& row : tables.rows) index(tables, row);
}

void read_words(Tables& tables);
void read_animacy(Tables& tables);

const Tables& tables()
{
    static const Tables instance = [] {
        Tables out;
        read_rows(out);
        read_words(out);
        for (const auto& cells : table("prefixes.tsv")) out.prefixes.emplace_back(cells[0]);
        read_animacy(out);
        return out;
    }();
    return instance;
}

/// Small Cyrillic letters without ё, whatever the table writes: Алматы.
std::string plain(std::string_view word)
{
    std::string out(word);
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
        const auto first = static_cast<unsigned char>(out[i]);
        const auto second = static_cast<unsigned char>(out[i + 1]);
        if (first != 0xD0 && first != 0xD1) continue;
        if (first == 0xD0 && second >= 0x90 && second <= 0x9F) out[i + 1] = static_cast<char>(second + 0x20);  // А-П
        if (first == 0xD0 && second >= 0xA0 && second <= 0xAF) {                                               // Р-Я
            out[i] = static_cast<char>(0xD1);
            out[i + 1] = static_cast<char>(second - 0x20);
        }
        if ((first == 0xD0 && second == 0x81) || (first == 0xD1 && second == 0x91)) {  // Ё, ё
            out[i] = static_cast<char>(0xD0);
            out[i + 1] = static_cast<char>(0xB5);
        }
        ++i;
    }
    return out;
}

const Row* row_of_type(const Tables& tables, std::string_view type, Gender gender, std::string_view word)
{
    static const Row fixed = [] {
        Row row;
        row.type = "fixed";
        row.is_fixed = true;
        return row;
    }();
    if (type == "fixed") return &fixed;
    for (const Row& row : tables.rows)
        if (row.type == type && (gender == Gender::unknown || row.gender == gender || row.gender == Gender::unknown) &&
            row.stem_length(word) != std::string_view::npos)
            return &row;
    return nullptr;
}

void read_words(Tables& tables)
{
    for (const auto& cells : table("words.tsv")) {
        const Gender gender = read_gender(cells[1]);
        for (const auto word : items(cells[3])) {
            const std::string small = plain(word);
            const Row* const row = row_of_type(tables, cells[0], gender, small);
            const Row* const with_yo = small == word ? row : row_of_type(tables, cells[0], gender, word);  // орёл is another row than орел
            if (row != nullptr) tables.words[small].push_back({row, gender, read_animacy(cells[2])});
            if (with_yo != nullptr && with_yo != row) tables.words[small].push_back({with_yo, gender, read_animacy(cells[2])});
        }
    }
}

void read_animacy(Tables& tables)
{
    for (const auto& cells : table("animacy.tsv")) {
        const Animacy animacy = read_animacy(cells[1]);
        if (!cells[0].empty()) tables.animacy_of_ending.emplace(plain(cells[0]), animacy);
        for (const auto word : items(cells[2])) tables.animacy_of_word.emplace(plain(word), animacy);
    }
}

}  // namespace

std::string without_yo(std::string_view word)
{
    return plain(word);
}

std::size_t Row::stem_length(std::string_view word) const noexcept
{
    if (!word.ends_with(ending)) return std::string_view::npos;
    const std::size_t length = word.size() - ending.size();
    if (is_whole) return length == 0 || word[length - 1] == '-' ? length : std::string_view::npos;
    if (before.empty())
        return length >= letter_size || (length == 0 && kind == Kind::noun && ending.size() > 2 * letter_size) ? length
                                                                                                               : std::string_view::npos;
    if (length < letter_size) return std::string_view::npos;
    const auto letter = word.substr(length - letter_size, letter_size);
    for (std::size_t at = 0; at + letter_size <= before.size(); at += letter_size)
        if (std::string_view(before).substr(at, letter_size) == letter) return length;
    return std::string_view::npos;
}

const std::string& Row::ending_of(Number number, Case grammatical_case, bool animate) const noexcept
{
    const bool is_plural = number == Number::plural || !has_singular;
    const Endings& endings = is_plural ? plural : singular;
    const auto at = static_cast<std::size_t>(grammatical_case);
    if (is_fixed || grammatical_case != Case::acc || (is_plural ? acc_written : !acc_by_animacy)) return endings[at];
    return endings[static_cast<std::size_t>(animate ? Case::gen : Case::nom)];
}

std::vector<const Row*> fitting_rows(std::string_view word)
{
    std::vector<const Row*> out;
    if (word.size() < letter_size) return out;
    const auto& index = tables().by_last_letter;
    const auto found = index.find(word.substr(word.size() - letter_size));
    if (found == index.end()) return out;
    out.reserve(found->second.size());
    for (const Row* const row : found->second)
        if (row->stem_length(word) != std::string_view::npos) out.push_back(row);
    return out;
}

const Row* row_of(std::string_view type, Gender gender, std::string_view word)
{
    return row_of_type(tables(), type, gender, word);
}

std::vector<const Row*> family_of(const Row& row)
{
    return tables().families[row.family];
}

std::vector<Listed> listed(std::string_view word)
{
    const std::string small = plain(word);
    const auto& words = tables().words;
    if (const auto found = words.find(small); found != words.end()) return found->second;
    constexpr std::size_t least = 3 * letter_size;  // of the word behind the prefix
    for (const std::string& prefix : tables().prefixes) {
        if (small.size() < prefix.size() + least || !small.starts_with(prefix)) continue;
        if (const auto found = words.find(std::string_view(small).substr(prefix.size())); found != words.end()) return found->second;
    }
    return {};
}

std::vector<std::string> irregular_lemmas(std::string_view form)
{
    static const auto lemmas = [] {
        std::unordered_multimap<std::string, std::string> out;
        for (const Row& row : tables().rows) {
            if (!row.is_whole || row.kind != Kind::noun || !row.has_singular) continue;
            std::vector<std::string> forms;
            for (const auto* const endings : {&row.singular, &row.plural})
                for (const std::string& one : *endings) forms.push_back(plain(one));
            std::ranges::sort(forms);
            forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
            for (const std::string& one : forms) out.emplace(one, row.ending);
        }
        return out;
    }();
    std::vector<std::string> out;
    const auto [begin, end] = lemmas.equal_range(plain(form));
    for (auto each = begin; each != end; ++each) out.push_back(each->second);
    return out;
}

Animacy animacy_of(std::string_view word)
{
    const std::string small = plain(word);
    const std::string_view all = small;
    if (const auto found = tables().animacy_of_word.find(small); found != tables().animacy_of_word.end()) return found->second;
    constexpr std::size_t longest = 12 * letter_size;
    for (std::size_t at = all.size() > longest ? all.size() - longest : 0; at < all.size(); at += letter_size)
        if (const auto found = tables().animacy_of_ending.find(all.substr(at)); found != tables().animacy_of_ending.end())
            return found->second;
    return Animacy::unknown;
}

}  // namespace triptych::language::morphology::russian
