#include <gtest/gtest.h>

#include <string>

#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace {

using triptych::Block;
using triptych::Document;
using triptych::InlineCode;
using triptych::Language;
using triptych::State;
using triptych::Unit;

Document make_document()
{
    Document document;
    document.id = "soirée-1";
    document.kind = triptych::Kind::regulation;
    document.properties = {{"channel", "instagram"}, {"titre", "a: b"}, {"vide", ""}, {"titre", "deux fois"}};
    return document;
}

Unit& add(Document& document, Block::Kind kind, const std::string& fr, const std::string& ru, const std::string& kk)
{
    document.blocks.push_back({});
    document.blocks.back().kind = kind;
    Unit& unit = document.units.emplace_back();
    unit.id = "x" + std::to_string(document.units.size());
    unit.block = document.blocks.size() - 1;
    const triptych::Trio<std::string> texts{fr, ru, kk};
    for (const Language language : triptych::all_languages) {
        unit.variants[language].text = texts[language];
        unit.variants[language].state = texts[language].empty() ? State::missing : State::draft;
    }
    return unit;
}

void expect_round_trip(const Document& document)
{
    const std::string text = triptych::write_trip(document);
    const Document read = triptych::parse_trip(text);
    EXPECT_EQ(read.properties, document.properties);
    EXPECT_EQ(read.blocks.size(), document.blocks.size());
    ASSERT_EQ(read.units.size(), document.units.size()) << text;
    for (std::size_t i = 0; i < read.units.size(); ++i) {
        EXPECT_EQ(read.units[i].id, document.units[i].id);
        for (const Language language : triptych::all_languages) {
            EXPECT_EQ(read.units[i].variants[language].text, document.units[i].variants[language].text);
            EXPECT_TRUE(read.units[i].variants[language].codes == document.units[i].variants[language].codes) << read.units[i].variants[language].text;
        }
    }
    EXPECT_TRUE(read == document) << text;
    EXPECT_EQ(triptych::write_trip(read), text);
}

// Texts that look like something else, in every kind of block.
const std::string_view tricky[] = {
    "1. Un", "1.1. Un", "Article 3. Un", "Статья 3. Раз", "3-бап. Бір", "- item", "# titre", "### titre", "#tag #tag", "@id texte", "@id", "@box: texte",
    "; texte", "[fr]", "[fr reviewed]", "[kz]", "---", "| a | b |", "a | b", "\\", "\\\\ a", "fin \\", " espace devant", "espace derrière ", "  ", " ",
    "\ttab", "a\nb", "a\n\nb", "\na", "a\n", "\n", "a\n- b", "a\n1. b", "a\n; b", "a\n@b c", "a\n[ru]", "a\n b ", "a \nb", "a\\\nb", "a\n\\\n\nb", "*a*", "**a**",
    "5 * 3", "{a}", "{{1}}", "`a`", "[a](b)", "a_b", "kind: post", "état: 1", "\u00A0" "a\u202F", "🎬 кино", "key", "? a", "a\n\n\n\nb", "a \\ ",
};

TEST(WriteTrip, ReadsBackTextsThatLookLikeSomethingElse)
{
    for (const Block::Kind kind : {Block::Kind::paragraph, Block::Kind::heading, Block::Kind::list_item, Block::Kind::numbered_item, Block::Kind::table_cell}) {
        Document document = make_document();
        for (const std::string_view text : tricky) {
            Unit& unit = add(document, kind, std::string(text), "Да. Нет.", "");
            Block& block = document.blocks[unit.block];
            if (kind == Block::Kind::heading) block.level = 2;
            if (kind == Block::Kind::numbered_item) block.level = 1, block.label = {"Article 3.", "Статья 3.", ""};
        }
        expect_round_trip(document);
    }
}

