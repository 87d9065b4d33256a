#include "unit/workspace/maintained.hpp"

namespace {

using namespace triptych;
using triptych::testing::MaintainedMemory;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SelectionOfTheMemory : public MaintainedMemory {
protected:
    SelectionOfTheMemory()
    {
        workspace_.import_memory(write("saison.tsv", "id\tfr\tru\tkk\tthème\tnote\n"
                                                     "a1\tEntrée libre.\tВход свободный.\tКіру тегін.\taccueil\t\n"
                                                     "a2\tCONCERT D’ORGUE\tОРГАННЫЙ КОНЦЕРТ\t\tmusique\tgrande salle\n"
                                                     "a3\tL’heure du conte\tЧас сказки\tЕртегі сағаты\tmusique et conte\tC:\\textes\\3\n"));
        workspace_.import_memory(write("archives.tsv", "id\tfr\tru\tkk\nb1\tEntrée libre.\tВход свободный.\tКіру тегін.\nb2\t\tСвободный микрофон\tЕркін микрофон\n"));
        workspace_.save(post("jazz", {unit("u1", "Concert de jazz", "Концерт джаза", "Джаз концерті", State::approved)}));
        workspace_.learn();
        workspace_.edit_memory({.unit = {"a3", ""}, .language = Language::ru, .text = "Час сказок"});
    }
};

TEST_F(SelectionOfTheMemory, TakesWhatFitsEveryCondition)
{
    const struct {
        MemoryFilter filter;
        std::vector<std::string> expected;
        const char* why;
    } rows[]{
        {{}, {"a1", "a2", "a3", "b2", "u1"}, "no condition; b1 says what a1 says"},
        {{.units = {{"b2", ""}, {"a1", ""}}}, {"a1", "b2"}, "in the order of their arrival"},
        {{.document = "jazz"}, {"u1"}, "of a document"},
        {{.origin = "archives.tsv"}, {"a1", "b2"}, "one of several origins"},
        {{.origin = "archives"}, {}, "an origin is a whole name"},
        {{.property = "thème"}, {"a1", "a2", "a3"}, "a property by name"},
        {{.property = "thème", .value = "musique"}, {"a2"}, "and by its whole value"},
        {{.property = "note"}, {"a2", "a3"}, "an empty cell is no property"},
        {{.property = "note", .value = "C:\\textes\\3"}, {"a3"}, "characters that are escaped in the row"},
        {{.property = "thèm"}, {}, "a name is a whole name"},
        {{.state = State::approved}, {"u1"}, "a state of any language"},
        {{.state = State::draft}, {"a3"}, "what was edited"},
        {{.language = Language::fr, .state = State::draft}, {}, "of a language"},
        {{.missing = Language::kk}, {"a2"}, "without Kazakh"},
        {{.missing = Language::fr}, {"b2"}, "without French"},
        {{.contains = "l'heure  DU"}, {"a3"}, "case, apostrophe and spaces aside"},
        {{.contains = "concert"}, {"a2", "u1"}, "capitals are the same"},
        {{.contains = "СВОБОДНЫЙ"}, {"a1", "b2"}, "in Cyrillic too"},
        {{.language = Language::kk, .contains = "микрофон"}, {"b2"}, "in one language"},
        {{.language = Language::fr, .contains = "микрофон"}, {}, "and not in another"},
        {{.origin = "saison.tsv", .missing = Language::fr}, {}, "both hold for none"},
        {{.since = "2026"}, {"a1", "a2", "a3", "b2", "u1"}, "all came this year or later"},
        {{.until = "2020-02"}, {}, "none so early"},
        {{.since = "2020", .until = "9999-12-31T23:59"}, {"a1", "a2", "a3", "b2", "u1"}, "between two dates"},
    };
    for (const auto& row : rows) EXPECT_EQ(ids(row.filter), row.expected) << row.why;
}

TEST_F(SelectionOfTheMemory, TellsAllThatIsKnown)
{
    const auto entry = entries({.units = {{"a2", ""}}}).at(0);
    EXPECT_THAT(entry.properties, ElementsAre(std::pair("thème", "musique"), std::pair("note", "grande salle")));
    EXPECT_EQ(entry.origin, "saison.tsv");
    EXPECT_EQ(entry.states.kk, State::missing);
    EXPECT_EQ(entry.created.size(), 24U) << entry.created;
    EXPECT_EQ(entries({.since = entry.created, .until = entry.created}).at(0).created, entry.created);
    const auto path = file("again.tsv");
    std::vector<Unit> units;
    workspace_.for_each_memory_unit([&](const Unit& one) {
        units.push_back(one);
        return true;
    });
    EXPECT_EQ(property(units.at(1).properties, "note"), "grande salle") << "properties go out again";
}

TEST_F(SelectionOfTheMemory, RefusesWhatMakesNoSense)
{
    for (const char* date : {"25-04-10", "2025-4", "2025-13", "2025-04-00", "2025-04-10T25", "2025-04-10 09:30", "hier", "2025-", "\xFF\xFF\xFF\xFF"})
        expect_refused([&] { static_cast<void>(ids({.since = date})); }, ErrorCode::invalid, "; expected 2025-04-10");
    expect_refused([&] { static_cast<void>(ids({.value = "musique"})); }, ErrorCode::invalid, "expected the property's name");
    expect_refused([&] { static_cast<void>(ids({.language = Language::kk})); }, ErrorCode::invalid, "nothing that is asked of it");
    expect_refused([&] { static_cast<void>(ids({.contains = "\xD0"})); }, ErrorCode::encoding, "byte 1 is not UTF-8");
    expect_refused([&] { static_cast<void>(ids({.units = {{"a4", ""}}})); }, ErrorCode::not_found, "the nearest: a1, a2, a3");
}

TEST_F(SelectionOfTheMemory, IsReadInPages)
{
    std::string rows;
    for (int i = 0; i < 2500; ++i) rows += std::to_string(i) + "\tLigne " + std::to_string(i) + "\tСтрока " + std::to_string(i) + "\t\n";
    import("long.tsv", rows);
    EXPECT_EQ(ids({.origin = "long.tsv"}).size(), 2500U);
    EXPECT_EQ(workspace_.delete_from_memory({.origin = "long.tsv"}).removed.size(), 2500U);
    EXPECT_THAT(ids({.origin = "long.tsv"}), IsEmpty());
}

}  // namespace
