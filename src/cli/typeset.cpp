#include <iostream>
#include <map>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, file;
    bool batch = false, explain = false, check = false;
    TypesetOptions how;
};

void print_findings(std::string_view text, Language language, const TypesetOptions& how)
{
    for (const auto& finding : check_typography(text, language, how))
        std::cout << finding.rule << '\t' << name(finding.level) << '\t' << finding.range.begin << '-' << finding.range.end << '\t'
                  << to_json(text.substr(finding.range.begin, finding.range.size())) << " -> " << to_json(finding.suggestion) << '\t' << finding.source << '\n';
}

/// Choices by name.
void add_choices(CLI::App& command, TypesetOptions& how)
{
    using HighSpace = TypesetOptions::HighSpace;
    using Yo = TypesetOptions::Yo;
    using Percent = TypesetOptions::PercentSpace;
    const auto choice = [](auto names) { return CLI::CheckedTransformer(std::move(names)).description(""); };
    command.add_option("--high-space", how.high_space, "Before French ; ! ?: narrow or full no-break space")
        ->transform(choice(std::map<std::string, HighSpace>{{"narrow", HighSpace::narrow}, {"full", HighSpace::full}}));
    command.add_option("--yo", how.yo, "Russian ё: keep, none or all")->transform(choice(std::map<std::string, Yo>{{"keep", Yo::keep}, {"none", Yo::none}, {"all", Yo::all}}));
    command.add_option("--percent", how.percent_space, "Before %: language, none, no-break or narrow")
        ->transform(choice(std::map<std::string, Percent>{
            {"language", Percent::language}, {"none", Percent::none}, {"no-break", Percent::no_break}, {"narrow", Percent::narrow}}));
    command.add_flag("--superscript", how.superscript_ordinals, "French 1er, 2e, n° with raised letters");
    command.add_flag("--plain-spaces", how.plain_spaces, "Plain spaces for channels that lose no-break spaces");
}

void run(const Options& options)
{
    const Language language = language_of(options.language);
    if (options.batch) return run_batch([&](const std::string& text) { return to_json(typeset(text, language, options.how)); });
    if (options.check) return print_findings(read_text(options.file), language, options.how);

    std::vector<TypesetChange> changes;
    const std::string text = typeset(read_text(options.file), language, options.how, &changes);
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
    command->add_flag("--corrections", options->how.corrections, "Also apply the rules that correct the writer");
    add_choices(*command, options->how);
    command->add_flag("--check", options->check, "Print what each rule would change instead of the text: rule, level, bytes, before -> after, source");
    command->add_flag("--explain", options->explain, "List each change and the rule that made it");
    command->add_flag("--batch", options->batch, "Read and print a JSON string a line");
    command->footer(R"(Example: echo 'Rendez-vous à 19h : "entrée libre" !' | triptych typeset --lang fr --explain)");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
