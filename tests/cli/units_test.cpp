// A person mends an alignment from the command line, and the history remembers it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

const std::string source =
    "kind: panel\nid: lac\nstate: translated\n\n[fr]\nLe lac est calme. La forêt brûle. Le fleuve gèle.\n\n"
    "[ru]\nОзеро спокойно. Лес горит. Река замерзает.\n\n[kk]\nКөл тынық. Орман жанып жатыр. Өзен қатады.\n";

struct Panel {
    Folder folder;
    std::string workspace = folder.path("w.triptych");

    Panel()
    {
        run(folder, "init " + workspace);
        run(folder, "import --workspace " + workspace + " " + folder.file("lac.trip", source));
    }
    cli_test::Outcome units(const std::string& command, const std::string& rest) const
    {
        return run(folder, "units " + command + " lac --workspace " + workspace + " --author Dana " + rest);
    }
    std::string texts() const { return run(folder, "units list lac --workspace " + workspace).out; }
    std::string history(const std::string& unit) const { return run(folder, "units history lac --workspace " + workspace + " --unit " + unit).out; }
};

TEST(CliUnits, MergesSplitsMovesAndShifts)
{
    const Panel panel;
    ASSERT_THAT(panel.texts(), testing::ContainsRegex("u1\t0.9.\tno\tLe lac est calme.\tОзеро спокойно.\tКөл тынық."));
    EXPECT_EQ(panel.units("merge", "--unit u1").out, "merged the next unit into u1\n");
    EXPECT_THAT(panel.texts(), HasSubstr("Le lac est calme. La forêt brûle.\tОзеро спокойно. Лес горит.\tКөл тынық. Орман жанып жатыр."));
    EXPECT_EQ(panel.units("split", "--unit u1 --fr 1 --ru 1 --kk 1").out, "split u1, the second part is u1-2\n");
    EXPECT_THAT(panel.texts(), testing::ContainsRegex("u1-2\t[01]...\tno\tLa forêt brûle.\tЛес горит.\tОрман жанып жатыр."));
    EXPECT_EQ(panel.units("move", "--unit u1-2 --lang kk --to previous").status, 0);
    EXPECT_THAT(panel.texts(), HasSubstr("Көл тынық. Орман жанып жатыр."));
    EXPECT_EQ(panel.units("shift", "--unit u3 --lang kk --to previous").status, 0);
    EXPECT_THAT(panel.texts(), testing::ContainsRegex("u1-2\t[01]...\tno\tLa forêt brûle.\tЛес горит.\tӨзен қатады."));
    const auto history = panel.history("u1");
    for (const char* action : {"\timport\t", "\tmerge\tDana\tfr\t", "\tsplit\tDana\tru\t", "\tmove\tDana\tkk\t"}) EXPECT_THAT(history, HasSubstr(action));
    EXPECT_THAT(panel.history("u1-2"), HasSubstr("\tshift\tDana\tkk\t"));
    EXPECT_THAT(panel.history("u2"), HasSubstr("\tremove\tDana\t")) << "merged into u1";
}

TEST(CliUnits, KeepsLockedUnitsWhenItAlignsAgain)
{
    const Panel panel;
    panel.units("merge", "--unit u1");
    EXPECT_EQ(panel.units("lock", "u1").out, "locked 1 unit\n");
    EXPECT_THAT(panel.history("u1"), HasSubstr("\tlock\tDana\tfr\t"));
    EXPECT_EQ(panel.units("realign", "").out, "0 units new or changed\n");
    EXPECT_THAT(panel.texts(), HasSubstr("u1\t1.00\tyes\tLe lac est calme. La forêt brûle."));
    EXPECT_EQ(panel.units("unlock", "u1").out, "unlocked 1 unit\n");
    EXPECT_THAT(panel.history("u1"), HasSubstr("\tunlock\tDana\tfr\t"));
    EXPECT_EQ(panel.units("realign", "").status, 0);
    EXPECT_THAT(panel.texts(), HasSubstr("\tno\tLe lac est calme.\tОзеро спокойно.\tКөл тынық."));
    EXPECT_THAT(panel.history("u1"), HasSubstr("\trealign\tDana\tfr\t"));
}

