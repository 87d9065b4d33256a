#include <iostream>
#include <memory>
#include <optional>

#include "cli/memory.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, unit, document, language, text, state, author;
    FilterOptions filter;
    std::uint64_t change = 0;
    bool dry_run = false, json = false;
};

/// The units, with "-" before those that go and "=" before those that stay, and what was done in the last line.
void tell(const MemoryReport& report, const Options& options, const std::string& done)
{
    if (options.json) {
        std::cout << to_json(report) << '\n';
        return;
    }
    for (const auto& entry : report.removed) {
        std::cout << "- ";
        print(entry);
    }
    for (const auto& entry : report.changed) {
        std::cout << "= ";
        print(entry);
    }
    std::cout << done;
    if (report.change != 0) std::cout << " (change " << report.change << "; \"memory undo --change " << report.change << "\" takes it back)";
    std::cout << '\n';
}

CLI::App* add_change(CLI::App& memory, const std::string& name, const std::string& help, Options& options)
{
    auto* command = memory.add_subcommand(name, help);
    add_workspace(*command, options.workspace);
    command->add_option("--author", options.author, "Who is remembered in the history");
    command->add_flag("--json", options.json, "Print JSON");
    return command;
}

void add_edit(CLI::App& memory)
{
    const auto options = std::make_shared<Options>();
    auto* command = add_change(memory, "edit", "Change one text of a unit; it becomes a draft", *options);
    command->add_option("UNIT", options->unit, "Unit id")->required();
    add_language(*command, options->language);
    command->add_option("--text", options->text, "The new text")->required();
    command->add_option("--document", options->document, "The unit's document, where several have the id");
    command->add_option("--state", options->state, "Another state for the text than draft")->check(CLI::IsMember({"draft", "translated", "reviewed", "approved"}));
    command->footer("Example: triptych memory edit u2 --document cine-club-2025-04-25 --workspace printemps.triptych --lang kk --text 'Киноклуб әр айдың соңғы жұмасында өтеді.'");
    command->callback([options] {
        const MemoryEdit edit{.unit = {options->unit, options->document}, .language = language_of(options->language), .text = options->text, .state = parse_state(options->state)};
        const auto report = Workspace::open(options->workspace).edit_memory(edit, options->author);
        tell(report, *options, report.change == 0 ? "nothing changed: the unit says so already" : "1 unit changed");
    });
}

void add_delete(CLI::App& memory)
{
    const auto options = std::make_shared<Options>();
    auto* command = add_change(memory, "delete", "Remove units: those that are named, or that have something in common", *options);
    add_filter(*command, options->filter);
    command->add_flag("--dry-run", options->dry_run, "Only say which units would go");
    command->footer("Example: triptych memory delete --workspace printemps.triptych --origin saison-2019.tmx --dry-run");
    command->callback([options] {
        const auto filter = filter_of(options->filter);
        if (filter.is_empty()) refuse_usage("nothing says which units go; expected UNIT or an option such as --origin");
        const auto report = Workspace::open(options->workspace).delete_from_memory(filter, options->author, options->dry_run);
        tell(report, *options, count(report.removed.size(), "unit") + (options->dry_run ? " would be deleted" : " deleted"));
    });
}

void add_merge_duplicates(CLI::App& memory)
{
    const auto options = std::make_shared<Options>();
    auto* command = add_change(memory, "merge-duplicates", "Make one unit of those that say the same, or a part of the same", *options);
    command->add_flag("--dry-run", options->dry_run, "Only say which units would become one");
    command->footer("Example: triptych memory merge-duplicates --workspace printemps.triptych --dry-run");
    command->callback([options] {
        const auto report = Workspace::open(options->workspace).merge_memory_duplicates(options->author, options->dry_run);
        tell(report, *options, count(report.removed.size(), "unit") + (options->dry_run ? " would be" : "") + " merged into " + count(report.changed.size(), "other"));
    });
}

void add_undo(CLI::App& memory)
{
    const auto options = std::make_shared<Options>();
    auto* command = add_change(memory, "undo", "Take back the last change of the memory, or another", *options);
    command->add_option("--change", options->change, "Number of the change, see \"memory history\"")->check(CLI::PositiveNumber);
    command->footer("Example: triptych memory edit u2 --document cine-club-2025-04-25 --workspace printemps.triptych --lang kk --text 'Киноклуб әр айдың соңғы жұмасында өтеді.'\n"
                    "         triptych memory undo --workspace printemps.triptych");
    command->callback([options] {
        std::optional<std::uint64_t> change;
        if (options->change != 0) change = options->change;
        const auto report = Workspace::open(options->workspace).undo_memory(change, options->author);
        tell(report, *options, count(report.changed.size(), "unit") + " as before, " + std::to_string(report.removed.size()) + " removed");
    });
}

}  // namespace

void add_edits(CLI::App& memory)
{
    add_edit(memory);
    add_delete(memory);
    add_merge_duplicates(memory);
    add_undo(memory);
}

}  // namespace triptych::cli
