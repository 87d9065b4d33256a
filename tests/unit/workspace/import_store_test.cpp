#include <gmock/gmock.h>

#include "unit/workspace/fixture.hpp"
#include "workspace/concept_table.hpp"
#include "workspace/document_table.hpp"
#include "workspace/history.hpp"
#include "workspace/import.hpp"
#include "workspace/schema.hpp"
#include "workspace/status.hpp"

namespace {

using namespace triptych;
using triptych::testing::error_of;
using triptych::testing::film_club;
using triptych::testing::post;
using triptych::testing::unit;
using triptych::testing::variant;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What was read from files, without files.
class ImportStore : public triptych::testing::WorkspaceTest {
protected:
    ImportStore() : connection_(file(), sqlite::Access::create) { workspace::create_schema(connection_); }

    template <class Content>
    ImportedFile store(Content content, const ImportOptions& options = {}) const
    {
        std::vector<workspace::ReadFile> files;
        files.push_back({.file = "printemps/ete.trip", .content = std::move(content), .remarks = {}});
        return workspace::store_files(connection_, std::move(files), options).front();
    }

    [[nodiscard]] Document stored(std::string_view id = "cine-club") const { return workspace::require_document(connection_, id); }

    sqlite::Connection connection_;
};

/// As a reader makes units that have no id in the file.
Document without_ids(Document document)
{
    for (Unit& one : document.units) one.properties = {{"id", "made"}};
    return document;
}

std::vector<std::string> ids_of(const Document& document)
{
    std::vector<std::string> ids;
    for (const Unit& one : document.units) ids.push_back(one.id);
    return ids;
}

TEST_F(ImportStore, TwiceChangesNothing)
{
    for (const Document& document : {film_club(), without_ids(post("sans-id", film_club().units))}) {
        const auto first = store(document, {.author = "Marie"});
        EXPECT_EQ(first.what, "document " + document.id);
        EXPECT_EQ(first.created, 3U);
        const Document before = stored(document.id);
        EXPECT_EQ(ids_of(before), ids_of(document)) << "ids of a first import are kept";
        const auto second = store(document);
        EXPECT_EQ(second.read, 3U);
        EXPECT_EQ(second.created + second.updated, 0U);
        EXPECT_EQ(second.skipped, 3U);
        EXPECT_THAT(second.reasons, ElementsAre("3 units: as in the workspace"));
        EXPECT_EQ(stored(document.id), before);
        EXPECT_THAT(workspace::load_history(connection_, document.id, "u1"), SizeIs(3));
    }
}

TEST_F(ImportStore, DryChangesNothingAtAll)
{
    const auto report = store(film_club(), {.dry_run = true});
    EXPECT_EQ(report.created, 3U);
    EXPECT_THAT(workspace::document_ids(connection_), IsEmpty());
}

TEST_F(ImportStore, KeepsTheStateOfUnchangedTexts)
{
    store(film_club(State::approved));
    Document document = film_club(State::draft);
    document.units[2].variants.ru.text = "Вход бесплатный.";
    const auto report = store(document);
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.skipped, 2U);
    const auto units = stored().units;
    EXPECT_EQ(units[0].variants.ru.state, State::approved);
    EXPECT_EQ(units[2].variants.ru.state, State::draft);
    EXPECT_EQ(units[2].variants.kk.state, State::approved);
    EXPECT_EQ(units[2].variants.kk.behind, (Behind{Language::ru, 2, "«свободный.» → «бесплатный.»"}));
}

TEST_F(ImportStore, SaysWhichStatesOfTheFileCountForNothing)
{
    Document document = film_club(State::approved);
    document.units[1].variants.kk.state = State::draft;
    store(document);
    document.units[0].variants.ru.state = State::draft;     // lowered
    document.units[2].variants.ru.state = State::draft;     // lowered
    document.units[2].variants.fr.state = State::reviewed;  // lowered
    document.units[1].variants.kk.state = State::approved;  // raised
    document.units[0].variants.kk = {};                     // not said
    const auto report = store(document);
    EXPECT_THAT(report.reasons,
                ElementsAre("3 units: as in the workspace",
                            "fr of u3: approved is kept, though the file says reviewed; the text is the same, and `triptych reopen` lowers a state",
                            "ru of u1, u3: approved is kept, though the file says draft; the text is the same, and `triptych reopen` lowers a state",
                            "kk of u2: draft is kept, though the file says approved; the text is the same, and `triptych review` and `approve` raise a state"));
    EXPECT_EQ(stored().units[0].variants.ru.state, State::approved);
    Document many = post("x", {});
    for (int i = 0; i < 8; ++i) {
        many.units.push_back(unit("u" + std::to_string(i), "Texte " + std::to_string(i), "", "", State::approved));
        many.blocks.emplace_back();
        many.units.back().block = many.blocks.size() - 1;
    }
    store(many);
    for (auto& one : many.units) one.variants.fr.state = State::draft;
    EXPECT_THAT(store(many).reasons.at(1), ::testing::StartsWith("fr of u0, u1, u2, u3, u4 and 3 more: approved is kept"));
}

