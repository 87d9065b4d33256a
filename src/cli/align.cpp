#include <algorithm>
#include <array>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>
#include <system_error>

#include "cli/align_files.hpp"
#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    Trio<std::string> files;
    std::string batch, from, folder, locks, memory, into, as = "document", id, author, output = "tsv";
    bool segmented = false, review = false;
};

constexpr double sure = 0.9;  // what lies below is to be looked at by a person

/// `[0,1]:[0]:[]` a line, in the order of the languages given.
std::string beads_text(const AlignTexts& texts, const std::vector<Bead>& beads)
{
    std::string out;
    for (const auto& bead : beads) {
        for (std::size_t i = 0; i < texts.given.size(); ++i) {
            out += i == 0 ? "[" : ":[";
            const auto& numbers = bead.sentences[texts.given[i]];
            for (std::size_t j = 0; j < numbers.size(); ++j) out += (j == 0 ? "" : ",") + std::to_string(numbers[j]);
            out += ']';
        }
        out += '\n';
    }
    return out;
}

std::string one_line(std::string text)
{
    std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// Number of the unit, confidence and texts, the doubtful ones first.
std::string review_text(const std::vector<Unit>& units)
{
    std::ostringstream out;
    out << "unit\tconfidence\tfr\tru\tkk\n" << std::fixed << std::setprecision(2);
    for (const Unit& unit : units) {
        out << unit.id << '\t' << unit.confidence;
        for (const Language language : all_languages) out << '\t' << one_line(unit.variants[language].text);
        out << '\n';
    }
    return out.str();
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) out += c == '&' ? std::string("&amp;") : c == '<' ? std::string("&lt;") : c == '>' ? std::string("&gt;") : std::string(1, c);
    return out;
}

/// A page for reading side by side; doubtful units are marked.
std::string html_text(const std::vector<Unit>& units, const std::vector<Language>& given)
{
    std::string out("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Triptych</title><style>table{border-collapse:collapse;width:100%}"
                    "td,th{border:1px solid #bbb;padding:.4em;vertical-align:top;text-align:left}.doubtful{background:#fff3cd}</style></head><body><table>\n<tr><th>#</th>");
    for (const Language language : given) out.append("<th>").append(code(language)).append("</th>");
    out.append("</tr>\n");
    for (const Unit& unit : units) {
        out.append(unit.confidence < sure ? "<tr class=\"doubtful\"><td>" : "<tr><td>").append(unit.id).append("</td>");
        for (const Language language : given)
            out.append("<td lang=\"").append(code(language)).append("\">").append(escaped(unit.variants[language].text)).append("</td>");
        out.append("</tr>\n");
    }
    return out.append("</table></body></html>\n");
}

std::string answer(const AlignTexts& texts, const std::vector<Bead>& beads, const std::string& output, bool review)
{
    if (output == "beads") return beads_text(texts, beads);
    auto units = units_from(texts.input.sentences, beads);
    if (review) {
        std::erase_if(units, [](const Unit& unit) { return unit.confidence >= sure; });
        std::ranges::stable_sort(units, {}, &Unit::confidence);
    }
    if (output == "tsv" && review) return review_text(units);
    if (output == "html") return html_text(units, texts.given);
    if (output == "trip") return write_trip(document_from(texts.input, beads, "aligned"));
    if (output == "json") return to_json(units) + "\n";
    if (output == "xliff") return units_to_xliff(units);
    return output == "tmx" ? units_to_tmx(units) : units_to_tsv(units);
}

std::vector<Unit> read_known(const std::string& workspace)
{
    std::vector<Unit> units;
    if (workspace.empty()) return units;
    Workspace::open(workspace, OpenFor::reading).for_each_memory_unit([&](const Unit& unit) {
        units.push_back(unit);
        return true;
    });
    return units;
}

/// A line for each document: sentences, units, those that all languages have, those that a person should look at.
void print_summary(const std::vector<AlignRow>& rows, const std::vector<AlignTexts>& texts, const std::vector<std::vector<Bead>>& beads)
{
    std::cout << "id\tfr\tru\tkk\tunits\twhole\tdoubtful\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::cout << rows[i].id;
        for (const Language language : all_languages) std::cout << '\t' << texts[i].input.sentences[language].size();
        const auto is_whole = [&](const Bead& bead) {
            return std::ranges::all_of(texts[i].given, [&](Language language) { return !bead.sentences[language].empty(); });
        };
        std::cout << '\t' << beads[i].size() << '\t' << std::ranges::count_if(beads[i], is_whole) << '\t'
                  << std::ranges::count_if(beads[i], [](const Bead& bead) { return bead.confidence < sure; }) << '\n';
    }
}

