// The parts of "triptych memory", one file each.
#pragma once

#include "cli/session.hpp"

namespace triptych::cli {

void add_concordance(CLI::App& memory);
void add_analyse(CLI::App& memory);
void add_list_of_units(CLI::App& memory);
void add_edits(CLI::App& memory);
void add_disagree(CLI::App& memory);
void add_memory_history(CLI::App& memory);

/// What a person says to choose among the units of a memory.
struct FilterOptions {
    std::vector<std::string> units;
    std::string language, state, missing;
    MemoryFilter filter;
};
/// UNIT… and --document, --origin, --property, --state, --lang, --missing, --contains, --since, --until.
void add_filter(CLI::App& command, FilterOptions& options);
MemoryFilter filter_of(const FilterOptions& options);

/// A unit with its texts, a few lines.
void print(const MemoryEntry& entry);

}  // namespace triptych::cli
