#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, document, file;
};

/// All documents one after the other, as the memory formats want them.
std::vector<Unit> units_of_all(const Workspace& workspace)
{
    std::vector<Unit> units;
    for (const auto& id : workspace.document_ids())
        for (auto& unit : workspace.document(id).units) {
            unit.id = id + "-" + unit.id;
            units.push_back(std::move(unit));
        }
    return units;
}

/// A document has a layout, which two of them cannot share in one file.
void refuse_all_in_a_trip(const Workspace& workspace, const Options& options)
{
    if (!options.document.empty() || std::filesystem::path(options.file).extension() != ".trip") return;
    constexpr std::size_t most_named = 5;
    const auto ids = workspace.document_ids();
    std::string names;
    for (std::size_t i = 0; i < std::min(ids.size(), most_named); ++i) names += (i == 0 ? " with one of " : ", ") + ids[i];
    if (ids.size() > most_named) names += " … (" + std::to_string(ids.size()) + " documents; triptych status --ids names them)";
    refuse_usage(options.file + ": a .trip file holds one document; expected --document" + names + ", or a .tmx, .xlf, .tsv or .csv file for the units of all");
}

void run(const Options& options)
{
    const auto workspace = Workspace::open(options.workspace, OpenFor::reading);
    refuse_all_in_a_trip(workspace, options);
    std::vector<Unit> units;
    if (options.document.empty()) {
        units = units_of_all(workspace);
        write_units(units, options.file);
    } else {
        const auto document = workspace.document(options.document);
        write_document(document, options.file);
        warn_of_comments(document, options.file);
        units = document.units;
    }
    warn_of_one_sided(units, options.file);
    std::cout << "wrote " << options.file << '\n';
}

}  // namespace

void add_export(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("export", "Write documents of a workspace to a file, by its extension");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("--document", options->document, "Document id; the units of all documents when there is none (.tmx, .xlf, .tsv, .csv)");
    command->add_option("FILE", options->file, "NAME.trip (one document), NAME.tmx, NAME.xlf, NAME.tsv or NAME.csv")->required();
    command->footer("Example: triptych export --workspace printemps.triptych --document jazz-2025-04-26 jazz.tmx");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
