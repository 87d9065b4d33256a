#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>
#include <system_error>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    Trio<std::string> files;
    std::string batch, folder, output = "tsv";
    bool segmented = false;
};

/// A document ready to be aligned.
struct Texts {
    AlignInput input;
    std::vector<Language> given;
};

std::string_view without_return(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// One sentence a line; an empty line is a paragraph border.
void read_segmented(const std::string& text, std::vector<Segment>& sentences, std::vector<std::size_t>& paragraphs)
{
    bool is_border = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = without_return(std::string_view(text).substr(begin, end - begin));
        if (line.empty()) {
            is_border = true;
        } else {
            if (is_border) paragraphs.push_back(sentences.size());
            is_border = false;
            sentences.push_back({std::string(line), {begin, begin + line.size()}});
        }
        begin = end + 1;
    }
}

/// Running text; paragraphs are separated by an empty line.
void read_running(const std::string& text, Language language, std::vector<Segment>& sentences, std::vector<std::size_t>& paragraphs)
{
    std::size_t last_end = 0;
    for (auto& sentence : segment(text, language)) {
        const auto gap = std::string_view(text).substr(last_end, sentence.source.begin - last_end);
        if (sentences.empty() || std::ranges::count(gap, '\n') > 1) paragraphs.push_back(sentences.size());
        last_end = sentence.source.end;
        sentences.push_back(std::move(sentence));
    }
}

Texts read_texts(const Trio<std::string>& files, bool segmented)
{
    Texts texts;
    for (const Language language : all_languages)
        if (!files[language].empty()) texts.given.push_back(language);
    if (texts.given.size() < 2) refuse_usage("align needs two or three of --fr, --ru, --kk");
    for (const Language language : texts.given) {
        const std::string text = read_text(files[language]);
        auto& sentences = texts.input.sentences[language];
        auto& paragraphs = texts.input.options.paragraphs[language];
        if (segmented)
            read_segmented(text, sentences, paragraphs);
        else
            read_running(text, language, sentences, paragraphs);
        if (paragraphs.size() < 2) paragraphs.clear();  // one paragraph says nothing about borders
    }
    return texts;
}

/// `[0,1]:[0]:[]` a line, in the order of the languages given.
std::string beads_text(const Texts& texts, const std::vector<Bead>& beads)
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

std::string answer(const Texts& texts, const std::vector<Bead>& beads, const std::string& output)
{
    if (output == "beads") return beads_text(texts, beads);
    const auto units = units_from(texts.input.sentences, beads);
    if (output == "json") return to_json(units) + "\n";
    return output == "tmx" ? units_to_tmx(units) : units_to_tsv(units);
}

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells;
    std::istringstream stream{std::string(line)};
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    return cells;
}

struct BatchRow {
    std::string id;
    Trio<std::string> files;
};

/// TSV with the columns id and two or three of fr, ru, kk.
std::vector<BatchRow> read_list(const std::string& file)
{
    std::istringstream list(read_text(file));
    std::string line;
    std::getline(list, line);
    const auto header = cells_of(without_return(line));
    if (std::ranges::find(header, "id") == header.end())
        throw Error(ErrorCode::syntax, "the header names no column \"id\"; expected id and two or three of fr, ru, kk", {file, 1, 1});
    std::vector<BatchRow> rows;
    std::set<std::string> ids;
    for (std::size_t number = 2; std::getline(list, line); ++number) {
        const auto cells = cells_of(without_return(line));
        BatchRow row;
        for (std::size_t i = 0; i < std::min(cells.size(), header.size()); ++i) {
            if (header[i] == "id") row.id = cells[i];
            for (const Language language : all_languages)
                if (header[i] == code(language)) row.files[language] = cells[i];
        }
        if (without_return(line).empty()) continue;
        const auto given = std::ranges::count_if(all_languages, [&](Language language) { return !row.files[language].empty(); });
        if (given < 2) throw Error(ErrorCode::syntax, "one path or none; expected two or three", {file, number, 1});
        if (row.id.empty() || row.id.find('/') != std::string::npos || row.id.starts_with('.'))
            throw Error(ErrorCode::syntax, "the id \"" + row.id + "\"; expected a name for a file", {file, number, 1});
        if (!ids.insert(row.id).second) throw Error(ErrorCode::syntax, "the id \"" + row.id + "\" a second time; expected each id once", {file, number, 1});
        rows.push_back(std::move(row));
    }
    return rows;
}

void run(const Options& options)
{
    if (options.batch.empty()) {
        const auto texts = read_texts(options.files, options.segmented);
        std::cout << answer(texts, align_beads(texts.input.sentences, texts.input.options), options.output);
        return;
    }
    if (options.folder.empty()) refuse_usage("--batch needs --to DIR");
    std::error_code failed;
    std::filesystem::create_directories(options.folder, failed);
    if (failed) throw Error(ErrorCode::io, "cannot be made: " + failed.message() + "; expected a folder that can be written", {options.folder, 0, 0});
    const auto rows = read_list(options.batch);
    std::vector<Texts> texts;
    std::vector<AlignInput> inputs;
    for (const auto& row : rows) {
        texts.push_back(read_texts(row.files, options.segmented));
        inputs.push_back(texts.back().input);
    }
    const auto beads = align_all(inputs);
    for (std::size_t i = 0; i < rows.size(); ++i)
        write_file(std::filesystem::path(options.folder) / (rows[i].id + "." + options.output), answer(texts[i], beads[i], options.output));
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
    command->add_option("--output", options->output, "What to print")->check(CLI::IsMember({"beads", "tsv", "tmx", "json"}))->capture_default_str();
    command->add_option("--batch", options->batch, "TSV list with the columns id and two or three of fr, ru, kk (paths)");
    command->add_option("--to", options->folder, "Folder for the answers of a batch, ID.OUTPUT");
    command->footer("Example: triptych align --fr film-muet.fr.txt --ru film-muet.ru.txt --kk film-muet.kk.txt --output tsv");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
