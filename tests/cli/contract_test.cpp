// The command line is a contract that scripts call: what each command prints.
#include <gmock/gmock.h>
#include <filesystem>

#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using cli_test::slurp;
using testing::HasSubstr;
using testing::Not;

const std::string post =
    "kind: post\nid: cine-club\nchannel: instagram\nstate: translated\n\n[fr]\n# Ciné-club\n\nVendredi 25 avril à 19 h. Entrée libre.\n\n"
    "[ru]\n# Киноклуб\n\nВ пятницу, 25 апреля, в 19:00. Вход свободный.\n\n[kk]\n# Киноклуб\n\n25 сәуір, жұма күні, 19:00-де. Кіру тегін.\n";

TEST(Cli, SegmentsOneALineAsJsonAndInABatch)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "segment --lang kk", "М. Әуезов келді. Кіру тегін.\n").out, "М. Әуезов келді.\nКіру тегін.\n");
    EXPECT_EQ(run(folder, "segment --lang fr --json", "Été. Fin.").out,
              R"([{"text":"Été.","begin":0,"end":6},{"text":"Fin.","begin":7,"end":11}])" "\n");
    EXPECT_EQ(run(folder, "segment --lang ru --batch", "\"Раз. Два.\"\n\"\"\n").out, "[\"Раз.\",\"Два.\"]\n[]\n");
}

TEST(Cli, TypesetsATextAndExplainsIt)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "typeset --lang fr", "Venez nombreux !").out, "Venez nombreux\u202F!");
    EXPECT_EQ(run(folder, "typeset --lang fr --batch", "\"Venez nombreux !\"\n").out, "\"Venez nombreux\u202F!\"\n");
    EXPECT_THAT(run(folder, "typeset --lang fr --explain", "Venez nombreux !").out, HasSubstr("->"));
}

