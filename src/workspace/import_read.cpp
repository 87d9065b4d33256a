#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/ascii.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "workspace/import.hpp"

namespace triptych::workspace {
namespace {

/// NAME of NAME.fr.txt, with its folder; empty for other files.
std::string name_of_plain(const std::filesystem::path& file)
{
    const std::string name = file.string();
    for (const Language language : all_languages) {
        const std::string ending = "." + std::string(code(language)) + ".txt";
        if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    }
    return {};
}

std::string text_of(const Diagnostic& diagnostic)
{
    // "FILE:LINE:COLUMN: message", as an error prints it
    return Error(ErrorCode::syntax, diagnostic.message, diagnostic.place).what();
}

ReadFile read_as(FileKind kind, const std::filesystem::path& file)
{
    std::vector<Diagnostic> diagnostics;
    ReadFile read{.file = file, .content = {}, .remarks = {}};
    if (kind == FileKind::document) read.content = read_document(file, &diagnostics);
    if (kind == FileKind::units) read.content = MemoryFile{read_units(file, &diagnostics)};
    if (kind == FileKind::terms || kind == FileKind::names) read.content = read_terms(file, &diagnostics);
    const std::string extension = base::ascii_lower(file.extension().string());
    read.carries_states = extension != ".txt";
    read.carries_layout = extension != ".txt";
    read.is_table = extension == ".csv" || extension == ".tsv";
    for (const auto& diagnostic : diagnostics) read.remarks.push_back(text_of(diagnostic));
    return read;
}

void require_distinct(const std::vector<ReadFile>& files)
{
    std::map<std::string_view, std::string> seen;
    for (const ReadFile& read : files) {
        const auto* document = std::get_if<Document>(&read.content);
        if (document == nullptr) continue;
        const auto [first, is_new] = seen.emplace(document->id, read.file.string());
        if (!is_new)
            throw Error(ErrorCode::exists, "document \"" + document->id + "\" is in " + first->second + " too; expected each id in one file",
                        {.file = read.file.string()});
    }
}

}  // namespace

std::vector<ReadFile> read_files(std::span<const std::filesystem::path> files)
{
    std::vector<ReadFile> out;
    std::set<std::string> plain;
    for (const auto& file : files) {
        const std::string name = name_of_plain(file);
        if (!name.empty() && !plain.insert(name).second) continue;  // read with its siblings
        out.push_back(read_as(name.empty() ? sniff(file) : FileKind::document, file));
    }
    require_distinct(out);
    return out;
}

ReadFile read_memory_file(const std::filesystem::path& file) { return read_as(FileKind::units, file); }

}  // namespace triptych::workspace
