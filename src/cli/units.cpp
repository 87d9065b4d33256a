#include <iomanip>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string document, workspace, unit, language, toward, author;
    std::vector<std::string> units;
    Trio<int> stay{-1, -1, -1};
};

/// Where the second part begins, after so many sentences; all stay where nothing is said.
std::size_t cut_after(const std::string& text, Language language, int stay)
{
    const auto sentences = segment(text, language);
    if (stay < 0 || static_cast<std::size_t>(stay) >= sentences.size()) return text.size();
    return stay == 0 ? 0 : sentences[static_cast<std::size_t>(stay)].source.begin;
}

std::string split(Document& document, const Options& options)
{
    Trio<std::size_t> at;
    for (const Unit& unit : document.units)
        if (unit.id == options.unit)
            for (const Language language : all_languages) at[language] = cut_after(unit.variants[language].text, language, options.stay[language]);
    return "split " + options.unit + ", the second part is " + split_unit(document, options.unit, at);
}

std::string merge(Document& document, const Options& options)
{
    merge_units(document, options.unit);
    return "merged the next unit into " + options.unit;
}

Toward toward(const Options& options) { return options.toward == "previous" ? Toward::previous : Toward::next; }

std::string move(Document& document, const Options& options)
{
    move_sentence(document, options.unit, language_of(options.language), toward(options));
    return "moved a sentence of " + options.unit + " to the " + options.toward + " unit";
}

std::string shift(Document& document, const Options& options)
{
    shift_texts(document, options.unit, language_of(options.language), toward(options));
    return "shifted the texts from " + options.unit + " on to the " + options.toward + " unit";
}

std::string lock_each(Document& document, const Options& options, bool lock)
{
    for (const auto& unit : options.units) lock_unit(document, unit, lock);
    return (lock ? "locked " : "unlocked ") + count(options.units.size(), "unit");
}

std::string lock(Document& document, const Options& options) { return lock_each(document, options, true); }
std::string unlock(Document& document, const Options& options) { return lock_each(document, options, false); }

std::string align_again(Document& document, const Options&) { return count(realign(document), "unit") + " new or changed"; }

struct RepairRow {
    const char* name;
    const char* help;
    std::string (*repair)(Document&, const Options&);
    enum class Needs { unit, cut, direction, units, nothing } needs;
    const char* example;
};

constexpr RepairRow rows[]{
    {"split", "Cut a unit in two after a number of sentences of each language", split, RepairRow::Needs::cut, "split debat-2025-04-30 --workspace printemps.triptych --unit u6 --fr 1 --ru 1 --kk 1"},
    {"merge", "Join a unit with the next one of its block", merge, RepairRow::Needs::unit, "merge jazz-2025-04-26 --workspace printemps.triptych --unit u10"},
    {"move", "Move the first sentence of a language to the unit before, or the last one to the unit after", move, RepairRow::Needs::direction,
     "move jazz-2025-04-26 --workspace printemps.triptych --unit u10 --lang kk --to next"},
    {"shift", "Move the texts of a language by one unit, up to the next unit without one", shift, RepairRow::Needs::direction,
     "move jazz-2025-04-26 --workspace printemps.triptych --unit u10 --lang kk --to next\n"
     "         triptych units shift jazz-2025-04-26 --workspace printemps.triptych --unit u11 --lang kk --to previous"},
    {"lock", "Say that the texts of units belong together", lock, RepairRow::Needs::units, "lock jazz-2025-04-26 u1 u2 --workspace printemps.triptych"},
    {"unlock", "Take a lock back", unlock, RepairRow::Needs::units, "unlock jazz-2025-04-26 u2 --workspace printemps.triptych"},
    {"realign", "Align the sentences between locked units again", align_again, RepairRow::Needs::nothing, "realign jazz-2025-04-26 --workspace printemps.triptych"},
};

void run(const RepairRow& row, const Options& options)
{
    auto workspace = Workspace::open(options.workspace);
    Document document = workspace.document(options.document);
    const std::string done = row.repair(document, options);
    workspace.save(document, options.author, row.name);
    std::cout << done << '\n';
}

void add_needs(CLI::App& command, const RepairRow& row, const std::shared_ptr<Options>& options)
{
    using Needs = RepairRow::Needs;
    if (row.needs == Needs::units) command.add_option("UNIT", options->units, "Unit ids")->required();
    if (row.needs == Needs::unit || row.needs == Needs::cut || row.needs == Needs::direction) command.add_option("--unit", options->unit, "Unit id")->required();
    if (row.needs == Needs::cut)
        for (const Language language : all_languages)
            command.add_option("--" + std::string(code(language)), options->stay[language], "Sentences of this language that stay in the first part; all when not given")
                ->check(CLI::NonNegativeNumber);
    if (row.needs != Needs::direction) return;
    add_language(command, options->language);
    command.add_option("--to", options->toward, "Which neighbour gets it")->required()->check(CLI::IsMember({"previous", "next"}));
}

void add_repair_of_units(CLI::App& units, const RepairRow& row)
{
    auto* command = units.add_subcommand(row.name, row.help);
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "Document id")->required();
    add_workspace(*command, options->workspace);
    add_needs(*command, row, options);
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->footer(std::string("Example: triptych units ") + row.example);
    command->callback([options, &row] { run(row, *options); });
}

/// A line for each unit, with the id that the other commands take.
void print_list(const Options& options)
{
    const Document document = Workspace::open(options.workspace, OpenFor::reading).document(options.document);
    std::cout << "unit\tconfidence\tlocked\tfr\tru\tkk\n" << std::fixed << std::setprecision(2);
    for (const Unit& unit : document.units) {
        std::cout << unit.id << '\t' << unit.confidence << '\t' << (is_locked(unit) ? "yes" : "no");
        for (const Language language : all_languages) std::cout << '\t' << one_line(unit.variants[language].text);
        std::cout << '\n';
    }
}

void add_list(CLI::App& units)
{
    auto* command = units.add_subcommand("list", "The units of a document with their ids and the confidence of their alignment");
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "Document id")->required();
    add_workspace(*command, options->workspace);
    command->footer("Example: triptych units list jazz-2025-04-26 --workspace printemps.triptych");
    command->callback([options] { print_list(*options); });
}

/// A line for each change of a text of the unit, oldest first.
void print_history(const Options& options)
{
    std::cout << "time\taction\tauthor\tlang\trevision\tstate\ttext\n";
    for (const Change& change : Workspace::open(options.workspace, OpenFor::reading).history(options.document, options.unit)) {
        std::cout << change.time << '\t' << change.action << '\t' << change.author << '\t' << code(change.language) << '\t' << change.revision << '\t'
                  << name(change.state) << '\t' << one_line(change.text) << '\n';
    }
}

void add_history(CLI::App& units)
{
    auto* command = units.add_subcommand("history", "What was done to a unit, oldest first");
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "Document id")->required();
    add_workspace(*command, options->workspace);
    command->add_option("--unit", options->unit, "Unit id")->required();
    command->footer("Example: triptych units history jazz-2025-04-26 --workspace printemps.triptych --unit u3");
    command->callback([options] { print_history(*options); });
}

}  // namespace

void add_units(CLI::App& program, Session&)
{
    auto* units = program.add_subcommand("units", "Mend which texts of a document belong together");
    units->require_subcommand(1);
    units->footer("Example: triptych units merge jazz-2025-04-26 --workspace printemps.triptych --unit u10");
    add_list(*units);
    for (const auto& row : rows) add_repair_of_units(*units, row);
    add_history(*units);
}

}  // namespace triptych::cli
