// Names tables on the command line: inflect, format, check and import take them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

const std::string table =
    "id,kind,fr,fr_at,ru,ru_preposition,ru_gen,ru_acc,ru_prp,kk,kk_loc,kk_confidence,not_to_use_ru\n"
    "astana,city,Astana,à Astana,Астана,в,Астаны,Астану,Астане,Астана,Астанада,M,Целиноград\n";

TEST(Names, WinInInflect)
{
    const Folder folder;
    const std::string names = " --names " + folder.file("n.csv", table);
    EXPECT_EQ(run(folder, "inflect --lang ru --form at Астана" + names).out, "в Астане\n");
    EXPECT_EQ(run(folder, "inflect --lang ru --form from" + names + " Астана").out, "из Астаны\n");
    EXPECT_EQ(run(folder, "inflect --lang kk --batch" + names, "Астана\tloc\nastana\tat\nАСТАНА\tloc\n").out, "Астанада\nАстанада\nАСТАНАДА\n");
    EXPECT_THAT(run(folder, "inflect --lang kk --form loc --json Астана" + names).out, HasSubstr("\"reached\":\"table\""));
    const auto later = folder.file("later.csv", "id,kind,ru,ru_gen\nastana,city,Астана,Астане\n");
    EXPECT_EQ(run(folder, "inflect --lang ru --form gen Астана" + names + " --names " + later).out, "Астане\n") << "of two tables the later";
}

TEST(Inflect, RefusesWhatItDoesNotKnow)
{
    const Folder folder;
    const auto refused = run(folder, "inflect --lang ru --form datif Астана");
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("\"datif\" is no feature of a form"));
    const auto rows = run(folder, "inflect --lang ru --batch", "Астана\tdat\nАстана\tdatif\n");
    EXPECT_EQ(rows.status, 0);
    EXPECT_EQ(rows.out, "Астане\nАстана\n") << "a row is done without the feature";
    EXPECT_THAT(rows.err, testing::StartsWith("<stdin>:2: \"datif\""));
    for (const char* command : {"inflect --lang ru --batch", "terms match --lang ru --batch"}) {
        const auto broken = run(folder, command, "Астана\tdat\nАстана\t\xFF\n");
        EXPECT_EQ(broken.status, 3) << command;
        EXPECT_THAT(broken.err, HasSubstr("<stdin>:2:8: byte 0xFF")) << command;
    }
}

TEST(Names, StandInMessages)
{
    const Folder folder;
    const std::string names = " --names " + folder.file("n.csv", table);
    const auto sure = run(folder, "format --lang ru --message 'Завтра {c, at}.' --args '{\"c\":\"astana\"}'" + names);
    EXPECT_EQ(sure.out, "Завтра в Астане.\n");
    EXPECT_EQ(sure.err, "");
    const auto doubtful = run(folder, "format --lang kk --message '{c, at}' --args '{\"c\":\"astana\"}'" + names);
    EXPECT_EQ(doubtful.status, 0);
    EXPECT_EQ(doubtful.out, "Астанада\n");
    EXPECT_THAT(doubtful.err, testing::StartsWith("<pattern>:0:kk: warning: \"Астанада\" stands in the names table as doubtful"));
    const auto unknown = run(folder, "format --lang ru --message '{c, at}' --args '{\"c\":{\"name\":\"Турксиб\",\"kind\":\"city\"}}'");
    EXPECT_EQ(unknown.out, "в городе Турксиб\n");
    const auto check = run(folder, "format --check --lang ru --message '{c, at}' --args '{\"c\":\"Целиноград\"}'" + names);
    EXPECT_THAT(check.out, HasSubstr("[format.former]"));
}

TEST(Names, CountTermsOfAGlossary)
{
    const Folder folder;
    const auto glossary = folder.file("gloss.csv", "id,fr,ru,kk,status\nfilm,film,фильм,фильм,preferred\n");
    EXPECT_EQ(run(folder, "format --lang kk --message '{n, count, film}' --args '{\"n\":5}' --glossary " + glossary).out, "5\u00A0фильм\n");
    EXPECT_EQ(run(folder, "format --lang fr --message '{n, count, film}' --args '{\"n\":1}' --glossary " + glossary).out, "1\u00A0film\n");
}

TEST(Names, AreAGlossaryForChecks)
{
    const Folder folder;
    const auto names = folder.file("n.csv", table);
    const auto post = folder.file("p.trip", "kind: post\nid: p\n\n[fr]\n@u1 Astana\n\n[ru]\n@u1 Целиноград\n\n[kk]\n@u1 Астана\n");
    EXPECT_THAT(run(folder, "check " + post + " --names " + names).out, HasSubstr("Целиноград"));
    const auto ws = folder.path("ws.triptych");
    ASSERT_EQ(run(folder, "init " + ws).status, 0);
    const auto outcome = run(folder, "import --workspace " + ws + " " + names);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("1 read, 1 created"));
}

TEST(Names, TellWhatIsWrongAndWhere)
{
    const Folder folder;
    const auto odd = folder.file("n.csv", "id,kind,ru,ru_gen,ru_colour\na,city,Астана,Астаны,x\n");
    const auto outcome = run(folder, "inflect --lang ru --form gen Астана --names " + odd);
    EXPECT_EQ(outcome.out, "Астаны\n");
    EXPECT_THAT(outcome.err, HasSubstr(odd + ":1:19: the column \"ru_colour\" was left out; expected"));
    EXPECT_THAT(run(folder, "validate " + odd).out, HasSubstr(odd + ":1:19: warning: the column"));
    EXPECT_THAT(run(folder, "validate " + folder.file("good.csv", table)).err, HasSubstr("a names table, 1 name"));
    const auto bad = folder.file("b.csv", "id,kind,ru,ru_gen\na,,б,\na,,в,\n");
    const auto refused = run(folder, "inflect --lang ru --form gen Астана --names " + bad);
    EXPECT_EQ(refused.status, 3);
    EXPECT_THAT(refused.err, HasSubstr(bad + ":3:1: the id \"a\" a second time; expected each id once"));
    EXPECT_EQ(run(folder, "format --lang ru --message a --names " + folder.path("absent")).status, 3);
}

}  // namespace
