#include "cli/align_files.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

#include "cli/session.hpp"

namespace triptych::cli {
namespace {

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

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells;
    std::istringstream stream{std::string(line)};
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    return cells;
}

/// "3", "3-4" or "<3" (nothing, before sentence 3), counted from 0.
Range read_run(std::string_view cell, const Place& place)
{
    const bool is_nothing = cell.starts_with('<');
    const char* const end = cell.data() + cell.size();
    Range run;
    auto read = std::from_chars(cell.data() + (is_nothing ? 1 : 0), end, run.begin);
    bool is_good = read.ec == std::errc{};
    run.end = is_nothing ? run.begin : run.begin + 1;
    if (is_good && !is_nothing && read.ptr != end && *read.ptr == '-') {
        read = std::from_chars(read.ptr + 1, end, run.end);
        is_good = read.ec == std::errc{} && run.end < std::size_t(-1) && ++run.end > run.begin;
    }
    if (!is_good || read.ptr != end) throw Error(ErrorCode::syntax, "\"" + std::string(cell) + "\"; expected sentences as 3, 3-4 or <3", place);
    return run;
}

/// TSV with a column for each language of the document; a row is a unit, or a border when all cells begin with "<".
std::vector<AlignLock> read_locks(const std::string& file, const std::vector<Language>& given)
{
    std::istringstream table(read_text(file));
    std::string line;
    std::getline(table, line);
    const auto header = cells_of(without_return(line));
    for (const Language language : given)
        if (std::ranges::find(header, code(language)) == header.end())
            throw Error(ErrorCode::syntax, "the header names no column \"" + std::string(code(language)) + "\"; expected each language of the document", {file, 1, 1});
    std::vector<AlignLock> locks;
    for (std::size_t number = 2; std::getline(table, line); ++number) {
        const auto cells = cells_of(without_return(line));
        if (cells.empty()) continue;
        AlignLock lock;
        for (const Language language : given) {
            const auto column = static_cast<std::size_t>(std::ranges::find(header, code(language)) - header.begin());
            lock[language] = read_run(column < cells.size() ? std::string_view(cells[column]) : std::string_view(), {file, number, 1});
        }
        locks.push_back(lock);
    }
    return locks;
}

/// The id and language of a file name, or of its folder.
std::optional<std::pair<std::string, Language>> split_name(const std::filesystem::path& path)
{
    const std::string stem = path.stem().string();
    const auto mark = stem.find_last_of("._-");
    if (mark != std::string::npos && mark > 0)
        if (const auto language = parse_language(stem.substr(mark + 1))) return std::pair(stem.substr(0, mark), *language);
    if (const auto language = parse_language(path.parent_path().filename().string())) return std::pair(stem, *language);
    return std::nullopt;
}

}  // namespace

AlignTexts read_align_texts(const Trio<std::string>& files, bool segmented, const std::string& locks)
{
    AlignTexts texts;
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
    if (!locks.empty()) texts.input.options.locks = read_locks(locks, texts.given);
    return texts;
}

std::vector<AlignRow> read_align_list(const std::string& file)
{
    std::istringstream list(read_text(file));
    std::string line;
    std::getline(list, line);
    const auto header = cells_of(without_return(line));
    if (std::ranges::find(header, "id") == header.end())
        throw Error(ErrorCode::syntax, "the header names no column \"id\"; expected id and two or three of fr, ru, kk", {file, 1, 1});
    std::vector<AlignRow> rows;
    std::set<std::string> ids;
    for (std::size_t number = 2; std::getline(list, line); ++number) {
        const auto cells = cells_of(without_return(line));
        AlignRow row;
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

std::vector<AlignRow> find_align_files(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::vector<std::filesystem::path> paths;
    for (auto entry = std::filesystem::recursive_directory_iterator(folder, failed); !failed && entry != std::filesystem::recursive_directory_iterator(); entry.increment(failed))
        if (entry->is_regular_file()) paths.push_back(entry->path());
    if (failed) throw Error(ErrorCode::io, "cannot be read: " + failed.message() + "; expected a folder of texts", {folder.string(), 0, 0});
    std::ranges::sort(paths);
    std::map<std::string, AlignRow> rows;
    for (const auto& path : paths) {
        const auto name = split_name(path);
        if (!name) {
            warn(path.string() + ": the name names no language; expected NAME.fr.txt, NAME_fr.txt or fr/NAME.txt; left out");
            continue;
        }
        auto& row = rows[name->first];
        row.id = name->first;
        if (!row.files[name->second].empty())
            throw Error(ErrorCode::syntax, "a second " + std::string(code(name->second)) + " text of \"" + row.id + "\", beside " + row.files[name->second] + "; expected one", {path.string(), 0, 0});
        row.files[name->second] = path.string();
    }
    std::vector<AlignRow> found;
    for (auto& entry : rows) {
        auto& row = entry.second;
        if (std::ranges::count_if(all_languages, [&](Language language) { return !row.files[language].empty(); }) < 2)
            warn("\"" + entry.first + "\" stands in one language only; left out");
        else
            found.push_back(std::move(row));
    }
    return found;
}

}  // namespace triptych::cli
