#include <iostream>
#include <memory>

#include "cli/memory.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, language, text;
    std::size_t limit = 20;
    bool json = false;
};

/// The text with its words in [brackets].
std::string marked(const std::string& text, const std::vector<Range>& words)
{
    std::string out;
    std::size_t copied = 0;
    for (const Range range : words) {
        out += text.substr(copied, range.begin - copied) + "[" + text.substr(range.begin, range.size()) + "]";
        copied = range.end;
    }
    return out + text.substr(copied);
}

void print(const ConcordanceHit& hit, Language asked)
{
    std::cout << hit.id << (hit.origin.empty() ? "" : "  " + hit.origin) << '\n';
    if (!hit.previous[asked].empty()) std::cout << "    < " << hit.previous[asked] << '\n';
    for (const Language language : all_languages)
        if (!hit.texts[language].empty())
            std::cout << "  " << code(language) << "  " << (language == asked ? marked(hit.texts[language], hit.words) : hit.texts[language]) << '\n';
    if (!hit.next[asked].empty()) std::cout << "    > " << hit.next[asked] << '\n';
}

}  // namespace

void add_concordance(CLI::App& memory)
{
    auto* command = memory.add_subcommand("concordance", "Units that contain words, in any inflected form, with their neighbours");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    add_language(*command, options->language);
    command->add_option("TEXT", options->text, "One word or several")->required();
    command->add_option("--limit", options->limit, "Most units wanted")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych memory concordance --workspace printemps.triptych --lang kk 'көрме'");
    command->callback([options] {
        require_utf8(options->text, "TEXT");
        const Language language = language_of(options->language);
        const auto hits = Workspace::open(options->workspace, OpenFor::reading).concordance(options->text, language, options->limit);
        if (options->json)
            std::cout << to_json(hits) << '\n';
        else
            for (const auto& hit : hits) print(hit, language);
    });
}

}  // namespace triptych::cli
