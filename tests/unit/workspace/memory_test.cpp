#include <gmock/gmock.h>

#include <set>

#include "memory/index/cut.hpp"
#include "unit/workspace/fixture.hpp"
#include "workspace/memory_store.hpp"
#include "workspace/memory_writer.hpp"
#include "workspace/schema.hpp"

namespace {

using namespace triptych;
using triptych::testing::error_of;
using triptych::testing::film_club;
using triptych::testing::post;
using triptych::testing::unit;
using triptych::testing::variant;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WorkspaceMemory : public triptych::testing::WorkspaceTest {
protected:
    [[nodiscard]] std::vector<std::string> memory_texts(Language language) const
    {
        std::vector<std::string> texts;
        workspace_.for_each_memory_unit([&](const Unit& one) {
            texts.push_back(one.variants[language].text);
            return true;
        });
        return texts;
    }

    [[nodiscard]] std::vector<Match> find(std::string_view text, Language language = Language::fr) const
    {
        Query query;
        query.text = std::string(text);
        query.language = language;
        auto matches = workspace_.find(query);
        query.exhaustive = true;
        EXPECT_EQ(matches.size(), workspace_.find(query).size()) << text;
        return matches;
    }

    Workspace workspace_ = Workspace::create(file());
};

TEST_F(WorkspaceMemory, LearnsWhatIsTranslatedOrBetter)
{
    Document document = film_club(State::translated);
    document.units[0].variants.kk.state = State::draft;
    document.units[1].variants.ru.state = State::draft;
    document.units[1].variants.kk.state = State::draft;
    document.units.push_back(unit("u4", " ", " ", " ", State::approved));
    document.units[3].block = 2;
    workspace_.save(document);
    EXPECT_EQ(workspace_.learn("cine-club"), 2U);
    EXPECT_EQ(workspace_.learn(), 0U) << "learning twice changes nothing";
    EXPECT_THAT(memory_texts(Language::fr), ElementsAre("Ciné-club : « Les Choristes »", "Entrée libre."));
    EXPECT_THAT(memory_texts(Language::kk), ElementsAre("", "Кіру тегін.")) << "a draft is not learnt";
    EXPECT_EQ(error_of([&] { workspace_.learn("jazz"); }).code(), ErrorCode::not_found);
}

TEST_F(WorkspaceMemory, AnswersFromAnyLanguage)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    for (const auto& [text, language] : {std::pair("Entrée libre.", Language::fr), {"Вход свободный.", Language::ru}, {"Кіру тегін.", Language::kk}}) {
        const auto matches = find(text, language);
        ASSERT_THAT(matches, SizeIs(1)) << text;
        EXPECT_EQ(matches[0].kind, MatchKind::exact);
        EXPECT_EQ(matches[0].score, 1);
        EXPECT_EQ(matches[0].id, "u3");
        EXPECT_EQ(matches[0].document, "cine-club");
        EXPECT_EQ(matches[0].origin, "cine-club");
        EXPECT_EQ(matches[0].states.kk, State::approved);
    }
    const auto fuzzy = find("Rendez-vous ici vendredi 25 avril à 19 h.");
    ASSERT_THAT(fuzzy, SizeIs(1));
    EXPECT_EQ(fuzzy[0].kind, MatchKind::fuzzy);
    EXPECT_LT(fuzzy[0].score, 1);
    EXPECT_THAT(find("Concert de jazz"), IsEmpty());
}

TEST_F(WorkspaceMemory, RaisesTheStateOfWhatItKnows)
{
    workspace_.save(film_club(State::translated));
    workspace_.learn();
    workspace_.decide("cine-club", Decision::approve);
    EXPECT_EQ(workspace_.learn(), 0U);
    EXPECT_EQ(find("Entrée libre.")[0].states.ru, State::approved);
}

TEST_F(WorkspaceMemory, ReplacesAUnitThatWasCorrected)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    Document document = workspace_.document("cine-club");
    document.units[2].variants = {variant("Entrée gratuite.", State::translated), variant("Вход бесплатный.", State::translated),
                                  variant("Кіру ақысыз.", State::translated)};
    workspace_.save(document);
    EXPECT_EQ(workspace_.status().memory_units, 3U);
    workspace_.decide("cine-club", Decision::approve);
    EXPECT_EQ(workspace_.learn(), 1U);
    EXPECT_EQ(workspace_.status().memory_units, 3U);
    EXPECT_THAT(find("Вход свободный.", Language::ru), IsEmpty());
    EXPECT_EQ(find("Вход бесплатный.", Language::ru)[0].texts.kk, "Кіру ақысыз.");
}

