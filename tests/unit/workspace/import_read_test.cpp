#include <gmock/gmock.h>

#include <array>

#include "unit/workspace/fixture.hpp"

namespace {

using namespace triptych;
using triptych::testing::error_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view club = R"(kind: post
id: cine-club
channel: instagram

[fr]
# Ciné-club : « Les Choristes »

@salle Entrée libre.

[ru]
# Киноклуб: «Хористы»

@salle Вход свободный.

[kk]
# Киноклуб: «Хористер»

@salle Кіру тегін.
)";

class Import : public triptych::testing::WorkspaceTest {
protected:
    std::vector<ImportedFile> import(const std::vector<std::filesystem::path>& files, const ImportOptions& options = {})
    {
        return workspace_.import(files, options);
    }

    Workspace workspace_ = Workspace::create(file());
};

TEST_F(Import, TellsDocumentsMemoriesAndGlossariesApart)
{
    const auto reports = import({write("club.trip", club), write("memoire.tsv", "fr\tru\tkk\nOuvert\tОткрыто\tАшық\nOuvert\tОткрыто\tАшық\n"),
                                 write("mots.csv", "id,fr,ru,kk,status\nc1,ciné-club,киноклуб,киноклуб,preferred\n")});
    ASSERT_THAT(reports, SizeIs(3));
    EXPECT_EQ(reports[0].what, "document cine-club");
    EXPECT_EQ(reports[0].created, 2U);
    EXPECT_EQ(reports[1].what, "memory");
    EXPECT_EQ(reports[1].created, 1U);
    EXPECT_EQ(reports[1].skipped, 1U);
    EXPECT_EQ(reports[2].what, "glossary");
    EXPECT_EQ(reports[2].created, 1U);
    EXPECT_EQ(property(workspace_.document("cine-club").properties, "channel"), "instagram");
    EXPECT_EQ(workspace_.concepts().at(0).terms.kk.at(0).text, "киноклуб");
    Query query;
    query.text = "Ашық";
    query.language = Language::kk;
    EXPECT_EQ(workspace_.find(query).at(0).origin, "memoire.tsv");

    const auto again = import({file("club.trip"), file("memoire.tsv"), file("mots.csv")});
    for (const auto& report : again) EXPECT_EQ(report.skipped, report.read) << report.file;
}

TEST_F(Import, TakesThreeTextsAsOneDocument)
{
    const auto files = std::vector{write("jazz.fr.txt", "Trio de jazz, samedi 26 avril.\n"), write("jazz.ru.txt", "Джазовое трио, суббота, 26 апреля.\n"),
                                   write("jazz.kk.txt", "Джаз триосы, 26 сәуір, сенбі.\n")};
    EXPECT_THAT(import(files), SizeIs(1));
    EXPECT_THAT(workspace_.document_ids(), ElementsAre("jazz"));
    EXPECT_EQ(workspace_.document("jazz").units.at(0).variants.kk.text, "Джаз триосы, 26 сәуір, сенбі.");
}

TEST_F(Import, ChangesNothingWhenAFileCannotBeRead)
{
    const auto bad = write("bad.trip", "kind: post\nid: x\n\n[fr]\n\xcf\xf0\n");
    const auto error = error_of([&] { import({write("club.trip", club), bad}); });
    EXPECT_EQ(error.code(), ErrorCode::encoding);
    EXPECT_EQ(error.place().file, bad.string());
    EXPECT_EQ(error_of([&] { import({file("club.trip"), file("none.trip")}); }).code(), ErrorCode::not_found);
    EXPECT_THAT(workspace_.document_ids(), IsEmpty());
}

TEST_F(Import, RefusesOneIdInTwoFiles)
{
    const auto error = error_of([&] { import({write("club.trip", club), write("copie.trip", club)}); });
    EXPECT_EQ(error.code(), ErrorCode::exists);
    EXPECT_EQ(error.what(), file("copie.trip").string() + ": document \"cine-club\" is in " + file("club.trip").string() +
                                " too; expected each id in one file");
    EXPECT_THAT(workspace_.document_ids(), IsEmpty());
}

TEST_F(Import, ReadsAMemoryByItself)
{
    const auto report = workspace_.import_memory(write("memoire.tsv", "fr\tru\tkk\nOuvert\tОткрыто\tАшық\n"));
    EXPECT_EQ(report.created, 1U);
    EXPECT_EQ(report.file, file("memoire.tsv"));
    EXPECT_EQ(workspace_.status().memory_units, 1U);
    EXPECT_THAT(workspace_.import_memory(file("memoire.tsv"), {.dry_run = true}).skipped, 1U);
}

TEST_F(Import, FollowsAFileThatWasEdited)
{
    import({write("club.trip", club)});
    workspace_.decide("cine-club", Decision::approve);
    std::string edited(club);
    edited.replace(edited.find("Entrée libre."), std::string("Entrée libre.").size(), "Entrée gratuite.");
    EXPECT_EQ(import({write("club.trip", edited)}).at(0).updated, 1U);
    const auto units = workspace_.document("cine-club").units;
    ASSERT_THAT(units, SizeIs(2));
    EXPECT_EQ(units[0].variants.fr.state, State::approved);
    EXPECT_EQ(units[1].id, "salle");
    EXPECT_EQ(units[1].variants.fr.state, State::draft);
    EXPECT_EQ(units[1].variants.ru.behind->change, "«libre.» → «gratuite.»");
}

}  // namespace
