#include "exchange/names_csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "exchange/csv.hpp"
#include "exchange/name_properties.hpp"
#include "language/formatting/safe_phrases.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view list_prefix = "not_to_use_";

std::string_view skip_mark(std::string_view text) { return text.starts_with(mark) ? text.substr(mark.size()) : text; }

/// A column of a record that belongs to no language.
struct Common {
    std::string_view name;
    std::string& (*of)(Name&);
};
constexpr std::array<Common, 7> common_columns{{
    {"id", [](Name& name) -> std::string& { return name.id; }},
    {"kind", [](Name& name) -> std::string& { return name.kind; }},
    {"valid_from", [](Name& name) -> std::string& { return name.valid.from; }},
    {"valid_until", [](Name& name) -> std::string& { return name.valid.until; }},
    {"instead", [](Name& name) -> std::string& { return name.instead; }},
    {"source", [](Name& name) -> std::string& { return name.source; }},
    {"note", [](Name& name) -> std::string& { return name.note; }},
}};

/// What a column holds.
struct Column {
    enum class What : std::uint8_t { unknown, common, text, not_to_use, property };
    What what = What::unknown;
    Language language = Language::fr;
    std::string property;
    const Common* field = nullptr;
};

std::optional<Language> language_named(std::string_view text)
{
    for (const Language language : all_languages)
        if (code(language) == text) return language;
    return std::nullopt;
}

Column column_of(std::string_view title)
{
    const auto* const field = std::ranges::find(common_columns, title, &Common::name);
    if (field != common_columns.end()) return {.what = Column::What::common, .property = {}, .field = field};
    if (const auto language = language_named(title)) return {Column::What::text, *language, {}, nullptr};
    if (title.starts_with(list_prefix))
        if (const auto language = language_named(title.substr(list_prefix.size()))) return {Column::What::not_to_use, *language, {}, nullptr};
    const auto language = language_named(title.substr(0, 2));
    if (language && title.size() > 3 && title[2] == '_' && is_name_property(title.substr(3)))
        return {Column::What::property, *language, std::string(title.substr(3)), nullptr};
    return {};
}

std::vector<std::string> titles_of(std::string_view line, char separator)
{
    std::vector<std::string> titles;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find(separator, begin), line.size());
        auto cell = base::trim(line.substr(begin, end - begin));
        if (cell.size() > 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
        titles.push_back(base::ascii_lower(cell));
        begin = end + 1;
    }
    return titles;
}

/// The separator under which the first line has most columns that are known, or NUL when no language is among them.
char find_separator(std::string_view text)
{
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    char best = '\0';
    std::ptrdiff_t most = 0;
    for (const char separator : {'\t', ';', ','}) {
        const auto titles = titles_of(line, separator);
        const auto known = std::ranges::count_if(titles, [](const auto& title) { return column_of(title).what != Column::What::unknown; });
        const bool has_language = std::ranges::any_of(titles, [](const auto& title) { return language_named(title).has_value(); });
        if (has_language && known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

/// «a|b»; a bar or a backslash inside a name has a backslash before it.
std::vector<std::string> split_list(std::string_view cell)
{
    std::vector<std::string> items(1);
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] == '|') {
            items.emplace_back();
            continue;
        }
        if (cell[at] == '\\' && at + 1 < cell.size()) ++at;
        items.back() += cell[at];
    }
    for (auto& item : items) item = base::trim(item);
    std::erase(items, "");
    return items;
}

std::string join_list(const std::vector<std::string>& items)
{
    std::string cell;
    for (const auto& item : items) {
        if (!cell.empty()) cell += '|';
        for (const char c : item) {
            if (c == '|' || c == '\\') cell += '\\';
            cell += c;
        }
    }
    return cell;
}

class NamesReader {
public:
    NamesReader(std::string_view file, std::vector<Diagnostic>* diagnostics) : file_(file), diagnostics_(diagnostics) {}