TEST_F(WorkspaceMemory, KeepsATextThatMovedToAnotherPlace)
{
    workspace_.save(post("d", {unit("u1", "Entrée libre.", "Вход свободный.", "Кіру тегін.", State::approved)}));
    workspace_.learn();
    workspace_.save(post("d", {unit("u1", "Venez tôt.", "Приходите рано.", "Ерте келіңіз.", State::approved),
                               unit("u2", "Entrée libre.", "Вход свободный.", "Кіру тегін.", State::approved)}));
    workspace_.decide("d", Decision::approve);
    workspace_.learn();
    EXPECT_THAT(find("Entrée libre."), SizeIs(1));
    EXPECT_THAT(find("Venez tôt."), SizeIs(1));
}

TEST_F(WorkspaceMemory, KeepsATextThatASecondDocumentOrFileSays)
{
    const auto correct = [&](std::string_view id) {
        workspace_.save(post(id, {unit("u1", "Entrée gratuite.", "Вход бесплатный.", "Кіру ақысыз.", State::translated)}));
        workspace_.decide(id, Decision::approve);
        workspace_.learn(id);
    };
    for (const char* id : {"d", "e"}) {
        workspace_.save(post(id, {unit("u1", "Entrée libre.", "Вход свободный.", "Кіру тегін.", State::approved)}));
        workspace_.learn(id);
    }
    correct("d");
    EXPECT_THAT(find("Entrée libre."), SizeIs(1)) << "document e still says so";

    workspace_.save(post("f", {unit("u1", "Places limitées.", "Места ограничены.", "Орын шектеулі.", State::approved)}));
    workspace_.learn("f");
    workspace_.import_memory(write("m.tsv", "fr\tru\tkk\nPlaces limitées.\tМеста ограничены.\tОрын шектеулі.\n"));
    correct("f");
    EXPECT_THAT(find("Places limitées."), SizeIs(1)) << "the file says so too";
}

class MemoryFiles : public WorkspaceMemory {
protected:
    /// "id|fr|ru", in the order of their arrival.
    [[nodiscard]] std::vector<std::string> rows() const
    {
        std::vector<std::string> out;
        workspace_.for_each_memory_unit([&](const Unit& one) {
            out.push_back(one.id + "|" + one.variants.fr.text + "|" + one.variants.ru.text);
            return true;
        });
        return out;
    }

    ImportedFile import(const std::string& name, const std::string& rows)
    {
        std::filesystem::create_directories(file(name).parent_path());
        return workspace_.import_memory(write(name, "id\tfr\tru\n" + rows));
    }
};

TEST_F(MemoryFiles, WithTheSameIdsDoNotTouchEachOther)
{
    import("a.tsv", "u1\tEntrée libre.\tВход свободный.\nu2\tOui\tДа\n");
    const auto report = import("b.tsv", "u1\tPlaces limitées.\tМеста ограничены.\nu2\tOui\tДа\n");
    EXPECT_EQ(report.created, 1U);
    EXPECT_EQ(report.skipped, 1U);
    EXPECT_THAT(report.reasons, ElementsAre("1 unit: in the memory already (the first is number 2 of the file)",
                                            "1 unit: another unit of the memory has the id; stored as \"ID@b.tsv\" (the first is number 1 of the file)"));
    EXPECT_THAT(rows(), ElementsAre("u1|Entrée libre.|Вход свободный.", "u2|Oui|Да", "u1@b.tsv|Places limitées.|Места ограничены."));
    EXPECT_EQ(import("a.tsv", "u1\tEntrée libre.\tВход свободный.\n").skipped, 1U);
    EXPECT_EQ(import("b.tsv", "u1\tPlaces limitées.\tМеста ограничены.\n").skipped, 1U);
    EXPECT_THAT(rows(), SizeIs(3)) << "twice is as once";
}

