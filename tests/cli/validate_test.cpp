// `validate`, and what a wrong command line gets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string post =
    "kind: post\nid: cine-club\nchannel: instagram\n\n[fr]\n# Ciné-club\n\n[ru]\n# Киноклуб\n\n[kk]\n# Киноклуб\n";

TEST(Validate, TellsWhatIsWrongInEveryFormat)
{
    const struct {
        std::string name, bytes;
        int status;
        std::string said;  ///< part of the output, FILE left out
    } rows[] = {
        {"a.trip", post, 0, ""},
        {"b.trip", post + "[kk]\nТағы\n", 1, ":13:1: error: a second section [kk]"},
        {"c.trip", "kind: post\nid: a\n\n[fr]\n*étoile\n\n[ru]\nа\n\n[kk]\nа\n", 0, ":5:1: warning: "},
        {"d.trip", "kind: affiche\n", 1, ":1:1: error: kind: \"affiche\""},
        {"e.trip", "\xFF", 1, ":1:1: error: byte 0xFF"},
        {"f.trip", "", 1, ":1:1: error: an empty file"},
        {"a.csv", "id,fr,ru,kk\n1,film,фильм,фильм\n", 0, ""},
        {"a.tsv", "fr\tru\tkk\nfilm\tфильм\tфильм\n", 0, ""},
        {"a.tmx", "<tmx version='1.4'><header srclang='fr'/><body><tu><tuv xml:lang='fr'><seg>film</seg></tuv></body></tmx>", 1, ":1:"},
        {"a.tbx", "<martif type='TBX'><text><body></body></text>", 1, ":1:46: error: "},
        {"a.srx", "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header segmentsubflows='yes' cascade='yes'/><body><languagerules><languagerule languagerulename='A'/></languagerules><maprules><languagemap languagepattern='.*' languagerulename='A'/></maprules></body></srx>", 0, ""},
        {"b.srx", "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header", 1, ":1:"},
        {"c.srx",
         "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header segmentsubflows='yes' cascade='yes'/><body><languagerules><languagerule languagerulename='A'>"
         "<rule break='yes'><beforebreak>(</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern='.*' languagerulename='A'/></maprules></body></srx>",
         1, ":1:"},
    };
    const Folder folder;
    for (const auto& row : rows) {
        const auto path = folder.file(row.name, row.bytes);
        const auto outcome = run(folder, "validate '" + path + "'");
        EXPECT_EQ(outcome.status, row.status) << row.name << outcome.out << outcome.err;
        if (row.said.empty()) {
            EXPECT_THAT(outcome.out, IsEmpty()) << row.name;
        } else {
            EXPECT_THAT(outcome.out, HasSubstr(path.substr(path.rfind('/')) + row.said)) << row.name;
        }
    }
}

TEST(Validate, ReadsSeveralFilesStandardInputAndWritesJson)
{
    const Folder folder;
    const auto good = folder.file("a.trip", post), bad = folder.file("b.trip", "kind: affiche\n");
    EXPECT_EQ(run(folder, "validate '" + good + "' '" + bad + "'").status, 1);
    EXPECT_EQ(run(folder, "validate -", post).status, 0);
    EXPECT_THAT(run(folder, "validate -", "kind: affiche\n").out, HasSubstr("<stdin>:1:1: error: kind"));
    EXPECT_EQ(run(folder, "validate --json '" + good + "'").out, "[]\n");
    EXPECT_THAT(run(folder, "validate --json '" + bad + "'").out, HasSubstr(R"([{"severity":"error","file":)"));
    EXPECT_EQ(run(folder, "validate '" + folder.path("none.trip") + "'").status, 3);
    EXPECT_EQ(run(folder, "validate '" + folder.file("a.zip", "PK\x03\x04zip") + "'").status, 3);
    EXPECT_EQ(run(folder, "validate").status, 2);
}

TEST(CommandLine, SaysWhatIsWrongAndWhatIsKnown)
{
    const Folder folder;
    const auto file = folder.file("a.trip", post), bytes = folder.file("bytes.txt", "abc\nd\xFF\n");
    const struct {
        std::string arguments;
        int status;
        std::string said;
    } rows[] = {
        {"slug --lang fr --system xx a", 2, "expected one of bgn, fr"},
        {"slug --lang fr --fallback '' a", 2, "expected a slug itself"},
        {"repair --from xx '" + bytes + "'", 2, "expected one of auto, UTF-8"},
        {"publish '" + file + "' --channel xx", 2, "expected one of instagram, panel, regulation"},
        {"check '" + file + "' --channel xx", 2, "expected one of instagram, panel, regulation"},
        {"publish '" + file + "' --channel telegram", 3, "the channel \"telegram\" is not built yet"},
        {"check '" + file + "' --channel telegram", 3, "the channel \"telegram\" is not built yet"},
        {"spell --lang fr --suggestions -1", 2, "--suggestions"},
        {"spell --lang fr --dictionaries /nowhere", 3, "/nowhere: no such folder"},
        {"repair --dictionaries /nowhere", 3, "/nowhere: no such folder"},
        {"repair --from UTF-8 '" + bytes + "'", 3, bytes + ":2:2: byte 0xFF"},
        {"format --lang fr --message 'Été {d, day}'", 3, "--message:1:5: the pattern names the argument \"d\""},
        {"format --lang fr --message 'Été {d, day'", 3, "--message:1:5: "},
        {"format --lang fr --message '{d, day}' --args '{\"d\":'", 3, "--args:1:6: "},
        {"format --lang fr --message '{d, day}' --args '{\"d\":\"x\"}'", 3, "--args: argument \"d\" is \"x\""},
    };
    for (const auto& row : rows) {
        const auto outcome = run(folder, row.arguments);
        EXPECT_EQ(outcome.status, row.status) << row.arguments;
        EXPECT_THAT(outcome.err, HasSubstr(row.said)) << row.arguments;
    }
    EXPECT_EQ(run(folder, "spell --lang ru", "Выстовка", "TRIPTYCH_DICTIONARIES=/nowhere").status, 0);
}

}  // namespace
