#include <gtest/gtest.h>

#include <string>

#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace {

using triptych::Block;
using triptych::Document;
using triptych::ErrorCode;
using triptych::Language;
using triptych::State;

constexpr std::string_view post = R"(; affiche du printemps
kind: post
id: cine-club-2025-04-25
channel: instagram
source: fr
tags: cinéma, club

[fr reviewed]
# Ciné-club : « Les Choristes »

Rendez-vous vendredi 25 avril à 19 h.
Entrée libre.

- Film en français
- Sous-titres russes

#AllianceFrançaise #Almaty

[ru]
# Киноклуб: «Хористы»

Ждём вас в пятницу, 25 апреля, в 19:00.
Вход свободный.

- Фильм на французском
- Русские субтитры

#АльянсФрансез #Алматы

[kk]
# Киноклуб: «Хористер»

25 сәуір, жұма күні 19:00-де күтеміз.
Кіру тегін.

- Француз тіліндегі фильм
- Орысша субтитрлер

#АльянсФрансез #Алматы
)";

TEST(ReadTrip, ReadsAPostInThreeLanguages)
{
    const Document document = triptych::parse_trip(post);
    EXPECT_EQ(document.id, "cine-club-2025-04-25");
    EXPECT_EQ(document.kind, triptych::Kind::post);
    const triptych::Properties expected{{";top", "affiche du printemps"}, {"channel", "instagram"}, {"source", "fr"}, {"tags", "cinéma, club"}};
    EXPECT_EQ(document.properties, expected);
    ASSERT_EQ(document.blocks.size(), 5U);
    EXPECT_EQ(document.blocks[0].kind, Block::Kind::heading);
    EXPECT_EQ(document.blocks[0].level, 1);
    EXPECT_EQ(document.blocks[1].kind, Block::Kind::paragraph);
    EXPECT_EQ(document.blocks[2].kind, Block::Kind::list_item);
    EXPECT_EQ(document.blocks[4].kind, Block::Kind::hashtags);
    ASSERT_EQ(document.units.size(), 6U);
    EXPECT_EQ(document.units[1].variants.fr.text, "Rendez-vous vendredi 25 avril à 19 h.");
    EXPECT_EQ(document.units[1].variants.kk.text, "25 сәуір, жұма күні 19:00-де күтеміз.");
    EXPECT_EQ(document.units[1].gap.ru, "\n");
    EXPECT_EQ(document.units[2].variants.ru.text, "Вход свободный.");
    EXPECT_EQ(document.units[2].block, 1U);
    EXPECT_EQ(document.units[0].variants.fr.state, State::reviewed);
    EXPECT_EQ(document.units[0].variants.ru.state, State::draft);
    EXPECT_EQ(document.units[5].id, "u6");
}

std::string with_sections(std::string_view fr, std::string_view ru = "", std::string_view kk = "", std::string_view header = "")
{
    return "kind: panel\nid: p1\n" + std::string(header) + "[fr]\n" + std::string(fr) + "\n[ru]\n" + std::string(ru) + "\n[kk]\n" + std::string(kk) + "\n";
}

