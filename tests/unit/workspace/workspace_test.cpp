#include "triptych/workspace.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <thread>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/transaction.hpp"
#include "unit/workspace/fixture.hpp"
#include "workspace/schema.hpp"

namespace {

using namespace triptych;
using triptych::testing::error_of;
using triptych::testing::film_club;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class WorkspaceFile : public triptych::testing::WorkspaceTest {};

TEST_F(WorkspaceFile, IsMadeOnceAndOpenedAgain)
{
    {
        auto workspace = Workspace::create(file());
        EXPECT_EQ(workspace.path(), file());
        workspace.save(film_club());
    }
    EXPECT_FALSE(std::filesystem::exists(file("team.triptych-wal"))) << "a closed workspace is one file";
    const auto error = error_of([&] { Workspace::create(file()); });
    EXPECT_EQ(error.code(), ErrorCode::exists);
    EXPECT_EQ(error.what(), file().string() + ": the file is there already; expected a new one");

    auto workspace = Workspace::open(file());
    EXPECT_THAT(workspace.document_ids(), ElementsAre("cine-club"));
    Workspace moved = std::move(workspace);
    EXPECT_EQ(moved.document("cine-club").units.size(), 3U);
}

TEST_F(WorkspaceFile, MayHaveANameThatSqliteWouldReadOtherwise)
{
    const auto here = std::filesystem::current_path();
    std::filesystem::current_path(file().parent_path());
    Workspace::create(":memory:").save(film_club());
    EXPECT_THAT(Workspace::open(":memory:").document_ids(), ElementsAre("cine-club"));
    std::filesystem::current_path(here);
}

TEST_F(WorkspaceFile, IsNotMadeWhereNothingCanBeWritten)
{
    const auto note = write("note.txt", "x");
    for (const auto& path : {note / "team.triptych", file("no/such/folder/team.triptych"), std::filesystem::path("/proc/team.triptych")}) {
        const auto error = error_of([&] { Workspace::create(path); });
        EXPECT_EQ(error.code(), ErrorCode::io) << path;
        EXPECT_EQ(error.place().file, path.string());
    }
}

TEST_F(WorkspaceFile, LeavesNothingBehindWhenItCannotBeMade)
{
    workspace::limits.pages = 5;
    EXPECT_EQ(error_of([&] { Workspace::create(file()); }).code(), ErrorCode::io);
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(WorkspaceFile, MustBeThereToBeOpened) { EXPECT_EQ(error_of([&] { Workspace::open(file()); }).code(), ErrorCode::not_found); }

TEST_F(WorkspaceFile, OfANewerVersionIsRefused)
{
    Workspace::create(file());
    sqlite::Connection(file(), sqlite::Access::read_write).execute("PRAGMA user_version = 7");
    const auto error = error_of([&] { Workspace::open(file()); });
    EXPECT_EQ(error.code(), ErrorCode::version);
    EXPECT_EQ(error.what(), file().string() + ": made by schema 7; expected 3 or less, which this build knows");
}

TEST_F(WorkspaceFile, WithoutAVersionIsDamaged)
{
    Workspace::create(file());
    sqlite::Connection(file(), sqlite::Access::read_write).execute("PRAGMA user_version = 0");
    EXPECT_EQ(error_of([&] { Workspace::open(file()); }).code(), ErrorCode::damaged);
}

TEST_F(WorkspaceFile, ThatIsSomethingElseIsToldApart)
{
    sqlite::Connection(file("other.db"), sqlite::Access::create).execute("CREATE TABLE t(x)");
    for (const auto& path : {file("other.db"), write("text.txt", std::string(5000, 'x')), write("empty", ""), write("short", "SQLite")}) {
        const auto error = error_of([&] { Workspace::open(path); });
        EXPECT_EQ(error.code(), ErrorCode::damaged) << path;
        EXPECT_EQ(error.place().file, path.string());
    }
    EXPECT_EQ(error_of([&] { Workspace::open(file().parent_path()); }).code(), ErrorCode::io) << "a folder";
    EXPECT_EQ(sqlite::Connection(file("other.db"), sqlite::Access::read_only).number("PRAGMA application_id"), 0) << "it was not touched";
}

TEST_F(WorkspaceFile, CutShortIsDamaged)
{
    {
        auto workspace = Workspace::create(file());
        workspace.save(film_club());
    }
    std::filesystem::resize_file(file(), 4096 * 3);
    EXPECT_EQ(error_of([&] { (void)Workspace::open(file()).document("cine-club"); }).code(), ErrorCode::damaged);
}

TEST_F(WorkspaceFile, HasOneWriterAtATime)
{
    auto first = Workspace::create(file());
    auto second = Workspace::open(file());
    first.save(film_club());
    const sqlite::Connection other(file(), sqlite::Access::read_write);
    const sqlite::Transaction writing(other);
    const auto error = error_of([&] { second.save(post("jazz", {})); });
    EXPECT_EQ(error.code(), ErrorCode::busy);
    EXPECT_THAT(error.what(), HasSubstr("another process is writing"));
    EXPECT_THAT(second.document_ids(), ElementsAre("cine-club")) << "readers go on";
}

TEST_F(WorkspaceFile, IsWrittenByTwoThreadsInTurn)
{
    Workspace::create(file());
    workspace::limits.wait = std::chrono::seconds(30);
    const auto write_some = [&](const std::string& name) {
        auto workspace = Workspace::open(file());
        for (int i = 0; i < 10; ++i) workspace.save(post(name + std::to_string(i), {unit("1", "Entrée libre.", "Вход свободный.", "Кіру тегін.")}));
    };
    std::thread one(write_some, "a");
    std::thread two(write_some, "b");
    one.join();
    two.join();
    EXPECT_EQ(Workspace::open(file()).document_ids().size(), 20U);
}

TEST_F(WorkspaceFile, IsAsItWasWhenAWriterIsKilled)
{
    Workspace::create(file()).save(film_club());
    const pid_t child = fork();
    if (child == 0) {
        const sqlite::Connection connection(file(), sqlite::Access::read_write);
        const sqlite::Transaction transaction(connection);
        connection.execute("PRAGMA cache_size = 1; DELETE FROM unit; DELETE FROM document");
        _exit(0);  // no destructor runs, as when the power goes
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_EQ(status, 0);
    EXPECT_EQ(Workspace::open(file()).document("cine-club").units.size(), 3U);
}

TEST_F(WorkspaceFile, IsAsItWasWhenTheDiskIsFull)
{
    Workspace::create(file()).save(film_club());
    workspace::limits.pages = 60;
    auto workspace = Workspace::open(file());
    std::vector<Unit> units;
    for (int i = 0; i < 300; ++i) units.push_back(unit(std::to_string(i), std::string(1000, 'a'), "Вход свободный.", ""));
    const auto error = error_of([&] { workspace.save(post("regulation", units)); });
    EXPECT_EQ(error.code(), ErrorCode::io);
    EXPECT_THAT(error.what(), HasSubstr("the disk is full"));
    EXPECT_THAT(workspace.document_ids(), ElementsAre("cine-club"));
    EXPECT_THAT(workspace.history("cine-club", "u1"), ::testing::SizeIs(3));
}

TEST_F(WorkspaceFile, OfEachReleasedSchemaOpensForEver)
{
    for (int version = 1; version <= workspace::schema_version; ++version) {
        const auto path = file(std::to_string(version));
        const std::filesystem::path golden = std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "tests/migrations" / ("schema_" + std::to_string(version) + ".sql");
        std::ifstream in(golden, std::ios::binary);
        ASSERT_TRUE(in) << golden;
        sqlite::Connection(path, sqlite::Access::create).execute(std::string(std::istreambuf_iterator<char>(in), {}));
        auto opened = Workspace::open(path);
        const auto document = opened.document("cine-club");
        EXPECT_EQ(document.units.at(0).variants.kk.text, "Киноклуб: «Хористер»");
        EXPECT_EQ(document.units.at(0).variants.fr.codes.size(), 2U);
        EXPECT_EQ(document.units.at(1).variants.ru.behind->change, "«25» → «26»");
        EXPECT_THAT(opened.history("cine-club", "u2"), ::testing::SizeIs(7));
        EXPECT_EQ(opened.concepts().size(), 1U);
        Query query;
        query.text = "Entrée libre.";
        EXPECT_EQ(opened.find(query).at(0).texts.kk, "Кіру тегін.");
        const auto changes = opened.memory_changes();
        EXPECT_THAT(changes, ::testing::SizeIs(version < 3 ? 0 : 2));
        if (version >= 3) {
            EXPECT_EQ(opened.memory_history({"u3", ""}).at(1).before->texts.kk, "Кіру ақысыз.");
            EXPECT_EQ(opened.undo_memory(2).changed.at(0).texts.ru, "Киноклуб: «Хористы»");
        }
        opened.edit_memory({.unit = {"u1", "cine-club"}, .language = Language::fr, .text = "Ciné-club : « Les Choristes », v.o.s.t."}, "Дана");
        opened.undo_memory();
        EXPECT_EQ(opened.find({.text = "Ciné-club : « Les Choristes »"}).at(0).kind, MatchKind::exact);
        opened.save(post("jazz", {unit("1", "Trio de jazz", "Джазовое трио", "Джаз триосы")}));
    }
}

namespace fs = std::filesystem;

/// How the file and its folder may be used.
struct Rights {
    fs::perms file, folder;
    const char* why;
};
constexpr auto reads = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr auto enters = reads | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
constexpr auto writes = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;

class ReadOnlyWorkspace : public WorkspaceFile {
protected:
    ReadOnlyWorkspace()
    {
        auto workspace = Workspace::create(path());
        workspace.save(film_club(State::approved));
        workspace.learn();
    }
    ~ReadOnlyWorkspace() override { fs::permissions(path().parent_path(), fs::perms::owner_all); }

    [[nodiscard]] fs::path path() const { return file("салон 50% #1?.triptych"); }

    void set(const Rights& rights) const
    {
        fs::permissions(path(), rights.file);
        fs::permissions(path().parent_path(), rights.folder);
    }

    /// Runs `act` in a process that permissions bind: as nobody, when the tests run as root. True when it gives true.
    static bool in_child(const std::function<bool()>& act)
    {
        const pid_t child = fork();
        if (child == 0) {
            bool done = false;
            try {
                done = (geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0)) && act();
            } catch (const std::exception& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
            _exit(done ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(path().parent_path())) found.push_back(entry.path().filename().string());
        return found;
    }

    static bool reads_all(const fs::path& path)
    {
        const auto workspace = Workspace::open(path, OpenFor::reading);
        Query query;
        query.text = "Entrée libre.";
        std::size_t units = 0;
        workspace.for_each_memory_unit([&](const Unit&) { return ++units > 0; });
        return workspace.status().documents.size() == 1 && workspace.document("cine-club").units.size() == 3 && workspace.find(query).size() == 1 && units == 3 &&
               workspace.concepts().empty() && !workspace.history("cine-club", "u1").empty();
    }
};

TEST_F(ReadOnlyWorkspace, IsReadWhateverMayNotBeWritten)
{
    const Rights rows[] = {
        {reads, enters, "neither may be written"},
        {reads | writes, enters, "the file may be written, its folder not"},
        {reads, enters | writes, "the folder may be written, the file not"},
        {reads | writes, enters | writes, "both may be written"},
    };
    for (const auto& row : rows) {
        set(row);
        EXPECT_TRUE(in_child([&] { return reads_all(path()); })) << row.why;
        EXPECT_THAT(names(), ElementsAre(path().filename().string())) << row.why << ": nothing is left beside it";
    }
}

TEST_F(ReadOnlyWorkspace, IsNotChangedByOneThatReads)
{
    auto workspace = Workspace::open(path(), OpenFor::reading);
    const auto changes = {std::function<void()>([&] { workspace.save(film_club()); }), std::function<void()>([&] { workspace.learn(); }),
                          std::function<void()>([&] { workspace.fill("cine-club"); }), std::function<void()>([&] { workspace.import({}); }),
                          std::function<void()>([&] { workspace.decide("cine-club", Decision::reopen); })};
    for (const auto& change : changes) {
        const auto error = error_of(change);
        EXPECT_EQ(error.code(), ErrorCode::invalid);
        EXPECT_THAT(error.what(), HasSubstr("opened for reading; expected OpenFor::changing"));
    }
    EXPECT_THROW(sqlite::Connection(path(), sqlite::Access::read_only).execute("DELETE FROM unit"), Error);
}

TEST_F(ReadOnlyWorkspace, CannotBeChangedAndSaysWhy)
{
    for (const Rights& row : {Rights{reads, enters, "neither"}, Rights{reads | writes, enters, "the folder"}, Rights{reads, enters | writes, "the file"}}) {
        set(row);
        EXPECT_TRUE(in_child([&] {
            const auto error = error_of([&] { Workspace::open(path()).save(film_club()); });
            return error.code() == ErrorCode::io && std::string(error.what()) == path().string() + ": the file or its folder is read-only; expected permission to write both";
        })) << row.why;
    }
}

TEST_F(ReadOnlyWorkspace, WithChangesThatWaitIsNotReadAsIfTheyWereNot)
{
    const pid_t child = fork();
    if (child == 0) {
        auto workspace = Workspace::open(path());
        workspace.save(post("jazz", {unit("1", "Trio de jazz", "Джазовое трио", "Джаз триосы")}));
        _exit(0);  // no destructor runs: the change stays in the -wal file
    }
    waitpid(child, nullptr, 0);
    fs::remove(path().string() + "-shm");
    ASSERT_GT(fs::file_size(path().string() + "-wal"), 0U);
    fs::permissions(path().string() + "-wal", reads);
    set({reads, enters, ""});
    EXPECT_TRUE(in_child([&] {
        const auto error = error_of([&] { Workspace::open(path(), OpenFor::reading); });
        return error.code() == ErrorCode::io && std::string(error.what()).find("changes wait in") != std::string::npos;
    }));
    set({reads | writes, enters | writes, ""});
    EXPECT_EQ(Workspace::open(path(), OpenFor::reading).document_ids().size(), 2U) << "who may write the folder reads them";
}

TEST_F(ReadOnlyWorkspace, IsReadBesideAWriter)
{
    auto writer = Workspace::open(path());
    writer.save(post("jazz", {unit("1", "Trio de jazz", "Джазовое трио", "Джаз триосы")}));
    for (const char* ending : {"", "-wal", "-shm"}) fs::permissions(path().string() + ending, reads);
    fs::permissions(path().parent_path(), enters);
    EXPECT_TRUE(in_child([&] { return Workspace::open(path(), OpenFor::reading).document_ids().size() == 2; })) << "its change is seen before it closes";
}

}  // namespace
