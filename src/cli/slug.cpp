#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string language;
    std::vector<std::string> texts;
    SlugOptions how;
    bool hashtag = false, words = false, json = false;
};

/// The arguments, or the lines of standard input; "-" stands for those.
std::vector<std::string> texts_of(const Options& options)
{
    std::vector<std::string> texts;
    const auto read_lines = [&] {
        std::istringstream lines(read_text("-"));
        for (std::string line; std::getline(lines, line);) texts.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    };
    if (options.texts.empty()) read_lines();
    for (const auto& text : options.texts) {
        if (text == "-")
            read_lines();
        else
            texts.push_back(text);
    }
    return texts;
}

std::string join(const std::vector<std::string>& words)
{
    std::string line;
    for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

/// What is asked for of one text; empty when there is no such tag.
std::optional<std::string> answer(const std::string& text, const Options& options)
{
    const Language language = language_of(options.language);
    if (options.words) return join(split_hashtag(text, language));
    return options.hashtag ? hashtag(text, language) : slug(text, language, options.how);
}

/// A slug itself, as the library wants it.
std::string check_fallback(const std::string& fallback)
{
    try {
        static_cast<void>(slug("", Language::fr, {.fallback = fallback}));
        return {};
    } catch (const Error& error) {
        return error.message();
    }
}

void run(const Options& options, Session& session)
{
    require_system(language_of(options.language), options.how.system);
    std::string array;
    for (const auto& text : texts_of(options)) {
        require_utf8(text, "<text>");
        const auto made = answer(text, options);
        if (!made) {
            warn(to_json(text) + " makes no hashtag; expected at least one letter");
            session.status = exit_no;
        }
        if (options.json)
            array += (array.empty() ? "" : ",") + (made ? to_json(*made) : std::string("null"));
        else
            std::cout << made.value_or("") << '\n';
    }
    if (options.json) std::cout << '[' << array << "]\n";
}

}  // namespace

void add_slug(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("slug", "Make names for files, and hashtags");
    const auto options = std::make_shared<Options>();
    add_language(*command, options->language);
    command->add_option("TEXT", options->texts, "One answer a line for each; lines of standard input when there is none");
    command->add_option("--system", options->how.system, "How Cyrillic is written: bgn, fr or kk-latn-2021")->capture_default_str();
    command->add_option("--max", options->how.max_length, "Longest name, in bytes")->capture_default_str()->check(CLI::Range(16, 255));
    command->add_option("--fallback", options->how.fallback, "Name of a text without letters and digits")->capture_default_str()->check(check_fallback);
    auto* tag = command->add_flag("--hashtag", options->hashtag, "A hashtag: each word with a capital, nothing that cuts it");
    command->add_flag("--words", options->words, "Cut a hashtag into its words")->excludes(tag);
    command->add_flag("--json", options->json, "Print an array of strings; null where there is no hashtag");
    command->footer("Example: triptych slug --lang kk --hashtag 'Қазақстан тарихы'");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
