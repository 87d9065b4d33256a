#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/transaction.hpp"
#include "triptych/error.hpp"

namespace {

using namespace triptych;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

class Sqlite : public ::testing::Test {
protected:
    Sqlite()
        : path_(std::filesystem::path(::testing::TempDir()) /
                ("triptych-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".db"))
    {
        clean();
    }
    ~Sqlite() override { clean(); }

    sqlite::Connection open(sqlite::Access access = sqlite::Access::create) const { return {path_, access, 10ms}; }

    sqlite::Connection filled() const
    {
        auto connection = open();
        connection.execute("PRAGMA journal_mode = WAL; CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)");
        return connection;
    }

    template <class Call>
    static Error error_of(const Call& call)
    {
        try {
            call();
        } catch (const Error& error) {
            return error;
        }
        ADD_FAILURE() << "nothing was thrown";
        return {ErrorCode::invalid, ""};
    }

    std::filesystem::path path_;

private:
    void clean() const
    {
        for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path_.string() + ending);
    }
};

TEST_F(Sqlite, GivesBackTheValuesItWasGiven)
{
    auto connection = open();
    auto row = connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6");
    ASSERT_TRUE(row.bind(-7, 0.5, "сәуір", sqlite::Blob{{"\0\x01", 2}}, nullptr, std::string_view{}).step());
    EXPECT_EQ(row.integer(0), -7);
    EXPECT_EQ(row.real(1), 0.5);
    EXPECT_EQ(row.text(2), "сәуір");
    EXPECT_EQ(row.blob(3), std::string_view("\0\x01", 2));
    EXPECT_TRUE(row.is_null(4));
    EXPECT_EQ(row.text(4), "");
    EXPECT_EQ(row.blob(4), "");
    EXPECT_FALSE(row.is_null(5)) << "an empty text is a text";
    EXPECT_FALSE(row.step());
}

TEST_F(Sqlite, KeepsTextWithANulByte)
{
    auto connection = open();
    auto row = connection.prepare("SELECT ?1");
    const std::string_view text("a\0b", 3);
    ASSERT_TRUE(row.bind(text).step());
    EXPECT_EQ(row.text(0), text);
}

TEST_F(Sqlite, UndoesAChangeThatIsNotCommitted)
{
    auto connection = filled();
    {
        const sqlite::Transaction transaction(connection);
        connection.execute("INSERT INTO word(text) VALUES ('апрель')");
        EXPECT_EQ(connection.last_key(), 1);
    }
    EXPECT_EQ(connection.number("SELECT count(*) FROM word"), 0);
    {
        sqlite::Transaction transaction(connection);
        connection.execute("INSERT INTO word(text) VALUES ('апрель')");
        transaction.commit();
    }
    EXPECT_EQ(connection.number("SELECT count(*) FROM word"), 1);
    EXPECT_EQ(connection.number("SELECT id FROM word WHERE text = 'mai'"), 0);
}

TEST_F(Sqlite, SeesOneMomentInASnapshot)
{
    const auto writer = filled();
    const auto reader = open(sqlite::Access::read_only);
    {
        const sqlite::Snapshot snapshot(reader);
        const sqlite::Snapshot inner(reader);
        EXPECT_EQ(reader.number("SELECT count(*) FROM word"), 0);
        writer.execute("INSERT INTO word(text) VALUES ('avril')");
        EXPECT_EQ(reader.number("SELECT count(*) FROM word"), 0);
    }
    EXPECT_EQ(reader.number("SELECT count(*) FROM word"), 1);
}

TEST_F(Sqlite, SaysThatAnotherProcessIsWriting)
{
    const auto first = filled();
    const auto second = open();
    const sqlite::Transaction transaction(first);
    const auto error = error_of([&] { const sqlite::Transaction other(second); });
    EXPECT_EQ(error.code(), ErrorCode::busy);
    EXPECT_THAT(error.what(), HasSubstr(path_.string() + ": another process is writing; expected"));
}

TEST_F(Sqlite, SaysThatTheDiskIsFull)
{
    auto connection = filled();
    connection.execute("PRAGMA max_page_count = 8");
    auto insert = connection.prepare("INSERT INTO word(text) VALUES (?1)");
    const auto error = error_of([&] {
        for (int i = 0; i < 100; ++i) insert.run(std::string(1000, 'a') + std::to_string(i));
    });
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("the disk is full; expected"));
}

TEST_F(Sqlite, SaysThatAFileIsReadOnly)
{
    filled();
    const auto connection = open(sqlite::Access::read_only);
    const auto error = error_of([&] { connection.execute("INSERT INTO word(text) VALUES ('avril')"); });
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("read-only; expected"));
}

TEST_F(Sqlite, SaysThatAFileCannotBeOpened)
{
    EXPECT_EQ(error_of([&] { open(sqlite::Access::read_write); }).code(), ErrorCode::io) << "no such file";
    const auto error = error_of([&] { sqlite::Connection("/proc/none/x.db", sqlite::Access::create); });
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_EQ(error.place().file, "/proc/none/x.db");
}

TEST_F(Sqlite, SaysThatAFileIsNoDatabase)
{
    std::ofstream(path_) << std::string(4096, 'x');
    const auto error = error_of([&] { open(); });
    EXPECT_EQ(error.code(), ErrorCode::damaged);
    EXPECT_THAT(error.what(), HasSubstr("not a database; expected"));
}

TEST_F(Sqlite, SaysThatADatabaseIsBroken)
{
    {
        const auto connection = filled();
        for (int i = 0; i < 200; ++i) connection.execute("INSERT INTO word(text) VALUES (" + std::to_string(i) + " || hex(zeroblob(100)))");
    }
    std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(8192, '\xff');
    file.close();
    const auto connection = open();
    EXPECT_EQ(error_of([&] { (void)connection.number("SELECT sum(length(text)) FROM word"); }).code(), ErrorCode::damaged);
}

TEST_F(Sqlite, TellsWhatTheDatabaseSaidOtherwise)
{
    const auto connection = filled();
    const auto error = error_of([&] { connection.execute("INSERT INTO word(text) VALUES ('mai'), ('mai')"); });
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("UNIQUE"));
    EXPECT_THROW((void)connection.prepare("SELEC"), Error);
    EXPECT_THROW((void)connection.prepare("SELECT 1").bind(1), Error);
}

TEST_F(Sqlite, KeepsItsFileNameWhenItMoves)
{
    auto first = filled();
    auto statement = first.prepare("INSERT INTO word(text) VALUES ('сәуір')");
    const sqlite::Connection second = std::move(first);
    statement.run();
    EXPECT_EQ(error_of([&] { statement.run(); }).place().file, path_.string());
    EXPECT_EQ(second.file(), path_.string());
}

}  // namespace
