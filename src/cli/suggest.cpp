#include "cli/suggest.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace triptych::cli {
namespace {

/// What a person may write, and how it is shown.
struct Choice {
    std::string name, shown;
};

/// Bytes put in, left out or taken for others, counted once each; two that are swapped as one. Names are short.
std::size_t slips_between(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            auto& cell = table[i][j];
            cell = i == 0 || j == 0 ? i + j : std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cell = std::min(cell, table[i - 2][j - 2] + 1);
        }
    return table.back().back();
}

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// The nearest choice with at most one slip in three letters, the first of several; empty when none is near.
std::string nearest(const std::string& word, const std::vector<Choice>& choices)
{
    constexpr std::size_t longest = 40;
    if (word.size() > longest) return {};
    std::string best;
    std::size_t fewest = word.size() / 3 + 1;
    for (const auto& choice : choices)
        if (const auto slips = slips_between(lower(word), choice.name); slips < fewest) {
            fewest = slips;
            best = choice.shown;
        }
    return best;
}

std::vector<const CLI::App*> subcommands(const CLI::App& app)
{
    return app.get_subcommands([](const CLI::App*) { return true; });
}

const CLI::App* find_subcommand(const CLI::App& app, std::string_view name)
{
    for (const auto* each : subcommands(app))
        if (each->get_name() == name) return each;
    return nullptr;
}

/// The command that the first words name, what it is called with its parents, and the first word after it.
struct Called {
    const CLI::App* app;
    std::string title;
    std::size_t next;
};

Called find_called(const CLI::App& program, std::span<const char* const> words)
{
    Called called{&program, program.get_name(), 0};
    while (called.next < words.size()) {
        const auto* next = find_subcommand(*called.app, words[called.next]);
        if (next == nullptr) break;
        called.app = next;
        called.title.append(" ").append(next->get_name());
        ++called.next;
    }
    return called;
}

/// Commands of the level, then those below: "learn" is one of "memory".
void add_commands(const CLI::App& app, const std::string& title, std::vector<Choice>& choices)
{
    for (const auto* each : subcommands(app)) choices.push_back({each->get_name(), title + " " + each->get_name()});
    for (const auto* each : subcommands(app)) add_commands(*each, title + " " + each->get_name(), choices);
}

std::string expected_commands(const Called& called)
{
    const auto there = subcommands(*called.app);
    if (there.size() == 1) return called.title + " " + there.front()->get_name();
    std::string out = "one of ";
    for (const auto* each : there) out += (each == there.front() ? "" : ", ") + each->get_name();
    return out;
}

}  // namespace

std::string unknown_command(const CLI::App& program, std::span<const char* const> words)
{
    const Called called = find_called(program, words);
    if (subcommands(*called.app).empty() || called.next == words.size()) return {};
    const std::string word = words[called.next];
    if (word.empty() || word.starts_with('-')) return {};
    std::vector<Choice> choices;
    add_commands(*called.app, called.title, choices);
    const std::string meant = nearest(word, choices);
    return "\"" + word + "\" is no command; " + (meant.empty() ? "expected " + expected_commands(called) : "did you mean \"" + meant + "\"?");
}

std::string unknown_option(const CLI::App& program, std::span<const char* const> words)
{
    const Called called = find_called(program, words);
    std::vector<Choice> choices;
    for (const auto* option : called.app->get_options())
        for (const auto& name : option->get_lnames()) choices.push_back({name, "--" + name});
    for (const std::string_view word : words.subspan(called.next)) {
        if (word == "--") break;
        if (!word.starts_with("--")) continue;
        const std::string name(word.substr(2, word.find('=') - 2));
        if (std::ranges::any_of(choices, [&](const Choice& choice) { return choice.name == name; })) continue;
        const std::string meant = nearest(name, choices);
        return "\"--" + name + "\" is no option of " + called.title + (meant.empty() ? "" : "; did you mean \"" + meant + "\"?");
    }
    return {};
}

}  // namespace triptych::cli
