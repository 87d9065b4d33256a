#include <iostream>
#include <memory>
#include <utility>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language, also, dictionaries, file;
    std::vector<std::string> words;
    std::size_t suggestions = 5;
    bool json = false;
};

SpellOptions how(const Options& options)
{
    SpellOptions out{.dictionaries = options.dictionaries, .suggestions = options.suggestions};
    if (!options.also.empty()) out.also = language_list(options.also);
    for (const auto& list : options.words) {
        const auto words = parse_word_list(read_file(list), list);
        out.words.insert(out.words.end(), words.begin(), words.end());
    }
    return out;
}

void print(const std::string& text, const std::vector<Misspelling>& found)
{
    std::size_t at = 0, line = 1, column = 1;
    for (const auto& misspelling : found) {
        for (; at < misspelling.range.begin; ++at) {
            if (text[at] == '\n')
                ++line, column = 1;
            else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U)  // the first byte of a character
                ++column;
        }
        std::cout << line << ':' << column << ": " << misspelling.word;
        const char* before = ": ";
        for (const auto& suggestion : misspelling.suggestions) std::cout << std::exchange(before, ", ") << suggestion;
        std::cout << '\n';
    }
}

void run(const Options& options)
{
    require_folder(options.dictionaries);
    const Speller speller(language_of(options.language), how(options));
    const std::string text = read_text(options.file);
    const auto found = speller.check(text);
    for (const auto& note : speller.notes()) warn(note.place.file + ": " + note.message);
    if (options.json)
        std::cout << to_json(std::span<const Misspelling>(found)) << '\n';
    else
        print(text, found);
}

}  // namespace

void add_spell(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("spell", "List the words that no dictionary knows, with suggestions");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("FILE", options->file, "Text; standard input when there is none");
    command->add_option("--words", options->words, "Word list of the project: a word a line, remarks behind a tab")->allow_extra_args(false);
    add_language_list(*command, options->also, "Other languages whose words may stand in the text");
    command->add_option("--dictionaries", options->dictionaries, "Folder of the Hunspell files; TRIPTYCH_DICTIONARIES, DICPATH or the system's when not given");
    command->add_option("--suggestions", options->suggestions, "At most so many for a word")->capture_default_str()->check(CLI::Range(0, 100));
    command->add_flag("--json", options->json, "An array of objects: word, begin, end, reason, suggestions");
    command->footer("A line is LINE:COLUMN: WORD: SUGGESTION, SUGGESTION. Unknown words are warnings: the exit status is 0 with them too.\n"
                    "Example: echo 'Приглашаем на выстовку' | triptych spell --lang ru");
    command->callback([options] { run(*options); });
}

}  // namespace triptych::cli
