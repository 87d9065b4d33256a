#include "adapters/sqlite/connection.hpp"
#include "unit/workspace/maintained.hpp"

namespace {

using namespace triptych;
using triptych::testing::MaintainedMemory;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MergeOfTheMemory : public MaintainedMemory {};

TEST_F(MergeOfTheMemory, MakesOneOfWhatIsTheSame)
{
    const struct {
        const char* rows;
        std::vector<std::string> left;
        const char* why;
    } cases[]{
        {"1\tL’heure du conte\tЧас сказки\tЕртегі сағаты\n2\tL'heure du conte\tЧас\u00A0сказки\tЕртегі  сағаты\n", {"1"}, "the kind of space and apostrophe"},
        {"1\tComplet\tМест нет\t\n2\tComplet\tМест нет\tОрын жоқ\n", {"1"}, "two of three texts, the oldest id"},
        {"1\tComplet\tМест нет\tОрын жоқ\n2\tComplet\t\tОрын жоқ\n3\t\tМест нет\tОрын жоқ\n", {"1"}, "each part of the same"},
        {"1\tComplet\tМест нет\t\n2\tComplet\t\tОрын жоқ\n", {"1", "2"}, "neither is a part of the other"},
        {"1\tEntrée libre.\tВход свободный.\tКіру тегін.\n2\tEntrée libre.\tВход бесплатный.\tКіру тегін.\n", {"1", "2"}, "two translations stay"},
        {"1\tComplet\tМест нет\tБос орын жоқ\n2\tComplet\tМест нет\tОрын жоқ\n3\tComplet\tМест нет\t\n", {"1", "2"}, "a part of two goes to the oldest"},
        {"1\tcomplet\tмест нет\t\n2\tComplet\tМест нет\t\n", {"1", "2"}, "another case is another text"},
        {"1\tComplet\tМест нет\t\n2\tComplet.\tМест нет.\t\n", {"1", "2"}, "marks count"},
    };
    for (const auto& one : cases) {
        import("m.tsv", one.rows);
        workspace_.merge_memory_duplicates();
        EXPECT_EQ(ids(), one.left) << one.why;
        EXPECT_EQ(workspace_.merge_memory_duplicates().change, 0U) << "once is enough: " << one.why;
        workspace_.delete_from_memory({.origin = "m.tsv"});
    }
}

TEST_F(MergeOfTheMemory, KeepsWhatEachKnows)
{
    workspace_.import_memory(write("a.tsv", "id\tfr\tru\tkk\tthème\na1\tL'heure du conte\tЧас сказки\t\tconte\n"));
    workspace_.import_memory(write("b.tsv", "id\tfr\tru\tkk\tthème\tsalle\nb1\tL’heure du conte\tЧас сказки\tЕртегі сағаты\tconte\t3\n"));
    workspace_.edit_memory({.unit = {"b1", ""}, .language = Language::fr, .text = "L’heure du conte", .state = State::approved}, "Marie");
    const auto better = entry("b1");
    const auto before = entries();
    const auto dry = workspace_.merge_memory_duplicates({}, true);
    EXPECT_EQ(dry.change, 0U);
    EXPECT_THAT(dry.removed, SizeIs(1));
    EXPECT_EQ(entries(), before);
    const auto report = workspace_.merge_memory_duplicates("Дана");
    ASSERT_THAT(report.changed, SizeIs(1));
    const auto& one = report.changed[0];
    EXPECT_EQ(one, entry("a1"));
    EXPECT_EQ(one.texts.fr, "L’heure du conte") << "the one in the better state";
    EXPECT_EQ(one.texts.kk, "Ертегі сағаты");
    EXPECT_EQ(one.states.fr, State::approved);
    EXPECT_EQ(one.states.kk, State::translated);
    EXPECT_EQ(one.origin, "a.tsv; b.tsv");
    EXPECT_EQ(one.changed, better.changed) << "the newest date";
    EXPECT_EQ(one.author, "Marie");
    EXPECT_THAT(one.properties, ElementsAre(std::pair("thème", "conte"), std::pair("salle", "3")));
    EXPECT_THAT(find("L’heure du conte"), SizeIs(1));
    EXPECT_THAT(find("Ертегі сағаты", Language::kk), SizeIs(1));
    workspace_.undo_memory();
    EXPECT_EQ(entries(), before);
    EXPECT_THAT(find("Ертегі сағаты", Language::kk), ElementsAre(::testing::HasSubstr("exact b1")));
}

TEST_F(MergeOfTheMemory, KeepsNeighbours)
{
    import("a.tsv", "1\tBonjour\tЗдравствуйте\t\n2\tOui !\tДа !\t\n3\tMerci\tСпасибо\t\n");
    import("b.tsv", "4\tBonsoir\tДобрый вечер\t\n5\tOui\u00A0!\tДа\u00A0!\t\n6\tVenez tôt\tПриходите рано\t\n");
    const auto kind = [&](const char* text, const char* previous, const char* next) {
        return workspace_.find({.text = text, .previous = previous, .next = next}).at(0).kind;
    };
    ASSERT_EQ(kind("Venez tôt", "Oui !", ""), MatchKind::context);
    workspace_.merge_memory_duplicates();
    EXPECT_THAT(ids(), ElementsAre("1", "2", "3", "4", "6"));
    EXPECT_EQ(kind("Venez tôt", "Oui !", ""), MatchKind::context) << "what is left stands in its place";
    EXPECT_EQ(kind("Oui !", "Bonjour", "Merci"), MatchKind::context);
    edit("6", Language::fr, "Venez tôt !");
    workspace_.undo_memory(1);
    EXPECT_THAT(ids(), ElementsAre("1", "2", "3", "4", "5", "6")) << "a unit whose neighbour alone was changed does not stand in the way";
    EXPECT_EQ(entry("6").texts.fr, "Venez tôt !");
}

TEST_F(MergeOfTheMemory, OfUnitsOfTwoDocumentsBelongsToNone)
{
    workspace_.save(post("jazz", {unit("u1", "Entrée libre !", "Вход свободный!", "", State::approved)}));
    workspace_.save(post("conte", {unit("u1", "Entrée libre\u202F!", "Вход свободный!", "", State::approved)}));
    workspace_.learn();
    workspace_.merge_memory_duplicates();
    ASSERT_THAT(ids(), ElementsAre("u1"));
    EXPECT_EQ(entry("u1").document, "");
    EXPECT_EQ(entry("u1").origin, "jazz; conte");
    workspace_.undo_memory();
    EXPECT_THAT(ids({.document = "conte"}), ElementsAre("u1"));
}

}  // namespace