TEST_F(ImportStore, MakesADraftOfAChangedTextWhateverTheFileSays)
{
    const struct {
        State before, in_file;
    } rows[] = {
        {State::approved, State::reviewed},
        {State::approved, State::approved},  // nobody has approved the new text
        {State::draft, State::approved},
        {State::draft, State::translated},
        {State::draft, State::draft},
    };
    for (const auto& row : rows) {
        Document document = post(std::string(name(row.before)) + "-" + std::string(name(row.in_file)), {unit("1", "Entrée libre.", "", "", row.before)});
        store(document);
        document.units[0].variants.fr = variant("Entrée gratuite.", row.in_file);
        store(document);
        EXPECT_EQ(stored(document.id).units[0].variants.fr.state, State::draft) << document.id;
    }
}

TEST_F(ImportStore, KeepsWhatTheFileDoesNotSay)
{
    store(film_club(State::reviewed));
    Document document = film_club();
    for (Unit& one : document.units) one.variants.kk = {};
    EXPECT_EQ(store(document).skipped, 3U);
    EXPECT_EQ(stored().units[2].variants.kk.text, "Кіру тегін.") << "a file without Kazakh erases no Kazakh";
}

TEST_F(ImportStore, KeepsPropertiesThatTheFileDoesNotName)
{
    Document document = post("x", {unit("1", "Entrée libre.", "Вход свободный.", "")});
    document.units[0].properties = {{"note", "pour l’affiche"}, {"contexte", "bas de page"}};
    store(document);
    document.units[0].properties = {};
    EXPECT_EQ(store(document).skipped, 1U) << "a .trip file has no place for notes";
    EXPECT_EQ(property(stored("x").units[0].properties, "note"), "pour l’affiche");
    document.units[0].properties = {{"note", "pour le site"}};
    EXPECT_EQ(store(document).updated, 1U);
    const Properties expected{{"note", "pour le site"}, {"contexte", "bas de page"}};
    EXPECT_EQ(stored("x").units[0].properties, expected);
}

TEST_F(ImportStore, KnowsUnitsWithoutIdsByTheirTexts)
{
    store(without_ids(film_club(State::approved)));
    Document document = film_club();
    auto& units = document.units;
    units[2].variants.kk.text = "Кіру ақысыз.";                                           // one language differs
    units.insert(units.begin(), unit("u0", "Nouveau !", "Новинка!", "Жаңалық!"));         // a block more
    units[2] = unit("u2", "Rendez-vous samedi.", "Ждём в субботу.", "Сенбіде күтеміз.");  // all differ
    document = without_ids(post("cine-club", units));
    const auto report = store(document);
    EXPECT_EQ(report.created, 2U);
    const auto now = stored();
    EXPECT_EQ(now.units[0].id.size(), 26U) << "new units get a new id";
    EXPECT_EQ(now.units[1].id, "u1");
    EXPECT_EQ(now.units[1].variants.fr.state, State::approved);
    EXPECT_EQ(now.units[3].id, "u3");
    EXPECT_EQ(now.units[3].variants.kk.state, State::draft);
    EXPECT_EQ(now.units[3].variants.fr.behind->language, Language::kk);
}

TEST_F(ImportStore, KnowsARewrittenUnitByItsPlace)
{
    store(without_ids(film_club(State::translated)));
    Document document = film_club();
    document.units[1].variants = unit("", "Rendez-vous samedi.", "Ждём в субботу.", "Сенбіде күтеміз.").variants;
    EXPECT_EQ(store(without_ids(document)).updated, 1U);
    EXPECT_EQ(stored().units[1].id, "u2");
    EXPECT_EQ(stored().units[1].variants.fr.revision, 2U);
}

TEST_F(ImportStore, TellsEqualUnitsApartByTheirOrder)
{
    const auto document = without_ids(post("x", {unit("u1", "Oui", "Да", "Иә"), unit("u2", "Oui", "Да", "Иә"), unit("u3", "Oui", "Да", "")}));
    store(document);
    EXPECT_EQ(store(document).skipped, 3U);
    EXPECT_THAT(ids_of(stored("x")), ElementsAre("u1", "u2", "u3"));
}

