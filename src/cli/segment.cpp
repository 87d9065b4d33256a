#include <functional>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, file;
    bool batch = false, json = false;
    std::string rules;
    bool rules_only = false;
    std::string export_to;
};

using Cut = std::function<std::vector<Segment>(std::string_view)>;

std::vector<std::string> texts_of(const std::vector<Segment>& segments)
{
    std::vector<std::string> texts;
    texts.reserve(segments.size());
    for (const auto& segment : segments) texts.push_back(segment.text);
    return texts;
}

/// How texts are cut: by our rules, or by those of a file on top of ours or in their place.
Cut make_cut(const Options& options)
{
    const Language language = language_of(options.language);
    if (options.rules.empty()) return [language](std::string_view text) { return segment(text, language); };
    std::vector<Diagnostic> diagnostics;
    const auto rules = read_srx(options.rules, &diagnostics);
    for (const auto& diagnostic : diagnostics) warn(diagnostic);
    const auto segmenter = std::make_shared<Segmenter>(rules, SegmentOptions{options.rules_only ? RuleUse::replace : RuleUse::on_top});
    if (!segmenter->has_rules(language))
        warn(options.rules + ": no languagemap matches " + options.language + (options.rules_only ? "; only line breaks divide the text" : "; our rules alone divide the text"));
    return [segmenter, language](std::string_view text) { return segmenter->segment(text, language); };
}

void run(const Options& options)
{
    const auto cut = make_cut(options);
    if (options.batch) return run_batch([&](const std::string& text) { return to_json(texts_of(cut(text))); });

    std::string text = read_file(options.file.empty() ? "-" : options.file);  // as it is: offsets count its bytes
    require_utf8(text, options.file.empty() ? "<stdin>" : options.file);
    const auto segments = cut(text);
    if (options.json) {
        std::cout << to_json(segments) << '\n';
        return;
    }
    for (const auto& sentence : segments) std::cout << sentence.text << '\n';
}

}  // namespace

void add_segment(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("segment", "Cut a text into sentences, one a line");
    const auto options = std::make_shared<Options>();
    auto* language = add_language(*command, options->language)->required(false);
    auto* file = command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_flag("--batch", options->batch, "Read a JSON string a line, print a JSON array of strings a line")->excludes(file);
    command->add_flag("--json", options->json, "Print text, begin and end (bytes) of each sentence");
    auto* rules = command->add_option("--srx", options->rules, "Rules of a file in SRX 2.0, on top of ours: where none of them says anything, ours do");
    command->add_flag("--srx-only", options->rules_only, "The rules of --srx in place of ours")->needs(rules);
    auto* write = command->add_option("--export-srx", options->export_to, "Write our rules as SRX 2.0, for other tools: to FILE, or to standard output")->expected(0, 1);
    write->type_name("[FILE]")->excludes(rules);
    command->footer(
        "Example: echo 'М. Әуезов келді. Кіру тегін.' | triptych segment --lang kk\n"
        "         triptych segment --export-srx maison.srx\n"
        "         triptych segment --lang fr --srx maison.srx examples/printemps/posts/film-muet.fr.txt");
    command->callback([options, language, write] {
        if (write->count() > 0) return write_text(options->export_to, rules_to_srx(own_segmentation_rules()));
        if (language->count() == 0) refuse_usage("--lang is required");
        run(*options);
    });
}

}  // namespace triptych::cli
