#include <random>

#include "unit/workspace/maintained.hpp"

namespace {

using namespace triptych;
using triptych::testing::MaintainedMemory;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class UndoOfTheMemory : public MaintainedMemory {
protected:
    UndoOfTheMemory()
    {
        workspace_.import_memory(write("a.tsv", "id\tfr\tru\tkk\tnote\n1\tEntrée libre.\tВход свободный.\tКіру ақысыз.\tpanneau\n2\tComplet\tМест нет\t\t\n3\tMerci\tСпасибо\tРақмет\t\n"));
        start_ = entries();
    }

    std::vector<MemoryEntry> start_;
};

TEST_F(UndoOfTheMemory, RestoresExactly)
{
    edit("1", Language::kk, "Кіру тегін.");
    EXPECT_EQ(workspace_.undo_memory().change, 2U);
    EXPECT_EQ(entries(), start_) << "to the date and the state";
    EXPECT_THAT(find("Кіру ақысыз.", Language::kk), SizeIs(1));
    EXPECT_THAT(find("Кіру тегін.", Language::kk), IsEmpty());
    workspace_.delete_from_memory({.origin = "a.tsv"});
    EXPECT_THAT(find("Complet"), IsEmpty());
    EXPECT_THAT(workspace_.undo_memory().changed, SizeIs(3));
    EXPECT_EQ(entries(), start_) << "in their order, with their properties";
    EXPECT_THAT(find("Complet"), SizeIs(1));
    EXPECT_EQ(workspace_.find({.text = "Complet", .previous = "Entrée libre.", .next = "Merci"}).at(0).kind, MatchKind::context);
}

TEST_F(UndoOfTheMemory, CanBeUndone)
{
    edit("1", Language::kk, "Кіру тегін.");
    const auto edited = entries();
    workspace_.undo_memory(1);
    workspace_.undo_memory(2);
    EXPECT_EQ(entries(), edited);
    EXPECT_EQ(workspace_.memory_changes().at(0).undone_by, 0U) << "in effect again";
    EXPECT_EQ(workspace_.memory_changes().at(1).undone_by, 3U);
    EXPECT_EQ(workspace_.undo_memory().change, 4U);
    EXPECT_EQ(entries(), start_);
    expect_refused([&] { workspace_.undo_memory(1); }, ErrorCode::refused, "change 1 was undone by change 4; expected a change that is in effect");
}

TEST_F(UndoOfTheMemory, GoesBackStepByStep)
{
    edit("1", Language::fr, "Entrée gratuite.");
    edit("1", Language::fr, "Accès libre.");
    remove("2");
    edit("1", Language::kk, "Кіру тегін.");
    for (int i = 0; i < 4; ++i) workspace_.undo_memory();
    EXPECT_EQ(entries(), start_);
    expect_refused([&] { workspace_.undo_memory(); }, ErrorCode::not_found, "no change to undo");
}

TEST_F(UndoOfTheMemory, LeavesLaterChangesOfOtherUnitsAlone)
{
    edit("1", Language::kk, "Кіру тегін.");
    edit("3", Language::kk, "Көп рақмет");
    workspace_.undo_memory(1);
    EXPECT_EQ(entry("1").texts.kk, "Кіру ақысыз.");
    EXPECT_EQ(entry("3").texts.kk, "Көп рақмет");
}

TEST_F(UndoOfTheMemory, IsRefusedWhereALaterChangeTouchedTheUnit)
{
    edit("1", Language::kk, "Кіру тегін.");
    edit("1", Language::fr, "Accès libre.");
    expect_refused([&] { workspace_.undo_memory(1); }, ErrorCode::refused,
                   "change 1 cannot be undone: unit \"1\" was changed since, by change 2; expected that change to be undone first");
    remove("1");
    expect_refused([&] { workspace_.undo_memory(2); }, ErrorCode::refused, "by change 3");
    import("b.tsv", "1\tPremière séance\tПервый сеанс\t\n");
    expect_refused([&] { workspace_.undo_memory(3); }, ErrorCode::refused, "another unit has the id \"1\" now; expected an id that is free");
    workspace_.edit_memory({.unit = {"2", ""}, .language = Language::kk, .text = "Орын жоқ"});
    import("a.tsv", "2\tComplet\tМест больше нет\tОрын жоқ\n");
    expect_refused([&] { workspace_.undo_memory(4); }, ErrorCode::refused, "unit \"2\" was changed since, by an import or its document");
}

TEST_F(UndoOfTheMemory, NeedsAChangeThatWasMade)
{
    expect_refused([&] { workspace_.undo_memory(); }, ErrorCode::not_found, "the memory has no changes");
    edit("1", Language::kk, "Кіру тегін.");
    for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{2}, UINT64_MAX})
        expect_refused([&] { workspace_.undo_memory(number); }, ErrorCode::not_found, "no change " + std::to_string(number) + " in the memory; expected one that was made, the changes are 1 to 1");
}

