// triptych: the library on the command line.
#include <csignal>
#include <exception>
#include <iostream>
#include <span>
#include <string>

#include "cli/commands.hpp"
#include "cli/suggest.hpp"

namespace triptych::cli {
namespace {

void describe(CLI::App& program)
{
    program.name("triptych");
    program.set_version_flag("--version", "triptych " + std::string(version()));
    program.require_subcommand(1);
    program.footer(
        "Example: triptych publish examples/printemps/posts/cine-club-2025-04-25.trip --channel instagram --languages kk\n"
        "Exit status: 0 done, 1 done and the answer is \"no\", 2 wrong command line, 3 could not be done.");
}

void add_commands(CLI::App& program, Session& session)
{
    for (const auto add : {add_init, add_import, add_status, add_check, add_fill, add_publish, add_decisions, add_export, add_memory, add_align,
                           add_convert, add_segment, add_typeset, add_format, add_spell, add_repair, add_sort, add_transliterate, add_slug, add_inflect,
                           add_terms, add_units, add_validate})
        add(program, session);
}

/// A message is one line, whatever it is made of.
int fail(std::string message)
{
    for (char& c : message)
        if (c == '\n') c = ' ';
    std::cerr << message << '\n';
    return exit_failed;
}

/// A command line that is wrong, in the words of CLI11, or ours where we know better what was meant.
int refuse(const CLI::App& program, const CLI::ParseError& error, std::span<const char* const> words)
{
    const bool is_word_unknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr || dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    std::string known;
    if (is_word_unknown) known = unknown_command(program, words);
    if (is_word_unknown && known.empty()) known = unknown_option(program, words);
    if (known.empty())
        program.exit(error);
    else
        std::cerr << known << "\nRun with --help for more information.\n";
    return exit_usage;
}

int run(int argc, char** argv)
{
    CLI::App program{"Content in French, Russian and Kazakh that stays in step"};
    Session session;
    describe(program);
    add_commands(program, session);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked_for_text = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        if (!asked_for_text) return refuse(program, error, {argv + 1, argv + argc});
        program.exit(error);
        return exit_done;
    }
    std::cout.flush();
    if (!std::cout) return fail("<stdout>: cannot be written; expected room for the output");
    return session.status;
}

}  // namespace
}  // namespace triptych::cli

int main(int argc, char** argv)
{
    std::signal(SIGXFSZ, SIG_IGN);  // a file over a limit is an error that a write reports, not the end of the program
    try {
        return triptych::cli::run(argc, argv);
    } catch (const std::exception& error) {
        return triptych::cli::fail(error.what());
    }
}
