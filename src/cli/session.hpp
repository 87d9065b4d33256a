// What every subcommand shares: how it reads, writes and ends.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/triptych.hpp"

namespace triptych::cli {

/// How a run ends (see the contract in the README): done; done, and the answer is "no"; wrong command line; could not be done.
enum ExitStatus : int { exit_done = 0, exit_no = 1, exit_usage = 2, exit_failed = 3 };

/// One run of the program.
struct Session {
    int status = exit_done;
};

/// Throws CLI::ValidationError, which ends the run with exit_usage.
[[noreturn]] void refuse_usage(const std::string& message);

/// --lang LANG, required.
CLI::Option* add_language(CLI::App& command, std::string& language);
Language language_of(const std::string& option);
/// --languages fr,ru,kk, in the order wanted.
CLI::Option* add_language_list(CLI::App& command, std::string& languages, const std::string& help);
std::vector<Language> language_list(const std::string& option);

/// --workspace WS, required when said so.
CLI::Option* add_workspace(CLI::App& command, std::string& path, bool required = true);

/// The whole of a file, or of standard input for "-" and "": valid UTF-8, without byte order mark.
std::string read_text(const std::string& file);

/// Prints to standard output, or replaces a file.
void write_text(const std::string& file, std::string_view text);

/// The next line of standard input, without its end; `number` counts on. Throws Error{encoding} with the line for what is no UTF-8.
bool next_line(std::string& line, std::size_t& number);

/// Runs `answer` on the text of each JSON string of standard input, one a line, and prints one line of JSON for each.
void run_batch(const std::function<std::string(const std::string&)>& answer);

/// A .trip file, or with a workspace a document id.
Document load_document(const std::string& name, const std::string& workspace);

/// --names FILE…: names tables, of which later ones win.
CLI::Option* add_names(CLI::App& command, std::vector<std::string>& files);
/// The names of these files, and the terms of these glossaries as names that can be counted.
NamesTable load_names(const std::vector<std::string>& names, const std::vector<std::string>& glossaries = {});

/// Refuses a folder of dictionaries that a person names and that is not there; an empty name is the default's.
void require_folder(const std::string& folder);

/// Refuses a transliteration system that the language lacks, and names those that it has.
void require_system(Language language, const std::string& system);

/// Refuses an unknown channel of the command line, and names those that are known; one that is planned is an Error{unsupported}.
void require_channel(const std::string& id);

/// One warning on stderr.
void warn(const std::string& message);
void warn(const Diagnostic& diagnostic);

/// Comments of the document stay in a .trip: warns of those that a file for `path` leaves out.
void warn_of_comments(const Document& document, const std::string& path);

/// A TMX unit needs two languages: warns of those that a file for `path` leaves out.
void warn_of_one_sided(std::span<const Unit> units, const std::string& path);

/// A text that stands in a line of a table: no tab, no line break.
std::string one_line(std::string text);

/// "fr", "fr and ru", "fr, ru and kk".
std::string listed(const std::vector<std::string>& items);

/// Counted thing in English: "1 unit", "2 units".
std::string count(std::size_t number, const std::string& noun);

}  // namespace triptych::cli
