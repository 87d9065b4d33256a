// approve, review, reopen, confirm: what was decided, and what was not and why.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

/// A workspace with one document, "club".
class CliDecisions : public testing::Test {
protected:
    void import(const std::string& text)
    {
        if (!std::filesystem::exists(folder.path("w"))) run(folder, "init '" + folder.path("w") + "'");
        const auto outcome = run(folder, "import" + with() + " '" + folder.file("club.trip", text) + "'");
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    cli_test::Outcome decide(const std::string& command) { return run(folder, command + with()); }
    std::string with() const { return " --workspace '" + folder.path("w") + "'"; }

    const Folder folder;
};

const std::string head = "kind: post\nid: club\n";
const std::string gaps = "\n[fr]\n@u1 Entrée libre.\n\n@u2 Venez tôt.\n\n@u3 Thé offert.\n\n[ru]\n@u1 Вход свободный.\n\n@u2 Приходите рано.\n\n"
                         "[kk]\n@u1 Кіру тегін.\n";

TEST_F(CliDecisions, NameWhatHasNoText)
{
    import(head + gaps);
    const auto all = decide("approve club");
    EXPECT_EQ(all.status, 0);
    EXPECT_EQ(all.out, "6 variants approved\n");
    EXPECT_EQ(all.err,
              "triptych: club: ru not approved in u3: no text\n"
              "triptych: club: kk not approved in u2 and u3: no text\n");
    EXPECT_EQ(decide("approve club --lang fr").err, "triptych: club: fr was approved before in u1, u2 and u3\n");
    EXPECT_THAT(decide("review club --lang kk").err, HasSubstr("kk was reviewed before in u1"));
}

TEST_F(CliDecisions, AnswerNoWhereNothingCouldBeDecided)
{
    import(head + gaps);
    const auto one = decide("approve club --unit u3 --lang kk");
    EXPECT_EQ(one.status, 1);
    EXPECT_EQ(one.out, "0 variants approved\n");
    EXPECT_EQ(one.err, "triptych: club: kk not approved in u3: no text\n");
    EXPECT_EQ(decide("approve club --unit u3").status, 0) << "French has it";
    const auto confirmed = decide("confirm club");
    EXPECT_EQ(confirmed.status, 0);
    EXPECT_EQ(confirmed.err, "triptych: club: no variant was behind its siblings\n");
}

TEST_F(CliDecisions, KnowALanguageThatTheDocumentLacks)
{
    import(head + "\n[fr]\n@u1 Entrée libre.\n\n[ru]\n@u1 Вход свободный.\n\n[kk]\n");
    EXPECT_EQ(decide("approve club").err, "triptych: club: kk not approved: the document has no text in it\n");
}

TEST_F(CliDecisions, LeaveALanguageAloneThatTheDocumentDoesNotPromise)
{
    import(head + "languages: fr ru\n\n[fr]\n@u1 Entrée libre.\n\n[ru]\n@u1 Вход свободный.\n\n");
    EXPECT_EQ(decide("approve club").err, "");
    const auto asked = decide("approve club --lang kk");
    EXPECT_EQ(asked.status, 1);
    EXPECT_EQ(asked.err, "triptych: club: kk not approved: the document has no text in it\n");
}

TEST_F(CliDecisions, TellWhatIsApprovedButBehind)
{
    const std::string before = head + "state: translated\n\n[fr]\n@u1 Entrée libre.\n\n[ru]\n@u1 Вход свободный.\n\n[kk]\n@u1 Кіру тегін.\n";
    import(before);
    auto after = before;
    after.replace(after.find("libre"), 5, "payante");
    import(after);
    EXPECT_EQ(decide("approve club").err,
              "triptych: club: ru is behind fr in u1: not published until it is edited or confirmed\n"
              "triptych: club: kk is behind fr in u1: not published until it is edited or confirmed\n");
    EXPECT_EQ(decide("confirm club").out, "2 variants confirmed\n");
    EXPECT_EQ(run(folder, "publish club" + with()).status, 0);
}

TEST_F(CliDecisions, NameNoMoreThanAPersonReads)
{
    std::string french = "\n[fr]\n", russian = "[ru]\n@u1 Раз.\n";
    for (int i = 1; i <= 40; ++i) french += "@u" + std::to_string(i) + " Une phrase.\n\n";
    import(head + "languages: fr ru\n" + french + russian);
    EXPECT_EQ(decide("approve club").err, "triptych: club: ru not approved in u2, u3, u4, u5, u6 and 34 more: no text\n");
}

}  // namespace