TEST(ReadTrip, TellsBlocksApart)
{
    const struct {
        std::string_view text;
        Block::Kind kind;
        int level;
        std::string_view label, expected;
    } rows[] = {
        {"### Sources", Block::Kind::heading, 3, "", "Sources"},
        {"#### Sources", Block::Kind::paragraph, 0, "", "#### Sources"},
        {"- Film", Block::Kind::list_item, 0, "", "Film"},
        {"- Film\n  en français", Block::Kind::list_item, 0, "", "Film\nen français"},
        {"-Film", Block::Kind::paragraph, 0, "", "-Film"},
        {"1.2. Objet", Block::Kind::numbered_item, 2, "1.2.", "Objet"},
        {"Article 3.\nLes prix.", Block::Kind::numbered_item, 1, "Article 3.", "Les prix."},
        {"#Almaty #Қазақстан #2025_", Block::Kind::hashtags, 0, "", "#Almaty #Қазақстан #2025_"},
        {"#Almaty et", Block::Kind::paragraph, 0, "", "#Almaty et"},
        {"| a |", Block::Kind::table_cell, 0, "", "a"},
        {"\\# a", Block::Kind::paragraph, 0, "", "# a"},
        {"\\1. a", Block::Kind::paragraph, 0, "", "1. a"},
        {"\\[fr]", Block::Kind::paragraph, 0, "", "[fr]"},
        {"\\; a", Block::Kind::paragraph, 0, "", "; a"},
        {"\\@cinema merci", Block::Kind::paragraph, 0, "", "@cinema merci"},
        {"\\@cinema", Block::Kind::paragraph, 0, "", "@cinema"},
        {"Suivez-nous :\n@cinema", Block::Kind::paragraph, 0, "", "Suivez-nous :\n@cinema"},
        {"@u1\nUn texte", Block::Kind::paragraph, 0, "", "Un texte"},
        {"@u1 \nUn texte", Block::Kind::paragraph, 0, "", "Un texte"},
        {"# a\\\nb", Block::Kind::heading, 1, "", "a\nb"},
        {"a\n; comment\nb", Block::Kind::paragraph, 0, "", "a\nb"},
    };
    for (const auto& row : rows) {
        const Document document = triptych::parse_trip(with_sections(row.text));
        ASSERT_EQ(document.blocks.size(), 1U) << row.text;
        EXPECT_EQ(document.blocks[0].kind, row.kind) << row.text;
        EXPECT_EQ(document.blocks[0].level, row.level) << row.text;
        EXPECT_EQ(document.blocks[0].label.fr, row.label) << row.text;
        std::string text;
        for (const auto& unit : document.units) text += (&unit == document.units.data() ? "" : (&unit - 1)->gap.fr) + unit.variants.fr.text;
        EXPECT_EQ(text, row.expected) << row.text;
    }
}

TEST(ReadTrip, KeepsTheCellsOfATable)
{
    const Document document = triptych::parse_trip(with_sections("| Lieu | @prix **2 000 ₸** |\n| a \\| b | |", "| Место | @prix 2000 ₸ |\n| c | d |"));
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[1].kind, Block::Kind::table_cell);
    EXPECT_EQ(document.blocks[1].level, 1);
    EXPECT_EQ(document.blocks[2].level, 0);
    EXPECT_EQ(document.units[1].id, "prix");
    EXPECT_EQ(document.units[1].variants.fr.codes.size(), 2U);
    EXPECT_EQ(document.units[2].variants.fr.text, "a | b");
    EXPECT_EQ(document.units[3].variants.fr.state, State::missing);
    EXPECT_EQ(document.units[3].variants.ru.text, "d");
}

TEST(ReadTrip, PairsBlocksByIdWhateverTheirOrder)
{
    const Document document =
        triptych::parse_trip(with_sections("@a Un. Deux.\n\n@b Trois.", "@b Три.\n\n@c Четыре.\n\n@a Раз. Два.", "@title: @a Бір. Екі."));
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[0].id, "c") << "before its neighbour in Russian, since French does not have it";
    const triptych::Unit& a = document.units[1];
    EXPECT_EQ(a.id, "a");
    EXPECT_EQ(a.variants.fr.text, "Un. Deux.");
    EXPECT_EQ(a.variants.ru.text, "Раз. Два.");
    EXPECT_EQ(a.variants.kk.text, "Бір. Екі.");
    EXPECT_EQ(a.confidence, 1.0);
    EXPECT_EQ(document.units[2].id, "b");
    EXPECT_EQ(document.units[2].variants.kk.state, State::missing);
}

