// The memory on the command line: repaired matches.
#include <gmock/gmock.h>

#include <sstream>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

/// A workspace with a memory.
std::string with_memory(const Folder& folder, const std::string& rows)
{
    const std::string with = " --workspace " + folder.path("w.triptych");
    EXPECT_EQ(run(folder, "init " + folder.path("w.triptych")).status, 0);
    EXPECT_EQ(run(folder, "memory import" + with + " " + folder.file("memory.tsv", "fr\tru\tkk\n" + rows)).status, 0);
    return with;
}

TEST(MemoryCommand, CarriesNumbersAndDatesOver)
{
    const Folder folder;
    const auto with = with_memory(folder, "1 salle\t1 зал\t1 зал\nLe vendredi 25 avril à 19 h\tВ пятницу, 25 апреля, в 19:00\t25 сәуір, жұма күні 19:00-де\n");
    EXPECT_THAT(run(folder, "memory find --lang fr" + with + " '5 salles'").out, HasSubstr("\"1 зал\" -> \"5 залов\""));
    for (const std::string exhaustive : {"", " --exhaustive"}) {
        const auto found = run(folder, "memory find --lang fr --json" + exhaustive + with + " 'Le samedi 3 mai à 20 h 30'");
        EXPECT_THAT(found.out, HasSubstr(R"("kind":"repaired")"));
        EXPECT_THAT(found.out, HasSubstr(R"("ru":"В субботу, 3 мая, в 20:30","kk":"3 мамыр, сенбі күні 20:30-да")"));
        EXPECT_THAT(found.out, HasSubstr(R"({"lang":"ru","old":"25 апреля","new":"3 мая","begin":)"));
    }
}

TEST(MemoryCommand, PutsATermInThePlaceOfAnother)
{
    const Folder folder;
    const auto with = with_memory(folder, "Rencontre après le concert\tВстреча после концерта\tКонцерттен кейін кездесу\n");
    EXPECT_THAT(run(folder, "memory find --lang fr" + with + " 'Rencontre après le film'").out, HasSubstr("74%  fuzzy")) << "nothing is known of a film";
    const auto terms = folder.file("terms.csv", "fr,ru,kk\nconcert,концерт,концерт\nfilm,фильм,фильм\n");
    EXPECT_EQ(run(folder, "import" + with + " " + terms).status, 0);
    const auto found = run(folder, "memory find --lang fr" + with + " 'Rencontre après le film'");
    EXPECT_THAT(found.out, HasSubstr("repaired"));
    EXPECT_THAT(found.out, HasSubstr("Встреча после фильма"));
    EXPECT_THAT(found.out, HasSubstr("Фильмнен кейін кездесу"));
}

TEST(MemoryCommand, SaysWhyAScoreIsWhatItIs)
{
    const Folder folder;
    const auto with = with_memory(folder, "Entrée libre ce soir\tВход свободный\t\n\tВход свободный\tКіру тегін\n");
    const auto found = run(folder, "memory find --explain --lang fr" + with + " 'Entrée libre ce matin'");
    EXPECT_THAT(found.out, HasSubstr("differs: \"soir\" here, \"matin\" asked"));
    EXPECT_THAT(found.out, HasSubstr("-0.01  unreviewed"));
    EXPECT_THAT(found.out, HasSubstr("pivot"));
    EXPECT_THAT(found.out, HasSubstr("-0.02  pivot"));
    EXPECT_THAT(found.out, HasSubstr("Кіру тегін"));
    const auto json = run(folder, "memory find --json --explain --lang fr" + with + " 'Entrée libre ce matin'");
    EXPECT_THAT(json.out, HasSubstr(R"("differences":[{"match":"soir","query":"matin","match_begin":)"));
    EXPECT_THAT(json.out, HasSubstr(R"({"id":"unreviewed","size":0.01,"why":)"));
    EXPECT_THAT(run(folder, "memory find --json --lang fr" + with + " 'Entrée libre ce matin'").out, testing::Not(HasSubstr("differences")));
}

/// A memory of three units with ids.
std::string with_three(const Folder& folder)
{
    const std::string with = " --workspace " + folder.path("w.triptych");
    EXPECT_EQ(run(folder, "init " + folder.path("w.triptych")).status, 0);
    const auto file = folder.file("saison.tsv", "id\tfr\tru\tkk\tsalle\nu1\tEntrée libre.\tВход свободный.\tКіру ақысыз.\t1\nu2\tComplet\tМест нет\t\t2\nu3\tEntrée libre.\tВход свободный.\tКіру тегін.\t\n");
    EXPECT_EQ(run(folder, "memory import" + with + " " + file).status, 0);
    return with;
}

TEST(MemoryCommand, EditsAndTakesBack)
{
    const Folder folder;
    const auto with = with_three(folder);
    const auto edited = run(folder, "memory edit u2 --lang kk --text 'Орын жоқ' --author Дана" + with);
    EXPECT_EQ(edited.status, 0) << edited.err;
    EXPECT_THAT(edited.out, HasSubstr("  kk  Орын жоқ  (draft)\n"));
    EXPECT_THAT(edited.out, HasSubstr("1 unit changed (change 1; \"memory undo --change 1\" takes it back)\n"));
    EXPECT_THAT(run(folder, "memory find --lang kk 'Орын жоқ'" + with).out, HasSubstr("exact  u2"));
    EXPECT_THAT(run(folder, "memory history u2" + with).out, HasSubstr("\t1\tedit\tДана\tkk\tdraft\tОрын жоқ\n"));
    EXPECT_THAT(run(folder, "memory edit u2 --lang kk --text 'Орын жоқ'" + with).out, HasSubstr("nothing changed"));
    EXPECT_THAT(run(folder, "memory undo" + with).out, HasSubstr("1 unit as before, 0 removed (change 2;"));
    EXPECT_EQ(run(folder, "memory find --require --lang kk 'Орын жоқ'" + with).status, 1);
    EXPECT_THAT(run(folder, "memory history" + with).out, HasSubstr("\t1\tedit, undone by 2\tДана\t1\n"));
    EXPECT_THAT(run(folder, "memory history u2 --json" + with).out, HasSubstr(R"("action":"undo","undoes":1,"undone_by":0,"before":{"id":"u2")"));
}

