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
    std::vector<std::string> names, glossaries;
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

std::vector<Finding> findings_of(const Options& options, Language language, const NamesTable& names)
{
    if (!options.arguments) return check_pattern(options.message, language);
    return check_pattern(options.message, language, arguments_of(options), &names);
}

/// <pattern>:OFFSET:LANG: severity: message [rule]
void print(const Finding& finding, std::ostream& out)
{
    out << "<pattern>:" << finding.range.begin << ':' << code(finding.language) << ": " << name(finding.severity) << ": " << finding.message;
    if (!finding.suggestion.empty()) out << "; write \"" << finding.suggestion << '"';
    out << " [" << finding.rule << "]\n";
}

void run_check(const Options& options, Language language, const NamesTable& names, Session& session)
{
    const auto findings = findings_of(options, language, names);
    if (std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; })) session.status = exit_no;
    if (options.json)
        std::cout << to_json(findings) << '\n';
    else
        for (const auto& finding : findings) print(finding, std::cout);
}

void run(const Options& options, Session& session)
{
    const Language language = language_of(options.language);
    const NamesTable names = load_names(options.names, options.glossaries);
    if (options.check) return run_check(options, language, names, session);
    if (options.json) refuse_usage("--json goes with --check");
    const Arguments arguments = arguments_of(options);
    try {
        std::vector<Finding> notes;
        const std::string text = format(options.message, language, arguments, {.names = &names, .notes = &notes});
        for (const auto& note : notes) print(note, std::cerr);
        std::cout << text << '\n';
    } catch (const Error& error) {  // with a place: of the pattern; else of a value
        throw error.in_file(error.place().line > 0 ? "--message" : "--args");
    }
}

}  // namespace

void add_format(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("format", "Put dates, times, prices, numbers and names into a message");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("--message", options->message, "ICU message pattern")->required();
    command->add_option("--args", options->arguments, "JSON object with the arguments");
    add_names(*command, options->names);
    command->add_option("--glossary", options->glossaries, "Glossary, TBX or CSV: its terms can be counted and inflected by their ids")->take_all();
    command->add_flag("--check", options->check, "Print what is wrong with the pattern instead, at which byte; 1 if there is an error");
    command->add_flag("--json", options->json, "With --check: print JSON");
    command->footer(R"(Types: {d, day} {d, day, year} {d, date, long|full|short|medium} {w, interval} {w, interval, year} {t, hour} {t, hours} {t, time}
       {r, recurring} {p, price} {n, ordinal, m|f|nt} {x, list} {x, list, or} {tel, phone} {c, at} {c, to} {c, from} {c, of} {who, inflect, dat}
       {n, count, film} {n, plural, …} {x, select, …}; a null in a list is an error, a null by a name is an argument that is missing.
Example: triptych format --lang kk --message '{d, day}' --args '{"d":"2025-04-16"}'
         triptych format --lang ru --message '{c, at}' --args '{"c":"almaty"}' --names glossaries/places.csv)");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