TEST_F(MemoryFiles, ReadAgainAreUpdated)
{
    for (const std::string id : {"u1", "u1@b.tsv"}) {
        const std::string name = id == "u1" ? "a.tsv" : "b.tsv";
        const std::string what = id == "u1" ? "Entrée libre.\tВход " : "Places limitées.\tМеста ";
        import(name, "u1\t" + what + "свободный.\nu2\tFin de " + id + "\tКонец " + id + "\n");
        const auto report = import(name, "u1\t" + what + "бесплатный.\nu2\tFin de " + id + "\tКонец " + id + "\n");
        EXPECT_EQ(report.updated, 1U) << id;
        EXPECT_EQ(report.created, 0U) << id;
        EXPECT_EQ(report.skipped, 1U) << id;
    }
    EXPECT_THAT(rows(), ::testing::UnorderedElementsAre("u1|Entrée libre.|Вход бесплатный.", "u2|Fin de u1|Конец u1", "u1@b.tsv|Places limitées.|Места бесплатный.",
                                                        "u2@b.tsv|Fin de u1@b.tsv|Конец u1@b.tsv"));
    EXPECT_THAT(find("Вход свободный.", Language::ru), IsEmpty());
}

TEST_F(MemoryFiles, KeepTheirNeighboursWhenOneIsCorrected)
{
    import("a.tsv", "1\tEntrée libre.\tВход свободный.\n2\tOui\tДа\n3\tVenez tôt.\tПриходите рано.\n");
    import("a.tsv", "1\tEntrée libre.\tВход бесплатный.\n2\tOui\tДа\n3\tVenez tôt !\tПриходите рано.\n");
    Query query;
    query.text = "Oui";
    query.previous = "Entrée libre.";
    query.next = "Venez tôt !";
    EXPECT_EQ(workspace_.find(query).at(0).kind, MatchKind::context);
}

TEST_F(MemoryFiles, OfOneNameInTwoFoldersDoNotTouchEachOther)
{
    import("2024/m.tsv", "1\tEntrée libre.\tВход свободный.\n");
    EXPECT_EQ(import("2025/m.tsv", "1\tConcert de jazz au parc\tДжаз в парке\n").created, 1U) << "the id and the name are the same, the texts are not";
    EXPECT_THAT(rows(), ElementsAre("1|Entrée libre.|Вход свободный.", "1@m.tsv|Concert de jazz au parc|Джаз в парке"));
    EXPECT_EQ(import("2026/m.tsv", "1\tVisite guidée du musée\tЭкскурсия\n").created, 1U);
    EXPECT_EQ(rows().back(), "1@m.tsv#2|Visite guidée du musée|Экскурсия");
    EXPECT_EQ(import("2025/m.tsv", "1\tConcert de jazz au parc\tКонцерт джаза в парке\n").updated, 1U);
    EXPECT_EQ(rows().size(), 3U);
}

TEST_F(MemoryFiles, KeepATextThatAnotherFileSaysToo)
{
    import("a.tsv", "u1\tEntrée libre.\tВход свободный.\n");
    import("b.tsv", "x\tEntrée libre.\tВход свободный.\n");
    EXPECT_EQ(find("Entrée libre.").at(0).origin, "a.tsv; b.tsv");
    EXPECT_EQ(import("a.tsv", "u1\tEntrée libre.\tВход бесплатный.\n").created, 1U);
    EXPECT_THAT(rows(), ElementsAre("u1|Entrée libre.|Вход свободный.", "u1@a.tsv|Entrée libre.|Вход бесплатный."));
    workspace_.save(post("d", {unit("u9", "Salle 2", "Зал 2", "", State::approved)}));
    workspace_.learn("d");
    import("c.tsv", "u1\tSalle 2\tЗал 2\n");
    import("c.tsv", "u1\tSalle 3\tЗал 2\n");
    EXPECT_THAT(find("Salle 2"), ::testing::Not(IsEmpty())) << "the document says so";
}

TEST_F(MemoryFiles, WithoutIdsGetIdsThatNoOtherUnitHas)
{
    const auto a = write("a.tsv", "fr\tru\nOui\tДа\nNon\tНет\n");
    const auto b = write("b.tsv", "fr\tru\nBonjour\tЗдравствуйте\nNon\tНет\n");
    workspace_.import_memory(a);
    workspace_.import_memory(b);
    EXPECT_EQ(workspace_.import_memory(a).skipped, 2U);
    std::set<std::string> ids;
    workspace_.for_each_memory_unit([&](const Unit& one) {
        EXPECT_EQ(one.id.size(), 26U) << "a ULID: u1 and u2 would be another file's next";
        return ids.insert(one.id).second;
    });
    EXPECT_THAT(ids, SizeIs(3));
}

