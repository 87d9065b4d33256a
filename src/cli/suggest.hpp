// What a person may have meant by a command or an option that is not there.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>

namespace triptych::cli {

/// The first word that should name a command and does not, as a sentence that says what may have been meant; empty when there is none.
std::string unknown_command(const CLI::App& program, std::span<const char* const> words);

/// The same of the first option that the command called does not have.
std::string unknown_option(const CLI::App& program, std::span<const char* const> words);

}  // namespace triptych::cli
