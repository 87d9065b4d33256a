#include <iostream>
#include <memory>

#include "cli/memory.hpp"

namespace triptych::cli {

void add_filter(CLI::App& command, FilterOptions& options)
{
    MemoryFilter& filter = options.filter;
    command.add_option("UNIT", options.units, "Unit ids");
    command.add_option("--document", filter.document, "Units of this document");
    command.add_option("--origin", filter.origin, "Units that this file or document said");
    command.add_option("--property", filter.property, "Units with this property: NAME or NAME=VALUE");
    command.add_option("--state", options.state, "Units with a text in this state")->check(CLI::IsMember({"missing", "draft", "translated", "reviewed", "approved"}));
    command.add_option("--missing", options.missing, "Units without text in this language")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command.add_option("--contains", filter.contains, "Units with a text that contains this, in capitals or not");
    command.add_option("--lang", options.language, "The language that --state and --contains are asked of; any when not given")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command.add_option("--since", filter.since, "Units changed on this day or later: 2025-04-10, 2025-04");
    command.add_option("--until", filter.until, "Units changed on this day or earlier");
}

MemoryFilter filter_of(const FilterOptions& options)
{
    MemoryFilter filter = options.filter;
    for (const auto& unit : options.units) filter.units.push_back({unit, filter.document});
    if (const auto equals = filter.property.find('='); equals != std::string::npos) {
        filter.value = filter.property.substr(equals + 1);
        filter.property.resize(equals);
    }
    if (!options.language.empty()) filter.language = language_of(options.language);
    if (!options.missing.empty()) filter.missing = language_of(options.missing);
    filter.state = parse_state(options.state);
    return filter;
}

void print(const MemoryEntry& entry)
{
    std::cout << entry.id;
    for (const auto& known : {entry.document, entry.document == entry.origin ? std::string() : entry.origin, entry.changed.substr(0, 10), entry.author})
        if (!known.empty()) std::cout << "  " << known;
    std::cout << '\n';
    for (const Language language : all_languages)
        if (!entry.texts[language].empty()) std::cout << "  " << code(language) << "  " << entry.texts[language] << "  (" << name(entry.states[language]) << ")\n";
    for (const auto& [key, value] : entry.properties) std::cout << "  " << key << ": " << value << '\n';
}

namespace {

struct Options {
    std::string workspace;
    FilterOptions filter;
    std::size_t limit = 0;
    bool json = false;
};

void list(const Options& options)
{
    const MemoryFilter filter = filter_of(options.filter);
    std::vector<MemoryEntry> entries;
    std::size_t found = 0;
    Workspace::open(options.workspace, OpenFor::reading).for_each_memory_entry(filter, [&](const MemoryEntry& entry) {
        options.json ? entries.push_back(entry) : print(entry);
        return ++found != options.limit;
    });
    if (options.json) std::cout << to_json(entries) << '\n';
}

}  // namespace

void add_list_of_units(CLI::App& memory)
{
    auto* command = memory.add_subcommand("list", "The units of the memory, or those that have something in common");
    command->alias("filter");
    const auto options = std::make_shared<Options>();
    add_workspace(*command, options->workspace);
    add_filter(*command, options->filter);
    command->add_option("--limit", options->limit, "Most units wanted; all when not given")->check(CLI::PositiveNumber);
    command->add_flag("--json", options->json, "Print JSON");
    command->footer("Example: triptych memory list --workspace printemps.triptych --origin saison-2024.tmx --missing kk");
    command->callback([options] { list(*options); });
}

}  // namespace triptych::cli