TEST(CliUnits, SaysWhatCannotBeDone)
{
    const Panel panel;
    const auto before = panel.texts();
    const struct {
        const char *command, *rest, *message;
        int status;
    } rows[] = {{"merge", "--unit u3", "the last one of its block", 3},
                {"merge", "--unit u9", "\"u9\" is no unit; expected an id of the document \"lac\"", 3},
                {"split", "--unit u1 --fr 1", "would have no text", 3},
                {"move", "--unit u1 --lang fr --to previous", "the first one", 3},
                {"shift", "--unit u2 --lang ru --to previous", "expected none", 3},
                {"lock", "", "UNIT", 2},
                {"move", "--unit u1 --lang fr --to u2", "--to", 2}};
    for (const auto& row : rows) {
        const auto done = panel.units(row.command, row.rest);
        EXPECT_EQ(done.status, row.status) << row.command;
        EXPECT_THAT(done.err, HasSubstr(row.message)) << row.command;
    }
    EXPECT_EQ(panel.texts(), before);
}

TEST(CliAlign, PutsTheUnitsIntoADocumentOrAMemory)
{
    const Panel panel;
    const auto& folder = panel.folder;
    const auto texts = " --segmented --fr " + folder.file("a", "Le lac est calme.\n\nLa forêt brûle en 2024.\n") + " --ru " + folder.file("b", "Озеро спокойно.\n\nВ 2024 году горит лес.\n") +
                       " --into " + panel.workspace;
    EXPECT_EQ(run(folder, "align" + texts).status, 2) << "without --id";
    const auto made = run(folder, "align --id foret --author Dana" + texts);
    EXPECT_EQ(made.err, "document foret: 2 units\n");
    EXPECT_THAT(run(folder, "units list foret --workspace " + panel.workspace).out, HasSubstr("La forêt brûle en 2024.\tВ 2024 году горит лес.\t\n"));
    EXPECT_THAT(run(folder, "units history foret --unit u2 --workspace " + panel.workspace).out, HasSubstr("\talign\tDana\tfr\t"));
    const auto taught = run(folder, "align --id foret --as memory" + texts);
    EXPECT_THAT(taught.err, HasSubstr("new in the memory"));
    EXPECT_THAT(run(folder, "memory find --workspace " + panel.workspace + " --lang fr 'La forêt brûle en 2024.'").out, HasSubstr("горит лес"));
    EXPECT_THAT(run(folder, "align --output trip --segmented --fr " + folder.path("a") + " --ru " + folder.path("b")).out, HasSubstr("[ru]\n@u1 Озеро спокойно."));
}

TEST(CliAlign, GivesTheSameUnitsInWhateverOrderTheLanguagesCome)
{
    const Folder folder;
    const auto fr = folder.file("a", "Le lac est calme.\nLa forêt brûle en 2024.\nQui viendra ?\n");
    const auto ru = folder.file("b", "Озеро спокойно.\nВ 2024 году горит лес.\n");
    const auto kk = folder.file("c", "Көл тынық.\n2024 жылы орман жанды.\nКім келеді?\n");
    const auto first = run(folder, "align --segmented --output beads --fr " + fr + " --ru " + ru + " --kk " + kk).out;
    EXPECT_EQ(first, "[0]:[0]:[0]\n[1]:[1]:[1]\n[2]:[]:[2]\n");
    EXPECT_EQ(run(folder, "align --segmented --output beads --kk " + kk + " --fr " + fr + " --ru " + ru).out, first);
    for (const auto& list : {"id\tkk\tru\tfr\nx\t" + kk + "\t" + ru + "\t" + fr + "\n", "id\tfr\tru\tkk\nx\t" + fr + "\t" + ru + "\t" + kk + "\n"}) {
        run(folder, "align --batch " + folder.file("list.tsv", list) + " --segmented --output beads --to " + folder.path("out"));
        EXPECT_EQ(cli_test::slurp(folder.path("out/x.beads")), first);
    }
}

}  // namespace
