#include "exchange/table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/converter.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "exchange/assemble.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange {
namespace {

std::string_view skip_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text; }

std::size_t count_languages(std::string_view line, char separator)
{
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find(separator, begin), line.size());
        auto cell = base::trim(line.substr(begin, end - begin));
        if (cell.size() > 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
        count += parse_language(cell) ? 1 : 0;
        begin = end + 1;
    }
    return count;
}

/// The separator that finds most languages in the first line, or NUL.
char find_separator(std::string_view text)
{
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    char best = '\0';
    std::size_t most = 1;
    for (const char separator : {'\t', ';', ','})
        if (const auto count = count_languages(line, separator); count > most) {
            most = count;
            best = separator;
        }
    return best;
}

void remark(std::vector<Diagnostic>* diagnostics, Place place, std::string message)
{
    if (diagnostics != nullptr) diagnostics->push_back({std::move(place), std::move(message)});
}

/// Other languages may stand beside ours; where one of ours is missing, two or three letters are a mistyped code ("kz" for "kk").
void refuse_unknown_language(const Table& table, const CsvRow& row, std::string_view file)
{
    if (std::ranges::all_of(all_languages, [&](Language language) { return table.languages[language].has_value(); })) return;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& column = table.columns[i];
        const bool is_code = (column.size() == 2 || column.size() == 3) && std::ranges::all_of(column, [](char c) { return c >= 'a' && c <= 'z'; });
        if (is_code && column != "id" && column != "pos" && !parse_language(column))
            throw Error(ErrorCode::syntax, "a column \"" + column + "\"; expected fr, ru or kk", row.place(file, i));
    }
}

void read_header(Table& table, const CsvRow& row, std::string_view file)
{
    for (const std::string& cell : row.cells) {
        const auto name = base::trim(cell);
        if (const auto language = parse_language(name)) {
            auto& column = table.languages[*language];
            if (column)
                throw Error(ErrorCode::syntax, "a second column \"" + std::string(name) + "\"; expected one for each language", row.place(file, table.columns.size()));
            column = table.columns.size();
        }
        table.columns.push_back(base::ascii_lower(name));
        table.titles.emplace_back(name);
    }
    refuse_unknown_language(table, row, file);
}

/// Empty where a cell holds nothing but white space, no-break spaces too: a spreadsheet shows no difference.
std::string_view id_of(const Table& table, const CsvRow& row)
{
    const auto cell = base::trim(table.cell(row, "id"));
    for (std::size_t at = 0; at < cell.size();)
        if (!icu::is_space(base::next_code_point(cell, at))) return cell;
    return {};
}

State state_of(const Table& table, const CsvRow& row, State usual, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    const auto cell = base::trim(table.cell(row, "state"));
    if (cell.empty()) return usual;
    const auto state = parse_state(cell);
    if (state && *state != State::missing) return *state;
    remark(diagnostics, row.place(file, table.column("state")),
           "state \"" + std::string(cell) + "\" was read as " + std::string(name(usual)) + "; expected draft, translated, reviewed or approved");
    return usual;
}

TermStatus status_of(const Table& table, const CsvRow& row, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    const auto cell = base::trim(table.cell(row, "status"));
    if (cell.empty()) return TermStatus::preferred;
    for (const TermStatus status : {TermStatus::preferred, TermStatus::admitted, TermStatus::deprecated, TermStatus::superseded})
        if (name(status) == cell) return status;
    remark(diagnostics, row.place(file, table.column("status")),
           "status \"" + std::string(cell) + "\" was read as preferred; expected preferred, admitted, deprecated or superseded");
    return TermStatus::preferred;
}

/// Titles that say what a column holds, or what the table is; a property of that name needs another.
bool is_taken(std::string_view title)
{
    constexpr std::array<std::string_view, 5> taken{"id", "state", "status", "definition", "subject"};
    const std::string lower = base::ascii_lower(title);
    return title.empty() || parse_language(title) || std::ranges::find(taken, lower) != taken.end();
}

void add_properties(const Table& table, const CsvRow& row, Properties& properties)
{
    for (std::size_t i = 0; i < std::min(table.columns.size(), row.cells.size()); ++i)
        if (!row.cells[i].empty() && !is_taken(table.columns[i]))
            properties.emplace_back(table.columns[i] == "note" ? table.columns[i] : table.titles[i], row.cells[i]);
}

/// The columns that properties of units need.
class PropertyColumns {
public:
    explicit PropertyColumns(std::span<const Unit> units)
    {
        for (const Unit& unit : units) {
            std::unordered_map<std::string_view, std::size_t> seen;
            for (const auto& [key, value] : unit.properties)
                if (is_written(key, value)) need(key, seen[key]++);
        }
    }

    void add_titles(std::vector<std::string>& cells) const
    {
        for (const auto& key : keys_) cells.push_back(is_taken(key) ? "x-" + std::string(key) : std::string(key));
    }

    void add_values(const Unit& unit, std::vector<std::string>& cells) const
    {
        const std::size_t first = cells.size();
        cells.resize(first + keys_.size());
        std::unordered_map<std::string_view, std::size_t> seen;
        for (const auto& [key, value] : unit.properties) {
            if (!is_written(key, value)) continue;
            const auto column = columns_.find({key, seen[key]++});
            if (column != columns_.end()) cells[first + column->second] = value;
        }
    }

private:
    static constexpr std::size_t most = 100;  // as many columns as a person may read, and no table of units times keys

