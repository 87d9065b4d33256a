#include <algorithm>
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

/// An option whose value is one of `names`.
template <class Value>
void add_choice(CLI::App& command, const std::string& flag, Value& value, const std::string& help, const std::map<std::string, Value>& names)
{
    command.add_option_function<std::string>(flag, [&value, names](const std::string& name) { value = names.at(name); }, help)->check(CLI::IsMember(names));
}

void add_choices(CLI::App& command, TypesetOptions& how)
{
    using HighSpace = TypesetOptions::HighSpace;
    using Yo = TypesetOptions::Yo;
    using Percent = TypesetOptions::PercentSpace;
    add_choice<HighSpace>(command, "--high-space", how.high_space, "No-break space before French ; ! ?", {{"narrow", HighSpace::narrow}, {"full", HighSpace::full}});
    add_choice<Yo>(command, "--yo", how.yo, "Russian ё as typed, never, or wherever it is sure", {{"keep", Yo::keep}, {"none", Yo::none}, {"all", Yo::all}});
    add_choice<Percent>(command, "--percent", how.percent_space, "Space before %",
                        {{"language", Percent::language}, {"none", Percent::none}, {"no-break", Percent::no_break}, {"narrow", Percent::narrow}});
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
    std::ranges::stable_sort(changes, {}, [](const TypesetChange& change) { return change.source.begin; });
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
    auto* file = command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_flag("--corrections", options->how.corrections, "Also apply the rules that correct the writer");
    add_choices(*command, options->how);
    auto* check = command->add_flag("--check", options->check, "Print what each rule would change instead of the text: rule, level, bytes, before -> after, source");
    auto* explain = command->add_flag("--explain", options->explain, "List each change and the rule that made it")->excludes(check);
    command->add_flag("--batch", options->batch, "Read and print a JSON string a line")->excludes(file)->excludes(check)->excludes(explain);
    command->footer(R"(Example: echo 'Rendez-vous à 19h : "entrée libre" !' | triptych typeset --lang fr --explain)");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
