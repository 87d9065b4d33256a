// Files on their way into a workspace: first all are read, then all are stored.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/document.hpp"
#include "triptych/glossary.hpp"
#include "triptych/workspace.hpp"

namespace triptych::workspace {

/// Units of a translation memory, to tell them from those of a document.
struct MemoryFile {
    std::vector<Unit> units;
};

/// A file that has been read, and what was odd about it.
struct ReadFile {
    std::filesystem::path file;
    std::variant<Document, MemoryFile, std::vector<Concept>> content;
    std::vector<std::string> remarks;
    bool carries_states = true;  ///< false for plain texts
    bool carries_layout = true;  ///< false for plain texts: they hold neither headings, codes, nor properties
    bool is_table = false;       ///< a document as rows: texts of units, without layout
};

/// By content; the texts NAME.fr.txt, NAME.ru.txt and NAME.kk.txt are one document. Throws the Error of the first file that cannot
/// be read, Error{exists} when two of the files are the same document.
std::vector<ReadFile> read_files(std::span<const std::filesystem::path> files);
ReadFile read_memory_file(const std::filesystem::path& file);

/// Stores them in one transaction, or only compares them when it is a dry run.
std::vector<ImportedFile> store_files(const sqlite::Connection& connection, std::vector<ReadFile> files, const ImportOptions& options);

}  // namespace triptych::workspace
