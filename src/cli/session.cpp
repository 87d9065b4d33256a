#include "cli/session.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace triptych::cli {

void refuse_usage(const std::string& message) { throw CLI::ValidationError(message); }

CLI::Option* add_language(CLI::App& command, std::string& language)
{
    return command.add_option("--lang", language, "Language of the text: fr, ru or kk")->required()->check(CLI::IsMember({"fr", "ru", "kk"}));
}

Language language_of(const std::string& option)
{
    for (const Language language : all_languages)
        if (code(language) == option) return language;
    refuse_usage("\"" + option + "\" is no language here; expected fr, ru or kk");
}

CLI::Option* add_language_list(CLI::App& command, std::string& languages, const std::string& help)
{
    return command.add_option("--languages", languages, help)->check([](const std::string& option) {
        for (const auto& part : CLI::detail::split(option, ','))
            if (part != "fr" && part != "ru" && part != "kk") return "\"" + part + "\" is no language here; expected fr, ru or kk";
        return std::string();
    });
}

std::vector<Language> language_list(const std::string& option)
{
    std::vector<Language> languages;
    for (const auto& part : CLI::detail::split(option, ',')) languages.push_back(language_of(part));
    return languages;
}

CLI::Option* add_workspace(CLI::App& command, std::string& path, bool required)
{
    return command.add_option("-w,--workspace", path, "Workspace file")->required(required);
}

std::string read_text(const std::string& file)
{
    const bool standard_input = file.empty() || file == "-";
    std::string text = read_file(standard_input ? "-" : file);
    require_utf8(text, standard_input ? "<stdin>" : file);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

void write_text(const std::string& file, std::string_view text)
{
    if (file.empty() || file == "-")
        std::cout << text;
    else
        write_file(file, text);
}

bool next_line(std::string& line, std::size_t& number)
{
    if (!std::getline(std::cin, line)) return false;
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    try {
        require_utf8(line, "<stdin>");
    } catch (const Error& error) {
        throw Error(error.code(), error.message(), {"<stdin>", number, error.place().column});
    }
    return true;
}

void run_batch(const std::function<std::string(const std::string&)>& answer)
{
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        try {
            std::cout << answer(parse_json_string(line, number)) << '\n';
        } catch (const Error& error) {
            Place place = error.place();
            if (!place.file.empty()) throw;
            place.file = "<stdin>";
            if (error.code() == ErrorCode::encoding) place.line = number;  // counted in the line
            throw Error(error.code(), error.message(), place);
        }
    }
}

Document load_document(const std::string& name, const std::string& workspace)
{
    if (workspace.empty()) {
        std::vector<Diagnostic> diagnostics;
        auto document = read_document(name, &diagnostics);
        for (const auto& diagnostic : diagnostics) warn(diagnostic);
        return document;
    }
    return Workspace::open(workspace, OpenFor::reading).document(name);
}

CLI::Option* add_names(CLI::App& command, std::vector<std::string>& files)
{
    return command.add_option("--names", files, "Names table, CSV or TBX (see glossaries/places.csv); can be given several times")->expected(1)->allow_extra_args(false)->take_all();
}

NamesTable load_names(const std::vector<std::string>& names, const std::vector<std::string>& glossaries)
{
    NamesTable table;
    std::vector<Diagnostic> diagnostics;
    for (const auto& file : glossaries)
        for (Name& name : names_of(read_terms(file, &diagnostics))) table.add(std::move(name));
    for (const auto& file : names)
        for (Name& name : read_names(file, &diagnostics)) table.add(std::move(name));
    for (const auto& diagnostic : diagnostics) warn(diagnostic);
    return table;
}

void require_folder(const std::string& folder)
{
    std::error_code ignored;
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored))
        throw Error(ErrorCode::not_found, "no such folder; expected the folder of the Hunspell files, such as /usr/share/hunspell", {folder, 0, 0});
}

void require_system(Language language, const std::string& system)
{
    const auto systems = transliteration_systems(language);
    if (std::ranges::count(systems, system) > 0) return;
    std::string names;
    for (const auto& each : systems) names += (names.empty() ? "" : ", ") + each;
    refuse_usage("\"" + system + "\" is no system for " + std::string(code(language)) + "; expected one of " + names);
}

void require_channel(const std::string& id)
{
    try {
        static_cast<void>(find_channel(id));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::not_found) throw;
        refuse_usage(error.message());
    }
}

void warn(const std::string& message) { std::cerr << "triptych: " << message << '\n'; }

void warn(const Diagnostic& diagnostic) { warn(Error(ErrorCode::syntax, diagnostic.message, diagnostic.place).what()); }

void warn_of_one_sided(std::span<const Unit> units, const std::string& path)
{
    if (!path.ends_with(".tmx")) return;
    const auto one_sided = std::ranges::count_if(units, [](const Unit& unit) {
        return std::ranges::count_if(all_languages, [&](Language language) { return !unit.variants[language].text.empty(); }) < 2;
    });
    if (one_sided > 0) warn(path + ": " + count(static_cast<std::size_t>(one_sided), "unit") + " with less than two languages left out");
}

void warn_of_comments(const Document& document, const std::string& path)
{
    if (path.ends_with(".trip")) return;
    for (const auto& [key, value] : document.properties)
        if (key.starts_with(';') && !value.empty()) warn(std::string(path).append(": the comment \"").append(value).append("\" left out; a .trip file keeps it"));
}

std::string listed(const std::vector<std::string>& items)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) out.append(i == 0 ? "" : i + 1 == items.size() ? " and " : ", ").append(items[i]);
    return out;
}

std::string one_line(std::string text)
{
    std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string count(std::size_t number, const std::string& noun) { return std::to_string(number) + " " + noun + (number == 1 ? "" : "s"); }

}  // namespace triptych::cli
