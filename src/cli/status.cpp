#include <iomanip>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

/// "12 approved, 1 draft; 2 behind", the furthest state first.
std::string describe(const DocumentStatus& document, Language language)
{
    std::string out;
    const auto& counts = document.states[language];
    for (std::size_t i = counts.size(); i-- > 0;)
        if (counts[i] > 0) out += (out.empty() ? "" : ", ") + std::to_string(counts[i]) + " " + std::string(name(static_cast<State>(i)));
    if (document.behind[language] > 0) out += "; " + std::to_string(document.behind[language]) + " behind";
    return out;
}

struct Options {
    std::string workspace;
    bool ids = false;
};

void run(const Options& options)
{
    const auto workspace = Workspace::open(options.workspace, OpenFor::reading);
    if (options.ids) {
        for (const auto& id : workspace.document_ids()) std::cout << id << '\n';
        return;
    }
    const auto status = workspace.status();
    for (const auto& document : status.documents) {
        std::cout << document.id << " (" << name(document.kind) << ", " << count(document.units, "unit") << ")\n";
        for (const Language language : all_languages) std::cout << "  " << code(language) << "  " << describe(document, language) << '\n';
    }
    std::cout << count(status.documents.size(), "document") << ", " << count(status.memory_units, "memory unit") << ", "
              << count(status.concepts, "concept") << '\n';
}

}  // namespace

void add_status(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("status", "Documents, languages and states of a workspace");
    const auto options = std::make_shared<Options>();
    command->add_option("WS", options->workspace, "Workspace file")->required();
    command->add_flag("--ids", options->ids, "Only the ids of the documents, one a line");
    command->footer("Example: triptych status printemps.triptych");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
