#include <iostream>
#include <memory>

#include "cli/memory.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, unit, document;
    bool json = false;
};

/// "undo of 3", "edit, undone by 4".
std::string told(const std::string& action, std::uint64_t undoes, std::uint64_t undone_by)
{
    return action + (undoes == 0 ? "" : " of " + std::to_string(undoes)) + (undone_by == 0 ? "" : ", undone by " + std::to_string(undone_by));
}

/// A line for each text that a change made or took away.
void print(const MemoryVersion& version)
{
    static const MemoryEntry nothing;
    const MemoryEntry& before = version.before ? *version.before : nothing;
    const MemoryEntry& after = version.after ? *version.after : nothing;
    for (const Language language : all_languages) {
        if (before.texts[language] == after.texts[language] && before.states[language] == after.states[language]) continue;
        std::cout << version.time << '\t' << version.change << '\t' << told(version.action, version.undoes, version.undone_by) << '\t' << version.author << '\t'
                  << code(language) << '\t' << name(after.states[language]) << '\t' << one_line(after.texts[language]) << '\n';
    }
}

void print_unit(const Options& options)
{
    const auto history = Workspace::open(options.workspace, OpenFor::reading).memory_history({options.unit, options.document});
    if (options.json) {
        std::cout << to_json(history) << '\n';
        return;
    }
    std::cout << "time\tchange\taction\tauthor\tlang\tstate\ttext\n";
    for (const auto& version : history) print(version);
}

void print_all(const Options& options)
{
    const auto changes = Workspace::open(options.workspace, OpenFor::reading).memory_changes();
    if (options.json) {
        std::cout << to_json(changes) << '\n';
        return;
    }
    std::cout << "time\tchange\taction\tauthor\tunits\n";
    for (const auto& change : changes)
        std::cout << change.time << '\t' << change.number << '\t' << told(change.action, change.undoes, change.undone_by) << '\t' << change.author << '\t' << change.units
                  << '\n';
}

}  // namespace

void add_memory_history(CLI::App& memory)
{
    auto* command = memory.add_subcommand("history", "What was done to a unit of the memory, or every change of the memory, oldest first");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("UNIT", options->unit, "Unit id; all changes when there is none");
    command->add_option("--document", options->document, "The unit's document");
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych memory history u3 --workspace printemps.triptych");
    command->callback([options] { options->unit.empty() ? print_all(*options) : print_unit(*options); });
}

}  // namespace triptych::cli
