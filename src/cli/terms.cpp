#include <iostream>
#include <memory>
#include <unordered_map>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language;
    bool batch = false;
};

/// Glossaries of one term, made once for each term of the input.
class Terms {
public:
    explicit Terms(Language language) : language_(language) {}

    [[nodiscard]] bool contains(const std::string& term, std::string_view text)
    {
        auto found = glossaries_.find(term);
        if (found == glossaries_.end()) found = glossaries_.emplace(term, glossary(term)).first;
        return !found->second.find_all(text, language_).empty();
    }

private:
    [[nodiscard]] Glossary glossary(const std::string& term) const
    {
        Concept entry;
        entry.terms[language_].emplace_back().text = term;
        return Glossary({entry});
    }

    Language language_;
    std::unordered_map<std::string, Glossary> glossaries_;
};

void match(const Options& options)
{
    Terms terms(language_of(options.language));
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        const auto tab = line.find('\t');
        if (tab == std::string::npos)
            throw Error(ErrorCode::syntax, "a line without a tab; expected TERM<TAB>TEXT", {"<stdin>", number, 1});
        std::cout << (terms.contains(line.substr(0, tab), std::string_view(line).substr(tab + 1)) ? "1\n" : "0\n");
    }
}

}  // namespace

void add_terms(CLI::App& program, Session&)
{
    auto* terms = program.add_subcommand("terms", "Find the terms of a glossary in inflected text");
    terms->require_subcommand(1);
    auto* command = terms->add_subcommand("match", "Say of each line whether its text contains its term in any form");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_flag("--batch", options->batch, "Read lines of TERM<TAB>TEXT; 1 or 0 a line")->required();
    command->footer("Example: printf 'мектеп\\tмектебімізде\\n' | triptych terms match --lang kk --batch");
    command->callback([options] { match(*options); });
}

}  // namespace triptych::cli