TEST_F(ImportStore, FollowsGivenIdsWhereverTheyStand)
{
    store(film_club(State::approved));
    Document document = film_club();
    std::swap(document.units[0], document.units[2]);
    store(post("cine-club", document.units));
    EXPECT_THAT(ids_of(stored()), ElementsAre("u3", "u2", "u1"));
    EXPECT_EQ(stored().units[0].variants.fr.state, State::approved);
}

TEST_F(ImportStore, RemovesUnitsThatVanishedAndSaysSo)
{
    store(film_club(), {.author = "Marie"});
    auto units = film_club().units;
    units.erase(units.begin() + 1);
    const auto report = store(post("cine-club", units), {.author = "Дана"});
    EXPECT_THAT(report.reasons, ElementsAre("1 unit: as in the workspace", "1 unit removed: no longer in the file"));
    EXPECT_THAT(ids_of(stored()), ElementsAre("u1", "u3"));
    const auto history = workspace::load_history(connection_, "cine-club", "u2");
    ASSERT_THAT(history, SizeIs(6));
    EXPECT_EQ(history.back().action, "remove");
    EXPECT_EQ(history.back().author, "Дана");
}

TEST_F(ImportStore, NamesTheFileOfADocumentThatCannotBe)
{
    const auto error = error_of([&] { store(post("ciné club", {})); });
    EXPECT_EQ(error.code(), ErrorCode::invalid);
    EXPECT_THAT(error.what(), HasSubstr("printemps/ete.trip: a document id \"ciné club\"; expected"));
}

TEST_F(ImportStore, ReportsEachSkipOfAMemoryWithItsReason)
{
    const workspace::MemoryFile memory{{unit("", "Entrée libre.", "Вход свободный.", "Кіру тегін.", State::translated),
                                        unit("7", "Oui", "", ""), unit("", "Entrée libre.", "Вход свободный.", "Кіру тегін.")}};
    const auto report = store(memory);
    EXPECT_EQ(report.what, "memory");
    EXPECT_EQ(report.read, 3U);
    EXPECT_EQ(report.created, 1U);
    EXPECT_EQ(report.skipped, 2U);
    EXPECT_THAT(report.reasons, ElementsAre("1 unit: in the memory already (the first is number 3 of the file)",
                                            "1 unit: text in one language only (the first is number 2 of the file)"));
    EXPECT_EQ(store(memory).skipped, 3U);
    auto better = memory;
    better.units[0].variants.fr.state = State::approved;
    EXPECT_EQ(store(better).updated, 1U);
}

TEST_F(ImportStore, TellsHowFarItIs)
{
    workspace::MemoryFile memory;
    for (int i = 0; i < 2500; ++i) memory.units.push_back(unit("", "Page " + std::to_string(i), "Страница " + std::to_string(i), ""));
    std::vector<std::size_t> steps;
    ImportOptions options;
    options.progress = [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 2500U);
        steps.push_back(done);
    };
    store(memory, options);
    EXPECT_THAT(steps, ElementsAre(1000, 2000, 2500));
}

TEST_F(ImportStore, ReplacesConceptsById)
{
    Concept film{.id = "c1", .subject = "cinéma", .definition = "", .terms = {}};
    film.terms.fr = {{.text = "ciné-club", .part_of_speech = "noun", .gender = "m", .note = "n", .source = "s"}};
    film.terms.kk = {{.text = "киноклуб", .status = TermStatus::admitted, .part_of_speech = "", .gender = "", .note = "", .source = ""}};
    Concept nameless{.id = "", .subject = "", .definition = "", .terms = film.terms};
    std::vector<Concept> glossary{film, nameless};
    EXPECT_EQ(store(glossary).created, 2U);
    EXPECT_EQ(workspace::load_concepts(connection_).at(0), film);
    const auto again = store(glossary);
    EXPECT_EQ(again.what, "glossary");
    EXPECT_EQ(again.skipped, 2U);
    EXPECT_THAT(again.reasons, ElementsAre("2 concepts: as in the workspace"));
    glossary[0].terms.fr = {};
    EXPECT_EQ(store(glossary).updated, 1U);
    EXPECT_EQ(workspace::load_concepts(connection_).at(0), glossary[0]);
    EXPECT_EQ(workspace::load_status(connection_).concepts, 2U);
}

}  // namespace
