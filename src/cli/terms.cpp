#include <iostream>
#include <memory>
#include <unordered_map>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language;
    bool batch = false;
    bool explain = false;
};

/// Glossaries of one term, made once for each term of the input.
class Terms {
public:
    explicit Terms(Language language) : language_(language) {}

    [[nodiscard]] std::vector<TermHit> find(const std::string& term, std::string_view text)
    {
        auto found = glossaries_.find(term);
        if (found == glossaries_.end()) found = glossaries_.emplace(term, glossary(term)).first;
        return found->second.find_all(text, language_);
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

/// "мектебімізде: certain, мектеп + іміз (us) + де (locative)".
std::string explain(std::string_view term, std::string_view form, Language language)
{
    const auto reading = read_form(term, form, language);
    std::string out(form);
    out.append(": ").append(name(reading.grade));
    if (!reading.explanation.empty()) out.append(", ").append(reading.explanation);
    return out;
}

void match(const Options& options)
{
    const auto language = language_of(options.language);
    Terms terms(language);
    std::size_t number = 0;
    for (std::string line; next_line(line, number);) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos)
            throw Error(ErrorCode::syntax, "a line without a tab; expected TERM<TAB>TEXT", {"<stdin>", number, 1});
        const auto term = line.substr(0, tab);
        const auto text = std::string_view(line).substr(tab + 1);
        const auto hits = terms.find(term, text);
        std::cout << (hits.empty() ? '0' : '1');
        if (options.explain)
            for (const auto& hit : hits) std::cout << '\t' << explain(term, text.substr(hit.range.begin, hit.range.size()), language);
        std::cout << '\n';
    }
}

constexpr const char* example = "Example: printf 'мектеп\\tмектебімізде\\n' | triptych terms match --lang kk --batch";

}  // namespace

void add_terms(CLI::App& program, Session&)
{
    auto* terms = program.add_subcommand("terms", "Find the terms of a glossary in inflected text");
    terms->require_subcommand(1);
    terms->footer(example);
    auto* command = terms->add_subcommand("match", "Say of each line whether its text contains its term in any form");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_flag("--batch", options->batch, "Read lines of TERM<TAB>TEXT; 1 or 0 a line")->required();
    command->add_flag("--explain", options->explain, "After 1, a tab and the form found, how sure it is, and how it was read");
    command->footer(example);
    command->callback([options] { match(*options); });
}

}  // namespace triptych::cli