TEST(Cli, FormatsAMessageAndChecksIt)
{
    const Folder folder;
    EXPECT_EQ(run(folder, R"(format --lang kk --message '{t, hour}' --args '{"t":"19:00"}')").out, "19:00-де\n");
    EXPECT_EQ(run(folder, R"(format --lang fr --message "l'{lieu}" --args '{"lieu":"été"}')").out, "l'été\n");
    const auto missing = run(folder, "format --lang fr --message 'Été {d, day}'");
    EXPECT_EQ(missing.status, 3);
    EXPECT_THAT(missing.err, HasSubstr("the argument \"d\", which is missing, at offset 6"));
    EXPECT_EQ(run(folder, "format --lang fr --message '{d, day}' --json").status, 2);

    const auto good = run(folder, "format --lang ru --check --message '{d, day}'");
    EXPECT_EQ(good.status, 0);
    EXPECT_EQ(good.out, "");
    const auto wrong = run(folder, "format --lang ru --check --message 'Это {n, plural, one {#} few {#} other {#}}'");
    EXPECT_EQ(wrong.status, 1);
    EXPECT_EQ(wrong.out, "<pattern>:7:ru: error: the plural of \"n\" has no branch \"many\", which ru needs [format.plural]\n");
    const auto warned = run(folder, R"(format --lang fr --check --message "l'{x}")");
    EXPECT_EQ(warned.status, 0);
    EXPECT_THAT(warned.out, HasSubstr("<pattern>:1:fr: warning: ICU"));
    EXPECT_THAT(run(folder, R"(format --lang fr --check --json --message '{x} {y}' --args '{"x":1}')").out,
                HasSubstr(R"("rule":"format.missing","severity":"error")"));
}

TEST(Cli, KeepsCommentsOrTellsWhichAreLeftOut)
{
    const Folder folder;
    const std::string commented = "; pour l'équipe\n" + post + "\n; fin\n", path = folder.file("a.trip", commented), workspace = folder.path("w");
    const auto trip = run(folder, "convert '" + path + "' '" + folder.path("b.trip") + "'");
    EXPECT_EQ(trip.err, "");
    EXPECT_EQ(slurp(folder.path("b.trip")), commented);
    const auto table = run(folder, "convert '" + path + "' '" + folder.path("b.csv") + "'");
    EXPECT_EQ(table.status, 0);
    EXPECT_THAT(table.err, HasSubstr("the comment \"pour l'équipe\" left out"));
    EXPECT_THAT(table.err, HasSubstr("the comment \"fin\" left out"));
    EXPECT_EQ(run(folder, "init '" + workspace + "'").status, 0);
    EXPECT_EQ(run(folder, "import --workspace '" + workspace + "' '" + path + "'").status, 0);
    EXPECT_EQ(run(folder, "export --workspace '" + workspace + "' --document cine-club '" + folder.path("c.trip") + "'").status, 0);
    EXPECT_EQ(slurp(folder.path("c.trip")), commented);
}

TEST(Cli, AlignsTwoOrThreeTexts)
{
    const Folder folder;
    const auto fr = folder.file("a.fr.txt", "Bonjour à tous.\nEntrée libre.\n");
    const auto ru = folder.file("a.ru.txt", "Здравствуйте, друзья.\nВход свободный.\n");
    const auto kk = folder.file("a.kk.txt", "Сәлем, достар.\nКіру тегін.\n");
    EXPECT_EQ(run(folder, "align --segmented --output beads --fr " + fr + " --kk " + kk).out, "[0]:[0]\n[1]:[1]\n");
    const auto three = " --fr " + fr + " --ru " + ru + " --kk " + kk;
    EXPECT_EQ(run(folder, "align --segmented --output beads" + three).out, "[0]:[0]:[0]\n[1]:[1]:[1]\n");
    EXPECT_THAT(run(folder, "align --output tsv" + three).out, HasSubstr("Entrée libre.\tВход свободный.\tКіру тегін."));
    EXPECT_THAT(run(folder, "align --output tmx" + three).out, HasSubstr("<seg>Кіру тегін.</seg>"));
    const auto list = folder.file("list.tsv", "id\tfr\tru\tkk\none\t" + fr + "\t" + ru + "\t" + kk + "\n");
    EXPECT_EQ(run(folder, "align --batch " + list + " --segmented --output beads --to " + folder.path("out")).status, 0);
    EXPECT_EQ(slurp(folder.path("out/one.beads")), "[0]:[0]:[0]\n[1]:[1]:[1]\n");
    const auto outside = folder.file("outside.tsv", "id\tfr\tkk\n../one\t" + fr + "\t" + kk + "\n");
    EXPECT_EQ(run(folder, "align --batch " + outside + " --segmented --output beads --to " + folder.path("out")).status, 3);
}

TEST(Cli, AlignsAFolderOfTextsNamedByLanguage)
{
    const Folder folder;
    std::filesystem::create_directories(folder.path("in/kk"));
    folder.file("in/panel-01.fr.txt", "Bonjour à tous.\nEntrée libre.\n");
    folder.file("in/panel-01_ru.txt", "Здравствуйте, друзья.\nВход свободный.\n");
    folder.file("in/kk/panel-01.txt", "Сәлем, достар.\nКіру тегін.\n");
    folder.file("in/notes.txt", "Rien.\n");
    folder.file("in/seul.fr.txt", "Rien.\n");
    const auto done = run(folder, "align --segmented --output html --from " + folder.path("in") + " --to " + folder.path("out"));
    EXPECT_EQ(done.status, 0);
    EXPECT_THAT(done.out, HasSubstr("panel-01\t2\t2\t2\t2\t2\t"));
    EXPECT_THAT(done.err, HasSubstr("notes.txt: the name names no language"));
    EXPECT_THAT(done.err, HasSubstr("\"seul\" stands in one language only"));
    EXPECT_THAT(slurp(folder.path("out/panel-01.html")), HasSubstr("<td lang=\"kk\">Кіру тегін.</td>"));
    folder.file("in/panel-01.ru.md", "Ещё раз.\n");
    EXPECT_EQ(run(folder, "align --segmented --from " + folder.path("in") + " --to " + folder.path("out")).status, 3) << "two Russian texts";
}

TEST(Cli, KeepsTheUnitsOfAPersonAndListsTheDoubtfulOnes)
{
    const Folder folder;
    const auto files = " --segmented --fr " + folder.file("a.txt", "Un.\nDeux.\nTrois.\n") + " --kk " + folder.file("b.txt", "Бір.\nЕкі.\nҮш.\n");
    const auto locks = folder.file("locks.tsv", "fr\tkk\n0-1\t0\n<2\t1-2\n");
    EXPECT_EQ(run(folder, "align --output beads --locks " + locks + files).out, "[0,1]:[0]\n[]:[1,2]\n[2]:[]\n");
    EXPECT_THAT(run(folder, "align --review" + files).out, testing::StartsWith("unit\tconfidence\tfr\tru\tkk\n"));
    for (const char* row : {"x\t1", "2-1\t0", "0", "0\t9", "0\t1-", "<\t1"}) {
        const auto wrong = run(folder, "align --output beads --locks " + folder.file("wrong.tsv", std::string("fr\tkk\n") + row + "\n") + files);
        EXPECT_EQ(wrong.status, 3) << row;
    }
}

TEST(Cli, LeadsADocumentFromImportToPublication)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    const auto with = " --workspace " + workspace;
    const auto file = folder.file("cine-club.trip", post);
    EXPECT_EQ(run(folder, "init " + workspace).status, 0);
    EXPECT_THAT(run(folder, "import --dry-run" + with + " " + file).out, HasSubstr("nothing was changed"));
    EXPECT_THAT(run(folder, "status " + workspace).out, HasSubstr("0 documents"));
    EXPECT_THAT(run(folder, "import" + with + " " + file).out, HasSubstr("document cine-club"));
    EXPECT_EQ(run(folder, "status --ids " + workspace).out, "cine-club\n");

    const auto refused = run(folder, "publish cine-club" + with);
    EXPECT_EQ(refused.status, 3);
    EXPECT_THAT(refused.err, HasSubstr("expected approved"));
    EXPECT_THAT(run(folder, "publish cine-club --allow draft --languages kk" + with).out, HasSubstr("ЖОБА"));
    EXPECT_EQ(run(folder, "approve cine-club" + with).status, 0);
    const auto published = run(folder, "publish cine-club --languages kk" + with);
    EXPECT_EQ(published.status, 0) << published.err;
    EXPECT_THAT(published.out, HasSubstr("Кіру тегін."));
    EXPECT_THAT(published.out, Not(HasSubstr("ЖОБА")));
    EXPECT_EQ(run(folder, "publish " + file + " --languages kk").out, published.out) << "a file is published as it stands";

    EXPECT_THAT(run(folder, "memory learn" + with).out, HasSubstr("learnt"));
    EXPECT_THAT(run(folder, "memory find --lang ru --json" + with + " 'Вход свободный.'").out, HasSubstr(R"("kk":"Кіру тегін.")"));
    EXPECT_EQ(run(folder, "memory find --lang ru --require" + with + " 'Совсем другое предложение здесь.'").status, 1);
    EXPECT_EQ(run(folder, "export --document cine-club" + with + " " + folder.path("out.trip")).status, 0);
    EXPECT_EQ(run(folder, "export" + with + " " + folder.path("out.tmx")).status, 0);
    EXPECT_EQ(run(folder, "memory export" + with + " " + folder.path("out.tsv")).status, 0);
    EXPECT_THAT(slurp(folder.path("out.tsv")), HasSubstr("Вход свободный."));
}

TEST(Cli, FillsWhatIsMissingFromTheMemory)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    const auto with = " --workspace " + workspace;
    run(folder, "init " + workspace);
    const auto memory = folder.file("memory.tsv", "fr\tru\tkk\nEntrée libre.\tВход свободный.\tКіру тегін.\n");
    EXPECT_EQ(run(folder, "memory import" + with + " " + memory).status, 0);
    const auto file = folder.file("new.trip", "kind: post\nid: new\nchannel: instagram\nlanguages: fr ru\n\n[fr]\nEntrée libre.\n\n[ru]\nВход свободный.\n");
    ASSERT_EQ(run(folder, "import" + with + " " + file).status, 0);
    EXPECT_THAT(run(folder, "fill new" + with).out, HasSubstr("Кіру тегін."));
    EXPECT_THAT(run(folder, "fill new" + with).out, HasSubstr("0 variants")) << "it never overwrites";
}

TEST(Cli, KeepsTheGlossaryOfAnEarlierFile)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    run(folder, "init " + workspace);
    const auto first = folder.file("a.csv", "fr,ru,kk,status\nconcours,конкурс,байқау,\naffiche,афиша,афиша,\n");
    const auto second = folder.file("b.csv", "fr,ru,kk,status\nécole,школа,мектеп,\n");
    for (const auto& file : {first, second, first}) EXPECT_EQ(run(folder, "import --workspace " + workspace + " " + file).status, 0);
    EXPECT_THAT(run(folder, "status " + workspace).out, HasSubstr("3 concepts"));
}

