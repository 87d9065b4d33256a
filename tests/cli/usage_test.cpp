// A slip on the command line is told in a line that helps, and with the exit status of the contract.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(CliUsage, AsksWhatAnUnknownWordMeant)
{
    struct Case {
        const char *arguments, *message;
    };
    const Case cases[]{
        {"impot --workspace w x", "\"impot\" is no command; did you mean \"triptych import\"?"},
        {"memry find", "\"memry\" is no command; did you mean \"triptych memory\"?"},
        {"Publish a.trip", "\"Publish\" is no command; did you mean \"triptych publish\"?"},
        {"aprove", "\"aprove\" is no command; did you mean \"triptych approve\"?"},
        {"memory fnd", "\"fnd\" is no command; did you mean \"triptych memory find\"?"},
        {"units slpit d", "\"slpit\" is no command; did you mean \"triptych units split\"?"},
        {"learn", "\"learn\" is no command; did you mean \"triptych memory learn\"?"},
        {"concordance", "\"concordance\" is no command; did you mean \"triptych memory concordance\"?"},
        {"xyzzy", "\"xyzzy\" is no command; expected one of init, import, status"},
        {"терминология", "\"терминология\" is no command; expected one of init"},
        {"terms finds", "\"finds\" is no command; expected triptych terms match"},
        {"publish a.trip --chanel instagram", "\"--chanel\" is no option of triptych publish; did you mean \"--channel\"?"},
        {"memory find --workspace w --lang fr --limt 3 x", "\"--limt\" is no option of triptych memory find; did you mean \"--limit\"?"},
        {"status w --chanel=x", "\"--chanel\" is no option of triptych status"},
    };
    for (const auto& [arguments, message] : cases) {
        const Folder folder;
        const auto outcome = run(folder, arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_EQ(outcome.out, "") << arguments;
        EXPECT_THAT(outcome.err, StartsWith(message)) << arguments;
    }
    const Folder folder;
    EXPECT_THAT(run(folder, "status w --xyzzy").err, Not(HasSubstr("did you mean")));
    EXPECT_THAT(run(folder, "status w x y").err, HasSubstr("not expected"));
    EXPECT_EQ(run(folder, "--help").status, 0);
    EXPECT_EQ(run(folder, "memory --help").status, 0);
    EXPECT_EQ(run(folder, "").status, 2);
    EXPECT_EQ(run(folder, "memory").status, 2);
}

TEST(CliUsage, KnowsAFolderFromAWorkspace)
{
    const Folder folder;
    const auto place = folder.path("d");
    std::filesystem::create_directory(place);
    for (const std::string& command : {std::string("status "), std::string("import x.trip --workspace "), std::string("import --dry-run x.trip --workspace "), std::string("check x --workspace ")}) {
        const auto outcome = run(folder, command + place);
        EXPECT_EQ(outcome.status, 3) << command;
        EXPECT_EQ(outcome.err, place + ": a folder; expected a workspace file, \"triptych init\" makes one\n") << command;
    }
}

TEST(CliUsage, AlignsNoTextThatIsEmpty)
{
    const Folder folder;
    const auto fr = folder.file("a.fr.txt", "Un. Deux.\n"), ru = folder.file("a.ru.txt", "Раз. Два.\n");
    for (const char* nothing : {"", "\n\n", "\xEF\xBB\xBF"}) {
        const auto kk = folder.file("a.kk.txt", nothing);
        for (const char* how : {"", " --segmented", " --output beads"}) {
            const auto outcome = run(folder, "align --fr " + fr + " --ru " + ru + " --kk " + kk + how);
            EXPECT_EQ(outcome.status, 3) << how;
            EXPECT_EQ(outcome.out, "");
            EXPECT_EQ(outcome.err, kk + ": no sentence; expected a text in Kazakh\n") << how;
        }
        const auto list = folder.file("list.tsv", "id\tfr\tru\tkk\na\t" + fr + "\t" + ru + "\t" + kk + "\n");
        const auto batch = run(folder, "align --output beads --batch " + list + " --to " + folder.path("out"));
        EXPECT_EQ(batch.status, 0) << "the other documents of a batch do not wait";
        EXPECT_THAT(batch.err, HasSubstr(kk + ": no sentence"));
    }
}

TEST(CliUsage, ReadsArgumentsThatAreNoJson)
{
    struct Case {
        const char *arguments, *message;
    };
    for (const auto& [arguments, message] : {Case{"{", "--args:1:2: text that is no JSON; expected an object"}, Case{"[]", "--args:1:1: a list; expected an object"},
                                             Case{"", "--args:1:1: text that is no JSON"}, Case{"{\"a\":}", "--args:1:6: "}}) {
        const Folder folder;
        const auto outcome = run(folder, std::string("format --lang fr --message x --args '") + arguments + "'");
        EXPECT_EQ(outcome.status, 3) << arguments;
        EXPECT_THAT(outcome.err, StartsWith(message));
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    }
}

TEST(CliUsage, SaysWhyADryRunNeedsToWrite)
{
    const Folder folder;
    const auto place = folder.path("d"), workspace = place + "/w";
    std::filesystem::create_directory(place);
    run(folder, "init " + workspace);
    const auto table = folder.file("a.csv", "fr,ru,kk\nUn.,Раз.,Бір.\n");
    // Root may write everywhere: as another user.
    const bool is_root = geteuid() == 0;
    const std::string as_nobody = is_root ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
    if (is_root && std::system((as_nobody + " '" TRIPTYCH_BINARY "' --version >/dev/null 2>&1").c_str()) != 0) GTEST_SKIP() << "nobody may not run it";
    std::filesystem::permissions(folder.path(""), std::filesystem::perms(0755));
    std::filesystem::permissions(workspace, std::filesystem::perms(0444));
    std::filesystem::permissions(place, std::filesystem::perms(0555));
    const auto outcome = run(folder, "import --dry-run --workspace " + workspace + " " + table, {}, as_nobody);
    std::filesystem::permissions(place, std::filesystem::perms(0755));
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.err, workspace + ": the file or its folder is read-only; expected permission to write both, which a dry run needs too: give it a copy of the file\n");
}

}  // namespace
