// What `triptych spell` and `triptych repair` print.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using cli_test::slurp;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Cli, ListsUnknownWordsWithSuggestions)
{
    const Folder folder;
    const auto found = run(folder, "spell --lang ru", "Вход свободный.\nЭто на выстафку пришли.\n");
    EXPECT_EQ(found.status, 0) << "unknown words are warnings";
    EXPECT_THAT(found.out, StartsWith("2:8: выстафку: выставку"));
    EXPECT_THAT(run(folder, "spell --lang ru --json", "превет").out, StartsWith(R"([{"word":"превет","begin":0,"end":12,"reason":"unknown","suggestions":[)"));
    EXPECT_EQ(run(folder, "spell --lang kk", "ЮНЕСКО-ның бейнесі TikTok-та.").out, "");
    EXPECT_EQ(run(folder, "spell --lang kk --json", "").out, "[]\n");
}

TEST(Cli, TakesWordListsAndFoldersForSpelling)
{
    const Folder folder;
    const auto list = folder.file("words.ru.tsv", "Жансая\tname\n");
    EXPECT_EQ(run(folder, "spell --lang ru --words " + list, "Жансая пришла").out, "");
    EXPECT_EQ(run(folder, "spell --lang kk --dictionaries " + folder.path("none"), "кѳрме").status, 3);
    const auto absent = run(folder, "spell --lang kk --dictionaries " + folder.path("."), "кѳрме");  // a folder without dictionaries
    EXPECT_EQ(absent.status, 0);
    EXPECT_THAT(absent.out, IsEmpty());
    EXPECT_THAT(absent.err, HasSubstr("no dictionary of language kk"));
    EXPECT_THAT(run(folder, "spell --lang kk", "кѳрме").out, HasSubstr("1:1: кѳрме: көрме"));
    EXPECT_THAT(run(folder, "spell --lang kk", "кѳрме", "TRIPTYCH_DICTIONARIES=/nowhere").err, HasSubstr("/nowhere"));
    EXPECT_EQ(run(folder, "spell --lang ru --words " + folder.path("absent.tsv"), "слово").status, 3);
    EXPECT_EQ(run(folder, "spell --lang kz", "слово").status, 2);
    EXPECT_EQ(run(folder, "spell --lang ru", "\xFF").status, 3);
}

TEST(Cli, RepairsAndListsEachRepair)
{
    const Folder folder;
    const auto repaired = run(folder, "repair --from auto", "Кеш:\n\u0041лматыда\nР¤РёР»СЊРј\n");
    EXPECT_EQ(repaired.status, 0);
    EXPECT_EQ(repaired.out, "Кеш:\nАлматыда\nФильм\n");
    EXPECT_THAT(repaired.err, HasSubstr("<stdin>:2:1: \"\u0041лматыда\" -> \"Алматыда\"\n"));
    EXPECT_THAT(repaired.err, HasSubstr("<stdin>:3:1: \"Р¤РёР»СЊРј\" -> \"Фильм\"\n"));
    EXPECT_THAT(run(folder, "repair --explain", "Р¤РёР»СЊРј").err, HasSubstr("read as windows-1251"));
    EXPECT_THAT(run(folder, "repair --json", "\u0041лматыда").out,
                HasSubstr(R"("text":"Алматыда","repairs":[{"begin":0,"end":15,"before":"Aлматыда","after":"Алматыда","kind":"letters","evidence":)"));
    EXPECT_EQ(run(folder, "repair --only encoding", "\u0041лматыда").out, "\u0041лматыда");
    EXPECT_EQ(run(folder, "repair", "\xCF\xF0\xE8\xE2\xE5\xF2, \xE4\xF0\xF3\xE7\xFC\xFF").out, "Привет, друзья");
    EXPECT_EQ(run(folder, "repair --from windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2").out, "Привет");
    EXPECT_EQ(run(folder, "repair --from klingon", "x").status, 2);
}

TEST(Cli, TellsWhatCouldNotBeRepaired)
{
    const Folder folder;
    const auto lost = run(folder, "repair --require", "\xEF\xBF\xBDт");
    EXPECT_EQ(lost.status, 1);
    EXPECT_THAT(lost.err, HasSubstr("could not be repaired"));
    EXPECT_EQ(run(folder, "repair", "\xEF\xBF\xBDт").status, 0);
    const auto guesses = run(folder, "repair --detect", "\xCF\xF0\xE8\xE2\xE5\xF2");
    EXPECT_THAT(guesses.out, StartsWith("windows-1251\t"));
    EXPECT_THAT(run(folder, "repair --detect --json", "abc").out, StartsWith(R"([{"encoding":"UTF-8","score":1.0)"));
}

}  // namespace
