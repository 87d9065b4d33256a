// The memory on the command line: repaired matches.
#include <gmock/gmock.h>

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

}  // namespace