TEST(WriteTrip, ReadsBackEveryKindOfBlock)
{
    Document document = make_document();
    add(document, Block::Kind::heading, "Règlement", "Положение", "Ереже");
    document.blocks.back().level = 1;
    document.blocks.push_back({});
    document.blocks.back().kind = Block::Kind::separator;
    add(document, Block::Kind::paragraph, "Un. Deux.", "Раз. Два.", "Бір. Екі.");
    document.blocks.back().box = "title";
    add(document, Block::Kind::list_item, "Un", "", "Бір");
    add(document, Block::Kind::list_item, "", "Два", "");
    add(document, Block::Kind::numbered_item, "Objet", "Предмет", "Мақсаты");
    document.blocks.back().label = {"1.1.", "1.1.", "1.1."};
    document.blocks.back().level = 2;
    for (int column = 0; column < 3; ++column) {
        add(document, Block::Kind::table_cell, "a", "б", "ә");
        document.blocks.back().level = column;
    }
    add(document, Block::Kind::table_cell, "a2", "б2", "ә2");
    add(document, Block::Kind::hashtags, "#Almaty", "#Алматы", "#Алматы");
    document.properties.emplace_back("box.title", "400x60mm \"Noto Sans\" 48pt");
    expect_round_trip(document);
}

TEST(WriteTrip, ReadsBackInlineCodes)
{
    Document document = make_document();
    Unit& strong = add(document, Block::Kind::paragraph, "Entrée libre.", "", "");
    strong.variants.fr.codes = {{{0, 0}, InlineCode::Kind::open, "s1", "**"}, {{7, 7}, InlineCode::Kind::close, "s1", "**"}};
    Unit& argument = add(document, Block::Kind::paragraph, "Le  à 19 h.", "", "");
    argument.variants.fr.codes = {{{3, 3}, InlineCode::Kind::alone, "d", "{d, date, long}"}};
    expect_round_trip(document);

    Unit& foreign = add(document, Block::Kind::paragraph, "gras et plus", "жирный", "");
    foreign.variants.fr.codes = {{{0, 0}, InlineCode::Kind::open, "1", "{\\b "}, {{4, 4}, InlineCode::Kind::close, "1", "}"}, {{5, 5}, InlineCode::Kind::alone, "2", "<br\n/>"}};
    foreign.variants.ru.codes = {{{0, 0}, InlineCode::Kind::open, "1", "{\\b "}, {{12, 12}, InlineCode::Kind::close, "1", "}"}};
    const Document read = triptych::parse_trip(triptych::write_trip(document));
    EXPECT_EQ(read.units, document.units);
    EXPECT_EQ(triptych::property(read.properties, "code.1"), "{\\\\b\\s");
    expect_round_trip(read);
}

TEST(WriteTrip, ReadsBackArgumentsThatHoldAnything)
{
    const std::string_view originals[] = {"{n, plural,\none {un}\nother {#}}", "{a,\n@u b}", "{a,\n\nb}", "{a|b}", "{a,\n# b}", "{a,\n [ru] }", "{a, b\\\nc}", "{a,\n- b}"};
    for (const Block::Kind kind : {Block::Kind::paragraph, Block::Kind::heading, Block::Kind::list_item, Block::Kind::table_cell}) {
        Document document = make_document();
        for (const auto original : originals) {
            Unit& unit = add(document, kind, "a  b", "а  б", "");
            document.blocks.back().level = kind == Block::Kind::heading ? 1 : 0;
            for (const Language language : {Language::fr, Language::ru}) unit.variants[language].codes = {{{1, 1}, InlineCode::Kind::alone, "a", std::string(original)}};
            unit.variants.ru.codes[0].range = {2, 2};
        }
        const Document read = triptych::parse_trip(triptych::write_trip(document));
        ASSERT_EQ(read.units.size(), document.units.size());
        for (std::size_t i = 0; i < read.units.size(); ++i)
            for (const Language language : {Language::fr, Language::ru}) {
                EXPECT_EQ(read.units[i].variants[language].text, document.units[i].variants[language].text);
                ASSERT_EQ(read.units[i].variants[language].codes.size(), 1U) << originals[i];
                EXPECT_EQ(read.units[i].variants[language].codes[0].original, originals[i]);
            }
    }
}

TEST(WriteTrip, GivesCodesOfSeveralUnitsNamesOfTheirOwn)
{
    Document document = make_document();
    for (const std::string original : {"<b>", "<i>"}) {
        Unit& unit = add(document, Block::Kind::paragraph, "mot", "слово", "");
        for (const Language language : {Language::fr, Language::ru})
            unit.variants[language].codes = {{{0, 0}, InlineCode::Kind::open, "1", original}, {{0, 0}, InlineCode::Kind::close, "1", "</>"}};
    }
    const Document read = triptych::parse_trip(triptych::write_trip(document));
    EXPECT_EQ(read.units[0].variants.ru.codes[0].original, "<b>");
    EXPECT_EQ(read.units[1].variants.fr.codes[0].original, "<i>");
    EXPECT_EQ(read.units[1].variants.fr.codes[0].id, read.units[1].variants.ru.codes[1].id);
    expect_round_trip(read);
}