/// Puts the units into a workspace: as a document that people work on, or into its memory, but only those that are sure.
void store(const Options& options, const std::string& id, const AlignTexts& texts, const std::vector<Bead>& beads)
{
    auto workspace = Workspace::open(options.into);
    if (options.as == "document") {
        workspace.save(document_from(texts.input, beads, id), options.author, "align");
        std::cerr << "document " << id << ": " << count(beads.size(), "unit") << '\n';
        return;
    }
    auto units = units_from(texts.input.sentences, beads);
    const auto doubtful = std::erase_if(units, [](const Unit& unit) { return unit.confidence < sure; });
    for (Unit& unit : units)
        for (const Language language : all_languages)
            if (unit.variants[language].state == State::draft) unit.variants[language].state = State::translated;
    const auto created = workspace.remember(units, id);
    std::cerr << id << ": " << count(created, "unit") << " new in the memory, " << doubtful << " left out as doubtful\n";
}

constexpr std::array<const char*, 3> language_names{"French", "Russian", "Kazakh"};  // in the order of Language

/// A text without any sentence has nothing to align; in a batch the other documents go on.
void tell_of_empty_texts(const Trio<std::string>& files, const AlignTexts& texts, bool is_batch)
{
    for (const Language language : texts.given) {
        if (!texts.input.sentences[language].empty()) continue;
        const std::string said = std::string("no sentence; expected a text in ") + language_names.at(static_cast<std::size_t>(language));
        if (!is_batch) throw Error(ErrorCode::invalid, said, {files[language], 0, 0});
        warn(files[language] + ": " + said);
    }
}

void run_many(const Options& options)
{
    if (options.folder.empty()) refuse_usage("--batch and --from need --to DIR");
    std::error_code failed;
    std::filesystem::create_directories(options.folder, failed);
    if (failed) throw Error(ErrorCode::io, "cannot be made: " + failed.message() + "; expected a folder that can be written", {options.folder, 0, 0});
    const auto rows = options.batch.empty() ? find_align_files(options.from) : read_align_list(options.batch);
    std::vector<AlignTexts> texts;
    std::vector<AlignInput> inputs;
    for (const auto& row : rows) {
        texts.push_back(read_align_texts(row.files, options.segmented));
        tell_of_empty_texts(row.files, texts.back(), true);
        inputs.push_back(texts.back().input);
    }
    const auto beads = align_all(inputs, read_known(options.memory));
    for (std::size_t i = 0; i < rows.size(); ++i)
        write_file(std::filesystem::path(options.folder) / (rows[i].id + "." + options.output), answer(texts[i], beads[i], options.output, options.review));
    if (!options.into.empty())
        for (std::size_t i = 0; i < rows.size(); ++i) store(options, rows[i].id, texts[i], beads[i]);
    print_summary(rows, texts, beads);
}

void run(const Options& options)
{
    if (!options.batch.empty() || !options.from.empty()) {
        run_many(options);
        return;
    }
    if (!options.into.empty() && options.id.empty()) refuse_usage("--into needs --id ID");
    const auto texts = read_align_texts(options.files, options.segmented, options.locks);
    tell_of_empty_texts(options.files, texts, false);
    const auto beads = align_all(std::span(&texts.input, 1), read_known(options.memory));
    if (!options.into.empty()) {
        store(options, options.id, texts, beads.front());
        return;
    }
    std::cout << answer(texts, beads.front(), options.output, options.review);
}

}  // namespace

void add_align(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("align", "Find which sentences of two or three texts belong together");
    const auto options = std::make_shared<Options>();
    command->add_option("--fr", options->files.fr, "French text");
    command->add_option("--ru", options->files.ru, "Russian text");
    command->add_option("--kk", options->files.kk, "Kazakh text");
    command->add_flag("--segmented", options->segmented, "One sentence a line; an empty line is a paragraph border");
    command->add_option("--output", options->output, "What to print")->check(CLI::IsMember({"beads", "tsv", "tmx", "xliff", "json", "html", "trip"}))->capture_default_str();
    command->add_option("--batch", options->batch, "TSV list with the columns id and two or three of fr, ru, kk (paths)");
    command->add_option("--from", options->from, "Folder of texts named by language: panel-01.fr.txt, panel-01_ru.txt, kk/panel-01.txt");
    command->add_option("--memory", options->memory, "Workspace whose memory teaches words");
    command->add_option("--locks", options->locks, "TSV with the columns fr, ru, kk: sentences of one unit, 3 or 3-4; <3 for nothing before sentence 3; all <: a border");
    command->add_flag("--review", options->review, "Only units that a person should look at, the most doubtful first");
    command->add_option("--into", options->into, "Workspace that takes the units");
    command->add_option("--as", options->as, "What they become there")->check(CLI::IsMember({"document", "memory"}))->capture_default_str();
    command->add_option("--id", options->id, "Id of the document, or name of the origin in the memory; a batch has its own");
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->add_option("--to", options->folder, "Folder for the answers of a batch, ID.OUTPUT");
    command->footer("Example: triptych align --fr examples/printemps/posts/film-muet.fr.txt --ru examples/printemps/posts/film-muet.ru.txt --kk examples/printemps/posts/film-muet.kk.txt --output tsv");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
