#include <gmock/gmock.h>

#include "unit/workspace/fixture.hpp"

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

class Documents : public triptych::testing::WorkspaceTest {
protected:
    Workspace workspace_ = Workspace::create(file());
};

InlineCode alone(std::size_t begin, std::size_t end) { return {{begin, end}, InlineCode::Kind::alone, "1", "{x}"}; }

Document with_everything()
{
    Document document = film_club(State::translated);
    document.kind = Kind::regulation;
    document.properties = {{"channel", "instagram"}, {"tags", "cinéma, club"}, {"channel", "panel"}};
    document.blocks[0] = {.kind = Block::Kind::numbered_item, .level = 2, .label = {"Article 3.", "Статья 3.", "3-бап."}, .box = "title"};
    document.units[2].block = 1;
    document.blocks.pop_back();
    Unit& first = document.units[0];
    first.gap = {"\n", " ", "\u00A0"};
    first.properties = {{"max", "80"}};
    first.confidence = 0.75;
    first.variants.fr.codes = {{{0, 0}, InlineCode::Kind::open, "1", "**"}, {{10, 10}, InlineCode::Kind::close, "1", "**"}};
    first.variants.fr.origin = "cine.trip";
    first.variants.fr.author = "Aïgerim";
    first.variants.kk = {};
    return document;
}

TEST_F(Documents, ComeBackAsTheyWereSaved)
{
    const Document saved = with_everything();
    workspace_.save(saved);
    Document expected = saved;
    for (Unit& one : expected.units)
        for (const Language language : all_languages)
            if (!one.variants[language].text.empty()) one.variants[language].revision = 1;
    EXPECT_EQ(workspace_.document(saved.id), expected);
    workspace_.save(expected);
    EXPECT_EQ(workspace_.document(saved.id), expected) << "saving twice changes nothing";
    EXPECT_EQ(Workspace::open(file()).document(saved.id), expected);
}

TEST_F(Documents, AreStoredInNormalFormCWithTheirCodes)
{
    Document document = post("x", {unit("1", "Cine\u0301-club", "", "")});
    document.units[0].variants.fr.codes = {{{0, 6}, InlineCode::Kind::open, "1", "*"}, {{11, 11}, InlineCode::Kind::close, "1", "*"}};
    workspace_.save(document);
    const Variant stored = workspace_.document("x").units[0].variants.fr;
    EXPECT_EQ(stored.text, "Ciné-club");
    EXPECT_EQ(stored.codes[0].range, (Range{0, 5}));
    EXPECT_EQ(stored.codes[1].range, (Range{10, 10}));
}

TEST_F(Documents, ThatCannotBeAreRefused)
{
    const auto refused = [&](const char* why, ErrorCode code, const auto& spoil) {
        Document document = film_club();
        spoil(document);
        EXPECT_EQ(error_of([&] { workspace_.save(document); }).code(), code) << why;
    };
    refused("no id", ErrorCode::invalid, [](Document& d) { d.id = ""; });
    refused("a space in the id", ErrorCode::invalid, [](Document& d) { d.id = "ciné club"; });
    refused("an id that is not UTF-8", ErrorCode::invalid, [](Document& d) { d.id = "\xff"; });
    refused("two units of one id", ErrorCode::invalid, [](Document& d) { d.units[1].id = "u1"; });
    refused("no such block", ErrorCode::invalid, [](Document& d) { d.units[2].block = 3; });
    refused("units not sorted", ErrorCode::invalid, [](Document& d) { d.units[0].block = 2; });
    refused("a confidence of 2", ErrorCode::invalid, [](Document& d) { d.units[0].confidence = 2; });
    refused("not UTF-8", ErrorCode::encoding, [](Document& d) { d.units[0].variants.ru.text = "\xcf\xf0"; });
    refused("property not UTF-8", ErrorCode::encoding, [](Document& d) { d.properties = {{"tags", "\xe9"}}; });
    refused("label not UTF-8", ErrorCode::encoding, [](Document& d) { d.blocks[0].label.kk = "\xff"; });
    refused("a code beyond the text", ErrorCode::invalid, [](Document& d) { d.units[2].variants.kk.codes = {alone(0, 99)}; });
    refused("a code inside a letter", ErrorCode::invalid, [](Document& d) { d.units[2].variants.kk.codes = {alone(1, 2)}; });
    refused("codes out of order", ErrorCode::invalid, [](Document& d) { d.units[2].variants.fr.codes = {alone(4, 5), alone(1, 2)}; });
    EXPECT_THAT(workspace_.document_ids(), IsEmpty());
}

