#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, message, arguments = "{}";
};

}  // namespace

void add_format(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("format", "Put dates, times and prices into a message");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("--message", options->message, "ICU message pattern")->required();
    command->add_option("--args", options->arguments, "JSON object with the arguments");
    command->footer(R"(Example: triptych format --lang kk --message '{d, day}' --args '{"d":"2025-04-16"}')");
    command->callback(
        [options] { std::cout << format(options->message, language_of(options->language), parse_arguments(options->arguments)) << '\n'; });
}

}  // namespace triptych::cli
