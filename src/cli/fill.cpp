#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, document, author;
    double min = 0.7;
};

void run(const Options& options)
{
    const auto filled = Workspace::open(options.workspace).fill(options.document, options.min, options.author);
    for (const auto& variant : filled) {
        std::cout << variant.unit << ' ' << code(variant.language) << "  " << static_cast<int>((variant.score + 1e-9) * 100) << "% " << name(variant.kind)
                  << "  " << variant.origin << "  " << (variant.label.empty() ? "" : variant.label + " ") << variant.text << '\n';
        if (!variant.remark.empty()) warn(options.document + ":" + variant.unit + ": " + variant.remark);
    }
    std::cout << count(filled.size(), "variant") << " filled\n";
}

}  // namespace

void add_fill(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("fill", "Fill missing variants of a document from the memory");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("DOC", options->document, "Document id")->required();
    command->add_option("--min", options->min, "Lowest score taken")->check(CLI::Range(0.0, 1.0))->capture_default_str();
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->footer("Example: triptych fill --workspace printemps.triptych cine-club-2025-04-25");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
