// Rules of segmentation on the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using cli_test::slurp;
using testing::HasSubstr;

std::string srx(const std::string& rules, const std::string& map = ".*")
{
    return "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header segmentsubflows='yes' cascade='yes'/><body><languagerules>"
           "<languagerule languagerulename='House'>" + rules + "</languagerule></languagerules><maprules><languagemap languagepattern='" + map +
           "' languagerulename='House'/></maprules></body></srx>";
}

const std::string house =
    srx("<rule break='no'><beforebreak>\\bInstit\\.</beforebreak><afterbreak>\\s</afterbreak></rule>"
        "<rule break='yes'><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>");

TEST(CliSrx, PutsRulesOnTopOrInPlaceOfOurs)
{
    const Folder folder;
    const auto file = folder.file("house.srx", house);
    const std::string text = "L’Instit. Français ; Almaty. Venez.\n";
    EXPECT_EQ(run(folder, "segment --lang fr", text).out, "L’Instit.\nFrançais ; Almaty.\nVenez.\n");
    EXPECT_EQ(run(folder, "segment --lang fr --srx " + file, text).out, "L’Instit. Français ;\nAlmaty.\nVenez.\n");
    EXPECT_EQ(run(folder, "segment --lang fr --srx-only --srx " + file, text).out, "L’Instit. Français ;\nAlmaty. Venez.\n");
    EXPECT_EQ(run(folder, "segment --lang fr --batch --srx " + file, "\"A ; b.\"\n").out, "[\"A ;\",\"b.\"]\n");
    EXPECT_EQ(run(folder, "segment --lang fr --json --srx " + file, "é; b").out, R"([{"text":"é;","begin":0,"end":3},{"text":"b","begin":4,"end":5}])" "\n");
    EXPECT_EQ(run(folder, "segment --lang fr --srx-only", text).status, 2);
    EXPECT_EQ(run(folder, "segment", text).status, 2);
}

TEST(CliSrx, WarnsWhenNoMapMatches)
{
    const Folder folder;
    const auto outcome = run(folder, "segment --lang kk --srx " + folder.file("house.srx", srx("<rule/>", "fr")), "Ән. Күй.\n");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "Ән.\nКүй.\n");
    EXPECT_THAT(outcome.err, HasSubstr("no languagemap matches kk"));
}

TEST(CliSrx, ExportsRulesThatCutAlike)
{
    const Folder folder;
    const auto file = folder.path("own.srx");
    EXPECT_EQ(run(folder, "segment --export-srx " + file).status, 0);
    EXPECT_EQ(run(folder, "segment --export-srx").out, slurp(file));
    const std::string text = "Кеш 2025 ж. 10 сәуірде, М. Әуезов үйінде өтеді. Кіру тегін!\n";
    EXPECT_EQ(run(folder, "segment --lang kk --srx-only --srx " + file, text).out, run(folder, "segment --lang kk", text).out);
}

TEST(CliSrx, SaysWhichRuleIsWrongOrRunsAway)
{
    const Folder folder;
    const auto bad = run(folder, "segment --lang kk --srx " + folder.file("bad.srx", srx("<rule/><rule><beforebreak>[a</beforebreak></rule>")), "a");
    EXPECT_EQ(bad.status, 3);
    EXPECT_THAT(bad.err, HasSubstr("bad.srx:1:185: rule 2 of \"House\", <beforebreak> \"[a\", character 1: a [ without its ]"));
    const auto wild = folder.file("wild.srx", srx("<rule><beforebreak>(\\p{L}+)+\\.$</beforebreak><afterbreak>\\s</afterbreak></rule>"));
    const auto stopped = run(folder, "segment --lang kk --srx " + wild, std::string(40, 'a') + "!\n");
    EXPECT_EQ(stopped.status, 3);
    EXPECT_EQ(stopped.out, "");
    EXPECT_THAT(stopped.err, HasSubstr("was stopped: it takes more time than the limit allows"));
    EXPECT_EQ(run(folder, "segment --lang kk --srx " + folder.path("none.srx"), "a").status, 3);
}

}  // namespace
