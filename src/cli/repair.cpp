#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string file, from = "auto", output;
};

void run(const Options& options)
{
    const auto decoded = decode(read_file(options.file.empty() ? "-" : options.file), options.from);
    write_text(options.output, decoded.text);
    warn(decoded.encoding + ": " + decoded.evidence);
}

}  // namespace

void add_repair(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("repair", "Turn a file of another encoding into UTF-8");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Standard input when there is none");
    command->add_option("--from", options->from, "Encoding, for example windows-1251, or auto")->capture_default_str();
    command->add_option("-o,--output", options->output, "File to write; standard output when there is none");
    command->footer("Example: triptych repair --from auto affiche.txt --output affiche-utf8.txt");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
