#include <cmath>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, form;
    std::vector<std::string> words, names;
    bool batch = false, explain = false, json = false;
};

/// "0.95": confidence and scores are shown so everywhere.
std::string hundredths(double value)
{
    const long rounded = std::lround(value * 100);
    return (rounded == 100 ? "1." : "0.") + std::string(rounded % 100 < 10 ? "0" : "") + std::to_string(rounded % 100);
}

void print(const Inflection& inflection, const Options& options)
{
    std::cout << inflection.text;
    if (options.explain)
        std::cout << '\t' << name(inflection.reached) << '\t' << hundredths(inflection.confidence) << '\t' << inflection.explanation;
    std::cout << '\n';
}

std::string no_feature(std::string_view feature)
{
    return "\"" + std::string(feature) + "\" is no feature of a form; expected those of --help, joined by ';'";
}

/// A row with a feature that nobody knows is done without it, and told.
void run_table(const Options& options, const NamesTable& names)
{
    const Language language = language_of(options.language);
    std::string line;
    for (std::size_t number = 0; next_line(line, number);) {
        const auto tab = line.find('\t');
        const auto features = tab == std::string::npos ? options.form : line.substr(tab + 1);
        if (const auto feature = unknown_feature(features); !feature.empty()) std::cerr << "<stdin>:" << number << ": " << no_feature(feature) << '\n';
        print(inflect(std::string_view(line).substr(0, tab), language, parse_form(features), &names), options);
    }
}

void run(const Options& options, Session& session)
{
    if (const auto feature = unknown_feature(options.form); !feature.empty()) refuse_usage("--form: " + no_feature(feature));
    const NamesTable names = load_names(options.names);
    if (options.batch) return run_table(options, names);
    if (options.words.empty()) refuse_usage("WORD is missing; expected the words to put into the form, or --batch");
    const Language language = language_of(options.language);
    std::vector<Inflection> found;
    for (const auto& word : options.words) found.push_back(inflect(word, language, parse_form(options.form), &names));
    if (options.json)
        std::cout << to_json(found) << '\n';
    else
        for (const auto& inflection : found) print(inflection, options);
    for (const auto& inflection : found)
        if (inflection.text.empty()) session.status = exit_no;
}

}  // namespace

void add_inflect(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("inflect", "Put words and names into a grammatical form");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("--form", options->form,
                        "Features joined by ';': sg pl; nom gen dat acc loc abl ins prp; px1sg px2sg px2frm px3 px1pl px2pl; "
                        "at to from of; and what is known of the word: m f nt, aa nn, indecl");
    command->add_option("WORD", options->words, "A word, a name or a phrase; one form a line");
    add_names(*command, options->names);
    command->add_flag("--batch", options->batch, "Read lines of WORD<TAB>FORM; an empty line where no form can be given");
    command->add_flag("--explain", options->explain, "Add how each form was reached, how sure it is, and why");
    command->add_flag("--json", options->json, "An array of objects: text, reached, confidence, explanation");
    command->footer("Example: triptych inflect --lang kk --form 'px3;loc' кітап\n"
                    "         triptych inflect --lang ru --form at --names glossaries/places.csv Франция");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
