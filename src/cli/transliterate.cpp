#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, system, file;
    bool explain = false, json = false, batch = false;
};

/// What the reader should know of a text that looks finished.
void warn_of_losses(const Transliteration& result, const std::string& system)
{
    const auto unsure = std::ranges::count_if(result.doubtful, [](const Doubt& doubt) { return doubt.confidence <= Confidence::low; });
    if (result.lossy) warn(system + ": several letters share a Latin form; the text cannot be turned back");
    if (unsure > 0) warn(count(static_cast<std::size_t>(unsure), "doubtful letter") + "; --explain lists them");
}

void explain(const Transliteration& result)
{
    if (!result.text.ends_with('\n')) std::cout << '\n';
    for (const auto& doubt : result.doubtful)
        std::cout << name(doubt.confidence) << '\t' << doubt.source.begin << '-' << doubt.source.end << '\t' << to_json(doubt.letters)
                  << " -> " << to_json(doubt.written) << '\t' << doubt.why << '\n';
}

void run(const Options& options)
{
    const Language language = language_of(options.language);
    require_system(language, options.system);
    if (options.batch)
        return run_batch([&](const std::string& text) { return to_json(transliterate(text, language, options.system).text); });
    const auto result = transliterate(read_text(options.file), language, options.system);
    if (options.json) {
        std::cout << to_json(result, options.system) << '\n';
        return;
    }
    std::cout << result.text;
    if (options.explain) explain(result);
    warn_of_losses(result, options.system);
}

}  // namespace

void add_transliterate(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("transliterate", "Write Russian and Kazakh names in Latin letters");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command
        ->add_option("--system", options->system,
                     "kk-latn-2021 (Kazakh alphabet of 2021), bgn (BGN/PCGN) or fr (names as French writes them)")
        ->required();
    command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_flag("--explain", options->explain, "List each doubtful letter, how sure its form is and where it comes from");
    command->add_flag("--batch", options->batch, "Read and print a JSON string a line");
    command->add_flag("--json", options->json,
                      "Print the text, whether it is lossy, and the doubtful letters with their bytes in the input");
    command->footer("Example: echo 'Әбілхан Қастеев' | triptych transliterate --lang kk --system fr");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
