// Every message says where, what was found, and what was expected: FILE:LINE:COLUMN: found; expected …
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "cli/run.hpp"

namespace {

using cli_test::Folder;
using cli_test::run;

const std::string post = "kind: post\nid: debat\n\n[fr]\n@u1 Débat\n\n[ru]\n@u1 Дебаты\n\n[kk]\n@u1 Пікірталас\n";

bool matches(const std::string& text, const std::string& pattern) { return std::regex_match(text, std::regex(pattern)); }

struct BadFile {
    std::string name, bytes;
};

/// Of everything that can be read, something that is wrong.
const BadFile bad_files[] = {
    {"a.trip", ""},
    {"a.trip", "kind: post\n"},
    {"a.trip", "id: a\n[fr]\n"},
    {"a.trip", "kind: affiche\nid: a\n[fr]\n"},
    {"a.trip", "kind: post\nid: a b\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\nid: b\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\nstate: fini\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\nlanguages: kz\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\ntemplate: t\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\nBonjour\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\n[kz]\n"},
    {"a.trip", "kind: post\nid: a\n[fr fini]\n"},
    {"a.trip", "kind: post\nid: a\n[fr]\n[fr]\n"},
    {"a.trip", "kind: post\nid: a\n[fr]\n[ru]\n"},
    {"a.trip", "kind: post\nid: a\n[fr]\n@x a\n\n@x b\n[ru]\n[kk]\n"},
    {"a.trip", "kind: post\nid: a\n[fr]\n@x | a |\n[ru]\n[kk]\n"},
    {"a.trip", "kind: post\nid: \xE0\n"},
    {"a.trip", std::string("kind: post\nid: \0", 16)},
    {"a.csv", "fr;ru;kz\na;б;в\n"},
    {"a.csv", "fr,ru\na,б\n"},
    {"a.csv", "fr,fr,ru,kk\n"},
    {"a.csv", "titre,date\n1,2\n"},
    {"a.csv", "id,fr,ru,kk\n1,a,б,в\n1,c,д,е\n"},
    {"a.csv", "fr,ru,kk\n\"a,б,в\n"},
    {"a.csv", "fr,ru,kk\n\"a\"b,б,в\n"},
    {"a.csv", std::string("fr,ru,kk\na,\0,\n", 14)},
    {"a.csv", "fr,ru,kk\na,\xE0,\n"},
    {"a.tmx", ""},
    {"a.tmx", "<tmx>"},
    {"a.tmx", "<tmx version='1.4'><body><tu></body></tmx>"},
    {"a.tmx", "<html/>"},
    {"a.tmx", "texte"},
    {"a.tmx", "<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx/>"},
    {"a.tmx", "<tmx version='1.4'><body>&eacute;</body></tmx>"},
    {"a.tbx", "<tbx><text><body><conceptEntry>"},
    {"a.tbx", "<tbx a='<'/>"},
    {"a.fr.txt", ""},
    {"a.fr.txt", "caf\xE9"},
    {"a.fr.txt", std::string("a\nb\0", 4)},
    {"a.bin", "quelques mots\n"},
    {"a.docx", "PK\x03\x04"},
    {"a.gz", "\x1F\x8B\x08"},
    {"a.sqlite", std::string("SQLite format 3\0", 16)},
    {"a.txt", std::string("\xFF\xFE\0\0a\0\0\0", 8)},
};

TEST(Messages, OfBadFilesNameTheirPlace)
{
    const Folder folder;
    const std::string workspace = folder.path("ws.triptych");
    ASSERT_EQ(run(folder, "init " + workspace).status, 0);
    for (const auto& bad : bad_files) {
        const auto path = folder.file(bad.name, bad.bytes);
        const auto outcome = run(folder, "import --workspace " + workspace + " '" + path + "'");
        EXPECT_EQ(outcome.status, 3) << bad.name << bad.bytes;
        EXPECT_TRUE(matches(outcome.err, path + R"(:[0-9]+:[0-9]+: [^\n]+; expected [^\n]+\n)")) << outcome.err;
        EXPECT_EQ(outcome.err.find("expected", outcome.err.find("expected") + 1), std::string::npos) << "once: " << outcome.err;
        std::filesystem::remove(path);
    }
}

/// Files that can be read, and hold something odd.
const BadFile odd_files[] = {
    {"a.trip", "kind: post\nid: a\n[fr]\n@x a *b\n\n@y\n[ru]\n[kk]\n"},
    {"key.trip", "kind: post\nid: key\nchanel: telegram\n[fr]\nOui.\n[ru]\nДа.\n[kk]\nИә.\n"},
    {"b.csv", "id,fr,ru,kk,state\n,a,б,в,fini\n,,,,draft\n,a,б,в,,trop\n"},
    {"c.tsv", "fr\tru\n\t\ta\n"},
    {"d.tmx", "<tmx version='9'><body><tu tuid='1'><tuv xml:lang='kz' lang='en'><seg>a<bpt i='1'/></seg><prop/></tuv><tuv xml:lang='ru'><seg>б<b/></seg></tuv><x/></tu>"
              "<tu tuid='1'><tuv xml:lang='fr'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б<ept i='2'/></seg></tuv><tuv xml:lang='ru'><seg/></tuv></tu>"
              "<tu><tuv xml:lang='fr'>a</tuv><tuv xml:lang='de'><seg>a</seg></tuv></tu></body></tmx>"},
    {"e.tbx", "<tbx><text><body><conceptEntry id='1'><langSec xml:lang='kz'/><langSec xml:lang='fr'><termSec><term/></termSec></langSec></conceptEntry>"
              "<conceptEntry id='2'><langSec xml:lang='fr'><termSec><term>a</term><termNote type='administrativeStatus'>bon</termNote></termSec></langSec></conceptEntry>"
              "<conceptEntry id='2'><langSec xml:lang='fr'><termSec><term>b</term></termSec></langSec></conceptEntry></body></text></tbx>"},
};

TEST(Messages, OfOddFilesNameTheirPlace)
{
    const Folder folder;
    const std::string workspace = folder.path("ws.triptych");
    ASSERT_EQ(run(folder, "init " + workspace).status, 0);
    for (const auto& odd : odd_files) {
        const auto path = folder.file(odd.name, odd.bytes);
        const auto outcome = run(folder, "import --workspace " + workspace + " " + path);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        std::istringstream lines(outcome.out);
        std::string line;
        std::getline(lines, line);  // the counts
        int count = 0;
        for (; std::getline(lines, line); ++count)
            if (line.starts_with("  " + path)) { EXPECT_TRUE(matches(line, "  " + path + R"(:[0-9]+:[0-9]+: .+; expected .+)")) << line; }
        EXPECT_GT(count, 0) << odd.name;
    }
}

TEST(Messages, OfCommandsNameTheFileAndWhatWasExpected)
{
    const Folder folder;
    const std::string ws = folder.path("ws.triptych");
    const std::string trip = folder.file("debat.trip", post);
    ASSERT_EQ(run(folder, "init " + ws).status, 0);
    const auto no_document = run(folder, "approve debat --workspace " + ws);
    EXPECT_TRUE(matches(no_document.err, ws + ": no document [^\n]+; expected [^\n]+\n")) << no_document.err;
    ASSERT_EQ(run(folder, "import --workspace " + ws + " " + trip).status, 0);
    const std::string missing = folder.path("absent");
    const std::pair<std::string, std::string> rows[] = {
        {"init " + ws, ws},
        {"init " + missing + "/a.triptych", missing + "/a.triptych"},
        {"status " + missing, missing},
        {"status " + folder.path(""), folder.path("")},
        {"status " + trip, trip},
        {"import --workspace " + missing + " " + trip, missing},
        {"import --workspace " + ws + " " + missing, missing},
        {"import --workspace " + ws + " " + folder.path(""), folder.path("")},
        {"import --workspace " + ws + " " + ws, ws + ":1:1"},
        {"import --workspace " + ws + " " + trip + " " + trip, trip},
        {"memory import --workspace " + ws + " " + trip, trip + ":1:1"},
        {"approve debut --workspace " + ws, ws},
        {"approve debat --unit u9 --workspace " + ws, ws},
        {"fill debut --workspace " + ws, ws},
        {"check debut --workspace " + ws, ws},
        {"check " + missing, missing},
        {"check debat --workspace " + ws + " --glossary " + trip, trip + ":1:1"},
        {"publish debut --workspace " + ws, ws},
        {"export --document debut --workspace " + ws + " a.trip", ws},
        {"export --workspace " + ws + " " + folder.path("a.pdf"), folder.path("a.pdf")},
        {"export --workspace " + ws + " " + missing + "/a.tmx", missing + "/a.tmx"},
        {"memory export --workspace " + ws + " " + folder.path("a.pdf"), folder.path("a.pdf")},
        {"convert " + trip + " " + folder.path("a"), folder.path("a")},
        {"convert " + trip + " " + missing + "/a.csv", missing + "/a.csv"},
        {"convert " + missing + " " + folder.path("a.csv"), missing},
        {"segment --lang fr " + missing, missing},
        {"align --fr " + missing + " --ru " + trip, missing},
        {"align --batch " + folder.file("l.tsv", "fr\tru\na\tb\n") + " --to " + folder.path("o"), folder.path("l.tsv") + ":1:1"},
        {"align --batch " + folder.file("m.tsv", "id\tfr\tru\n../a\tb\tc\n") + " --to " + folder.path("o"), folder.path("m.tsv") + ":2:1"},
        {"align --batch " + folder.file("n.tsv", "id\tfr\tru\na\tb\n") + " --to " + folder.path("o"), folder.path("n.tsv") + ":2:1"},
        {"align --batch " + folder.path("n.tsv") + " --to " + trip + "/o", trip + "/o"},
    };
    for (const auto& [command, where] : rows) {
        const auto outcome = run(folder, command);
        EXPECT_EQ(outcome.status, 3) << command;
        EXPECT_TRUE(matches(outcome.err, where + ": [^\n]+; expected [^\n]+\n")) << command << "\n" << outcome.err;
    }
    for (const char* json : {"\"a", "1", "\"\xE0\"", "{}"}) {
        const auto outcome = run(folder, "segment --lang fr --batch", "\"Oui.\"\n" + std::string(json) + "\n");
        EXPECT_EQ(outcome.status, 3);
        EXPECT_TRUE(matches(outcome.err, "<stdin>:2:[0-9]+: [^\n]+; expected [^\n]+\n")) << json << outcome.err;
    }
}

TEST(Messages, NamesOfEveryKindAreUnderstood)
{
    const Folder folder;
    const std::string ws = folder.path("база весны.triptych");
    ASSERT_EQ(run(folder, "init '" + ws + "'").status, 0);
    const std::string odd = folder.file("Афиша № 1 (копия).trip", post);
    const std::string bare = folder.file("Ескерту", post);
    for (const auto& [in, out] : {std::pair(odd, folder.path("Ән кеші.csv")), {bare, folder.path("un nom.tsv")}, {odd, folder.path("-a b.trip")}}) {
        const auto outcome = run(folder, "convert '" + in + "' '" + out + "'");
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_TRUE(std::filesystem::exists(out));
    }
    EXPECT_EQ(run(folder, "import --workspace '" + ws + "' '" + odd + "'").status, 0);
    EXPECT_EQ(run(folder, "import --workspace '" + ws + "' '" + bare + "'").out, bare + ": document debat: 1 read, 0 created, 0 updated, 1 skipped\n  1 unit: as in the workspace\n");
    const auto table = run(folder, "import --workspace '" + ws + "' '" + folder.path("Ән кеші.csv") + "'");
    EXPECT_THAT(table.out, testing::HasSubstr("document Ән-кеші: 1 read")) << table.err;
    const auto twice = run(folder, "import --workspace '" + ws + "' --workspace '" + ws + "' '" + odd + "'");
    EXPECT_EQ(twice.status, 2);
    EXPECT_THAT(twice.err, testing::HasSubstr("--workspace"));
    EXPECT_EQ(run(folder, "import '" + ws + "' '" + odd + "'").status, 2) << "the workspace is an option";
    EXPECT_EQ(run(folder, "status '" + ws + "' '" + ws + "'").status, 2);
}

}  // namespace