TEST(Cli, PublishesNoEditThatNobodyApproved)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    const auto with = " --workspace " + workspace;
    auto approved = post;
    approved.replace(approved.find("translated"), 10, "approved");
    run(folder, "init " + workspace);
    run(folder, "import" + with + " " + folder.file("a.trip", approved));
    run(folder, "reopen cine-club" + with);
    for (const char* word : {"Accès", "Porte"}) {
        auto edited = approved;
        edited.replace(edited.find("Entrée"), std::string("Entrée").size(), word);
        run(folder, "import" + with + " " + folder.file("a.trip", edited));
        EXPECT_EQ(run(folder, "publish cine-club --languages fr" + with).status, 3) << word;
    }
}

TEST(Cli, TakesNoLayoutAwayByATable)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    const auto with = " --workspace " + workspace;
    run(folder, "init " + workspace);
    run(folder, "import" + with + " " + folder.file("a.trip", post));
    const auto table = folder.path("cine-club.csv");
    EXPECT_EQ(run(folder, "export --document cine-club" + with + " " + table).status, 0);
    const auto same = run(folder, "import" + with + " " + table);
    EXPECT_EQ(same.status, 0);
    EXPECT_THAT(same.out, HasSubstr(" 0 created, 0 updated"));
    const auto outcome = run(folder, "import" + with + " " + folder.file("cine-club.fr.txt", "Ciné-club\n"));
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("expected its .trip file"));
    EXPECT_EQ(run(folder, "export --document cine-club" + with + " " + folder.path("out.trip")).status, 0);
    EXPECT_THAT(slurp(folder.path("out.trip")), HasSubstr("# Ciné-club"));

    const auto plain = folder.file("mots.csv", "fr,ru,kk\nfilm,фильм,фильм\n");
    for (int i = 0; i < 2; ++i) EXPECT_EQ(run(folder, "import" + with + " " + plain).status, 0);
}

