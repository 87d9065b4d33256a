#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, author;
    std::vector<std::string> files;
    bool dry_run = false;
};

void print(const ImportedFile& file)
{
    std::cout << file.file.string() << ": " << file.what << ": " << file.read << " read, " << file.created << " created, " << file.updated
              << " updated, " << file.skipped << " skipped\n";
    for (const auto& reason : file.reasons) std::cout << "  " << reason << '\n';
}

/// A dry run writes, compares and takes it back: where nothing may be written it cannot be done, which is no plain matter.
std::vector<ImportedFile> import(const Options& options)
{
    const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
    try {
        return Workspace::open(options.workspace).import(files, {.dry_run = options.dry_run, .author = options.author, .progress = show_progress()});
    } catch (const Error& error) {
        const bool is_refused = error.code() == ErrorCode::io && error.place().file == options.workspace && !std::filesystem::is_directory(options.workspace);
        if (!options.dry_run || !is_refused) throw;
        throw Error(error.code(), error.message() + ", which a dry run needs too: give it a copy of the file", error.place());
    }
}

void run(const Options& options)
{
    for (const auto& file : import(options)) print(file);
    if (options.dry_run) std::cout << "dry run: nothing was changed\n";
}

}  // namespace

void add_import(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("import", "Take documents, memories and glossaries into a workspace");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("FILE", options->files, ".trip, .csv, NAME.fr.txt with its siblings, .tmx, .xlf, .tsv, .tbx")->required();
    command->add_flag("--dry-run", options->dry_run, "Read and report, change nothing");
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->footer(
        "TMX, XLIFF, and tables with tabs between the cells (.tsv), go into the memory. A table with commas or semicolons (.csv) is a document;\n"
        "with \"memory import\" it goes into the memory too. TBX, names tables, and tables with a column status, definition or subject are glossaries.\n"
        "Tables name fr, ru, kk in their first line; a column id may be left out, or left empty.\n"
        "Example: triptych import --workspace printemps.triptych examples/printemps/panels/*.trip glossaries/*.tbx");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
