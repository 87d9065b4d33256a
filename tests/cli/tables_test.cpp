// Tables that people fill in by hand, and where their rows go.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using cli_test::slurp;
using testing::HasSubstr;

TEST(CliTables, MakeIdsForEmptyCellsAsForNoColumn)
{
    struct Case {
        const char *name, *text, *ids;
        const char* why;
    };
    const Case cases[]{
        {"a.csv", "fr,ru,kk\nUn.,Раз.,Бір.\nDeux.,Два.,Екі.\n", "u1 u2 ", "no column"},
        {"b.csv", "id,fr,ru,kk\n,Un.,Раз.,Бір.\n,Deux.,Два.,Екі.\n", "u1 u2 ", "an empty column"},
        {"c.csv", "id;fr;ru;kk\n ;Un.;Раз.;Бір.\n\u00A0;Deux.;Два.;Екі.\n", "u1 u2 ", "white space of every kind is nothing"},
        {"d.csv", "id,fr,ru,kk\nu1,Un.,Раз.,Бір.\n,Deux.,Два.,Екі.\n", "u1 u2 ", "a made id is no other's"},
        {"e.csv", "id,fr,ru,kk\n,Un.,Раз.,Бір.\nu1,Deux.,Два.,Екі.\n", "u2 u1 ", "nor one that follows"},
        {"f.tsv", "id\tfr\tru\tkk\n\tUn.\tРаз.\tБір.\n\tDeux.\tДва.\tЕкі.\n", "u1 u2 ", "with tabs"},
        {"g.csv", ",fr,ru,kk\n,Un.,Раз.,Бір.\n,Deux.,Два.,Екі.\n", "u1 u2 ", "a column without a name"},
    };
    for (const auto& [name, text, ids, why] : cases) {
        const Folder folder;
        const auto outcome = run(folder, "convert '" + folder.file(name, text) + "' '" + folder.path("out.csv") + "'");
        EXPECT_EQ(outcome.status, 0) << why << outcome.err;
        std::istringstream rows(slurp(folder.path("out.csv")));
        std::string row, found;
        for (std::getline(rows, row); std::getline(rows, row);) found += row.substr(0, row.find(',')) + " ";
        EXPECT_EQ(found, ids) << why;
        run(folder, "init '" + folder.path("w") + "'");
        const auto import = "import --workspace '" + folder.path("w") + "' '" + folder.path(name) + "'";
        EXPECT_THAT(run(folder, import).out, HasSubstr("2 created")) << why;
        EXPECT_THAT(run(folder, import).out, HasSubstr("0 created, 0 updated, 2 skipped")) << why;
    }
}

TEST(CliTables, GoIntoTheMemoryOrADocumentAsTheHelpSays)
{
    const Folder folder;
    const std::string with = " --workspace '" + folder.path("w") + "' ";
    run(folder, "init '" + folder.path("w") + "'");
    EXPECT_THAT(run(folder, "import" + with + folder.file("a.tsv", "fr\tru\tkk\nUn.\tРаз.\tБір.\n")).out, HasSubstr("memory: 1 read"));
    EXPECT_THAT(run(folder, "import" + with + folder.file("b.csv", "fr,ru,kk\nDeux.,Два.,Екі.\n")).out, HasSubstr("document b: 1 read"));
    EXPECT_THAT(run(folder, "memory import" + with + folder.file("c.csv", "fr,ru,kk\nTrois.,Три.,Үш.\n")).out, HasSubstr("1 created"));
    const auto help = run(folder, "import --help").out;
    EXPECT_THAT(help, HasSubstr("go into the memory"));
    EXPECT_THAT(help, HasSubstr("a document"));
    EXPECT_THAT(run(folder, "memory import --help").out, HasSubstr("CSV"));
}

TEST(CliTables, ExportSaysWhichFilesHoldOneDocument)
{
    const Folder folder;
    const std::string with = " --workspace '" + folder.path("w") + "' ";
    run(folder, "init '" + folder.path("w") + "'");
    for (const char* name : {"a.csv", "b.csv"}) run(folder, "import" + with + folder.file(name, "fr,ru,kk\nUn.,Раз.,Бір.\n"));
    EXPECT_THAT(run(folder, "export --help").out, HasSubstr(".csv"));
    EXPECT_THAT(run(folder, "memory export --help").out, HasSubstr(".csv"));
    EXPECT_EQ(run(folder, "export" + with + folder.path("all.csv")).status, 0);

    const auto all = run(folder, "export" + with + folder.path("all.trip"));
    EXPECT_EQ(all.status, 2);
    EXPECT_THAT(all.err, HasSubstr("a .trip file holds one document; expected --document with one of a, b, or a .tmx, .xlf, .tsv or .csv file for the units of all"));
    EXPECT_FALSE(std::filesystem::exists(folder.path("all.trip")));
    EXPECT_EQ(run(folder, "export --document a" + with + folder.path("a.trip")).status, 0);

    const auto unknown = run(folder, "export" + with + folder.path("all.docx"));
    EXPECT_EQ(unknown.status, 3);
    EXPECT_THAT(unknown.err, HasSubstr("expected .tmx, .xlf, .tsv or .csv"));
}

}  // namespace
