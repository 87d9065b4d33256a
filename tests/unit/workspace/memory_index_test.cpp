#include "workspace/memory_index.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "adapters/sqlite/transaction.hpp"
#include "memory/search.hpp"
#include "unit/memory/index/corpus.hpp"
#include "unit/workspace/fixture.hpp"
#include "unit/workspace/index_bytes.hpp"
#include "workspace/memory_writer.hpp"
#include "workspace/schema.hpp"

namespace {

using namespace triptych;
using triptych::testing::splice;
using ::testing::IsEmpty;
using ::testing::SizeIs;
namespace fs = std::filesystem;

class IndexOfTheMemory : public triptych::testing::WorkspaceTest {
protected:
    IndexOfTheMemory() : connection_(file(), sqlite::Access::create) { workspace::create_schema(connection_); }

    [[nodiscard]] fs::path folder() const { return file("team.triptych.index"); }

    std::vector<model::MemoryUnit> make(std::size_t count, std::string_view document = "d")
    {
        std::vector<model::MemoryUnit> units(count);
        for (auto& unit : units) {
            unit.id = std::to_string(random_() % 5000);
            unit.document = document;
            unit.confidence = random_() % 5 == 0 ? 0.5 : 1.0;
            for (const Language language : all_languages) {
                if (random_() % 10 == 0) continue;
                unit.texts[language] = splice(random_, language);
                unit.states[language] = random_() % 2 == 0 ? State::translated : State::approved;
            }
        }
        return units;
    }

    static void store(const sqlite::Connection& connection, std::vector<model::MemoryUnit> units)
    {
        sqlite::Transaction transaction(connection);
        workspace::remember(connection, std::move(units), {});
        transaction.commit();
    }

    /// Asks each way, with the index and without; the answers must be the same.
    void compare(workspace::MemoryIndex& memory, int rounds)
    {
        for (const Language language : all_languages)
            for (const Score score : {Score::token, Score::character})
                for (const double min : {0.4, 0.5, 0.6, 0.7, 0.8, 0.9})
                    for (int round = 0; round < rounds; ++round) {
                        Query query;
                        query.text = splice(random_, language);
                        query.language = language;
                        query.score = score;
                        query.min = min;
                        query.limit = 1 + random_() % 7;
                        const sqlite::Snapshot snapshot(connection_);
                        const auto fast = memory.find(query);
                        query.exhaustive = true;
                        const auto slow = memory.find(query);
                        ASSERT_EQ(rows(fast), rows(slow)) << query.text << " at " << min;
                    }
    }

    static std::vector<std::string> rows(const std::vector<Match>& matches)
    {
        std::vector<std::string> out;
        for (const auto& match : matches) out.push_back(std::to_string(match.score) + " " + match.id + " " + match.texts.fr + "|" + match.texts.ru + "|" + match.texts.kk);
        return out;
    }

    static std::size_t count(workspace::MemoryIndex& memory, const sqlite::Connection& connection, const std::string& text)
    {
        Query query;
        query.text = text;
        const sqlite::Snapshot snapshot(connection);
        return memory.find(query).size();
    }

    static std::vector<model::MemoryUnit> one(const std::string& fr, const std::string& id = "u1", State state = State::approved)
    {
        std::vector<model::MemoryUnit> units(1);
        units[0].id = id;
        units[0].document = "one";
        units[0].texts = {fr, "Перевод: " + fr, ""};
        units[0].states = {state, state, State::missing};
        return units;
    }

    [[nodiscard]] std::size_t files(std::string_view ending) const
    {
        std::size_t found = 0;
        if (!fs::exists(folder())) return 0;
        for (const auto& entry : fs::directory_iterator(folder())) found += entry.path().string().ends_with(ending) ? 1 : 0;
        return found;
    }

