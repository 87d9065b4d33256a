#include <iostream>
#include <memory>

#include "cli/memory.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string workspace, language, sibling;
    bool json = false;
};

void print(const Disagreement& disagreement)
{
    constexpr std::size_t most_named = 5;
    std::cout << code(disagreement.language) << "  " << disagreement.text << '\n';
    for (const auto& choice : disagreement.choices) {
        std::cout << "  " << code(disagreement.sibling) << "  " << choice.text << "  (";
        for (std::size_t i = 0; i < choice.units.size() && i < most_named; ++i)
            std::cout << (i == 0 ? "" : ", ") << choice.units[i].id << (choice.units[i].document.empty() ? "" : " of " + choice.units[i].document);
        if (choice.units.size() > most_named) std::cout << " and " << choice.units.size() - most_named << " more";
        std::cout << ")\n";
    }
}

}  // namespace

void add_disagree(CLI::App& memory)
{
    auto* command = memory.add_subcommand("disagree", "Units that say the same in one language and not in another");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    command->add_option("--lang", options->language, "The language in which they agree; any when not given")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_option("--to", options->sibling, "The language in which they do not")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych memory disagree --workspace printemps.triptych --lang fr --to kk");
    command->callback([options] {
        auto found = Workspace::open(options->workspace, OpenFor::reading).memory_disagreements();
        std::erase_if(found, [&](const Disagreement& one) {
            return (!options->language.empty() && code(one.language) != options->language) || (!options->sibling.empty() && code(one.sibling) != options->sibling);
        });
        if (options->json)
            std::cout << to_json(found) << '\n';
        else
            for (const auto& one : found) print(one);
    });
}

}  // namespace triptych::cli