    std::vector<Name> read(std::string_view text)
    {
        const char separator = find_separator(text);
        if (separator == '\0')
            throw Error(ErrorCode::syntax, "a first line that names none of the columns fr, ru, kk; expected them, separated by , ; or tab", {std::string(file_), 1, 1});
        const auto rows = read_csv(text, separator, file_);
        read_header(rows.front());
        std::vector<Name> names;
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (auto name = read_row(rows[i])) {
                check(*name, rows[i].place(file_));
                names.push_back(*std::move(name));
            }
        return names;
    }

private:
    void read_header(const CsvRow& row)
    {
        std::unordered_set<std::string> seen;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string title = base::ascii_lower(base::trim(row.cells[i]));
            columns_.push_back(column_of(title));
            if (!title.empty() && !seen.insert(title).second)
                throw Error(ErrorCode::syntax, "a second column \"" + title + "\"; expected each column once", row.place(file_, i));
            if (columns_.back().what == Column::What::unknown && !title.empty())
                remark(row.place(file_, i), "the column \"" + title + "\" was left out; expected id, kind, fr, ru_gen, not_to_use_kk or another of a names table");
        }
    }

    std::optional<Name> read_row(const CsvRow& row)
    {
        if (row.cells.size() > columns_.size())
            remark(row.place(file_, columns_.size()),
                   std::to_string(row.cells.size()) + " cells; expected " + std::to_string(columns_.size()) + ", the rest was left out");
        Name name;
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
            const std::string value = icu::to_nfc(base::trim(row.cells[i]));
            if (!value.empty()) take(name, columns_[i], value, row.place(file_, i));
        }
        if (name.id.empty() && std::ranges::all_of(all_languages, [&](Language language) { return name.variants[language].text.empty(); })) {
            remark(row.place(file_), "a row without a name in fr, ru or kk was left out; expected a name, or an id");
            return std::nullopt;
        }
        if (!name.id.empty() && !ids_.insert(name.id).second)
            throw Error(ErrorCode::syntax, "the id \"" + name.id + "\" a second time; expected each id once", row.place(file_, id_column()));
        return name;
    }

    /// What reads well and will not be found.
    void check(const Name& name, const Place& place)
    {
        if (name.id.find_first_of(" \t;") != std::string::npos) remark(place, "the id \"" + name.id + "\" holds spaces or semicolons; expected letters, digits and hyphens");
        if (!name.kind.empty() && !language::formatting::is_name_kind(name.kind))
            remark(place, "\"" + name.kind + "\" as kind of a name is not known; expected city, venue, institution or another of glossaries/README.md, it was kept");
        if (!name.instead.empty() && name.instead == name.id)
            remark(place, "\"" + name.instead + "\" as instead of a name is the record itself; expected the id of the name of today");
    }

    void take(Name& name, const Column& column, const std::string& value, const Place& place)
    {
        NameVariant& variant = name.variants[column.language];
        switch (column.what) {
            case Column::What::unknown: return;
            case Column::What::common: return take_common(name, *column.field, value, place);
            case Column::What::text: variant.text = value; return;
            case Column::What::not_to_use: variant.not_to_use = split_list(value); return;
            case Column::What::property: break;
        }
        const auto expected = set_property(variant, column.property, value);
        if (!expected.empty()) remark(place, "\"" + value + "\" as " + column.property + " of a name was left out; expected " + expected);
    }

    void take_common(Name& name, const Common& field, const std::string& value, const Place& place)
    {
        if (field.name.starts_with("valid_") && !is_date(value))
            return remark(place, "\"" + value + "\" as " + std::string(field.name) + " was left out; expected a date such as 2019-03-23, or a year");
        field.of(name) = value;
    }

    [[nodiscard]] std::size_t id_column() const
    {
        return static_cast<std::size_t>(std::ranges::find(columns_, &common_columns.front(), &Column::field) - columns_.begin());
    }

    void remark(Place place, std::string message)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({std::move(place), std::move(message)});
    }

    std::string_view file_;
    std::vector<Diagnostic>* diagnostics_;
    std::vector<Column> columns_;
    std::unordered_set<std::string> ids_;
};

