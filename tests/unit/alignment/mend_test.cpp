#include "triptych/mend.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "triptych/error.hpp"

namespace {

using triptych::all_languages;
using triptych::Document;
using triptych::Language;
using triptych::State;
using triptych::Toward;
using triptych::Trio;
using triptych::Unit;

Unit unit(const std::string& id, const Trio<std::string>& texts)
{
    Unit made;
    made.id = id;
    for (const Language language : all_languages)
        if (!texts[language].empty()) {
            made.variants[language].text = texts[language];
            made.variants[language].state = State::translated;
        }
    return made;
}

Document panel()
{
    Document document;
    document.id = "lac";
    document.blocks.resize(1);
    document.units = {unit("u1", {"Le lac est calme. La forêt brûle.", "Озеро спокойно. Лес горит.", "Көл тынық. Орман жанып жатыр."}),
                      unit("u2", {"Le fleuve gèle.", "Река замерзает.", "Өзен қатады."}), unit("u3", {"La steppe fleurit.", "", "Дала гүлдейді."})};
    return document;
}

/// "fr|ru|kk" a unit.
std::string print(const Document& document)
{
    std::string out;
    for (const Unit& each : document.units)
        out += each.id + ": " + each.variants.fr.text + "|" + each.variants.ru.text + "|" + each.variants.kk.text + "\n";
    return out;
}

/// All texts of a language in their order, without white space.
std::string whole(const Document& document, Language language)
{
    std::string text;
    for (const Unit& each : document.units)
        for (const char c : each.variants[language].text)
            if (c != ' ') text += c;
    return text;
}

TEST(Mend, SplitsAUnitAndMergesItAgain)
{
    Document document = panel();
    const Trio<std::size_t> at{std::string("Le lac est calme. ").size(), std::string("Озеро спокойно. ").size(), std::string("Көл тынық.").size()};
    EXPECT_EQ(triptych::split_unit(document, "u1", at), "u1-2");
    EXPECT_EQ(print(document),
              "u1: Le lac est calme.|Озеро спокойно.|Көл тынық.\nu1-2: La forêt brûle.|Лес горит.|Орман жанып жатыр.\n"
              "u2: Le fleuve gèle.|Река замерзает.|Өзен қатады.\nu3: La steppe fleurit.||Дала гүлдейді.\n");
    EXPECT_EQ(document.units[0].variants.fr.state, State::draft);
    triptych::merge_units(document, "u1");
    EXPECT_EQ(print(document), print(panel()));
    triptych::merge_units(document, "u2");
    EXPECT_EQ(document.units[1].variants.fr.text, "Le fleuve gèle. La steppe fleurit.");
    EXPECT_EQ(document.units[1].variants.ru.text, "Река замерзает.");
    EXPECT_EQ(document.units[1].variants.ru.state, State::translated) << "what did not change is no draft";
}

TEST(Mend, SplitsOneLanguageFromTheOthers)
{
    Document document = panel();
    const auto& first = document.units[0].variants;
    triptych::split_unit(document, "u1", {first.fr.text.size(), 0, first.kk.text.size()});
    EXPECT_EQ(document.units[0].variants.ru.state, State::missing);
    EXPECT_EQ(print(document).substr(0, print(document).find("u2")),
              "u1: Le lac est calme. La forêt brûle.||Көл тынық. Орман жанып жатыр.\nu1-2: |Озеро спокойно. Лес горит.|\n");
    EXPECT_EQ(document.units[0].variants.fr.state, State::translated);
}

TEST(Mend, KeepsInlineCodesWithTheirWords)
{
    Document document = panel();
    auto& fr = document.units[0].variants.fr;
    const std::size_t at = fr.text.find("La forêt");
    using Kind = triptych::InlineCode::Kind;
    fr.codes = {{{3, 3}, Kind::open, "1", "<b>"}, {{6, 6}, Kind::close, "1", "</b>"}, {{at + 3, at + 3}, Kind::open, "2", "<i>"}, {{at + 9, at + 9}, Kind::close, "2", "</i>"}};
    const auto before = marked_text(fr);
    triptych::split_unit(document, "u1", {at, 0, 0});
    EXPECT_EQ(marked_text(document.units[0].variants.fr), "Le <b>lac</b> est calme.");
    EXPECT_EQ(marked_text(document.units[1].variants.fr), "La <i>forêt</i> brûle.");
    triptych::merge_units(document, "u1");
    EXPECT_EQ(marked_text(document.units[0].variants.fr), before);
    EXPECT_THROW(triptych::split_unit(document, "u1", {4, 0, 0}), triptych::Error) << "between <b> and </b>";
}

TEST(Mend, MovesASentenceToANeighbour)
{
    Document document = panel();
    triptych::move_sentence(document, "u1", Language::kk, Toward::next);
    EXPECT_EQ(document.units[0].variants.kk.text, "Көл тынық.");
    EXPECT_EQ(document.units[1].variants.kk.text, "Орман жанып жатыр. Өзен қатады.");
    triptych::move_sentence(document, "u2", Language::kk, Toward::previous);
    EXPECT_EQ(print(document), print(panel()));
    for (const char* id : {"u3", "u3"}) {
        if (document.units.back().id != id) break;
        triptych::move_sentence(document, "u3", document.units.back().variants.fr.text.empty() ? Language::kk : Language::fr, Toward::previous);
    }
    EXPECT_EQ(document.units.size(), 2U) << "a unit without any text is gone";
    EXPECT_EQ(document.units[1].variants.kk.text, "Өзен қатады. Дала гүлдейді.");
}

TEST(Mend, ShiftsTheTextsOfALanguage)
{
    Document document = panel();
    triptych::shift_texts(document, "u1", Language::ru, Toward::next);
    EXPECT_EQ(document.units[0].variants.ru.text, "");
    EXPECT_EQ(document.units[0].variants.ru.state, State::missing);
    EXPECT_EQ(document.units[1].variants.ru.text, "Озеро спокойно. Лес горит.");
    EXPECT_EQ(document.units[2].variants.ru.text, "Река замерзает.");
    triptych::shift_texts(document, "u2", Language::ru, Toward::previous);
    EXPECT_EQ(print(document), print(panel()));
    triptych::shift_texts(document, "u2", Language::fr, Toward::next);
    ASSERT_EQ(document.units.size(), 4U) << "a new unit takes the last text";
    EXPECT_EQ(document.units[3].variants.fr.text, "La steppe fleurit.");
}

TEST(Mend, RefusesWhatCannotBeAndLeavesTheDocumentAsItWas)
{
    Document document = panel();
    const Document before = document;
    EXPECT_THROW(triptych::split_unit(document, "u9", {1, 1, 1}), triptych::Error);
    EXPECT_THROW(triptych::split_unit(document, "u1", {999, 0, 0}), triptych::Error);
    EXPECT_THROW(triptych::split_unit(document, "u1", {0, 0, 0}), triptych::Error) << "an empty first part";
    EXPECT_THROW(triptych::split_unit(document, "u1", {0, 1, 0}), triptych::Error) << "inside the letter О";
    EXPECT_THROW(triptych::merge_units(document, "u3"), triptych::Error);
    EXPECT_THROW(triptych::move_sentence(document, "u1", Language::fr, Toward::previous), triptych::Error);
    EXPECT_THROW(triptych::move_sentence(document, "u3", Language::ru, Toward::previous), triptych::Error);
    EXPECT_THROW(triptych::shift_texts(document, "u2", Language::ru, Toward::previous), triptych::Error) << "u1 has a text";
    EXPECT_THROW(triptych::lock_unit(document, "nobody"), triptych::Error);
    EXPECT_EQ(document, before);
}

TEST(Mend, AlignsAgainBetweenLockedUnits)
{
    Document document = panel();
    triptych::merge_units(document, "u1");  // u1 and u2 in one
    triptych::lock_unit(document, "u3");
    EXPECT_TRUE(triptych::is_locked(document.units[1]));
    EXPECT_GT(triptych::realign(document), 0U);
    EXPECT_EQ(document.units.front().id, "u1");
    EXPECT_EQ(document.units.back(), [] {
        Document locked = panel();
        triptych::lock_unit(locked, "u3");
        return locked.units.back();
    }()) << "a locked unit stays as it is";
    for (const Language language : all_languages) EXPECT_EQ(whole(document, language), whole(panel(), language));
    const Document once = document;
    EXPECT_EQ(triptych::realign(document), 0U) << "what is aligned stays";
    EXPECT_EQ(print(document), print(once));

    triptych::merge_units(document, "u1");
    triptych::lock_unit(document, "u1");
    const std::string locked = print(document);
    EXPECT_EQ(triptych::realign(document), 0U);
    EXPECT_EQ(print(document), locked);
    triptych::lock_unit(document, "u1", false);
    EXPECT_FALSE(triptych::is_locked(document.units[0]));
}

TEST(Mend, LosesNoTextWhateverIsDone)
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        Document document = panel();
        for (int step = 0; step < 12; ++step) {
            const std::string id = document.units[random() % document.units.size()].id;
            const auto language = all_languages[random() % 3];
            const auto toward = random() % 2 == 0 ? Toward::previous : Toward::next;
            const Document before = document;
            try {
                switch (random() % 6) {
                case 0: triptych::split_unit(document, id, {random() % 20, random() % 20, random() % 20}); break;
                case 1: triptych::merge_units(document, id); break;
                case 2: triptych::move_sentence(document, id, language, toward); break;
                case 3: triptych::shift_texts(document, id, language, toward); break;
                case 4: triptych::lock_unit(document, id); break;
                default: triptych::realign(document);
                }
            } catch (const triptych::Error&) {
                ASSERT_EQ(document, before);
            }
            std::set<std::string> ids;
            for (const Unit& each : document.units) ASSERT_TRUE(ids.insert(each.id).second) << each.id;
        }
        for (const Language language : all_languages) ASSERT_EQ(whole(document, language), whole(panel(), language));
    }
}

}  // namespace
