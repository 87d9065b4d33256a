#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/memory.hpp"
#include "cli/progress.hpp"

namespace triptych::cli {
namespace {

struct FindOptions {
    std::string workspace, score;
    std::string language;
    Query query;
    bool batch = false, json = false, require = false;
};

/// Times of a batch, as its last line on stderr.
class Timing {
public:
    void add(std::chrono::steady_clock::duration time) { micros_.push_back(std::chrono::duration<double, std::micro>(time).count()); }

    void print()
    {
        if (micros_.empty()) return;
        std::ranges::sort(micros_);
        double sum = 0;
        for (const double time : micros_) sum += time;
        std::cerr << "count " << micros_.size() << " mean " << sum / static_cast<double>(micros_.size()) << " p50 " << percentile(50) << " p95 "
                  << percentile(95) << " p99 " << percentile(99) << " us\n";
    }

private:
    [[nodiscard]] double percentile(std::size_t percent) const { return micros_[(micros_.size() - 1) * percent / 100]; }

    std::vector<double> micros_;
};

void print(const Match& match)
{
    const auto percent = static_cast<int>((match.score + 1e-9) * 100);
    std::cout << percent << "%  " << name(match.kind) << "  " << match.id << (match.origin.empty() ? "" : "  " + match.origin) << '\n';
    for (const Language language : all_languages)
        if (!match.texts[language].empty()) std::cout << "  " << code(language) << "  " << match.texts[language] << '\n';
    for (const auto& change : match.changes)
        std::cout << "  " << code(change.language) << "  \"" << change.old << "\" -> \"" << change.now << "\"\n";
    if (!match.explanation) return;
    for (const auto& [old, now, in_match, in_query] : match.explanation->differences)
        std::cout << "  differs: \"" << old << "\" here, \"" << now << "\" asked\n";
    for (const auto& penalty : match.explanation->penalties) std::cout << "  -" << penalty.size << "  " << penalty.id << ": " << penalty.why << '\n';
}

void find_batch(const Workspace& workspace, Query query)
{
    Timing timing;
    run_batch([&](const std::string& text) {
        query.text = text;
        const auto start = std::chrono::steady_clock::now();
        const auto matches = workspace.find(query);
        timing.add(std::chrono::steady_clock::now() - start);
        return to_json(matches);
    });
    timing.print();
}

void find(FindOptions options, Session& session)
{
    Query& query = options.query;
    if (!(query.min >= 0 && query.min <= 1)) refuse_usage("--min: expected a number from 0 to 1");
    if (options.batch && options.require) refuse_usage("--require answers for one text, not for a --batch");
    query.language = language_of(options.language);
    if (!options.score.empty()) query.score = options.score == "token" ? Score::token : Score::character;
    const auto workspace = Workspace::open(options.workspace, OpenFor::reading);
    if (options.batch) return find_batch(workspace, query);
    if (query.text.empty()) {
        query.text = read_text("-");
        while (query.text.ends_with('\n')) query.text.pop_back();
        if (query.text.empty()) refuse_usage("no text to look for");
    }
    require_utf8(query.text, "TEXT");
    const auto matches = workspace.find(query);
    if (options.json)
        std::cout << to_json(matches) << '\n';
    else
        for (const auto& match : matches) print(match);
    if (options.require && matches.empty()) session.status = exit_no;
}

void add_find(CLI::App& memory, Session& session)
{
    auto* command = memory.add_subcommand("find", "What was said before, best match first");
    const auto options = std::make_shared<FindOptions>();
    add_workspace(*command, options->workspace);
    add_language(*command, options->language);
    command->add_option("TEXT", options->query.text, "A sentence; standard input when there is none");
    command->add_option("--min", options->query.min, "Lowest score wanted")->check(CLI::Range(0.0, 1.0))->capture_default_str();
    command->add_option("--limit", options->query.limit, "Most matches wanted")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--score", options->score, "Count in words or characters (words, then characters where nothing is found)")
        ->check(CLI::IsMember({"token", "character"}));
    command->add_flag("--exhaustive", options->query.exhaustive, "Score every unit without the index; the answer is the same");
    command->add_flag("--explain", options->query.explain, "Say which words differ and what was taken off the score");
    command->add_option("--previous", options->query.previous, "The sentence before");
    command->add_option("--next", options->query.next, "The sentence after");
    command->add_option("--document", options->query.document, "Id of the document the sentence stands in");
    command->add_flag("--batch", options->batch, "Read a JSON string a line, print a JSON array a line, and the times at the end");
    command->add_flag("--json", options->json, "Print JSON");
    command->add_flag("--require", options->require, "End with status 1 when there is no match");
    command->footer("Example: triptych memory find --workspace printemps.triptych --lang ru 'Вход свободный.'");
    command->callback([options, &session] { find(*options, session); });
}

void add_import_memory(CLI::App& memory)
{
    auto* command = memory.add_subcommand("import", "Take a memory (TMX, XLIFF, TSV or CSV) into a workspace");
    const auto workspace = std::make_shared<std::string>();
    const auto file = std::make_shared<std::string>();
    add_workspace(*command, *workspace);
    command->add_option("FILE", *file, "TMX, XLIFF, or TSV or CSV with a header that names fr, ru, kk")->required();
    command->footer("Example: triptych memory import --workspace printemps.triptych examples/printemps/posts/vocabulaire.csv");
    command->callback([workspace, file] {
        const auto report = Workspace::open(*workspace).import_memory(*file, {.dry_run = false, .author = {}, .progress = show_progress()});
        std::cout << report.file.string() << ": " << report.read << " read, " << report.created << " created, " << report.updated << " updated, "
                  << report.skipped << " skipped\n";
        for (const auto& reason : report.reasons) std::cout << "  " << reason << '\n';
    });
}

void add_learn(CLI::App& memory)
{
    auto* command = memory.add_subcommand("learn", "Add the finished units of the documents to the memory");
    const auto workspace = std::make_shared<std::string>();
    const auto document = std::make_shared<std::string>();
    add_workspace(*command, *workspace);
    command->add_option("DOC", *document, "Document id; all documents when there is none");
    command->footer("Example: triptych memory learn --workspace printemps.triptych");
    command->callback([workspace, document] {
        std::cout << count(Workspace::open(*workspace).learn(*document), "new unit") << " learnt\n";
    });
}

void add_export_memory(CLI::App& memory)
{
    auto* command = memory.add_subcommand("export", "Write the memory to a file: TMX, XLIFF, TSV or CSV by extension");
    const auto workspace = std::make_shared<std::string>();
    const auto file = std::make_shared<std::string>();
    add_workspace(*command, *workspace);
    command->add_option("FILE", *file, "NAME.tmx, NAME.xlf, NAME.tsv or NAME.csv")->required();
    command->footer("Example: triptych memory export --workspace printemps.triptych printemps.tmx");
    command->callback([workspace, file] {
        std::vector<Unit> units;
        Workspace::open(*workspace, OpenFor::reading).for_each_memory_unit([&](const Unit& unit) {
            units.push_back(unit);
            return true;
        });
        write_units(units, *file);
        std::cout << *file << ": " << count(units.size(), "unit") << '\n';
    });
}

}  // namespace

void add_memory(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("memory", "The translation memory: find, words in context, analysis, learn, import, export, and what keeps it clean");
    command->require_subcommand(1);
    command->footer("Example: triptych memory find --workspace printemps.triptych --lang fr 'Entrée libre.'");
    add_find(*command, session);
    add_learn(*command);
    add_import_memory(*command);
    add_export_memory(*command);
    add_concordance(*command);
    add_analyse(*command);
    add_list_of_units(*command);
    add_edits(*command);
    add_disagree(*command);
    add_memory_history(*command);
}

}  // namespace triptych::cli