    std::mt19937 random_{20260412};
    sqlite::Connection connection_;
};

TEST_F(IndexOfTheMemory, AnswersAsScoringEveryUnitDoes)
{
    workspace::MemoryIndex memory(connection_, folder(), true);
    store(connection_, make(1500));
    memory.catch_up();
    EXPECT_EQ(files(".segment"), 1U);
    compare(memory, 2);
    for (int i = 0; i < 12; ++i) {  // some take the place of others, some change their state
        store(connection_, make(60 + random_() % 200));
        if (i % 3 == 0) connection_.execute("UPDATE memory_unit SET state_fr = 4, state_ru = 4, state_kk = 4 WHERE key % 7 = 1");
        if (i % 4 == 0) connection_.execute("DELETE FROM memory_unit WHERE key % 11 = " + std::to_string(i));
        memory.catch_up();
    }
    EXPECT_GT(connection_.number("SELECT count(*) FROM memory_change"), 500);
    EXPECT_GT(memory.index().segments().size(), 1U);
    compare(memory, 4);
    workspace::MemoryIndex again(connection_, folder(), true);
    compare(again, 4);
    workspace::MemoryIndex fresh(connection_, file("elsewhere"), false);
    compare(fresh, 2);
    EXPECT_FALSE(fs::exists(file("elsewhere"))) << "a reader writes only what is worth it";
}

TEST_F(IndexOfTheMemory, SeesAUnitInItsTransactionAndForgetsItWithIt)
{
    workspace::MemoryIndex memory(connection_, folder(), true);
    store(connection_, make(700));
    memory.catch_up();
    for (const char* text : {"Bienvenue au club de lecture", "Rendez-vous devant la mairie"}) {
        sqlite::Transaction transaction(connection_);
        workspace::remember(connection_, one(text), {});
        EXPECT_EQ(count(memory, connection_, text), 1U);
    }
    EXPECT_EQ(count(memory, connection_, "Bienvenue au club de lecture"), 0U) << "undone";
    store(connection_, one("Concert gratuit au parc"));  // gets the key of those that were undone
    EXPECT_EQ(count(memory, connection_, "Concert gratuit au parc"), 1U);
    EXPECT_EQ(count(memory, connection_, "Rendez-vous devant la mairie"), 0U);
    store(connection_, one("Concert payant dans la grande salle"));
    EXPECT_EQ(count(memory, connection_, "Concert gratuit au parc"), 0U) << "another unit took its place";
    compare(memory, 1);
}

TEST_F(IndexOfTheMemory, ShowsEachReaderWhatAnotherWrote)
{
    const sqlite::Connection other(file(), sqlite::Access::read_only);
    workspace::MemoryIndex reader(other, folder(), false), writer(connection_, folder(), true);
    for (int i = 0; i < 5; ++i) {
        store(connection_, make(400));
        writer.catch_up();
        const std::string text = "Bienvenue à la séance numéro " + std::string(static_cast<std::size_t>(i) + 3, 'x');
        store(connection_, one(text, std::to_string(i)));
        EXPECT_GE(count(reader, other, text), 1U);
        EXPECT_GE(count(writer, connection_, text), 1U);
    }
    EXPECT_GE(files(".segment"), 1U);
    EXPECT_EQ(files(".part"), 0U);
}

TEST_F(IndexOfTheMemory, IsMadeAgainWhenItsFolderIsGoneOrOld)
{
    store(connection_, make(600));
    workspace::MemoryIndex(connection_, folder(), true).catch_up();
    fs::copy(file(), file("old.triptych"));
    store(connection_, make(600));
    {
        workspace::MemoryIndex memory(connection_, folder(), true);
        memory.catch_up();
        EXPECT_EQ(memory.index().added(), 0U);
    }
    connection_.execute("DELETE FROM memory_unit WHERE key > 300; UPDATE sqlite_sequence SET seq = 300 WHERE name = 'memory_unit'");  // an older copy
    workspace::MemoryIndex older(connection_, folder(), true);
    EXPECT_THAT(older.index().segments(), IsEmpty());
    older.catch_up();
    compare(older, 1);
    connection_.execute("UPDATE memory_store SET number = number + 1");
    EXPECT_THAT(workspace::MemoryIndex(connection_, folder(), true).index().segments(), IsEmpty()) << "another workspace's";
    fs::remove_all(folder());
    workspace::MemoryIndex gone(connection_, folder(), true);
    compare(gone, 1);
}

TEST_F(IndexOfTheMemory, IsWrittenForAReaderToo)
{
    std::vector<model::MemoryUnit> units(20'100);
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].id = std::to_string(i);
        units[i].texts = {"Séance " + std::to_string(i % 7001) + " du jeudi", "Сеанс " + std::to_string(i) + " в четверг", i % 2 == 0 ? "Бейсенбі сеансы" : ""};
        for (const Language language : all_languages) units[i].states[language] = units[i].texts[language].empty() ? State::missing : State::reviewed;
    }
    store(connection_, units);
    workspace::MemoryIndex reader(connection_, folder(), false);
    reader.catch_up();
    EXPECT_EQ(files(".segment"), 3U) << "one a language, as they were built";
    EXPECT_EQ(reader.index().added(), 0U);
    EXPECT_EQ(reader.index().segments().at(1)->tokens(Language::ru).size(), units.size());
    store(connection_, make(300));
    workspace::MemoryIndex again(connection_, folder(), true);
    for (const char* text : {"Сеанс 500 в четверг", "Сеанс 501 в пятницу"}) {
        Query query;
        query.text = text;
        query.language = Language::ru;
        query.min = 0.6;
        const sqlite::Snapshot snapshot(connection_);
        const auto fast = again.find(query);
        query.exhaustive = true;
        EXPECT_EQ(rows(fast), rows(again.find(query)));
        EXPECT_THAT(fast, ::testing::Not(IsEmpty()));
    }
    const auto made_of = [&] { return again.index().segments().size(); };
    again.catch_up();
    EXPECT_EQ(made_of(), 4U) << "what is new is little beside them";
}

