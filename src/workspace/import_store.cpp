#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "adapters/sqlite/transaction.hpp"
#include "triptych/error.hpp"
#include "workspace/concept_table.hpp"
#include "workspace/document_table.hpp"
#include "workspace/import.hpp"
#include "workspace/memory_units.hpp"
#include "workspace/memory_writer.hpp"
#include "workspace/save.hpp"

namespace triptych::workspace {
namespace {

std::size_t count_of(const ReadFile& read)
{
    if (const auto* document = std::get_if<Document>(&read.content)) return document->units.size();
    if (const auto* memory = std::get_if<MemoryFile>(&read.content)) return memory->units.size();
    return std::get<std::vector<Concept>>(read.content).size();
}

/// Tells how far the import has come, each thousand units and at the end.
class Meter {
public:
    Meter(const Progress& progress, const std::vector<ReadFile>& files) : progress_(progress)
    {
        for (const auto& read : files) total_ += count_of(read);
    }

    void add(std::size_t count)
    {
        const std::size_t before = done_;
        done_ += count;
        if (progress_ && (done_ / step != before / step || done_ == total_)) progress_(done_, total_);
    }

private:
    static constexpr std::size_t step = 1000;
    const Progress& progress_;
    std::size_t done_ = 0, total_ = 0;
};

std::string counted(std::size_t count, std::string_view thing)
{
    return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

/// "kk of u1, u2 and 3 more: approved is kept, though the file says draft; …", a line for each language and pair of states.
void add_kept_states(ImportedFile& report, const std::vector<KeptState>& kept)
{
    constexpr std::size_t most_named = 5;
    std::map<std::tuple<Language, State, State>, std::vector<std::string_view>> groups;
    for (const KeptState& one : kept) groups[{one.language, one.kept, one.in_file}].push_back(one.unit);
    for (const auto& [group, units] : groups) {
        const auto& [language, state, in_file] = group;
        std::string line = std::string(code(language)) + " of ";
        for (std::size_t i = 0; i < std::min(units.size(), most_named); ++i) line.append(i == 0 ? "" : ", ").append(units[i]);
        if (units.size() > most_named) line += " and " + std::to_string(units.size() - most_named) + " more";
        line += ": " + std::string(name(state)) + " is kept, though the file says " + std::string(name(in_file)) + "; the text is the same, and " +
                (in_file < state ? "`triptych reopen` lowers a state" : "`triptych review` and `approve` raise a state");
        report.reasons.push_back(std::move(line));
    }
}

/// "3 units: text in one language only (the first is number 17 of the file)".
void add_remark(ImportedFile& report, const std::vector<std::size_t>& units, const std::string& why)
{
    if (units.empty()) return;
    report.reasons.push_back(counted(units.size(), "unit") + ": " + why + " (the first is number " + std::to_string(units.front() + 1) +
                             " of the file)");
}

void add_reason(ImportedFile& report, const std::vector<std::size_t>& units, const std::string& why)
{
    report.skipped += units.size();
    add_remark(report, units, why);
}

bool has_layout(const Document& document)
{
    const auto has_codes = [](const Unit& unit) {
        return std::ranges::any_of(all_languages, [&](Language language) { return !unit.variants[language].codes.empty(); });
    };
    const auto is_plain = [](const Block& block) { return block.kind == Block::Kind::paragraph && block.box.empty(); };
    return document.kind != Kind::post || !document.properties.empty() || !std::ranges::all_of(document.blocks, is_plain) ||
           std::ranges::any_of(document.units, has_codes);
}

/// A plain text would take headings, codes and properties away from a document that has them.
void require_layout(const sqlite::Connection& connection, const ReadFile& read)
{
    const auto* document = std::get_if<Document>(&read.content);
    if (document == nullptr || read.carries_layout) return;
    const auto known = load_document(connection, document->id);
    if (known && has_layout(*known))
        throw Error(ErrorCode::refused, "texts without layout for document \"" + document->id +
                                            "\", which has headings, codes or properties; expected its .trip file, or another name");
}

class Storer {
public:
    Storer(const sqlite::Connection& connection, const ImportOptions& options, Meter& meter)
        : connection_(connection), options_(options), meter_(meter)
    {
    }

    void operator()(const Document& document, ImportedFile& report)
    {
        report.what = "document " + document.id;
        const Merged merged = save_document(connection_, document, is_table ? Source::table : Source::file, options_.author, "import");
        report.created = merged.created;
        report.updated = merged.updated;
        report.skipped = merged.unchanged;
        if (merged.unchanged > 0) report.reasons.push_back(counted(merged.unchanged, "unit") + ": as in the workspace");
        if (carries_states) add_kept_states(report, merged.kept_states);
        if (merged.removed > 0) report.reasons.push_back(counted(merged.removed, "unit") + " removed: no longer in the file");
        meter_.add(document.units.size());
    }

    void operator()(const MemoryFile& memory, ImportedFile& report)
    {
        report.what = "memory";
        const auto done = remember(connection_, units_of_file(memory.units, report.file.filename().string()), [&] { meter_.add(1); });
        report.created = done.created;
        report.updated = done.updated;
        add_reason(report, done.known, "in the memory already");
        add_reason(report, done.one_sided, "text in one language only");
        const std::string file = report.file.filename().string();
        add_remark(report, done.renamed, "another unit of the memory has the id; stored as \"ID@" + file + "\"");
    }

    void operator()(const std::vector<Concept>& concepts, ImportedFile& report)
    {
        report.what = "glossary";
        const auto done = store_concepts(connection_, concepts);
        report.created = done.created;
        report.updated = done.updated;
        report.skipped = done.unchanged;
        if (done.unchanged > 0) report.reasons.push_back(counted(done.unchanged, "concept") + ": as in the workspace");
        meter_.add(concepts.size());
    }

    bool carries_states = true, is_table = false;  ///< of the file that comes next

private:
    const sqlite::Connection& connection_;
    const ImportOptions& options_;
    Meter& meter_;
};

}  // namespace

std::vector<ImportedFile> store_files(const sqlite::Connection& connection, std::vector<ReadFile> files, const ImportOptions& options)
{
    std::vector<ImportedFile> reports;
    Meter meter(options.progress, files);
    Storer storer(connection, options, meter);
    sqlite::Transaction transaction(connection);
    for (ReadFile& read : files) {
        ImportedFile& report = reports.emplace_back();
        report.file = read.file;
        report.read = count_of(read);
        report.reasons = std::move(read.remarks);
        try {
            require_layout(connection, read);
            storer.carries_states = read.carries_states;
            storer.is_table = read.is_table;
            std::visit([&](const auto& content) { storer(content, report); }, read.content);
        } catch (const Error& error) {
            throw error.place().file.empty() ? error.in_file(read.file.string()) : error;
        }
    }
    if (!options.dry_run) transaction.commit();
    return reports;
}

}  // namespace triptych::workspace