TEST(ReadTrip, AnIdWithoutTextIsAMissingVariant)
{
    const struct {
        std::string_view fr, ru, why;
        std::size_t units;
    } rows[] = {
        {"@u1 Oui.\n\n@u2 Non.", "@u1 \n\n@u2 Нет.", "with the space after it", 2},
        {"@u1 Oui.\n\n@u2 Non.", "@u1\n\n@u2 Нет.", "without", 2},
        {"@u1 Oui.\n@u2 Non.", "@u1\n@u2 Нет.", "no empty line between", 2},
        {"@u1 - Oui.\n@u2 - Non.\n@u3 - Si.", "@u2 - Нет.\n@u1\n@u3 - Да.", "in a list", 3},
        {"@u1 # Oui\n\n@u2 Non.", "@u1\n\n@u2 Нет.", "of a heading", 2},
        {"| @u1 Oui. | @u2 Non. |", "| @u1 | @u2 Нет. |", "of a cell", 2},
        {"@u1 Article 3. Oui.\n\n@u2 Non.", "@u1 Статья 3.\n\n@u2 Нет.", "that has its label", 2},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        const Document document = triptych::parse_trip(with_sections(row.fr, row.ru), "t.trip", &odd);
        ASSERT_EQ(document.units.size(), row.units) << row.why;
        EXPECT_EQ(document.units[0].id, "u1") << row.why;
        EXPECT_EQ(document.units[0].variants.ru, triptych::Variant{}) << row.why;
        EXPECT_EQ(document.units[0].variants.fr.text.substr(0, 3), "Oui") << row.why;
        EXPECT_TRUE(odd.empty()) << row.why;
        EXPECT_EQ(triptych::parse_trip(triptych::write_trip(document)), document) << row.why << triptych::write_trip(document);
    }
    // the layout comes from the language that has the text
    const Document document = triptych::parse_trip(with_sections("@u1", "@u1 ## Нет"));
    EXPECT_EQ(document.blocks.at(0).kind, Block::Kind::heading);
    EXPECT_EQ(document.blocks.at(0).level, 2);
}

TEST(ReadTrip, AUnitWithoutAnyTextIsKeptAndToldOf)
{
    std::vector<triptych::Diagnostic> odd;
    const Document document = triptych::parse_trip(with_sections("Un.\n\n@vide\n\nDeux.", "@vide", "@vide"), "t.trip", &odd);
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[1].id, "vide");
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(odd[0].place.line, 6U);
    EXPECT_EQ(odd[0].message, "@vide was read as the id of a unit without text in any language; expected a text after it, or \\@vide where it is text");
    EXPECT_EQ(triptych::parse_trip(triptych::write_trip(document)), document) << triptych::write_trip(document);
}

TEST(ReadTrip, TellsOfAnIdAloneAboveATextThatMayBeAMention)
{
    std::vector<triptych::Diagnostic> odd;
    static_cast<void>(triptych::parse_trip(with_sections("@cinema\nSuivez-nous", "@cinema\nПодпишитесь", "@cinema\nЖазылыңыз"), "t.trip", &odd));
    ASSERT_EQ(odd.size(), 3U);
    EXPECT_EQ(odd[0].message, "@cinema alone on its line was read as the id of the text below it; expected \\@cinema where it is text");
}

TEST(ReadTrip, AHeaderValueEndsWithItsLine)
{
    const Document document = triptych::parse_trip("kind: post\ndossier: C:\\affiches\\\nid: a\nautre: x\\\n[fr]\n@x Oui\\\nNon.\n[ru]\n[kk]\n");
    EXPECT_EQ(document.id, "a");
    EXPECT_EQ(triptych::property(document.properties, "dossier"), "C:\\affiches\\");
    EXPECT_EQ(triptych::property(document.properties, "autre"), "x\\");
    EXPECT_EQ(document.units.at(0).variants.fr.text, "Oui\nNon.");
    EXPECT_EQ(triptych::parse_trip(triptych::write_trip(document)), document);
}

