#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    bool json = false;
};

/// What reading a file told: what it holds, the error that stopped the reading, and what was odd.
struct Verdict {
    std::string what;
    std::optional<Diagnostic> error;
    std::vector<Diagnostic> warnings;
};

bool is_srx(const std::string& file, std::string_view bytes) { return file.ends_with(".srx") || bytes.substr(0, 1000).find("<srx") != std::string_view::npos; }

/// Reads the file as `import` would, and says what it is.
std::string read_as_it_is(const std::string& file, std::vector<Diagnostic>& warnings)
{
    const std::string bytes = read_file(file);
    const std::string name = file == "-" ? "<stdin>" : file;
    if (is_srx(file, bytes)) {
        const auto rules = parse_srx(bytes, name, &warnings);
        return "segmentation rules, " + count(rules.languages.size(), "language rule");
    }
    const auto document = [](const Document& read) { return "a document, " + count(read.units.size(), "unit"); };
    if (file == "-") return document(parse_trip(bytes, name, &warnings));
    switch (sniff(file)) {
        case FileKind::units: return "a memory, " + count(read_units(file, &warnings).size(), "unit");
        case FileKind::terms: return "a glossary, " + count(read_terms(file, &warnings).size(), "concept");
        case FileKind::names: return "a names table, " + count(read_names(file, &warnings).size(), "name");
        case FileKind::document: break;
    }
    return document(read_document(file, &warnings));
}

/// What is missing, cannot be read or is of no known format is no answer, and thrown on.
Verdict examine(const std::string& file)
{
    Verdict verdict;
    try {
        verdict.what = read_as_it_is(file, verdict.warnings);
    } catch (const Error& error) {
        constexpr std::array no_answer{ErrorCode::not_found, ErrorCode::io, ErrorCode::unsupported, ErrorCode::busy};
        if (std::ranges::find(no_answer, error.code()) != no_answer.end()) throw;
        verdict.error = {error.place().file.empty() ? error.in_file(file).place() : error.place(), error.message()};
    }
    return verdict;
}

void print(const Diagnostic& diagnostic, const std::string& severity)
{
    std::cout << Error(ErrorCode::syntax, severity + ": " + diagnostic.message, diagnostic.place).what() << '\n';
}

std::string as_json(const Diagnostic& diagnostic, const std::string& severity)
{
    return "{\"severity\":" + to_json(severity) + ",\"file\":" + to_json(diagnostic.place.file) + ",\"line\":" + std::to_string(diagnostic.place.line) +
           ",\"column\":" + std::to_string(diagnostic.place.column) + ",\"message\":" + to_json(diagnostic.message) + "}";
}

void run(const Options& options, Session& session)
{
    std::string array;
    for (const auto& file : options.files) {
        const Verdict verdict = examine(file);
        const auto tell = [&](const Diagnostic& diagnostic, const std::string& severity) {
            if (options.json)
                array.append(array.empty() ? "" : ",").append(as_json(diagnostic, severity));
            else
                print(diagnostic, severity);
        };
        for (const auto& warning : verdict.warnings) tell(warning, "warning");
        if (verdict.error) {
            tell(*verdict.error, "error");
            session.status = exit_no;
        } else if (!options.json) {
            warn(file + ": valid: " + verdict.what);
        }
    }
    if (options.json) std::cout << '[' << array << "]\n";
}

}  // namespace

void add_validate(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("validate", "What is wrong with files, and where: 0 when all are valid, 1 when one is not");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "What `import` reads, and .srx; - is standard input, a .trip or SRX")->required();
    command->add_flag("--json", options->json, "An array of objects: severity (error, warning), file, line, column (0: not known), message");
    command->footer("A line is FILE:LINE:COLUMN: SEVERITY: MESSAGE. A file with warnings is valid.\n"
                    "Example: triptych validate examples/printemps/posts/*.trip glossaries/events.tbx");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