TEST_F(WorkspaceMemory, KnowsTheNeighboursOfAUnit)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    Query query;
    query.text = "Entrée libre.";
    query.previous = "Rendez-vous vendredi 25 avril à 19 h.";
    query.document = "cine-club";
    query.unit = "u3";
    EXPECT_EQ(workspace_.find(query).at(0).kind, MatchKind::context);
}

TEST_F(WorkspaceMemory, StopsItsWalkWhenItIsTold)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    int visits = 0;
    workspace_.for_each_memory_unit([&](const Unit& one) {
        EXPECT_EQ(property(one.properties, "document"), "cine-club");
        EXPECT_EQ(one.variants.ru.state, State::approved);
        workspace_.decide("cine-club", Decision::reopen);  // the file is free while it walks
        return ++visits < 2;
    });
    EXPECT_EQ(visits, 2);
}

TEST_F(WorkspaceMemory, FillsWhatIsMissingAndNothingElse)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    workspace_.save(post("mai", {unit("a", "Entrée libre.", "", ""), unit("b", "Rendez-vous vendredi 30 mai à 19 h.", "", "Өз мәтініміз."),
                                 unit("c", "", "Вход свободный.", "Кіру тегін."), unit("d", "Concert", "", "")}));
    const auto filled = workspace_.fill("mai", 0.6, "Дана");
    std::vector<std::string> rows;
    for (const auto& one : filled) rows.push_back(one.unit + " " + std::string(code(one.language)) + " " + std::string(name(one.kind)) + " " + one.text);
    EXPECT_THAT(rows, ElementsAre("a ru exact Вход свободный.", "a kk exact Кіру тегін.", "b ru repaired Ждём вас в пятницу, 30 мая, в 19:00.",
                                  "c fr exact Entrée libre."));
    const auto document = workspace_.document("mai");
    const Variant& russian = document.units[0].variants.ru;
    EXPECT_EQ(russian.state, State::draft);
    EXPECT_EQ(russian.origin, "memory:u3");
    EXPECT_EQ(russian.author, "Дана");
    EXPECT_EQ(russian.revision, 1U);
    EXPECT_EQ(document.units[1].variants.kk.text, "Өз мәтініміз.") << "never overwritten";
    EXPECT_EQ(document.units[3].variants.ru.state, State::missing);
    EXPECT_EQ(workspace_.history("mai", "a").back().action, "fill");
    EXPECT_THAT(workspace_.fill("mai", 0.6), IsEmpty()) << "nothing is left to fill";
    EXPECT_EQ(error_of([&] { workspace_.fill("juin"); }).code(), ErrorCode::not_found);
}

TEST_F(WorkspaceMemory, FillsTheLabelOfANumberedItem)
{
    workspace_.save(film_club(State::approved));
    workspace_.learn();
    auto document = post("reglement", {unit("a", "Entrée libre.", "", ""), unit("b", "", "", "Кіру тегін."), unit("c", "Entrée libre.", "", ""),
                                       unit("d", "Entrée libre.", "Вход свободный.", ""), unit("e", "Entrée libre.", "", "")});
    for (auto& block : document.blocks) block.kind = Block::Kind::numbered_item;
    document.blocks[0].label = {"Article 1er.", "", ""};
    document.blocks[1].label = {"", "", "2-бап."};
    document.blocks[2].label = {"§ 3.", "", ""};
    document.blocks[3].label = {"1.2.", "Пункт 1.2.", ""};
    workspace_.save(document);
    const auto filled = workspace_.fill("reglement");
    const auto labels = workspace_.document("reglement").blocks;
    EXPECT_EQ(labels[0].label, (Trio<std::string>{"Article 1er.", "Статья 1.", "1-бап."}));
    EXPECT_EQ(labels[1].label, (Trio<std::string>{"Article 2.", "Статья 2.", "2-бап."}));
    EXPECT_EQ(labels[2].label, (Trio<std::string>{"§ 3.", "", ""}));
    EXPECT_EQ(labels[3].label, (Trio<std::string>{"1.2.", "Пункт 1.2.", "1.2."})) << "what is there is kept";
    EXPECT_EQ(labels[4].label, (Trio<std::string>{})) << "no language has one";
    ASSERT_THAT(filled, SizeIs(9));
    EXPECT_EQ(filled[0].label, "Статья 1.");
    EXPECT_EQ(filled[0].remark, "");
    EXPECT_EQ(filled[4].label, "");
    EXPECT_THAT(filled[4].remark, ::testing::HasSubstr("no label in ru can be made of \"§ 3.\"; expected a number"));
    EXPECT_EQ(filled[8].remark, "");
}

