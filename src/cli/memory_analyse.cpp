#include <iomanip>
#include <iostream>
#include <memory>

#include "cli/memory.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, language, target;
    std::vector<std::string> files;
    bool json = false;
};

/// The language that a document is written in first: its header says so, or the first of fr, ru, kk that it has.
Language source_of(const std::vector<Document>& documents)
{
    for (const Document& document : documents) {
        if (const auto named = parse_language(property(document.properties, "source"))) return *named;
        if (const auto languages = languages_of(document); !languages.empty()) return languages.front();
    }
    return Language::fr;
}

void print_row(std::string_view band, const Volume& volume, const Volume& total)
{
    const std::size_t percent = total.words == 0 ? 0 : (volume.words * 200 / total.words + 1) / 2;
    std::cout << std::left << std::setw(12) << band << std::right << std::setw(10) << volume.segments << std::setw(10) << volume.words << std::setw(12)
              << volume.characters << std::setw(7) << percent << "%\n";
}

void print(const Analysis& analysis)
{
    std::cout << std::left << std::setw(12) << code(analysis.language) << std::right << std::setw(10) << "segments" << std::setw(10) << "words"
              << std::setw(12) << "characters" << std::setw(8) << "words" << '\n';
    for (std::size_t i = 0; i < bands; ++i) print_row(name(static_cast<Band>(i)), analysis.volumes[i], analysis.total);
    print_row("total", analysis.total, analysis.total);
}

}  // namespace

void add_analyse(CLI::App& memory)
{
    auto* command = memory.add_subcommand("analyse", "How much of some documents the memory knows: repetitions, 101, 100, 95-99 and so on");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("FILE", options->files, "Documents")->required();
    command->add_option("--lang", options->language, "Language that is translated; when not given, the first that the documents have")
        ->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_option("--to", options->target, "Count only matches that have this language")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych memory analyse --workspace printemps.triptych --lang fr --to kk examples/printemps/posts/cine-club-2025-04-25.trip");
    command->callback([options] {
        std::vector<Document> documents;
        for (const auto& file : options->files) documents.push_back(load_document(file, ""));
        const Language language = options->language.empty() ? source_of(documents) : language_of(options->language);
        std::optional<Language> target;
        if (!options->target.empty()) target = language_of(options->target);
        const Analysis analysis = Workspace::open(options->workspace, OpenFor::reading).analyse(documents, language, target);
        if (options->json)
            std::cout << to_json(analysis) << '\n';
        else
            print(analysis);
    });
}

}  // namespace triptych::cli
