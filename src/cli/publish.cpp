#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string document, workspace, channel, languages, output, allow;
};

/// A file is published as it stands; a document of a workspace when it is approved, or as `--allow` says.
PublishOptions publish_options(const Options& options)
{
    PublishOptions how;
    if (!options.languages.empty()) how.languages = language_list(options.languages);
    if (!options.workspace.empty()) how.allow = State::approved;
    if (!options.allow.empty()) {
        how.allow = *parse_state(options.allow);
        how.mark_drafts = true;
    }
    return how;
}

void run(const Options& options)
{
    if (!options.channel.empty()) require_channel(options.channel);
    const Document document = load_document(options.document, options.workspace);
    const Channel channel = options.channel.empty() ? channel_of(document) : find_channel(options.channel);
    const auto publication = publish(document, channel, publish_options(options));
    for (const auto& warning : publication.warnings) warn(document.id + ": " + warning);
    write_text(options.output, publication.text);
}

}  // namespace

void add_publish(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("publish", "The text that goes out, in one language or several");
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "A .trip file, or with --workspace a document id")->required();
    add_workspace(*command, options->workspace, false);
    command->add_option("--channel", options->channel, "instagram, panel, regulation; the document's own by default");
    add_language_list(*command, options->languages, "For example kk or fr,ru,kk; all of them in the channel's order by default");
    command->add_option("-o,--output", options->output, "File to write; standard output when there is none");
    command->add_option("--allow", options->allow, "Lowest state that may go out; drafts are marked")
        ->check(CLI::IsMember({"draft", "translated", "reviewed", "approved"}));
    command->footer("Example: triptych publish cine-club.trip --channel instagram --languages kk,ru");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
