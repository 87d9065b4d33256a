// What bad input gets: status 3, one line that says where, what was found and what was expected, and a workspace as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using cli_test::slurp;
using testing::HasSubstr;

const std::string good_post =
    "kind: post\nid: debat\nchannel: instagram\n\n[fr]\nDébat mercredi 30 avril.\n\n[ru]\nДебаты в среду, 30 апреля.\n\n[kk]\nПікірталас 30 сәуірде өтеді.\n";

class BadInput : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(run(folder, "init " + workspace).status, 0);
        ASSERT_EQ(run(folder, "import --workspace " + workspace + " " + folder.file("debat.trip", good_post)).status, 0);
        status_before = run(folder, "status " + workspace).out;
    }

    /// The import fails with one line that holds all the words, and changes nothing.
    void refuse(const std::string& file, const std::vector<std::string>& words, const std::string& before = {})
    {
        const auto outcome = run(folder, "import --workspace " + workspace + " " + file, {}, before);
        EXPECT_EQ(outcome.status, 3) << outcome.out << outcome.err;
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
        for (const auto& word : words) EXPECT_THAT(outcome.err, HasSubstr(word));
        EXPECT_EQ(run(folder, "status " + workspace).out, status_before);
    }

    Folder folder;
    std::string workspace = folder.path("ws.triptych");
    std::string status_before;
};

TEST_F(BadInput, FilesThatAreNotWhatTheyShouldBe)
{
    const struct {
        const char* name;
        std::string bytes;
        std::vector<std::string> words;
    } rows[] = {
        {"cp1251.trip", "kind: post\nid: a\n[ru]\n\xCF\xF0\xE8\xE2\xE5\xF2\n", {"cp1251.trip:4:1: byte 0xCF at offset 22", "triptych repair --from auto"}},
        {"utf16.trip", std::string("\xFF\xFEk\0i\0n\0d\0", 10), {"utf16.trip:1:1: byte 0xFF at offset 0", "triptych repair --from auto"}},
        {"byte.trip", "kind: post\nid: a\n[fr]\nBonjour \x80\n", {"byte.trip:4:9: byte 0x80 at offset 30"}},
        {"kz.trip", "kind: post\nid: a\n\n[fr]\nBonjour\n[ru]\nПривет\n[kz]\nСәлем\n", {"kz.trip:8", "[kz]", "expected", "kk"}},
        {"empty.trip", "", {"empty.trip", "empty"}},
        {"two.trip", "kind: post\nid: a\n\n[fr]\nBonjour\n[ru]\nПривет\n", {"two.trip:", "[kk]", "expected"}},
        {"twice.trip", "kind: post\nid: a\n\n[fr]\n@u1 Un\n\n@u1 Deux\n[ru]\n@u1 Раз\n[kk]\n@u1 Бір\n", {"twice.trip:7", "u1"}},
        {"noid.trip", "kind: post\n\n[fr]\nBonjour\n[ru]\nПривет\n[kk]\nСәлем\n", {"noid.trip:", "id"}},
        {"kind.trip", "kind: poster\nid: a\n\n[fr]\nBonjour\n[ru]\nПривет\n[kk]\nСәлем\n", {"kind.trip:1", "poster", "panel"}},
        {"kz.csv", "fr;ru;kz\nфильм;фильм;фильм\n", {"kz.csv:1", "\"kz\"", "expected fr, ru or kk"}},
        {"two.csv", "fr,ru\nfilm,фильм\n", {"two.csv:1", "\"kk\""}},
        {"broken.tmx", "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body><tu>", {"broken.tmx:2"}},
        {"noise.bin", "just some words\n", {"noise.bin", "expected"}},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.name);
        refuse(folder.file(row.name, row.bytes), row.words);
    }
}

TEST_F(BadInput, OneBadFileStopsTheGoodOnesToo)
{
    auto other = good_post;
    other.replace(other.find("debat"), 5, "autre");
    refuse(folder.file("autre.trip", other) + " " + folder.file("empty.trip", ""), {"empty.trip"});
}

TEST_F(BadInput, TheSameIdInTwoFiles)
{
    refuse(folder.file("a.trip", good_post) + " " + folder.file("b.trip", good_post), {"b.trip", "debat", "a.trip"});
}

TEST_F(BadInput, AFileThatIsNotThere) { refuse(folder.path("nowhere.trip"), {"nowhere.trip"}); }

TEST_F(BadInput, AFullDisk)
{
    std::string big = "fr\tru\tkk\n";
    for (int i = 0; i < 20000; ++i) {
        const auto n = std::to_string(i);
        big.append("Phrase ").append(n).append(" du printemps\tФраза ").append(n).append(" о весне\tКөктем туралы сөйлем ").append(n).append("\n");
    }
    refuse(folder.file("big.tsv", big), {"ws.triptych", "disk"}, "ulimit -f 400;");
}

