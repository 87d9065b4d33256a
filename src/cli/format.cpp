#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, message;
    std::optional<std::string> arguments;
    bool check = false;
    bool json = false;
};

/// Errors name the option, and the line and the column in it.
Arguments arguments_of(const Options& options)
{
    try {
        return parse_arguments(options.arguments.value_or("{}"));
    } catch (const Error& error) {
        throw error.in_file("--args");
    }
}

std::vector<Finding> findings_of(const Options& options, Language language)
{
    if (!options.arguments) return check_pattern(options.message, language);
    return check_pattern(options.message, language, arguments_of(options));
}

/// <pattern>:OFFSET:LANG: severity: message [rule]
void print(const Finding& finding)
{
    std::cout << "<pattern>:" << finding.range.begin << ':' << code(finding.language) << ": " << name(finding.severity) << ": "
              << finding.message;
    if (!finding.suggestion.empty()) std::cout << "; write \"" << finding.suggestion << '"';
    std::cout << " [" << finding.rule << "]\n";
}

void run_check(const Options& options, Language language, Session& session)
{
    const auto findings = findings_of(options, language);
    if (std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; })) session.status = exit_no;
    if (options.json)
        std::cout << to_json(findings) << '\n';
    else
        std::ranges::for_each(findings, print);
}

void run(const Options& options, Session& session)
{
    const Language language = language_of(options.language);
    if (options.check) return run_check(options, language, session);
    if (options.json) refuse_usage("--json goes with --check");
    const Arguments arguments = arguments_of(options);
    try {
        std::cout << format(options.message, language, arguments) << '\n';
    } catch (const Error& error) {  // with a place: of the pattern; else of a value
        throw error.in_file(error.place().line > 0 ? "--message" : "--args");
    }
}

}  // namespace

void add_format(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("format", "Put dates, times, prices and numbers into a message");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("--message", options->message, "ICU message pattern")->required();
    command->add_option("--args", options->arguments, "JSON object with the arguments");
    command->add_flag("--check", options->check, "Print what is wrong with the pattern instead, at which byte; 1 if there is an error");
    command->add_flag("--json", options->json, "With --check: print JSON");
    command->footer(R"(Example: triptych format --lang kk --message '{d, day}' --args '{"d":"2025-04-16"}')");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