/// The titles that the properties of all records need in one language, each after those that stand before it in every record.
std::vector<std::string> property_titles(std::span<const Name> names, Language language)
{
    std::vector<std::string> before{"article", "gender", "number", "animacy", "indeclinable", "possessed", "preposition", "reading", "head"};
    const std::vector<std::string> forms{"gen", "dat", "acc", "loc", "abl", "ins", "prp", "at", "to", "from", "of"};
    std::unordered_set<std::string> used;
    std::vector<std::string> others;
    for (const Name& name : names)
        for (const auto& [property, value] : properties_of(name.variants[language])) used.insert(property);
    before.insert(before.end(), forms.begin(), forms.end());
    for (const auto& property : used)
        if (property != "confidence" && std::ranges::find(before, property) == before.end()) others.push_back(property);
    std::ranges::sort(others);
    std::erase_if(before, [&](const auto& property) { return !used.contains(property); });
    before.insert(before.end(), others.begin(), others.end());
    if (used.contains("confidence")) before.emplace_back("confidence");
    return before;
}

/// One column after the other, so that the writer is read as the README lists them.
class NamesWriter {
public:
    NamesWriter(std::span<const Name> names, char separator) : names_(names), separator_(separator), rows_(names.size() + 1) {}

    std::string write()
    {
        add_common(common_columns[0]);
        add_common(common_columns[1], true);
        for (const Language language : all_languages) add_language(language);
        for (std::size_t i = 2; i < common_columns.size(); ++i) add_common(common_columns.at(i));
        std::string out;
        for (const auto& row : rows_) out += write_csv_row(row, separator_);
        return out;
    }

private:
    /// A column without any value is left out, unless it is one that tells what the table is.
    template <class Value>
    void add(const std::string& title, const Value& value, bool always = false)
    {
        std::vector<std::string> cells;
        for (const Name& name : names_) cells.push_back(value(name));
        if (!always && std::ranges::all_of(cells, &std::string::empty)) return;
        rows_[0].push_back(title);
        for (std::size_t i = 0; i < cells.size(); ++i) rows_[i + 1].push_back(std::move(cells[i]));
    }

    void add_common(const Common& field, bool always = false)
    {
        add(std::string(field.name), [&](Name name) { return std::move(field.of(name)); }, always || &field == common_columns.data());
    }

    void add_language(Language language)
    {
        const std::string language_code(code(language));
        add(language_code, [&](const Name& name) { return name.variants[language].text; }, true);
        std::map<std::string, std::size_t> columns;
        const auto titles = property_titles(names_, language);
        const std::size_t first = rows_[0].size();
        for (const auto& title : titles) {
            columns.emplace(title, first + columns.size());
            rows_[0].push_back(std::string(language_code).append("_").append(title));
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            rows_[i + 1].resize(rows_[0].size());
            for (auto& [property, value] : properties_of(names_[i].variants[language])) rows_[i + 1][columns.at(property)] = std::move(value);
        }
        add(std::string(list_prefix) + language_code, [&](const Name& name) { return join_list(name.variants[language].not_to_use); }, language == Language::kk);
    }

    std::span<const Name> names_;
    char separator_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace

bool is_names_table(std::string_view text)
{
    text = skip_mark(text);
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    const char separator = find_separator(text);
    if (separator == '\0') return false;
    const auto titles = titles_of(line, separator);
    return std::ranges::find(titles, "kind") != titles.end() && std::ranges::any_of(titles, [](const auto& title) {
               const auto what = column_of(title).what;
               return what == Column::What::not_to_use || what == Column::What::property;
           });
}

std::vector<Name> read_names_csv(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    require_utf8(text, file);
    return NamesReader(file, diagnostics).read(skip_mark(text));
}

std::string write_names_csv(std::span<const Name> names, char separator) { return NamesWriter(names, separator).write(); }

std::vector<Concept> concepts_of_names(std::span<const Name> names)
{
    std::vector<Concept> concepts;
    for (const Name& name : names) {
        Concept idea;
        if (!name.id.empty()) idea.id = "name." + name.id;
        idea.subject = name.kind;
        for (const Language language : all_languages) {
            const NameVariant& variant = name.variants[language];
            Term term;
            term.text = variant.text;
            term.source = name.source;
            term.note = name.note;
            if (!name.instead.empty()) term.status = TermStatus::superseded;
            if (!term.text.empty()) idea.terms[language].push_back(term);
            term.status = TermStatus::deprecated;
            for (const auto& text : variant.not_to_use) {
                term.text = text;
                idea.terms[language].push_back(term);
            }
        }
        if (std::ranges::any_of(all_languages, [&](Language language) { return !idea.terms[language].empty(); })) concepts.push_back(std::move(idea));
    }
    return concepts;
}

}  // namespace triptych::exchange
