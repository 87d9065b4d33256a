#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, file;
    bool batch = false, corrections = false, explain = false;
};

void run(const Options& options)
{
    const Language language = language_of(options.language);
    const TypesetOptions how{.corrections = options.corrections};
    if (options.batch) return run_batch([&](const std::string& text) { return to_json(typeset(text, language, how)); });

    std::vector<TypesetChange> changes;
    const std::string text = typeset(read_text(options.file), language, how, &changes);
    std::cout << text;
    if (!options.explain) return;
    if (!text.ends_with('\n')) std::cout << '\n';
    for (const auto& change : changes)
        std::cout << change.rule << '\t' << change.source.begin << '-' << change.source.end << '\t' << to_json(change.before) << " -> "
                  << to_json(change.after) << '\n';
}

}  // namespace

void add_typeset(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("typeset", "Set spaces, quotes and dashes as the language prints them");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_flag("--corrections", options->corrections, "Also apply the rules that correct the writer");
    command->add_flag("--explain", options->explain, "List each change and the rule that made it");
    command->add_flag("--batch", options->batch, "Read and print a JSON string a line");
    command->footer(R"(Example: echo 'Rendez-vous à 19h : "entrée libre" !' | triptych typeset --lang fr --explain)");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