TEST(Cli, PublishesNoParagraphThatLacksASentence)
{
    const Folder folder;
    const auto workspace = folder.path("ws.triptych");
    const auto with = " --workspace " + workspace;
    run(folder, "init " + workspace);
    const auto file = folder.file("a.trip",
                                  "kind: post\nid: a\nstate: approved\n\n[fr]\n@u1 Entrée libre.\n\n@u2 Venez tôt.\n\n[ru]\n@u1 Вход свободный.\n\n"
                                  "@u2 Приходите рано.\n\n[kk]\n@u1 Кіру тегін.\n");
    ASSERT_EQ(run(folder, "import" + with + " " + file).status, 0);
    EXPECT_EQ(run(folder, "publish a --languages fr" + with).status, 0);
    const auto outcome = run(folder, "publish a --languages kk" + with);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("u2 kk is missing"));
}

TEST(Cli, ChecksADocumentAndSaysNo)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "check " + folder.file("good.trip", post)).status, 0);
    auto wrong = post;
    wrong.replace(wrong.find("25 сәуір"), 2, "26");
    const auto outcome = run(folder, "check --json " + folder.file("wrong.trip", wrong));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr(R"("rule":"numbers")"));
    EXPECT_THAT(outcome.out, HasSubstr(R"("lang":"kk")"));
}

TEST(Cli, MendsAFileOfAnotherEncoding)
{
    const Folder folder;
    const auto file = folder.file("letter.txt", "\xCF\xF0\xE8\xE2\xE5\xF2, \xE4\xF0\xF3\xE7\xFC\xFF! \xC6\xE4\xB8\xEC \xE2\xE0\xF1 \xE2\xEE \xE2\xF2\xEE\xF0\xED\xE8\xEA.\n");
    const auto outcome = run(folder, "repair --from auto " + file);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "Привет, друзья! Ждём вас во вторник.\n");
    EXPECT_THAT(outcome.err, HasSubstr("windows-1251"));
}

}  // namespace