class MemoryRows : public triptych::testing::WorkspaceTest {
protected:
    MemoryRows() : connection_(file(), sqlite::Access::create) { workspace::create_schema(connection_); }

    workspace::Remembered remember(std::vector<Trio<std::string>> texts) const
    {
        std::vector<model::MemoryUnit> units;
        for (auto& one : texts) {
            model::MemoryUnit unit;
            unit.texts = std::move(one);
            units.push_back(std::move(unit));
        }
        return workspace::remember(connection_, std::move(units), {});
    }

    sqlite::Connection connection_;
};

TEST_F(MemoryRows, AreWrittenOnceForEachThreeTexts)
{
    const auto done = remember({{"Entrée libre.", "Вход свободный.", ""},
                                {"Entrée libre.", "Вход свободный.", ""},
                                {"Entrée libre.", "", ""},
                                {"Entre\u0301e libre.", "Вход свободный.", ""},
                                {"Entrée libre.", "Вход бесплатный.", ""}});
    EXPECT_EQ(done.created, 2U);
    EXPECT_THAT(done.known, ElementsAre(1, 3));
    EXPECT_THAT(done.one_sided, ElementsAre(2));
    const workspace::MemoryStore store(connection_);
    EXPECT_EQ(store.size(), 2U);
    EXPECT_EQ(store.unit(1)->next, 0);
    EXPECT_EQ(store.unit(2)->previous, 1);
    EXPECT_EQ(store.unit(3), std::nullopt);
    EXPECT_EQ(store.text(2, Language::ru), "Вход бесплатный.");
    EXPECT_EQ(store.text(2, Language::kk), "");
    EXPECT_EQ(store.text(9, Language::fr), "");
    std::vector<model::UnitKey> keys;
    store.append_keys(Language::fr, keys);
    EXPECT_THAT(keys, ElementsAre(1, 2));
    store.append_keys(Language::kk, keys);
    EXPECT_THAT(keys, SizeIs(2)) << "none has text in Kazakh";
}

TEST_F(MemoryRows, TellOfChangesAndOfNothingElse)
{
    remember({{"Cours", "Курс", "Курс"}, {"Entrée libre.", "Вход свободный.", ""}});
    EXPECT_EQ(connection_.number("SELECT count(*) FROM memory_change"), 0) << "a new unit is known by its key";
    connection_.execute("UPDATE memory_unit SET previous = 2, document = 'd', origin = 'o' WHERE key = 1");
    EXPECT_EQ(connection_.number("SELECT count(*) FROM memory_change"), 0) << "the index knows nothing of these";
    connection_.execute("UPDATE memory_unit SET state_kk = 4 WHERE key = 1");
    connection_.execute("UPDATE memory_unit SET state_kk = 3 WHERE key = 1");
    connection_.execute("DELETE FROM memory_unit WHERE key = 2");
    EXPECT_EQ(connection_.number("SELECT count(*) FROM memory_change"), 2) << "each unit once";
    EXPECT_EQ(connection_.number("SELECT unit FROM memory_change ORDER BY number DESC"), 2);
}

TEST_F(MemoryRows, GiveTheIndexOneLanguage)
{
    remember({{"Cours", "Курс", ""}, {"Entrée libre.", "Вход свободный.", "Кіру тегін."}, {"Oui", "Да", "Иә"}});
    connection_.execute("UPDATE memory_unit SET state_fr = 3, state_ru = 4, state_kk = 0 WHERE key = 1");
    connection_.execute("UPDATE memory_unit SET confidence = 0.5 WHERE key = 3");
    const workspace::MemoryStore store(connection_);
    for (const Language language : all_languages) {
        std::vector<std::string> rows;
        store.for_each_text(language, 0, 100, [&](const workspace::LanguageText& text) {
            const auto unit = store.unit(text.key);
            EXPECT_EQ(text.flags, memory::index::flags_of(*unit)) << "the same rule in both places";
            EXPECT_EQ(text.text, unit->texts[language]);
            rows.push_back(std::to_string(text.key));
        });
        EXPECT_THAT(rows, SizeIs(language == Language::kk ? 2 : 3));
    }
}

}  // namespace
