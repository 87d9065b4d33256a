#include <iostream>
#include <memory>
#include <optional>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string document, workspace, language, unit, author;
};

struct DecisionRow {
    const char* name;
    Decision decision;
    const char* help;
    const char* done;
};

constexpr DecisionRow rows[]{
    {"approve", Decision::approve, "Say that variants may go out", "approved"},
    {"review", Decision::review, "Say that variants have been reviewed", "reviewed"},
    {"reopen", Decision::reopen, "Make variants drafts again", "reopened"},
    {"confirm", Decision::confirm, "Say that variants still fit their changed siblings", "confirmed"},
};

void run(const DecisionRow& row, const Options& options)
{
    std::optional<Language> language;
    if (!options.language.empty()) language = language_of(options.language);
    const auto changed = Workspace::open(options.workspace).decide(options.document, row.decision, language, options.unit, options.author);
    std::cout << count(changed, "variant") << ' ' << row.done << '\n';
}

void add_decision(CLI::App& program, const DecisionRow& row)
{
    auto* command = program.add_subcommand(row.name, row.help);
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "Document id")->required();
    add_workspace(*command, options->workspace);
    command->add_option("--lang", options->language, "One language; all when there is none")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_option("--unit", options->unit, "One unit; all when there is none");
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->footer(std::string("Example: triptych ") + row.name + " --workspace printemps.triptych jazz-2025-04-26 --lang kk");
    command->callback([options, &row] { run(row, *options); });
}

}  // namespace

void add_decisions(CLI::App& program, Session&)
{
    for (const auto& row : rows) add_decision(program, row);
}

}  // namespace triptych::cli
