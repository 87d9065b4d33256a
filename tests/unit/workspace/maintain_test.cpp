// Many read the memory while one keeps it clean.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <random>
#include <thread>

#include "adapters/sqlite/transaction.hpp"
#include "unit/memory/index/corpus.hpp"
#include "unit/workspace/fixture.hpp"
#include "unit/workspace/index_bytes.hpp"

namespace {

using namespace triptych;
using triptych::testing::splice;
namespace fs = std::filesystem;

/// One answer that a reader got.
struct Seen {
    std::size_t query = 0;
    std::string answer;
};

class MemoryInUse : public triptych::testing::WorkspaceTest {
protected:
    MemoryInUse()
    {
        std::string rows = "id\tfr\tru\tkk\n";
        for (int i = 0; i < 300; ++i) {
            rows += std::to_string(i);
            for (const Language language : all_languages) rows += "\t" + line(language);
            rows += '\n';
        }
        workspace_.import_memory(write("a.tsv", rows));
        for (const Language language : all_languages)
            for (const Score score : {Score::token, Score::character})
                for (int i = 0; i < 2; ++i) queries_.push_back({.text = line(language), .language = language, .min = 0.4, .limit = 4, .score = score});
        committed_.push_back(answers());
    }

    std::string line(Language language)
    {
        std::string text = splice(random_, language);
        std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n'; }, ' ');
        return text;
    }

    static std::string answer(const Workspace& workspace, const Query& query)
    {
        std::string out;
        for (const auto& match : workspace.find(query)) out += std::to_string(match.score) + " " + match.id + " " + match.texts.fr + "|" + match.texts.ru + "|" + match.texts.kk + "; ";
        return out;
    }

    /// By scoring every unit.
    [[nodiscard]] std::vector<std::string> answers() const
    {
        std::vector<std::string> out;
        for (Query query : queries_) {
            query.exhaustive = true;
            out.push_back(answer(workspace_, query));
        }
        return out;
    }

    /// One change of any kind; what the memory answers from then on.
    void change()
    {
        std::vector<std::string> ids;
        workspace_.for_each_memory_entry({}, [&](const MemoryEntry& entry) { return ids.push_back(entry.id), true; });
        const MemoryName unit{ids[random_() % ids.size()], ""};
        const auto what = random_() % 10;
        if (what < 5) {
            const Language language = all_languages[random_() % 3];
            const std::string text = random_() % 2 == 0 ? queries_[random_() % queries_.size()].text : line(language);
            workspace_.edit_memory({.unit = unit, .language = language, .text = text});
        } else if (what < 7) {
            workspace_.delete_from_memory({.units = {unit}});
        } else if (what == 7) {
            workspace_.merge_memory_duplicates();
        } else if (!changes_in_effect()) {
            return;
        } else {
            workspace_.undo_memory();
        }
        committed_.push_back(answers());
    }

    [[nodiscard]] bool changes_in_effect() const
    {
        return std::ranges::any_of(workspace_.memory_changes(), [](const MemoryChange& one) { return one.undoes == 0 && one.undone_by == 0; });
    }

    /// Every answer is that of a committed state, and none comes from before the one that was seen last.
    void expect_committed(const std::vector<Seen>& seen, const std::string& who) const
    {
        EXPECT_GT(seen.size(), queries_.size()) << who;
        std::size_t state = 0;
        for (const auto& [query, answer] : seen) {
            while (state < committed_.size() && committed_[state][query] != answer) ++state;
            ASSERT_LT(state, committed_.size()) << who << " was told what no state says: " << answer;
        }
    }

    /// Asks in a process of its own until the file "stop" is there, and writes what it was told to "seen".
    [[noreturn]] void read_in_child() const
    {
        int status = 1;
        try {
            std::ofstream out(file("seen"), std::ios::binary);
            const auto workspace = Workspace::open(file(), OpenFor::reading);
            for (std::size_t i = 0; !fs::exists(file("stop")); ++i) out << i % queries_.size() << '\t' << answer(workspace, queries_[i % queries_.size()]) << '\n';
            out.close();
            status = 0;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(status);
    }

    [[nodiscard]] std::vector<Seen> seen_by_child() const
    {
        std::vector<Seen> seen;
        std::ifstream in(file("seen"), std::ios::binary);
        for (std::string text; std::getline(in, text);) {
            const auto tab = text.find('\t');
            seen.push_back({std::stoul(text.substr(0, tab)), text.substr(tab + 1)});
        }
        return seen;
    }

    std::mt19937 random_{20250426};
    Workspace workspace_ = Workspace::create(file());
    std::vector<Query> queries_;
    std::vector<std::vector<std::string>> committed_;  ///< the answers of each state that was committed
};

TEST_F(MemoryInUse, TellsEachReaderWhatWasCommitted)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) read_in_child();
    std::atomic<bool> is_over = false;
    std::vector<std::vector<Seen>> seen(2);
    std::vector<std::thread> readers;
    for (auto& own : seen)
        readers.emplace_back([&] {
            const auto workspace = Workspace::open(file(), OpenFor::reading);
            for (std::size_t i = 0; !is_over || own.size() <= queries_.size(); ++i) own.push_back({i % queries_.size(), answer(workspace, queries_[i % queries_.size()])});
        });
    while (committed_.size() < 50) change();
    std::ofstream(file("stop")) << "now";
    is_over = true;
    for (auto& reader : readers) reader.join();
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    for (std::size_t i = 0; i < seen.size(); ++i) expect_committed(seen[i], "thread " + std::to_string(i));
    expect_committed(seen_by_child(), "the process");

    const sqlite::Connection connection(file(), sqlite::Access::read_only);
    workspace::MemoryIndex kept(connection, file("team.triptych.index"), false), made(connection, file("elsewhere"), false);
    const sqlite::Snapshot snapshot(connection);
    kept.sync();
    made.sync();
    EXPECT_FALSE(kept.index().segments().empty());
    EXPECT_EQ(triptych::testing::bytes_of(kept), triptych::testing::bytes_of(made)) << "byte for byte as a rebuilt one";
}

}  // namespace
