// Documents that go out of a workspace as a file and come back.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "triptych/exchange.hpp"
#include "triptych/workspace.hpp"
#include "unit/workspace/fixture.hpp"

namespace {

using namespace triptych;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view text =
    "kind: post\nid: soiree\nchannel: instagram\n\n[fr]\n# Soirée jazz\n\nEntrée libre. Samedi 26 avril à 19 h.\nVenez **tôt**.\n\n---\n\n- Piano\n- Batterie\n"
    "\n[ru reviewed]\n# Вечер джаза\n\nВход свободный. Суббота, 26 апреля, в 19:00.\nПриходите **пораньше**.\n\n---\n\n- Фортепиано\n- Ударные\n"
    "\n[kk]\n# Джаз кеші\n\nКіру тегін. 26 сәуір, сенбі, сағат 19:00.\n**Ерте** келіңіздер.\n\n---\n\n- Фортепиано\n- Ұрмалы аспаптар\n";

class RoundTrip : public triptych::testing::WorkspaceTest {
protected:
    RoundTrip() : workspace_(Workspace::create(file())) { workspace_.save(parse_trip(text)); }

    std::filesystem::path path(const std::string& name) const { return file().parent_path() / name; }

    ImportedFile import(const std::filesystem::path& file)
    {
        const std::filesystem::path files[]{file};
        return workspace_.import(files).front();
    }

    /// The document as a table, one of whose cells has been changed, comes back.
    ImportedFile import_changed(std::string_view before, std::string_view after)
    {
        write_document(workspace_.document("soiree"), path("soiree.csv"));
        std::string table = read_file(path("soiree.csv"));
        const auto at = table.find(before);
        EXPECT_NE(at, std::string::npos) << table;
        write_file(path("soiree.csv"), table.replace(at, before.size(), after));
        return import(path("soiree.csv"));
    }

    Workspace workspace_;
};

TEST_F(RoundTrip, ChangesNothingInTheExamples)
{
    std::vector<std::filesystem::path> examples;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(TRIPTYCH_SOURCE_DIR "/examples/printemps"))
        if (entry.path().extension() == ".trip" || entry.path().filename() == "film-muet.fr.txt") examples.push_back(entry.path());
    workspace_.import(examples);
    workspace_.decide("jazz-2025-04-26", Decision::reopen, Language::ru, "u3");
    for (const auto& id : workspace_.document_ids())
        for (const std::string extension : {".csv", ".trip"}) {
            const Document before = workspace_.document(id);
            write_document(before, path(id + extension));
            const auto report = import(path(id + extension));
            EXPECT_EQ(report.created + report.updated, 0U) << id << extension;
            EXPECT_EQ(report.skipped, before.units.size()) << id << extension;
            EXPECT_EQ(report.reasons.size(), 1U) << id << extension << report.reasons.back();
            EXPECT_EQ(workspace_.document(id), before) << id << extension;
        }
}

TEST_F(RoundTrip, TakesAChangedCellAndKeepsTheLayout)
{
    const Document before = workspace_.document("soiree");
    const auto report = import_changed("Кіру тегін.", "Кіру ақысыз.");
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.created, 0U);
    const Document after = workspace_.document("soiree");
    EXPECT_EQ(after.blocks, before.blocks);
    ASSERT_EQ(after.units.size(), before.units.size());
    EXPECT_EQ(after.units[1].variants.kk.text, "Кіру ақысыз.");
    EXPECT_EQ(after.units[1].id, before.units[1].id);
    EXPECT_EQ(after.units[1].gap, before.units[1].gap);
    EXPECT_THAT(write_trip(after), HasSubstr("Кіру ақысыз. 26 сәуір"));
}

TEST_F(RoundTrip, RefusesAChangedTextWithCodes)
{
    const Document before = workspace_.document("soiree");
    try {
        import_changed("Venez tôt.", "Venez très tôt.");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::refused);
        EXPECT_THAT(error.what(), HasSubstr("soiree.csv: a changed fr text for unit \"u4\""));
    }
    EXPECT_EQ(workspace_.document("soiree"), before);
}

TEST_F(RoundTrip, TakesNewRowsAsParagraphsAndOmittedOnesAway)
{
    const auto report = import_changed("u5,Piano,Фортепиано,Фортепиано,draft", ",Contrebasse,Контрабас,Контрабас,draft");
    EXPECT_EQ(report.created, 1U);
    EXPECT_EQ(report.updated, 0U);
    EXPECT_EQ(report.reasons.back(), "1 unit removed: no longer in the file");
    EXPECT_THAT(write_trip(workspace_.document("soiree")), HasSubstr("Venez **tôt**.\n\nContrebasse\n\n---\n\n- Batterie\n"));
}

TEST_F(RoundTrip, KeepsASeparatorAtTheEnd)
{
    workspace_.save(parse_trip("kind: post\nid: fin\n[fr]\nOui.\n\n---\n[ru]\nДа.\n\n---\n[kk]\nИә.\n\n---\n"));
    const Document before = workspace_.document("fin");
    write_document(before, path("fin.csv"));
    EXPECT_EQ(import(path("fin.csv")).skipped, 1U);
    EXPECT_EQ(workspace_.document("fin"), before);
}

}  // namespace