/// Bytes that would take minutes if each line looked at all the others.
TEST(ReadTrip, TakesTimeThatGrowsWithTheLength)
{
    const auto times = [](std::string_view text, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += text;
        return out;
    };
    const struct {
        std::string text;
        const char* why;
    } rows[] = {
        {"@x " + times("ligne\n", 200'000), "lines of a paragraph"},
        {"@x " + times("ligne\\\n", 200'000), "lines that a backslash joins"},
        {"@x " + times("\\\n", 200'000), "backslashes and newlines"},
        {"@x " + times("a `b\\` *c\n", 100'000), "remarks on each line"},
        {"@x " + times("*a ", 200'000), "remarks on one line"},
        {"@x " + times("a **b** ", 100'000), "codes on one line"},
        {times("| ", 200'000) + "@x a |", "empty cells"},
        {"| @x " + times("\\|", 200'000) + " |", "bars in a cell"},
        {"# " + times("#", 400'000), "a long heading"},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        const Document document = triptych::parse_trip(with_sections(row.text), "t.trip", &odd);
        EXPECT_EQ(triptych::parse_trip(triptych::write_trip(document)), document) << row.why;
    }
    std::string header;
    for (int i = 0; i < 50'000; ++i) header += "code." + std::to_string(i) + ": <b>\n";
    const Document document = triptych::parse_trip(with_sections("@x " + times("{{49999/}}", 200'000), "", "", header));
    EXPECT_EQ(document.units.at(0).variants.fr.codes.size(), 200'000U);
}

TEST(ReadTrip, MadeIdsNeverClashWithGivenOnes)
{
    const Document document = triptych::parse_trip(with_sections("# Un\n\n@u1 Deux\n\n# Trois", "# Раз\n\n@u1 Два\n\n# Три"));
    ASSERT_EQ(document.units.size(), 3U);
    EXPECT_EQ(document.units[0].id, "u2");
    EXPECT_EQ(document.units[1].id, "u1");
    EXPECT_EQ(document.units[2].id, "u3");
    EXPECT_TRUE(document.units[1].properties.empty());
}

TEST(ReadTrip, AcceptsEveryLineEndingAndAByteOrderMark)
{
    const Document expected = triptych::parse_trip(post);
    for (const std::string_view ending : {"\r\n", "\r"}) {
        std::string text = "\xEF\xBB\xBF";
        for (const char c : post) c == '\n' ? text += ending : text += c;
        EXPECT_EQ(triptych::parse_trip(text), expected);
    }
}

TEST(ReadTrip, NormalisesTheText)
{
    const Document document = triptych::parse_trip(with_sections("e\u0301te\u0301"));
    EXPECT_EQ(document.units.at(0).variants.fr.text, "été");
}

TEST(ReadTrip, HeaderMayNameFewerLanguages)
{
    const Document document = triptych::parse_trip("kind: post\nid: a\nlanguages: fr, ru\n[fr]\nOui.\n[ru]\nДа.\n");
    EXPECT_EQ(document.units.at(0).variants.ru.text, "Да.");
    EXPECT_EQ(document.units.at(0).variants.kk.state, State::missing);
}

TEST(ReadTrip, AlignsWhatHasNoIdsAndAnotherShape)
{
    const Document document = triptych::parse_trip(with_sections("# Concours de chanson\n\nLe 12 avril 2025 à 18 h, à Almaty.\n\nInscription jusqu'au 5 avril.",
                                                                 "# Конкурс песни\n\n12 апреля 2025 года в 18:00, Алматы.\n\nЗаявки до 5 апреля.",
                                                                 "# Ән байқауы\n\n2025 жылғы 12 сәуір, 18:00, Алматы."));
    ASSERT_GE(document.units.size(), 3U);
    EXPECT_EQ(document.units[1].variants.kk.text, "2025 жылғы 12 сәуір, 18:00, Алматы.");
    EXPECT_EQ(document.units.back().variants.kk.state, State::missing);
    EXPECT_EQ(document.units.back().variants.ru.text, "Заявки до 5 апреля.");
}

TEST(ReadTrip, KeepsTheOrderOfEachLanguage)
{
    // three paragraphs that alignment would gladly make one, around units that stand between them
    const Document document = triptych::parse_trip(with_sections(
        "Le club se réunit chaque mercredi soir.\n\n@u1 Entrée libre.\n\nVenez nombreux avec vos amis.\n\n---\n\nApportez vos livres préférés.",
        "Клуб собирается каждую среду вечером; приходите с друзьями и приносите любимые книги.\n\n@u1 Вход свободный."));
    std::vector<std::string> texts;
    for (const auto& unit : document.units)
        if (!unit.variants.fr.text.empty()) texts.push_back(unit.variants.fr.text);
    EXPECT_EQ(texts, (std::vector<std::string>{"Le club se réunit chaque mercredi soir.", "Entrée libre.", "Venez nombreux avec vos amis.", "Apportez vos livres préférés."}));
}

TEST(ReadTrip, NamesThePlaceOfWhatIsOdd)
{
    const struct {
        std::string_view fr;
        std::size_t line, column;
    } rows[] = {
        {"@x a *b", 4, 6},     {"@x - é\n  ғ *b", 5, 5}, {"## *b", 4, 4},           {"| a | @x б *c |", 4, 12}, {"Article 3.\n *b", 5, 2},
        {"a\\\nb *c", 5, 3}, {"a\\\nb\nc *d", 6, 3}, {"\n\n\t@x @box: *a", 6, 11}, {"a\n; commentaire\nb *c", 6, 3},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        static_cast<void>(triptych::parse_trip(with_sections(row.fr, "@x б", "@x ә"), "t.trip", &odd));
        ASSERT_FALSE(odd.empty()) << row.fr;
        EXPECT_EQ(odd[0].place.line, row.line) << row.fr;
        EXPECT_EQ(odd[0].place.column, row.column) << row.fr;
    }
}

TEST(ReadTrip, TellsWhatIsOdd)
{
    std::vector<triptych::Diagnostic> odd;
    static_cast<void>(triptych::parse_trip(with_sections("@cinema merci\n\nBonjour\nun *mot"), "a.trip", &odd));
    ASSERT_EQ(odd.size(), 2U);
    EXPECT_EQ(odd[0].place.line, 7U);
    EXPECT_EQ(odd[0].place.column, 4U);
    EXPECT_NE(odd[0].message.find("* without its partner"), std::string::npos);
    EXPECT_EQ(odd[1].place.line, 4U);
    EXPECT_NE(odd[1].message.find("@cinema"), std::string::npos);
}

TEST(ReadTrip, AsksWhetherAKeyIsASlipAndKeepsIt)
{
    const struct {
        std::string key, meant;  ///< empty: nothing is asked
    } rows[] = {
        {"chanel", "channel"}, {"chanell", "channel"}, {"Channel", "channel"}, {"langauges", "languages"}, {"soruce", "source"},
        {"stat", "state"},     {"tag", "tags"},        {"arguments", ""},       {"argumnets", "arguments"}, {"bok.title", "box"},
        {"box.title", ""},     {"code.1", ""},         {"mode", ""},            {"date", ""},               {"x-chanel", ""},
        {"lieu", ""},          {"place", ""},          {"тег", ""},             {"a-key-that-is-rather-long", ""},
    };
    for (const auto& [key, meant] : rows) {
        std::vector<triptych::Diagnostic> odd;
        const std::string header = "kind: post\nid: a\n" + key + ": valeur\n";
        const auto document = triptych::parse_trip(header + "[fr]\nOui.\n[ru]\nДа.\n[kk]\nИә.\n", "a.trip", &odd);
        EXPECT_EQ(triptych::property(document.properties, key), "valeur") << key;
        if (meant.empty()) {
            EXPECT_TRUE(odd.empty()) << key;
            continue;
        }
        ASSERT_EQ(odd.size(), 1U) << key;
        EXPECT_EQ(odd[0].place.line, 3U);
        EXPECT_NE(odd[0].message.find("did you mean \"" + meant + "\"?"), std::string::npos) << odd[0].message;
        EXPECT_NO_THROW(static_cast<void>(triptych::parse_trip(header + "[fr]\nOui.\n[ru]\n[kk]\n"))) << "nobody asks";
    }
}

TEST(ReadTrip, RefusesWhatBreaksTheGrammar)
{
    const std::string all = "[fr]\nOui.\n[ru]\nДа.\n[kk]\nИә.\n";
    const struct {
        std::string text, expected;
        ErrorCode code = ErrorCode::syntax;
    } rows[] = {
        {"", "t.trip:1:1: an empty file"},
        {"\n ; x\n", "t.trip:2:2: \"; x\" before the first section; expected `key: value`"},
        {"; seul\n", "t.trip:1:1: an empty file"},
        {"kind: post\nid: a\n", "t.trip:2:1: no section; expected [fr], [ru] and [kk]"},
        {"kind: post\nid: a\n[kz]\nx\n", "t.trip:3:1: [kz]; expected [fr], [ru] or [kk]"},
        {"kind: post\nid: a\n" + all + "[ru]\n", "t.trip:9:1: a second section [ru], after line 5"},
        {"kind: post\nid: a\n[fr]\n@x a\n\n@x b\n[ru]\n[kk]\n", "t.trip:6:1: @x a second time in this section, after line 4"},
        {"kind: post\n" + all, "t.trip:2:1: a header without `id:`"},
        {"id: a\n" + all, "t.trip:2:1: a header without `kind:`"},
        {"kind: post\nid: a\nsource: de\n" + all, "t.trip:3:1: source: \"de\"; expected fr, ru or kk"},
        {"kind: affiche\nid: a\n" + all, "t.trip:1:1: kind: \"affiche\"; expected post, panel or regulation"},
        {"kind: post\nid: a b\n" + all, "t.trip:2:1: id: \"a b\"; expected 1 to 128 letters"},
        {"kind: post\nid: a\nid: b\n" + all, "t.trip:3:1: a second `id:`"},
        {"kind: post\nkind: post\nid: b\n" + all, "t.trip:2:1: a second `kind:`"},
        {"kind: post\nid: a\nstate: fini\n" + all, "t.trip:3:1: state: \"fini\"; expected draft"},
        {"kind: post\nid: a\n[fr fini]\n", "t.trip:3:1: [fr fini]; expected [fr], or a state after it"},
        {"kind: post\nid: a\n[fr]\n[ru]\n", "t.trip:3:1: no section [kk]"},
        {"kind: post\nid: a\nlanguages: fr kz\n[fr]\n", "t.trip:3:1: languages: \"kz\"; expected fr, ru or kk"},
        {"kind: post\nid: a\nlanguages:\n[fr]\n", "t.trip:3:1: languages: nothing"},
        {"kind: post\nid: a\nBonjour à tous\n" + all, "t.trip:3:1: \"Bonjour à tous\" before the first section"},
        {"kind: post\nid: a\ntemplate: x\n" + all, "t.trip:3:1: a template", ErrorCode::unsupported},
        {"kind: post\nid: a\n[fr]\n@x | a |\n[ru]\n[kk]\n", "t.trip:4:1: @x before a table row"},
        {"kind: post\nid: \xE0\n", "t.trip:2:5: byte 0xE0 at offset 15 is not UTF-8", ErrorCode::encoding},
        {std::string("kind: post\nid: a\0", 17), "t.trip:2:6: a NUL byte"},
    };
    for (const auto& row : rows) {
        try {
            static_cast<void>(triptych::parse_trip(row.text, "t.trip"));
            ADD_FAILURE() << row.text;
        } catch (const triptych::Error& error) {
            EXPECT_EQ(std::string(error.what()).substr(0, row.expected.size()), row.expected) << row.text;
            EXPECT_EQ(error.code(), row.code) << error.what();
        }
    }
}

}  // namespace