TEST_F(Documents, ThatAreUnknownNameTheNearestIds)
{
    EXPECT_THAT(error_of([&] { (void)workspace_.document("cine"); }).what(), HasSubstr("no document \"cine\"; expected an id that is there, there is none yet"));
    for (const char* id : {"cine-club-2025-04-25", "jazz", "cine-club-2025-05-30", "éloquence"}) workspace_.save(post(id, {}));
    const auto error = error_of([&] { (void)workspace_.document("cine-club-2025-04-26"); });
    EXPECT_EQ(error.code(), ErrorCode::not_found);
    EXPECT_THAT(error.what(), HasSubstr("the nearest: cine-club-2025-04-25, cine-club-2025-05-30, "));
    EXPECT_EQ(error_of([&] { (void)workspace_.document("\xff"); }).code(), ErrorCode::not_found);
}

TEST_F(Documents, GiveTheirUnitsAnIdWhenTheyHaveNone)
{
    workspace_.save(post("x", {unit("", "Entrée libre.", "", ""), unit("", "Entrée libre.", "", "")}));
    const auto stored = workspace_.document("x");
    EXPECT_EQ(stored.units[0].id.size(), 26U);
    EXPECT_LT(stored.units[0].id, stored.units[1].id);
}

TEST_F(Documents, KeepTheHistoryOfEveryChange)
{
    Document document = film_club();
    workspace_.save(document, "Marie");
    document.units[2].variants.ru = variant("Вход бесплатный.");
    workspace_.save(document, "Дана");
    workspace_.decide("cine-club", Decision::approve, Language::ru, "u3", "Дана");
    document = workspace_.document("cine-club");
    document.units.pop_back();
    document.blocks.pop_back();
    workspace_.save(document, "Marie");

    std::vector<std::string> russian;
    for (const Change& change : workspace_.history("cine-club", "u3")) {
        EXPECT_THAT(change.time, ::testing::MatchesRegex("20[0-9-]+T[0-9:.]+Z"));
        if (change.language == Language::ru)
            russian.push_back(change.author + " " + change.action + " " + std::to_string(change.revision) + " " + std::string(name(change.state)) + " " + change.text);
    }
    EXPECT_THAT(russian, ElementsAre("Marie save 1 draft Вход свободный.", "Дана save 2 draft Вход бесплатный.",
                                     "Дана approve 2 approved Вход бесплатный.", "Marie remove 3 missing "));
    EXPECT_THAT(workspace_.history("cine-club", "u1"), SizeIs(3)) << "an unchanged unit has no new entry";
    EXPECT_EQ(error_of([&] { (void)workspace_.history("cine-club", "u9"); }).code(), ErrorCode::not_found);
    EXPECT_EQ(error_of([&] { (void)workspace_.history("jazz", "u1"); }).code(), ErrorCode::not_found);
}

TEST_F(Documents, ChangeTheirStateByDecision)
{
    const struct {
        State before;
        Decision decision;
        State after;
    } rows[] = {
        {State::draft, Decision::approve, State::approved},   {State::draft, Decision::review, State::reviewed},
        {State::approved, Decision::review, State::approved}, {State::approved, Decision::reopen, State::draft},
        {State::translated, Decision::confirm, State::translated},
    };
    for (const auto& row : rows) {
        Document document = film_club(row.before);
        document.id = std::string(name(row.before)) + std::to_string(static_cast<int>(row.decision));
        document.units[0].variants.kk = {};
        workspace_.save(document);
        EXPECT_EQ(workspace_.decide(document.id, row.decision), row.before == row.after ? 0U : 8U);
        const auto stored = workspace_.document(document.id);
        EXPECT_EQ(stored.units[1].variants.fr.state, row.after);
        EXPECT_EQ(stored.units[0].variants.kk.state, State::missing) << "what is missing cannot be approved";
        EXPECT_EQ(workspace_.decide(document.id, row.decision), 0U);
    }
}

