// What leaves by `publish`: a text that nobody approved does not leave without a word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;
using testing::HasSubstr;

std::string post(const std::string& header, const std::string& kazakh = "[kk]")
{
    return "kind: post\nid: club\n" + header + "\n[fr]\nEntrée libre.\n[ru]\nВход свободный.\n" + kazakh + "\nКіру тегін.\n";
}

TEST(CliPublish, TellsThatAFileIsNotApproved)
{
    struct Case {
        std::string text, options, warning;
        const char* why;
    };
    const std::string head = "triptych: club: published as it stands, without approval: ", tail = "; --allow draft marks it, --allow approved refuses it\n";
    const Case cases[]{
        {post(""), "", head + "fr, ru and kk are draft" + tail, "no state is a draft"},
        {post("state: draft\n"), "", head + "fr, ru and kk are draft" + tail, "a state in the header"},
        {post("state: approved\n", "[kk translated]"), "", head + "kk is translated" + tail, "a state of a section"},
        {post("state: reviewed\n", "[kk draft]"), "", head + "fr and ru are reviewed, kk is draft" + tail, "several states"},
        {post("state: approved\n", "[kk draft]"), "--languages fr,ru", "", "only what goes out counts"},
        {post(""), "--languages kk,kk", head + "kk is draft" + tail, "a language named twice"},
        {post("state: approved\n"), "", "", "all of it approved"},
        {post(""), "--allow draft", "", "the person said so, and the text is marked"},
    };
    for (const auto& [text, options, warning, why] : cases) {
        const Folder folder;
        const auto outcome = run(folder, "publish '" + folder.file("club.trip", text) + "' " + options);
        EXPECT_EQ(outcome.status, 0) << why;
        EXPECT_EQ(outcome.err, warning) << why;
        EXPECT_EQ(outcome.out.find("[BROUILLON") == 0, options == "--allow draft") << why;
    }
}

TEST(CliPublish, RefusesAFileBelowTheStateAskedFor)
{
    const Folder folder;
    const auto outcome = run(folder, "publish '" + folder.file("club.trip", post("state: translated\n")) + "' --allow approved");
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("is translated"));
    EXPECT_EQ(outcome.out, "");
}

}  // namespace