TEST(WriteTrip, ReadsBackWhatWasAligned)
{
    const std::string_view text = R"(kind: post
id: debat
state: translated
languages: fr ru kk

[fr]
## Débat

**Le 30 avril à 18 h. Entrée *libre*.** Avec {who}. {venue} vous attend.
À bientôt !

Inscription par [formulaire](https://example.org/f). Les places sont limitées.

[ru approved]
## Дебаты

**30 апреля в 18:00. Вход *свободный*.** Гость: {who}. {venue} ждёт вас.
До встречи!

Запись через [форму](https://example.org/f).

Число мест ограничено.

[kk]
## Пікірталас

**30 сәуір, 18:00. Кіру *тегін*.** Қонағымыз: {who}. {venue} сізді күтеді.
Кездескенше!
)";
    const Document document = triptych::parse_trip(text);
    EXPECT_GT(document.units.size(), 5U);
    expect_round_trip(document);
}

TEST(WriteTrip, KeepsTheOrderOfUnitsThatTheFirstLanguageLacks)
{
    Document document = make_document();
    add(document, Block::Kind::paragraph, "Un.", "", "");
    add(document, Block::Kind::heading, "", "", "Екі");
    document.blocks.back().level = 1;
    add(document, Block::Kind::paragraph, "Trois.", "Три.", "");
    add(document, Block::Kind::list_item, "Quatre", "Четыре", "Төрт");
    add(document, Block::Kind::list_item, "", "Пять", "");
    add(document, Block::Kind::list_item, "Six", "", "Алты");
    add(document, Block::Kind::paragraph, "", "", "");
    for (int column = 0; column < 2; ++column) {
        add(document, Block::Kind::table_cell, "", "", "");
        document.blocks.back().level = column;
    }
    expect_round_trip(document);
    EXPECT_NE(triptych::write_trip(document).find("\n@x2\n"), std::string::npos) << triptych::write_trip(document);
}

/// The sections of what is written for a text of three sections.
std::string sections_of(const std::string& sections)
{
    const std::string written = triptych::write_trip(triptych::parse_trip("kind: post\nid: a\n\n" + sections));
    return written.substr(written.find("[fr]"));
}

TEST(WriteTrip, GivesSeparatorsBackWhereTheyStood)
{
    const struct {
        std::string sections;
        const char* why;
    } rows[] = {
        {"[fr]\nRendez-vous vendredi.\n\n---\n\nEntrée libre.\n\n[ru]\nВстреча в пятницу.\n\nВход свободный.\n\n[kk]\nЖұмада кездесеміз.\n\nКіру тегін.\n", "French alone has one"},
        {"[fr]\nRendez-vous vendredi.\n\nEntrée libre.\n\n[ru]\nВстреча в пятницу.\n\n---\n\nВход свободный.\n\n[kk]\nЖұмада кездесеміз.\n\nКіру тегін.\n", "Russian alone has one"},
        {"[fr]\nUn film.\n\n---\n\nUn débat.\n\n---\n\nEntrée libre.\n\n[ru]\nФильм.\n\nДебаты.\n\n---\n\nВход свободный.\n\n[kk]\nФильм.\n\n---\n\nПікірталас.\n\nКіру тегін.\n",
         "the first of one is the second of another"},
        {"[fr]\n---\n\nUn film.\n\n[ru]\nФильм.\n\n---\n\n[kk]\nФильм.\n", "at the beginning and at the end"},
        {"[fr]\nUn film.\n\n---\n\n---\n\nUn débat.\n\n[ru]\nФильм.\n\n---\n\nДебаты.\n\n[kk]\nФильм.\n\nПікірталас.\n", "two in a row, one, none"},
        {"[fr]\nUn film.\n\n---\n\nUn débat.\n\n[ru]\nФильм.\n\n---\n\nДебаты.\n\n[kk]\n", "a language that is still to be written"},
        {"[fr]\n@u1 Un film.\n\n---\n\n@u2 Un débat.\n\n[ru]\n@u2 Дебаты.\n\n---\n\n@u1 Фильм.\n\n[kk]\n@u1 Фильм.\n\n@u2 Пікірталас.\n", "units in another order"},
    };
    for (const auto& row : rows) {
        const std::string written = sections_of(row.sections);
        EXPECT_EQ(sections_of(written), written) << row.why;
        if (row.sections.find("@u1") == std::string::npos) {
            EXPECT_EQ(written, row.sections) << row.why;
        }
        for (const Language language : triptych::all_languages) {
            const auto count = [&](const std::string& text) {
                const auto begin = text.find("[" + std::string(triptych::code(language)) + "]"), end = text.find("\n[", begin);
                std::size_t found = 0;
                for (auto at = text.find("---", begin); at < end; at = text.find("---", at + 3)) ++found;
                return found;
            };
            EXPECT_EQ(count(written), count(row.sections)) << row.why << written;
        }
    }
}

TEST(WriteTrip, KeepsCommentsWhereTheyStood)
{
    const std::string text =
        "; Écrit par l'équipe du ciné-club\n;\n; deux lignes\nkind: post\nid: a\n; à revoir\ntags: cinéma\n; avant les sections\n\n"
        "[fr]\n; le titre\n; sur deux lignes\n# Ciné-club\n\n; ne pas oublier\n---\n\n; le prix\n- Entrée libre.\n; rien d'autre\n- Sous-titres russes.\n\n"
        "; le tableau\n| Lieu | Prix |\n\n; fin\n; de la section\n\n"
        "[ru]\n# Киноклуб\n\n; проверить\n- Вход свободный.\n- Русские субтитры.\n\n| Место | Цена |\n\n"
        "[kk]\n# Киноклуб\n\n- Кіру тегін.\n; тексеру керек\n- Орысша субтитр.\n\n| Орын | Бағасы |\n";
    const Document document = triptych::parse_trip(text);
    EXPECT_EQ(triptych::property(document.units[0].properties, "comment.fr"), "le titre\nsur deux lignes");
    EXPECT_EQ(triptych::property(document.properties, ";"), "à revoir");
    const std::string written = triptych::write_trip(document);
    // a separator is no unit: its comment goes to the next one
    std::string expected = text;
    expected.erase(expected.find("; ne pas oublier\n"), std::string("; ne pas oublier\n").size());
    expected.insert(expected.find("; le prix"), "; ne pas oublier\n");
    expected.insert(expected.find("tags: "), "");
    EXPECT_EQ(written, expected);
    EXPECT_TRUE(triptych::parse_trip(written) == document);
}

TEST(WriteTrip, LosesNoCommentWhereverItStands)
{
    const std::string rows[] = {
        "[fr]\n; c\n\n[ru]\n; c\n\n[kk]\n; c\n",
        "[fr]\nUn\n; c\ndeux\n; c\n\n[ru]\nРаз\n\n[kk]\n@u1\n; c\n",
        "[fr]\n| a |\n; c\n| |\n; c\n\n[ru]\n1.\n; c\n---\n; c\n---\n\n[kk]\n@u1 a\n; c\n@u2\n",
        "[ru]\n; c\n# Раз\n; c\n\n[fr]\n@u1\n; c\nUn\n\\; pas un commentaire\n\n[kk]\n#тег\n;c\t\n",
    };
    for (const auto& sections : rows) {
        const std::string text = "; c\nkind: post\n; c\nid: a\n;c\n\n" + sections;
        const auto count = [](const std::string& file) {
            std::size_t found = 0;
            for (auto at = file.find("\n;"); at != std::string::npos; at = file.find("\n;", at + 1)) ++found;
            return found + (file.front() == ';' ? 1 : 0);
        };
        const std::string written = triptych::write_trip(triptych::parse_trip(text));
        EXPECT_EQ(count(written), count(text)) << written;
        EXPECT_EQ(triptych::write_trip(triptych::parse_trip(written)), written);
    }
}

TEST(WriteTrip, KeepsALabelWhereAnotherLanguageHasNone)
{
    const Document document = triptych::parse_trip("kind: post\nid: a\n[fr]\n@u1 Objet\n\n@u2 # Prix\n[ru]\n@u1 Статья 3. Предмет\n\n@u2 Статья 4.\n[kk]\n@u1 3-бап. Мақсаты\n");
    EXPECT_EQ(document.blocks.at(0).label.kk, "3-бап.");
    EXPECT_EQ(triptych::parse_trip(triptych::write_trip(document)), document) << triptych::write_trip(document);
    const Document cell = triptych::parse_trip("kind: post\nid: a\n[fr]\n| @u1 Objet | @u2 b |\n[ru]\n@u1 Статья 3. **Предмет**\n\n@u2 Статья 4.\n[kk]\n");
    EXPECT_EQ(cell.units.at(0).variants.ru.text, "Статья 3. Предмет") << "a cell has no label: it stays in the text";
    EXPECT_EQ(cell.units.at(1).variants.ru.text, "Статья 4.");
    EXPECT_EQ(triptych::parse_trip(triptych::write_trip(cell)), cell) << triptych::write_trip(cell);
}

TEST(WriteTrip, LeavesIdsWithoutTextOutWhereTheyChangeNothing)
{
    Document document = make_document();
    add(document, Block::Kind::paragraph, "Un.", "", "Бір.");
    add(document, Block::Kind::paragraph, "Deux.", "Два.", "");
    const std::string text = triptych::write_trip(document);
    EXPECT_EQ(text.find("@x1", text.find("[ru]")), text.find("@x1", text.find("[kk]"))) << text;
    expect_round_trip(document);
}

TEST(WriteTrip, WritesACellThatStandsAloneAsARow)
{
    Document document = make_document();
    add(document, Block::Kind::paragraph, "Un.", "Раз.", "");
    add(document, Block::Kind::table_cell, "a", "б", "");
    document.blocks.back().level = 1;
    const Document read = triptych::parse_trip(triptych::write_trip(document));
    ASSERT_EQ(read.units.size(), 2U) << triptych::write_trip(document);
    EXPECT_EQ(read.units[1].variants.ru.text, "б");
}

TEST(WriteTrip, KeepsANewlineBeforeAnEmptyLine)
{
    Document document = make_document();
    document.blocks.push_back({});
    for (const std::string fr : {"Un.", "Deux."}) {
        Unit& unit = document.units.emplace_back();
        unit.id = fr;
        unit.variants.fr.text = fr;
        unit.variants.fr.state = State::draft;
        unit.gap.fr = "\n\n\n";
    }
    EXPECT_NE(triptych::write_trip(document).find("Un.\\\n\n\nDeux."), std::string::npos) << triptych::write_trip(document);
}

TEST(WriteTrip, KeepsABackslashAtTheEndOfAProperty)
{
    Document document = make_document();
    document.properties.emplace_back("dossier", "C:\\affiches\\");
    document.properties.emplace_back("a;b", "1");
    add(document, Block::Kind::paragraph, "Un.", "Раз.", "Бір.");
    expect_round_trip(document);
}

TEST(WriteTrip, TakesTimeThatGrowsWithTheNumberOfSentences)
{
    Document document = make_document();
    document.blocks.push_back({});
    for (int i = 0; i < 100'000; ++i) {
        Unit& unit = document.units.emplace_back();
        unit.id = std::to_string(i);
        unit.variants.fr.text = "Un *mot*.";
        unit.variants.fr.state = State::draft;
        unit.gap.fr = "\n";
    }
    EXPECT_GT(triptych::write_trip(document).size(), 1'000'000U);
}

TEST(WriteTrip, WritesTheLowestStateOfASection)
{
    Document document = make_document();
    add(document, Block::Kind::paragraph, "Un.", "Раз.", "").variants.fr.state = State::approved;
    add(document, Block::Kind::paragraph, "Deux.", "Два.", "").variants.fr.state = State::reviewed;
    const std::string text = triptych::write_trip(document);
    EXPECT_NE(text.find("[fr reviewed]"), std::string::npos);
    EXPECT_NE(text.find("[ru]"), std::string::npos);
    EXPECT_NE(text.find("[kk]"), std::string::npos);
}

TEST(WriteTrip, RefusesPropertiesThatAreNoLine)
{
    Document document = make_document();
    document.properties.emplace_back("note", "a\nb");
    EXPECT_THROW(static_cast<void>(triptych::write_trip(document)), triptych::Error);
    document.properties.back() = {"une note", "a"};
    EXPECT_THROW(static_cast<void>(triptych::write_trip(document)), triptych::Error);
}

}  // namespace
