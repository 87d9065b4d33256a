#include <algorithm>
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

/// The lowest state in which a language of the document stands; approved where it has no text.
State lowest_state(const Document& document, Language language)
{
    State lowest = State::approved;
    for (const Unit& unit : document.units)
        if (!unit.variants[language].text.empty()) lowest = std::min(lowest, unit.variants[language].state);
    return lowest;
}

/// "fr and ru are draft, kk is reviewed": which of the languages are not approved; empty when all are.
std::string without_approval(const Document& document, std::vector<Language> languages)
{
    if (languages.empty()) languages = languages_of(document);
    std::vector<std::pair<State, std::vector<std::string>>> groups;
    for (const Language language : languages) {
        const State state = lowest_state(document, language);
        if (state == State::approved) continue;
        auto group = std::ranges::find(groups, state, [](const auto& each) { return each.first; });
        if (group == groups.end()) group = groups.insert(groups.end(), {state, {}});
        if (std::ranges::count(group->second, code(language)) == 0) group->second.emplace_back(code(language));
    }
    std::string out;
    for (const auto& [state, names] : groups)
        out += (out.empty() ? "" : ", ") + listed(names) + (names.size() == 1 ? " is " : " are ") + std::string(name(state));
    return out;
}

/// A file goes out in any state, but not in silence.
void warn_of_approval(const Document& document, const PublishOptions& how)
{
    if (how.allow != State::missing) return;
    if (const auto states = without_approval(document, how.languages); !states.empty())
        warn(document.id + ": published as it stands, without approval: " + states + "; --allow draft marks it, --allow approved refuses it");
}

void run(const Options& options)
{
    if (!options.channel.empty()) require_channel(options.channel);
    const Document document = load_document(options.document, options.workspace);
    const Channel channel = options.channel.empty() ? channel_of(document) : find_channel(options.channel);
    const auto how = publish_options(options);
    const auto publication = publish(document, channel, how);
    warn_of_approval(document, how);
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
    command->add_option("--allow", options->allow, "Lowest state that may go out; what is not approved is marked. By default approved for a workspace, any for a file")
        ->check(CLI::IsMember({"draft", "translated", "reviewed", "approved"}));
    command->footer("Example: triptych publish examples/printemps/posts/cine-club-2025-04-25.trip --channel instagram --languages kk,ru");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