    static bool is_written(std::string_view key, std::string_view value) { return key != made_id_key && !value.empty(); }

    void need(std::string_view key, std::size_t occurrence)
    {
        if (keys_.size() < most && columns_.emplace(std::pair(key, occurrence), keys_.size()).second) keys_.push_back(key);
    }

    std::vector<std::string_view> keys_;
    std::map<std::pair<std::string_view, std::size_t>, std::size_t> columns_;  ///< by key and how often it has been seen in the unit
};

}  // namespace

std::size_t Table::column(std::string_view name) const { return static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin()); }

std::string_view Table::cell(const CsvRow& row, std::string_view name) const
{
    const auto found = column(name);
    return found < row.cells.size() && found < columns.size() ? std::string_view(row.cells[found]) : std::string_view{};
}

std::string_view Table::cell(const CsvRow& row, Language language) const
{
    const auto column = languages[language];
    return column && *column < row.cells.size() ? std::string_view(row.cells[*column]) : std::string_view{};
}

bool Table::has(std::string_view column) const { return std::ranges::find(columns, column) != columns.end(); }

bool is_table(std::string_view text) { return find_separator(skip_mark(text)) != '\0'; }

std::optional<std::string> utf16_table(std::string_view bytes)
{
    if (!bytes.starts_with("\xFF\xFE") && !bytes.starts_with("\xFE\xFF")) return std::nullopt;
    auto converted = icu::to_utf8(bytes, "UTF-16");
    if (!converted || converted->bad_byte || !is_table(converted->text)) return std::nullopt;
    return std::move(converted->text);
}

Table read_table(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    require_utf8(text, file);
    text = skip_mark(text);
    Table table;
    table.separator = find_separator(text);
    if (table.separator == '\0')
        throw Error(ErrorCode::syntax, "a first line that names less than two of the columns fr, ru, kk; expected them, separated by , ; or tab",
                    {std::string(file), 1, 1});
    table.rows = read_csv(text, table.separator, file);
    read_header(table, table.rows.front(), file);
    table.rows.erase(table.rows.begin());
    for (const CsvRow& row : table.rows)
        if (row.cells.size() > table.columns.size())
            remark(diagnostics, row.place(file, table.columns.size()),
                   std::to_string(row.cells.size()) + " cells; expected " + std::to_string(table.columns.size()) + ", the rest was left out");
    return table;
}

std::vector<Unit> units_of(const Table& table, State usual, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    std::vector<Unit> units;
    std::unordered_set<std::string> ids;
    for (const CsvRow& row : table.rows) {
        const State state = state_of(table, row, usual, file, diagnostics);
        Unit unit;
        unit.id = id_of(table, row);
        for (const Language language : all_languages) {
            Variant& variant = unit.variants[language];
            variant.text = icu::to_nfc(base::trim(table.cell(row, language)));
            variant.state = variant.text.empty() ? State::missing : state;
        }
        const bool has_text = std::ranges::any_of(all_languages, [&](Language language) { return !unit.variants[language].text.empty(); });
        if (!has_text && unit.id.empty()) {
            remark(diagnostics, row.place(file), "a row without text in fr, ru or kk was left out; expected a text, or an id");
            continue;
        }
        if (!unit.id.empty() && !ids.insert(unit.id).second)
            throw Error(ErrorCode::syntax, "the id \"" + unit.id + "\" a second time; expected each id once", row.place(file, table.column("id")));
        add_properties(table, row, unit.properties);
        units.push_back(std::move(unit));
    }
    make_ids(units);
    return units;
}

std::vector<Concept> concepts_of(const Table& table, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    std::vector<Concept> concepts;
    std::unordered_map<std::string, std::size_t> of_id;
    for (const CsvRow& row : table.rows) {
        std::string id(id_of(table, row));
        // Without an id each row is a concept of its own, which the glossary's owner names.
        const auto [found, is_new] = of_id.emplace(id.empty() ? "\n" + std::to_string(row.line) : id, concepts.size());
        if (is_new) concepts.push_back({id, std::string(table.cell(row, "subject")), std::string(table.cell(row, "definition")), {}});
        Term term;
        term.status = status_of(table, row, file, diagnostics);
        term.part_of_speech = table.cell(row, "pos");
        term.gender = table.cell(row, "gender");
        term.note = table.cell(row, "note");
        term.source = table.cell(row, "source");
        for (const Language language : all_languages) {
            term.text = icu::to_nfc(base::trim(table.cell(row, language)));
            if (!term.text.empty()) concepts[found->second].terms[language].push_back(term);
        }
    }
    return concepts;
}

std::string write_table(std::span<const Unit> units, char separator)
{
    const PropertyColumns properties(units);
    std::vector<std::string> cells{"id", "fr", "ru", "kk", "state"};
    properties.add_titles(cells);
    std::string out = write_csv_row(cells, separator);
    for (const Unit& unit : units) {
        State lowest = State::missing;
        for (const Language language : all_languages)
            if (const State state = unit.variants[language].state; state != State::missing)
                lowest = lowest == State::missing ? state : std::min(lowest, state);
        const std::string state(lowest == State::missing ? std::string_view{} : name(lowest));
        cells = {unit.id, unit.variants.fr.text, unit.variants.ru.text, unit.variants.kk.text, state};
        properties.add_values(unit, cells);
        out += write_csv_row(cells, separator);
    }
    return out;
}

}  // namespace triptych::exchange
