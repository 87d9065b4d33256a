#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, file;
    SortOptions how;
    bool json = false;
};

/// Lines without their ends, which are LF or CR LF.
std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const bool carriage_return = end > begin && text[end - 1] == '\r';
        lines.push_back(text.substr(begin, end - begin - (carriage_return ? 1 : 0)));
        begin = end + 1;
    }
    return lines;
}

void run(const Options& options)
{
    const std::string text = read_text(options.file);
    auto lines = lines_of(text);
    sort(lines, language_of(options.language), options.how);
    if (options.json) {
        std::cout << to_json(lines) << '\n';
        return;
    }
    const char* const end = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    for (const auto& line : lines) std::cout << line << end;
}

}  // namespace

void add_sort(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("sort", "Sort lines by the alphabet of the language, mixed lists too");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("FILE", options->file, "One item a line; standard input when there is none");
    command->add_flag("--numeric", options->how.numeric, "Numbers by their value: Зал 2 before Зал 10");
    command->add_flag("--ignore-punctuation", options->how.ignore_punctuation,
                      "Quotes, dashes and spaces count only when all else is equal");
    command->add_flag("--backward-accents", options->how.backward_accents, "Accents from the end of the word, as in Canada");
    command->add_flag("--json", options->json, "Print an array of strings");
    command->footer("Example: printf 'Қазақстан\\nКөкшетау\\nЗал 10\\nЗал 2\\n' | triptych sort --lang kk --numeric");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