TEST_F(UndoOfTheMemory, TakesAnySequenceOfChangesBack)
{
    std::string rows;
    for (int i = 4; i < 40; ++i) rows += std::to_string(i) + "\tSalle " + std::to_string(i / 3) + (i % 2 == 0 ? " " : "\u00A0") + "bis\tЗал " + std::to_string(i / 3) + "\t" + (i % 3 == 0 ? "Зал" : "") + "\n";
    import("salles.tsv", rows);
    std::mt19937 random(20250410);
    std::vector<std::vector<MemoryEntry>> states{entries()};
    while (states.size() < 40) {
        const auto now = ids();
        const auto& id = now[random() % now.size()];
        const auto what = random() % 8;
        const auto change = what == 0   ? workspace_.merge_memory_duplicates().change
                            : what < 3  ? remove(id).change
                            : what == 3 && states.size() > 5 ? workspace_.delete_from_memory({.contains = "salle 1"}).change
                                        : edit(id, all_languages[random() % 3], "Texte " + std::to_string(random() % 9)).change;
        if (change != 0) states.push_back(entries());
    }
    while (states.size() > 1) {
        ASSERT_EQ(entries(), states.back()) << states.size();
        workspace_.undo_memory();
        states.pop_back();
    }
    EXPECT_EQ(entries(), states.back());
    for (const char* text : {"Salle 3 bis", "Salle 12 bis", "Texte 3"}) static_cast<void>(find(text, Language::fr, 0.5));
}

TEST_F(UndoOfTheMemory, IsToldByTheHistory)
{
    edit("1", Language::kk, "Кіру тегін.");
    workspace_.undo_memory({}, "Дана");
    workspace_.delete_from_memory({.units = {{"1", ""}, {"2", ""}}}, "Marie");
    const auto history = workspace_.memory_history({"1", ""});
    ASSERT_THAT(history, SizeIs(4));
    EXPECT_EQ(history[0].action, "import");
    EXPECT_EQ(history[0].time, start_[0].created);
    EXPECT_EQ(history[0].after, start_[0]);
    EXPECT_EQ(history[1].action, "edit");
    EXPECT_EQ(history[1].undone_by, 2U);
    EXPECT_EQ(history[1].before, start_[0]);
    EXPECT_EQ(history[1].after->texts.kk, "Кіру тегін.");
    EXPECT_EQ(history[2].action, "undo");
    EXPECT_EQ(history[2].undoes, 1U);
    EXPECT_EQ(history[2].author, "Дана");
    EXPECT_EQ(history[2].after, start_[0]);
    EXPECT_EQ(history[3].action, "delete");
    EXPECT_FALSE(history[3].after);
    EXPECT_THAT(workspace_.memory_history({"3", ""}), SizeIs(1)) << "it only came";
    const auto changes = workspace_.memory_changes();
    ASSERT_THAT(changes, SizeIs(3));
    EXPECT_EQ(changes[2].units, 2U);
    EXPECT_EQ(changes[2].author, "Marie");
    expect_refused([&] { static_cast<void>(workspace_.memory_history({"9", ""})); }, ErrorCode::not_found, "no unit \"9\" in the memory");
}

}  // namespace