TEST(MemoryCommand, DeletesWhatIsNamedOrFiltered)
{
    const Folder folder;
    const auto with = with_three(folder);
    const auto dry = run(folder, "memory delete --missing kk --dry-run" + with);
    EXPECT_THAT(dry.out, HasSubstr("- u2  saison.tsv  "));
    EXPECT_THAT(dry.out, HasSubstr("1 unit would be deleted\n"));
    EXPECT_THAT(run(folder, "memory delete u1 u2" + with).out, HasSubstr("2 units deleted (change 1;"));
    EXPECT_THAT(run(folder, "memory list --json" + with).out, testing::StartsWith(R"([{"id":"u3","document":"","fr":"Entrée libre.")"));
    EXPECT_THAT(run(folder, "memory undo --json" + with).out, testing::StartsWith(R"({"change":2,"changed":[{"id":"u1")"));
}

TEST(MemoryCommand, ListsWhatHasSomethingInCommon)
{
    const Folder folder;
    const auto with = with_three(folder);
    const struct {
        const char* options;
        std::vector<std::string> ids;
    } rows[]{
        {"", {"u1", "u2", "u3"}},
        {"--property salle", {"u1", "u2"}},
        {"--property salle=2", {"u2"}},
        {"--contains 'ENTRÉE'", {"u1", "u3"}},
        {"--contains тегін --lang kk", {"u3"}},
        {"--origin saison.tsv --missing kk", {"u2"}},
        {"--state translated --lang kk", {"u1", "u3"}},
        {"--since 2020-01-01 --limit 1", {"u1"}},
        {"--until 2020-01-01", {}},
        {"--document affiche", {}},
        {"u3 u1", {"u1", "u3"}},
    };
    for (const std::string name : {"list ", "filter "})
        for (const auto& row : rows) {
            const auto listed = run(folder, "memory " + name + row.options + with);
            EXPECT_EQ(listed.status, 0) << listed.err;
            std::vector<std::string> ids;
            std::istringstream lines(listed.out);
            for (std::string line; std::getline(lines, line);)
                if (line[0] == 'u') ids.push_back(line.substr(0, 2));
            EXPECT_EQ(ids, row.ids) << row.options;
        }
}

TEST(MemoryCommand, SaysWhereUnitsDisagreeAndMergesWhatIsTheSame)
{
    const Folder folder;
    const auto with = with_three(folder);
    EXPECT_EQ(run(folder, "memory disagree --lang fr" + with).out, "fr  Entrée libre.\n  kk  Кіру ақысыз.  (u1)\n  kk  Кіру тегін.  (u3)\n");
    EXPECT_EQ(run(folder, "memory disagree --lang kk" + with).out, "");
    EXPECT_THAT(run(folder, "memory disagree --to kk --json" + with).out,
                testing::StartsWith(R"([{"lang":"fr","text":"Entrée libre.","sibling":"kk","choices":[{"text":"Кіру ақысыз.","units":[{"id":"u1","document":""}]},)"));
    EXPECT_EQ(run(folder, "memory merge-duplicates" + with).out, "0 units merged into 0 others\n");
    EXPECT_EQ(run(folder, "memory edit u1 --lang kk --text 'Кіру тегін.'" + with).status, 0);
    EXPECT_THAT(run(folder, "memory merge-duplicates --dry-run" + with).out, HasSubstr("1 unit would be merged into 1 other\n"));
    EXPECT_THAT(run(folder, "memory merge-duplicates" + with).out, HasSubstr("1 unit merged into 1 other (change 2;"));
    EXPECT_EQ(run(folder, "memory disagree" + with).out, "");
}

TEST(MemoryCommand, RefusesWhatItCannotDo)
{
    const Folder folder;
    const auto with = with_three(folder);
    const struct {
        const char* arguments;
        int status;
        const char* message;
    } rows[]{
        {"edit u9 --lang fr --text Bonjour", 3, "w.triptych: no unit \"u9\" in the memory; expected one of those there are, the nearest: u1, u2, u3\n"},
        {"edit u1 --lang fr --text ''", 3, "an empty text for \"u1\"; expected what it says in fr"},
        {"edit u1 --lang de --text Hallo", 2, "--lang"},
        {"edit u1 --lang fr", 2, "--text"},
        {"delete", 2, "nothing says which units go"},
        {"delete u1 u9", 3, "no unit \"u9\""},
        {"undo", 3, "no change to undo in the memory"},
        {"undo --change 7", 3, "no change 7 in the memory"},
        {"undo --change 0", 2, "--change"},
        {"history u9", 3, "no unit \"u9\""},
        {"list --since hier", 3, "a date \"hier\"; expected 2025-04-10"},
        {"list --state fini", 2, "--state"},
    };
    for (const auto& row : rows) {
        const auto refused = run(folder, std::string("memory ") + row.arguments + with);
        EXPECT_EQ(refused.status, row.status) << row.arguments;
        EXPECT_THAT(refused.err, HasSubstr(row.message)) << row.arguments;
        EXPECT_EQ(refused.out, "") << row.arguments;
    }
    EXPECT_EQ(run(folder, "memory history" + with).out, "time\tchange\taction\tauthor\tunits\n") << "nothing was changed";
}

}  // namespace