TEST_F(Documents, AreDecidedByLanguageAndUnit)
{
    workspace_.save(film_club());
    EXPECT_EQ(workspace_.decide("cine-club", Decision::approve, Language::kk), 3U);
    EXPECT_EQ(workspace_.decide("cine-club", Decision::approve, {}, "u2"), 2U);
    EXPECT_THAT(error_of([&] { workspace_.decide("cine-club", Decision::approve, {}, "u22"); }).what(),
                HasSubstr("no unit \"u22\" in document \"cine-club\"; expected one of those there are, the nearest: u2"));
    EXPECT_EQ(error_of([&] { workspace_.decide("cine", Decision::approve); }).code(), ErrorCode::not_found);
}

TEST_F(Documents, FallBehindWhenASiblingChanges)
{
    workspace_.save(film_club(State::approved));
    Document document = workspace_.document("cine-club");
    document.units[1].variants.kk.state = State::draft;
    workspace_.save(document);
    document.units[1].variants.fr.text = "Rendez-vous vendredi 26 avril à 19 h.";
    workspace_.save(document);

    auto stored = workspace_.document("cine-club").units[1].variants;
    EXPECT_EQ(stored.fr.state, State::draft) << "an edited text is a draft";
    EXPECT_EQ(stored.fr.behind, std::nullopt);
    EXPECT_EQ(stored.ru.state, State::approved) << "it keeps its state";
    EXPECT_EQ(stored.ru.behind, (Behind{Language::fr, 2, "«25» → «26»"}));
    EXPECT_EQ(stored.kk.behind, std::nullopt) << "a draft owes nothing";
    EXPECT_EQ(workspace_.status().documents.at(0).behind.ru, 1U);

    EXPECT_EQ(workspace_.decide("cine-club", Decision::confirm), 1U);
    EXPECT_EQ(workspace_.document("cine-club").units[1].variants.ru.behind, std::nullopt);
}

TEST_F(Documents, CatchUpWhenTheyAreEdited)
{
    workspace_.save(film_club(State::translated));
    Document document = workspace_.document("cine-club");
    document.units[2].variants.fr.text = "Entrée gratuite.";
    workspace_.save(document);
    EXPECT_EQ(workspace_.document("cine-club").units[2].variants.kk.behind->change, "«libre.» → «gratuite.»");
    document.units[2].variants.kk.text = "Кіру ақысыз.";
    document.units[2].variants.kk.state = State::reviewed;
    workspace_.save(document);
    const auto stored = workspace_.document("cine-club").units[2].variants;
    EXPECT_EQ(stored.kk.behind, std::nullopt);
    EXPECT_EQ(stored.kk.state, State::reviewed) << "the new version says so";
    EXPECT_EQ(stored.ru.behind->language, Language::kk);
    EXPECT_EQ(stored.fr.behind, std::nullopt) << "it is a draft by now";
}

TEST_F(Documents, EditedTogetherAreNotBehind)
{
    workspace_.save(film_club(State::approved));
    Document document = workspace_.document("cine-club");
    document.units[2].variants = {variant("Gratuit."), variant("Бесплатно."), variant("Тегін.")};
    workspace_.save(document);
    EXPECT_EQ(workspace_.status().documents.at(0).behind, (Trio<std::size_t>{0, 0, 0}));
}

TEST_F(Documents, CountInTheStatus)
{
    Document document = film_club(State::translated);
    document.units[0].variants.kk = {};
    workspace_.save(document);
    workspace_.save(post("jazz", {}));
    workspace_.decide("cine-club", Decision::approve, Language::fr, "u1");
    const auto status = workspace_.status();
    ASSERT_THAT(status.documents, SizeIs(2));
    EXPECT_EQ(status.documents[0].units, 3U);
    EXPECT_THAT(status.documents[0].states.fr, ElementsAre(0, 0, 2, 0, 1));
    EXPECT_THAT(status.documents[0].states.ru, ElementsAre(0, 0, 3, 0, 0));
    EXPECT_THAT(status.documents[0].states.kk, ElementsAre(1, 0, 2, 0, 0));
    EXPECT_THAT(status.documents[1].states.kk, ElementsAre(0, 0, 0, 0, 0));
    EXPECT_EQ(status.memory_units, 0U);
    EXPECT_EQ(status.concepts, 0U);
}

}  // namespace
