// The commands for letters: sort, transliterate, slug.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

TEST(Cli, SortsLinesByTheAlphabet)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "sort --lang kk", "Ілияс\nҚали\nКеңес\nӘлия\nАбай\n").out, "Абай\nӘлия\nКеңес\nҚали\nІлияс\n");
    EXPECT_EQ(run(folder, "sort --lang ru --numeric -", "Зал 10\nЗал 2").out, "Зал 2\nЗал 10\n");
    EXPECT_EQ(run(folder, "sort --lang fr --json", "Алматы\nété\n").out, "[\"été\",\"Алматы\"]\n");
    EXPECT_EQ(run(folder, "sort --lang kk", "été\r\nАлматы\r\n").out, "Алматы\r\nété\r\n");
    EXPECT_EQ(run(folder, "sort --lang fr", "").out, "");
    EXPECT_EQ(run(folder, "sort --lang fr " + folder.file("list.txt", "b\n\na\n")).out, "\na\nb\n");
}

TEST(Cli, WritesNamesInLatinLetters)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "transliterate --lang kk --system fr", "Әбілхан Қастеев\n").out, "Abilkhan Kasteïev\n");
    EXPECT_EQ(run(folder, "transliterate --lang ru --system bgn -", "Подъезд Ёлкина\n").out, "Pod”yezd Yëlkina\n");
    EXPECT_EQ(run(folder, "transliterate --lang kk --system fr --batch", "\"Шалкар\\nАбай\"\n").out, "\"Chalkar\\nAbaï\"\n");

    const auto latin = run(folder, "transliterate --lang kk --system kk-latn-2021", "Шұғыла циркі\n");
    EXPECT_EQ(latin.out, "Şūğyla tsirkı\n");
    EXPECT_THAT(latin.err, HasSubstr("1 doubtful letter"));
    EXPECT_THAT(latin.err, HasSubstr("cannot be turned back"));
    EXPECT_THAT(run(folder, "transliterate --lang kk --system kk-latn-2021 --explain", "Шұғыла циркі\n").out,
                HasSubstr("low\t13-15\t\"ц\" -> \"ts\"\t"));
    EXPECT_THAT(
        run(folder, "transliterate --lang kk --system kk-latn-2021 --json", "ц").out,
        HasSubstr(
            R"({"system":"kk-latn-2021","text":"ts","lossy":true,"doubtful":[{"begin":0,"end":2,"letters":"ц","written":"ts","confidence":"low")"));
}

TEST(Cli, MakesSlugsAndHashtags)
{
    const Folder folder;
    EXPECT_EQ(run(folder, "slug --lang fr 'Ciné-club d’été' con ''").out, "cine-club-d-ete\ncon-file\nuntitled\n");
    EXPECT_EQ(run(folder, "slug --lang kk", "Қазақстан тарихы\r\nКөрме\n").out, "qazaqstan-tarikhy\nkorme\n");
    EXPECT_EQ(run(folder, "slug --lang ru --system fr --max 16 'Чехов и Щедрин'").out, "tchekhov-i\n");
    EXPECT_EQ(run(folder, "slug --lang kk --hashtag 'Қазақстан тарихы' -", "ЮНЕСКО-ның күні\n").out, "#ҚазақстанТарихы\n#ЮНЕСКОныңКүні\n");
    EXPECT_EQ(run(folder, "slug --lang ru --words '#АльянсФрансез'").out, "Альянс Франсез\n");
    const auto digits = run(folder, "slug --lang fr --hashtag --json été 2025");
    EXPECT_EQ(digits.out, "[\"#Été\",null]\n");
    EXPECT_EQ(digits.status, 1);
}

TEST(Cli, RefusesBadInputForLetters)
{
    const Folder folder;
    for (const std::string command : {"sort --lang ru", "transliterate --lang ru --system bgn", "slug --lang ru"}) {
        const auto outcome = run(folder, command, "а\nб \xE0\n");
        EXPECT_EQ(outcome.status, 3) << command;
        EXPECT_EQ(outcome.out, "") << command;
        EXPECT_THAT(outcome.err, HasSubstr("<stdin>:2:3: byte 0xE0")) << command;
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << command;
    }
    EXPECT_EQ(run(folder, "sort --lang ru missing.txt").status, 3);
    EXPECT_EQ(run(folder, "sort").status, 2);
    EXPECT_EQ(run(folder, "transliterate --lang ru --system kk-latn-2021", "а").status, 2);
    EXPECT_EQ(run(folder, "transliterate --lang ru", "а").status, 2);
    EXPECT_EQ(run(folder, "slug --lang ru --max 3 а").status, 2);
    EXPECT_EQ(run(folder, "slug --lang ru --words --hashtag а").status, 2);
}

TEST(Cli, ShowsOneExampleForEachLetterCommand)
{
    const Folder folder;
    for (const std::string command : {"sort", "transliterate", "slug"})
        EXPECT_THAT(run(folder, command + " --help").out, HasSubstr("Example: ")) << command;
}

}  // namespace