TEST_F(IndexOfTheMemory, LivesInMemoryWhereItsFolderCannotBeWritten)
{
    std::ofstream(folder()) << "a file in its place";
    store(connection_, make(600));
    workspace::MemoryIndex memory(connection_, folder(), true);
    memory.catch_up();
    EXPECT_EQ(memory.index().added() > 0, true);
    compare(memory, 1);
}

TEST_F(IndexOfTheMemory, MendsWhatWasDamaged)
{
    store(connection_, make(600));
    workspace::MemoryIndex(connection_, folder(), true).catch_up();
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (!entry.path().string().ends_with("lock")) paths.push_back(entry.path());
    ASSERT_THAT(paths, SizeIs(2));
    const fs::path whole = file("whole");
    fs::copy(folder(), whole, fs::copy_options::recursive);
    for (const auto& path : paths) {
        const auto size = fs::file_size(path);
        for (std::uintmax_t at = 0; at < size; at += 1 + size / 40) {
            fs::remove_all(folder());
            fs::copy(whole, folder(), fs::copy_options::recursive);
            std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
            stream.seekg(static_cast<std::streamoff>(at));
            const char byte = static_cast<char>(stream.get() ^ 0x10);
            stream.seekp(static_cast<std::streamoff>(at));
            stream.put(byte);
            stream.close();
            workspace::MemoryIndex memory(connection_, folder(), true);
            Query query;
            query.text = splice(random_, Language::ru);
            query.language = Language::ru;
            query.min = 0.5;
            const sqlite::Snapshot snapshot(connection_);
            const auto fast = memory.find(query);
            query.exhaustive = true;
            ASSERT_EQ(rows(fast), rows(memory.find(query))) << path << " byte " << at;
        }
        fs::resize_file(path, size / 2);
        EXPECT_THAT(workspace::MemoryIndex(connection_, folder(), true).index().segments(), IsEmpty());
    }
}

/// Writes until it is killed.
[[noreturn]] void write_for_ever(const fs::path& file, const fs::path& folder, unsigned seed, std::vector<model::MemoryUnit> units)
{
    try {
        std::mt19937 random(seed);
        const sqlite::Connection connection(file, sqlite::Access::read_write);
        workspace::MemoryIndex memory(connection, folder, true);
        while (true) {
            std::vector<model::MemoryUnit> batch;
            for (auto count = 100 + random() % 300; count > 0; --count) {
                batch.push_back(units[random() % units.size()]);
                batch.back().texts.fr += " " + std::to_string(random() % 100'000);
                batch.back().id = std::to_string(random() % 3000);
            }
            sqlite::Transaction transaction(connection);
            workspace::remember(connection, std::move(batch), {});
            transaction.commit();
            memory.catch_up();
        }
    } catch (...) {
        ::_exit(1);
    }
}

TEST_F(IndexOfTheMemory, SurvivesTwoHundredKills)
{
    const auto units = make(300);
    for (unsigned round = 0; round < 200; ++round) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) write_for_ever(file(), folder(), round, units);
        std::this_thread::sleep_for(std::chrono::microseconds(2000 + random_() % 20'000));
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the writer stopped by itself";
    }
    ASSERT_GT(connection_.number("SELECT count(*) FROM memory_unit"), 1000);
    EXPECT_EQ(connection_.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
    workspace::MemoryIndex memory(connection_, folder(), true), rebuilt(connection_, file("elsewhere"), false);
    compare(memory, 1);
    const sqlite::Snapshot snapshot(connection_);
    rebuilt.sync();
    EXPECT_EQ(triptych::testing::bytes_of(memory), triptych::testing::bytes_of(rebuilt)) << "byte for byte";
}

}  // namespace
