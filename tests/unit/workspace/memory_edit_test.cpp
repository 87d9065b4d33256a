#include "unit/workspace/maintained.hpp"

namespace {

using namespace triptych;
using triptych::testing::film_club;
using triptych::testing::MaintainedMemory;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EditOfTheMemory : public MaintainedMemory {
protected:
    EditOfTheMemory()
    {
        import("saison.tsv", "u1\tEntrée libre.\tВход свободный.\tКіру ақысыз.\nu2\tLa séance commence à 19 h.\tСеанс начинается в 19:00.\t\n"
                             "u3\tPlaces limitées.\tКоличество мест ограничено.\tОрын саны шектеулі.\n");
    }
};

TEST_F(EditOfTheMemory, IsFoundAtOnceAndIsADraft)
{
    ASSERT_THAT(find("Кіру ақысыз.", Language::kk), SizeIs(1));
    const auto before = entry("u1");
    const auto report = workspace_.edit_memory({.unit = {"u1", ""}, .language = Language::kk, .text = "Кіру тегін."}, "Айгүл");
    EXPECT_EQ(report.change, 1U);
    ASSERT_THAT(report.changed, SizeIs(1));
    EXPECT_THAT(report.removed, IsEmpty());
    const auto after = entry("u1");
    EXPECT_EQ(report.changed[0], after);
    EXPECT_EQ(after.texts.kk, "Кіру тегін.");
    EXPECT_EQ(after.states.kk, State::draft);
    EXPECT_EQ(after.states.ru, before.states.ru) << "the siblings keep theirs";
    EXPECT_EQ(after.author, "Айгүл");
    EXPECT_EQ(after.created, before.created);
    EXPECT_GE(after.changed, before.changed);
    EXPECT_THAT(find("Кіру тегін.", Language::kk), ElementsAre(HasSubstr("exact u1 Entrée libre.|")));
    EXPECT_THAT(find("Кіру ақысыз.", Language::kk), IsEmpty());
    EXPECT_THAT(find("Entrée libre."), ElementsAre(HasSubstr("|Кіру тегін.")));
}

TEST_F(EditOfTheMemory, FillsALanguageThatWasMissing)
{
    workspace_.edit_memory({.unit = {"u2", ""}, .language = Language::kk, .text = "Сеанс сағат 19:00-де басталады.", .state = State::translated});
    EXPECT_EQ(entry("u2").states.kk, State::translated);
    EXPECT_THAT(find("Сеанс сағат 19:00-де басталады.", Language::kk), SizeIs(1));
}

TEST_F(EditOfTheMemory, StoresTextsInFormC)
{
    edit("u2", Language::fr, "La se\u0301ance commence a\u0300 20 h.");
    EXPECT_EQ(entry("u2").texts.fr, "La séance commence à 20 h.");
}

TEST_F(EditOfTheMemory, ThatSaysNothingNewChangesNothing)
{
    EXPECT_EQ(edit("u1", Language::fr, "Entrée libre.").change, 0U);
    EXPECT_THAT(workspace_.memory_changes(), IsEmpty());
    const auto report = workspace_.edit_memory({.unit = {"u1", ""}, .language = Language::fr, .text = "Entrée libre.", .state = State::approved});
    EXPECT_EQ(report.change, 1U) << "a state may be said alone";
    EXPECT_EQ(entry("u1").states.fr, State::approved);
}

TEST_F(EditOfTheMemory, OfBadInputIsRefused)
{
    expect_refused([&] { edit("u9", Language::fr, "Bonjour"); }, ErrorCode::not_found, "no unit \"u9\" in the memory; expected one of those there are, the nearest: u1, u2, u3");
    expect_refused([&] { edit("", Language::fr, "Bonjour"); }, ErrorCode::not_found, "no unit \"\"");
    expect_refused([&] { edit("\xFF", Language::fr, "Bonjour"); }, ErrorCode::encoding, "a unit id");
    expect_refused([&] { edit("u1", Language::kk, ""); }, ErrorCode::invalid, "an empty text for \"u1\"; expected what it says in kk");
    expect_refused([&] { edit("u1", Language::kk, " \u00A0\n"); }, ErrorCode::invalid, "an empty text");
    expect_refused([&] { edit("u1", Language::kk, "Кіру \xD0"); }, ErrorCode::encoding, "byte 10 is not UTF-8");
    expect_refused([&] { workspace_.edit_memory({.unit = {"u1", ""}, .text = "Bonjour", .state = State::missing}); }, ErrorCode::invalid, "a text that is missing");
    expect_refused([&] { workspace_.delete_from_memory({.units = {{"u1", ""}, {"u9", ""}}}); }, ErrorCode::not_found, "no unit \"u9\"");
    expect_refused([&] { workspace_.delete_from_memory({}); }, ErrorCode::invalid, "a deletion of the whole memory");
    expect_refused([&] { workspace_.delete_from_memory({.units = {{"u1", "affiche"}}}); }, ErrorCode::not_found, "no unit \"u1\" in the memory of document \"affiche\"; expected an id");
}

TEST_F(EditOfTheMemory, NeedsTheRightToWrite)
{
    auto reader = Workspace::open(file(), OpenFor::reading);
    const auto refused = [&](const auto& call) { expect_refused(call, ErrorCode::invalid, "opened for reading"); };
    refused([&] { reader.edit_memory({.unit = {"u1", ""}, .text = "Bonjour"}); });
    refused([&] { reader.delete_from_memory({.units = {{"u1", ""}}}); });
    refused([&] { reader.merge_memory_duplicates(); });
    refused([&] { reader.undo_memory(); });
    std::size_t count = 0;
    reader.for_each_memory_entry({}, [&](const MemoryEntry&) { return ++count < 2; });
    EXPECT_EQ(count, 2U) << "reading needs none, and stops when it is told";
    EXPECT_THAT(reader.memory_history({"u1", ""}), SizeIs(1));
}

TEST_F(EditOfTheMemory, AsksForTheDocumentWhereSeveralHaveTheId)
{
    workspace_.save(film_club(State::approved));
    workspace_.save(post("jazz", {unit("u1", "Trio de jazz au parc", "Джазовое трио в парке", "Саябақтағы джаз триосы", State::approved)}));
    workspace_.learn();
    expect_refused([&] { edit("u1", Language::fr, "Bonjour"); }, ErrorCode::invalid, "3 units \"u1\" in the memory, of no document, cine-club, jazz; expected the document");
    workspace_.edit_memory({.unit = {"u1", "jazz"}, .language = Language::fr, .text = "Trio de jazz à la médiathèque"});
    EXPECT_THAT(find("Trio de jazz à la médiathèque"), SizeIs(1));
    workspace_.learn("jazz");
    EXPECT_THAT(find("Trio de jazz au parc"), ElementsAre(HasSubstr("exact"))) << "what a document says of its own unit";
}

TEST_F(EditOfTheMemory, OutlivesAnotherImportOfTheFile)
{
    edit("u1", Language::kk, "Кіру тегін.");
    const std::string rows = "u1\tEntrée libre.\tВход свободный.\tКіру ақысыз.\n";
    import("saison.tsv", rows);
    EXPECT_THAT(ids(), ElementsAre("u1", "u2", "u3"));
    EXPECT_EQ(entry("u1").texts.kk, "Кіру тегін.") << "the file repeats what was corrected";
    EXPECT_EQ(entry("u1").states.kk, State::draft);
    import("saison.tsv", "u1\tEntrée libre.\tВход свободный.\tКіру еркін.\n");
    EXPECT_EQ(entry("u1").texts.kk, "Кіру еркін.") << "the file says something new";
    import("plain.tsv", "\tEntrée payante.\tВход платный.\tКіру ақылы.\n");
    const auto id = ids().back();
    edit(id, Language::fr, "Entrée payante !");
    import("plain.tsv", "\tEntrée payante.\tВход платный.\tКіру ақылы.\n");
    EXPECT_EQ(ids().back(), id) << "without ids in the file";
    EXPECT_EQ(entry(id).texts.fr, "Entrée payante !");
}

TEST_F(EditOfTheMemory, DeletesWhatIsNamedOrHasSomethingInCommon)
{
    const auto would = workspace_.delete_from_memory({.missing = Language::kk}, {}, true);
    EXPECT_EQ(would.change, 0U);
    ASSERT_THAT(would.removed, SizeIs(1));
    EXPECT_EQ(would.removed[0].id, "u2");
    EXPECT_THAT(ids(), SizeIs(3)) << "a dry run";
    EXPECT_THAT(workspace_.memory_changes(), IsEmpty());
    EXPECT_EQ(workspace_.delete_from_memory({.missing = Language::kk}, "Marie").change, 1U);
    EXPECT_THAT(find("La séance commence à 19 h."), IsEmpty());
    EXPECT_THAT(workspace_.delete_from_memory({.units = {{"u3", ""}, {"u1", ""}, {"u3", ""}}}).removed, SizeIs(2)) << "each once";
    EXPECT_THAT(ids(), IsEmpty());
    EXPECT_EQ(workspace_.delete_from_memory({.missing = Language::kk}).change, 0U) << "nothing is left";
}

TEST_F(EditOfTheMemory, OfTheLastUnitDoesNotMakeTheIndexAnew)
{
    std::string rows;
    for (int i = 0; i < 700; ++i) rows += "r" + std::to_string(i) + "\tSéance numéro " + std::to_string(i) + "\tСеанс номер " + std::to_string(i) + "\t\n";
    import("suite.tsv", rows);
    const auto segments = [&] {
        std::vector<std::string> names;
        for (const auto& one : std::filesystem::directory_iterator(file("team.triptych.index")))
            if (one.path().extension() == ".segment") names.push_back(one.path().filename());
        return names;
    };
    const auto before = segments();
    edit("r699", Language::fr, "Concert de clôture à la médiathèque");
    { const auto again = Workspace::open(file()); EXPECT_THAT(again.find({.text = "Concert de clôture à la médiathèque"}), SizeIs(1)); }
    EXPECT_EQ(segments(), before);
    remove("r699");
    EXPECT_THAT(Workspace::open(file()).find({.text = "Concert de clôture à la médiathèque"}), IsEmpty());
    workspace_.undo_memory();
    EXPECT_THAT(Workspace::open(file()).find({.text = "Concert de clôture à la médiathèque"}), SizeIs(1));
    EXPECT_EQ(segments(), before);
}

}  // namespace
