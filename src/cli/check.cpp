#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, channel;
    std::vector<std::string> documents, glossaries, names;
    bool json = false;
};

Glossary load_glossary(const Options& options)
{
    std::vector<Concept> concepts;
    if (!options.workspace.empty()) concepts = Workspace::open(options.workspace, OpenFor::reading).concepts();
    for (const auto& file : options.glossaries) std::ranges::move(read_terms(file), std::back_inserter(concepts));
    for (const auto& file : options.names) std::ranges::move(read_terms(file), std::back_inserter(concepts));
    return Glossary(std::move(concepts));
}

/// DOC:UNIT:LANG: severity: message [rule]
void print(const std::string& document, const Finding& finding)
{
    std::cout << document << ':' << (finding.unit.empty() ? "" : finding.unit + ":") << code(finding.language) << ": " << name(finding.severity)
              << ": " << finding.message;
    if (!finding.suggestion.empty()) std::cout << "; write \"" << finding.suggestion << '"';
    std::cout << " [" << finding.rule << "]\n";
}

bool has_error(const std::vector<Finding>& findings)
{
    return std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

void run(const Options& options, Session& session)
{
    if (options.json && options.documents.size() > 1) refuse_usage("--json takes one document at a time");
    if (!options.channel.empty()) require_channel(options.channel);
    const Glossary glossary = load_glossary(options);
    for (const auto& name : options.documents) {
        const Document document = load_document(name, options.workspace);
        const auto findings = check(document, glossary, {.channel = options.channel});
        if (has_error(findings)) session.status = exit_no;
        if (options.json)
            std::cout << to_json(findings) << '\n';
        else
            for (const auto& finding : findings) print(document.id, finding);
    }
}

}  // namespace

void add_check(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("check", "What is wrong with documents, and where");
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->documents, ".trip files, or with --workspace document ids")->required();
    add_workspace(*command, options->workspace, false);
    command->add_option("--glossary", options->glossaries, "Glossary, TBX or CSV");
    add_names(*command, options->names);
    command->add_option("--channel", options->channel, "Whose limits apply; the document's own by default");
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych check examples/printemps/posts/club-de-discussion-2025-04-16.trip --glossary glossaries/events.tbx");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
