#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string document, workspace, language, unit, author;
};

struct DecisionRow {
    const char* name;
    const char* help;
    const char* done;
    Decision decision;
    State goal;  ///< where a variant stands afterwards, at least; missing for a decision that leaves states alone
};

constexpr DecisionRow rows[]{
    {"approve", "Say that variants may go out", "approved", Decision::approve, State::approved},
    {"review", "Say that variants have been reviewed", "reviewed", Decision::review, State::reviewed},
    {"reopen", "Make variants drafts again", "reopened", Decision::reopen, State::missing},
    {"confirm", "Say that variants still fit their changed siblings", "confirmed", Decision::confirm, State::missing},
};

bool speaks(const Unit& unit, Language language) { return unit.variants[language].state != State::missing; }

/// The languages that a decision is about: the one asked for, else those that the document promises, else all.
std::vector<Language> languages_decided(const Document& document, const Options& options)
{
    if (!options.language.empty()) return {language_of(options.language)};
    const auto promised = property(document.properties, "languages");
    std::vector<Language> out;
    for (const Language language : all_languages)
        if (promised.empty() || promised.find(code(language)) != std::string_view::npos || std::ranges::any_of(document.units, [&](const Unit& unit) {
                return speaks(unit, language);
            }))
            out.push_back(language);
    return out;
}

/// " in u1, u2 and u3", or " in u1, u2, u3, u4, u5 and 7 more".
std::string in_units(std::vector<std::string> ids)
{
    constexpr std::size_t most_named = 5;
    if (ids.size() > most_named + 1) {
        const std::string rest = std::to_string(ids.size() - most_named) + " more";
        ids.resize(most_named);
        ids.push_back(rest);
    }
    return " in " + listed(ids);
}

/// What one language of the decision came to.
struct Remarks {
    std::vector<std::string> silent, same, behind;
    Language ahead = Language::fr;  ///< that the last of those behind follow
    bool speaks = false;            ///< somewhere in the document
};

Remarks remarks_on(const Document& before, Language language, const DecisionRow& row, const std::string& only)
{
    Remarks out;
    for (const Unit& unit : before.units) {
        const Variant& variant = unit.variants[language];
        out.speaks = out.speaks || speaks(unit, language);
        if (!only.empty() && unit.id != only) continue;
        const bool is_gap = !speaks(unit, language) && std::ranges::any_of(all_languages, [&](Language other) { return speaks(unit, other); });
        if (is_gap) out.silent.push_back(unit.id);
        if (row.goal == State::missing || !speaks(unit, language)) continue;
        if (variant.state >= row.goal) out.same.push_back(unit.id);
        if (!variant.behind) continue;
        out.behind.push_back(unit.id);
        out.ahead = variant.behind->language;
    }
    return out;
}

void warn_of(const Remarks& remarks, const std::string& who, const DecisionRow& row, bool changed)
{
    if (row.goal == State::missing) return;
    if (!remarks.speaks)
        warn(who + " not " + row.done + ": the document has no text in it");
    else if (!remarks.silent.empty())
        warn(who + " not " + row.done + in_units(remarks.silent) + ": no text");
    if (!remarks.same.empty() && !changed) warn(who + " was " + row.done + " before" + in_units(remarks.same));
    if (!remarks.behind.empty())
        warn(who + " is behind " + std::string(code(remarks.ahead)) + in_units(remarks.behind) + ": not published until it is edited or confirmed");
}

void run(const DecisionRow& row, const Options& options, Session& session)
{
    std::optional<Language> language;
    if (!options.language.empty()) language = language_of(options.language);
    auto workspace = Workspace::open(options.workspace);
    const Document before = workspace.document(options.document);
    const auto changed = workspace.decide(options.document, row.decision, language, options.unit, options.author);
    std::cout << count(changed, "variant") << ' ' << row.done << '\n';
    bool lacks_text = false, stands = changed > 0;
    for (const Language each : languages_decided(before, options)) {
        const Remarks remarks = remarks_on(before, each, row, options.unit);
        warn_of(remarks, before.id + ": " + std::string(code(each)), row, changed > 0);
        lacks_text = lacks_text || !remarks.silent.empty();
        stands = stands || !remarks.same.empty();
    }
    if (row.decision == Decision::confirm && changed == 0) warn(before.id + ": no variant was behind its siblings");
    if (row.goal != State::missing && lacks_text && !stands) session.status = exit_no;
}

void add_decision(CLI::App& program, const DecisionRow& row, Session& session)
{
    auto* command = program.add_subcommand(row.name, row.help);
    const auto options = std::make_shared<Options>();
    command->add_option("DOC", options->document, "Document id")->required();
    add_workspace(*command, options->workspace);
    command->add_option("--lang", options->language, "One language; all when there is none")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_option("--unit", options->unit, "One unit; all when there is none");
    command->add_option("--author", options->author, "Who is remembered in the history");
    command->footer(std::string("Example: triptych ") + row.name + " --workspace printemps.triptych jazz-2025-04-26 --lang kk");
    command->callback([options, &row, &session] { run(row, *options, session); });
}

}  // namespace

void add_decisions(CLI::App& program, Session& session)
{
    for (const auto& row : rows) add_decision(program, row, session);
}

}  // namespace triptych::cli
