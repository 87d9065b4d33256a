#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, file;
    bool batch = false, json = false;
};

std::vector<std::string> texts_of(const std::vector<Segment>& segments)
{
    std::vector<std::string> texts;
    texts.reserve(segments.size());
    for (const auto& segment : segments) texts.push_back(segment.text);
    return texts;
}

void run(const Options& options)
{
    const Language language = language_of(options.language);
    if (options.batch) return run_batch([&](const std::string& text) { return to_json(texts_of(segment(text, language))); });

    std::string text = read_file(options.file.empty() ? "-" : options.file);  // as it is: offsets count its bytes
    require_utf8(text, options.file.empty() ? "<stdin>" : options.file);
    const auto segments = segment(text, language);
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
    add_language(*command, options->language);
    command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_flag("--batch", options->batch, "Read a JSON string a line, print a JSON array of strings a line");
    command->add_flag("--json", options->json, "Print text, begin and end (bytes) of each sentence");
    command->footer("Example: echo 'М. Әуезов келді. Кіру тегін.' | triptych segment --lang kk");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