TEST_F(BadInput, AFullDiskLeavesNoHalfOfANewFile)
{
    const auto post = folder.path("debat.trip");
    EXPECT_EQ(run(folder, "publish " + post + " --output " + folder.path("out.txt"), {}, "ulimit -f 0;").status, 3);
    EXPECT_EQ(run(folder, "init " + folder.path("new.triptych"), {}, "ulimit -f 0;").status, 3);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path("")))
        EXPECT_THAT(entry.path().filename().string(), testing::AnyOf("debat.trip", ".in", ".out", ".err", testing::StartsWith("ws.triptych")));
    EXPECT_EQ(run(folder, "init " + folder.path("new.triptych")).status, 0);
}

TEST_F(BadInput, AFolderThatMayNotBeWritten)
{
    namespace fs = std::filesystem;
    // Root may write everywhere: then the command runs as nobody, where it can.
    const bool is_root = geteuid() == 0;
    const std::string as_nobody = is_root ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
    fs::permissions(folder.path(""), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec | fs::perms::others_read);
    if (is_root && std::system((as_nobody + " '" TRIPTYCH_BINARY "' --version >/dev/null 2>&1").c_str()) != 0) GTEST_SKIP() << "nobody may not run it";
    const auto file = folder.file("b.trip", good_post);
    if (!is_root) fs::permissions(workspace, fs::perms::owner_read);
    const auto outcome = run(folder, "import --workspace " + workspace + " " + file, {}, as_nobody);
    EXPECT_EQ(outcome.status, 3) << outcome.out;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("ws.triptych"));
    EXPECT_EQ(run(folder, "init " + folder.path("new.triptych"), {}, as_nobody).status, is_root ? 3 : 0);
    fs::permissions(workspace, fs::perms::owner_all);
    EXPECT_EQ(run(folder, "status " + workspace).out, status_before);
}

TEST_F(BadInput, AFolderThatMayOnlyBeRead)
{
    namespace fs = std::filesystem;
    const bool is_root = geteuid() == 0;
    const std::string as_nobody = is_root ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
    if (is_root && std::system((as_nobody + " '" TRIPTYCH_BINARY "' --version >/dev/null 2>&1").c_str()) != 0) GTEST_SKIP() << "nobody may not run it";
    ASSERT_EQ(run(folder, "approve debat --workspace " + workspace).status, 0);
    const Folder elsewhere;
    fs::permissions(elsewhere.path(""), fs::perms::all);
    if (!is_root) fs::permissions(workspace, fs::perms::owner_read);
    for (const char* name : {".in", ".out", ".err"}) (void)folder.file(name, "");  // the shell of the test makes them, not the command
    fs::permissions(folder.path(""), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    const std::string ws = " --workspace " + workspace;
    for (const std::string& command : {"status " + workspace, "check debat" + ws, "publish debat" + ws, "memory find --lang fr Bonjour" + ws,
                                       "export --document debat " + elsewhere.path("debat.trip") + ws, "memory export " + elsewhere.path("m.tmx") + ws}) {
        const auto outcome = run(folder, command, {}, as_nobody);
        EXPECT_EQ(outcome.status, 0) << command << outcome.err;
    }
    const auto refused = run(folder, "reopen debat" + ws, {}, as_nobody);
    EXPECT_EQ(refused.status, 3);
    EXPECT_THAT(refused.err, HasSubstr("ws.triptych: the file or its folder is read-only; expected permission to write both"));
    fs::permissions(folder.path(""), fs::perms::owner_all);
}

TEST_F(BadInput, AnotherProcessIsWriting)
{
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(workspace.c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    refuse(folder.file("debat.trip", good_post), {"ws.triptych", "another process"});
    sqlite3_close(other);
}

TEST_F(BadInput, AWorkspaceOfANewerVersion)
{
    sqlite3* newer = nullptr;
    ASSERT_EQ(sqlite3_open(workspace.c_str(), &newer), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(newer, "PRAGMA user_version = 999", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(newer);
    const auto outcome = run(folder, "status " + workspace);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("999"));
}

TEST_F(BadInput, SomethingElseInTheWorkspacesPlace)
{
    const auto outcome = run(folder, "status " + folder.file("letter.txt", "Chère Aïgoul, " + std::string(5000, 'x')));
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("letter.txt"));
    EXPECT_EQ(run(folder, "init " + workspace).status, 3) << "an existing workspace must not be replaced";
    EXPECT_EQ(run(folder, "status " + workspace).out, status_before);
}

TEST_F(BadInput, AWrongCommandLineEndsWithTwo)
{
    for (const char* arguments : {"", "segmnt", "segment", "segment --lang kz", "publish x.trip --languages fr,en", "align --fr a.txt", "memory find --workspace w --lang fr --min nan x",
                                  "memory find --workspace w --lang fr --limit 0 x"})
        EXPECT_EQ(run(folder, arguments).status, 2) << arguments;
    EXPECT_EQ(run(folder, "--help").status, 0);
    EXPECT_EQ(run(folder, "publish --help").status, 0);
}

TEST_F(BadInput, AnOutputThatCannotBeWritten)
{
    const auto post = folder.path("debat.trip");
    EXPECT_EQ(run(folder, "publish " + post + " --output " + folder.path("no/such/folder.txt")).status, 3);
    
}

}  // namespace
