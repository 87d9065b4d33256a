#include "triptych/publish.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using triptych::Block;
using triptych::Channel;
using triptych::Document;
using triptych::Error;
using triptych::ErrorCode;
using triptych::find_channel;
using triptych::InlineCode;
using triptych::Language;
using triptych::Publication;
using triptych::publish;
using triptych::State;
using triptych::test::add_block;
using triptych::test::block;
using triptych::test::film_club;
using triptych::test::link;
using triptych::test::said;

const Channel& instagram()
{
    static const Channel channel = find_channel("instagram");
    return channel;
}

Document paragraph(const std::string& text)
{
    Document document;
    document.id = "essai";
    add_block(document, {}, {text, "", ""});
    return document;
}

template <class Call>
void expect_error(Call call, ErrorCode code, std::string_view message)
{
    try {
        call();
        ADD_FAILURE() << "no error; expected " << message;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code);
        EXPECT_THAT(std::string(error.what()), HasSubstr(std::string(message)));
    }
}

TEST(Publish, WritesACaptionInOneLanguage)
{
    const Publication out = publish(film_club(), instagram(), {.languages = {Language::ru}});
    EXPECT_EQ(out.text,
              "Киноклуб: «Хористы»\n\n"
              "Встречаемся в\u00A0пятницу, 25\u00A0апреля, в\u00A019:00 в\u00A0медиатеке.\nВход свободный.\n\n"
              "• Фильм на французском языке\n• Русские субтитры\n\n"
              "#Алматы #киноклуб\n");
    EXPECT_EQ(out.length, triptych::count_code_points(out.text) - 1);
    EXPECT_EQ(out.limit, 2200U);
    EXPECT_EQ(out.hashtags, 2U);
    EXPECT_FALSE(out.is_draft);
    EXPECT_EQ(triptych::count_graphemes(out.visible), 125U);
    EXPECT_TRUE(out.text.starts_with(out.visible));
    EXPECT_THAT(out.warnings, IsEmpty());
}

TEST(Publish, KeepsTheOrderAskedForAndGathersHashtagsOnce)
{
    const Publication out = publish(film_club(), instagram(), {.languages = {Language::kk, Language::ru, Language::kk}});
    EXPECT_TRUE(out.text.starts_with("Киноклуб: «Хористер»\n"));
    EXPECT_THAT(out.text, HasSubstr("Орысша субтитрлер\n\n· · ·\n\nКиноклуб: «Хористы»\n"));
    EXPECT_TRUE(out.text.ends_with("\n\n#алматы #киноклуб\n")) << out.text;
    EXPECT_EQ(out.hashtags, 2U);
}

TEST(Publish, GivesTheSameBytesEachTime)
{
    EXPECT_EQ(publish(film_club(), instagram()).text, publish(film_club(), instagram()).text);
}

TEST(Publish, WritesLinksOutAndDropsMarkup)
{
    const struct {
        std::string text, words, url, expected;
        Language language;
    } rows[] = {
        {"Inscription : le formulaire", "le formulaire", "https://example.org/f", "Inscription : le formulaire : https://example.org/f",
         Language::fr},
        {"Запись: форма.", "форма", "https://example.org/f", "Запись: форма: https://example.org/f.", Language::ru},
        {"Біздің сайттан оқыңыз", "Біздің сайттан", "https://example.org/kk", "Біздің сайттан (https://example.org/kk) оқыңыз",
         Language::kk},
        {"Пишите нам", "нам", "mailto:club@example.org", "Пишите нам: club@example.org", Language::ru},
        {"https://example.org", "https://example.org", "https://example.org", "https://example.org", Language::kk},
        {"Форма\nВторая строка", "Форма", "https://example.org/{text}", "Форма: https://example.org/{text}\nВторая строка", Language::ru},
    };
    for (const auto& row : rows) {
        Document document = paragraph("");
        triptych::Variant& variant = document.units[0].variants[row.language];
        variant = said(row.text);
        link(variant, row.words, row.url);
        std::string out = publish(document, instagram()).text;
        for (auto at = out.find("\u00A0"); at != std::string::npos; at = out.find("\u00A0")) out.replace(at, 2, " ");
        EXPECT_EQ(out, row.expected + "\n");
    }
}

TEST(Publish, KeepsPlaceholdersAndForgetsEmphasis)
{
    Document document = paragraph("Bienvenue à tous");
    triptych::Variant& variant = document.units[0].variants.fr;
    variant.codes = {{{0, 0}, InlineCode::Kind::open, "1", "**"},
                     {{9, 9}, InlineCode::Kind::close, "1", "**"},
                     {{variant.text.size(), variant.text.size()}, InlineCode::Kind::alone, "2", "{title}"}};
    EXPECT_EQ(publish(document, instagram()).text, "Bienvenue à tous{title}\n");
}

TEST(Publish, ShowsNumbersTablesAndSeparatorsWithoutMarkup)
{
    using enum Block::Kind;
    Document document;
    document.id = "tableau";
    add_block(document, block(numbered_item, 1, {"1.", "1.", "1."}), {"Premier tour", "Первый тур", "Бірінші кезең"});
    add_block(document, block(numbered_item, 1, {"2.", "2.", "2."}), {"Finale", "Финал", "Финал"});
    document.blocks.push_back(block(separator));
    add_block(document, block(table_cell, 0), {"Lundi", "Понедельник", "Дүйсенбі"});
    add_block(document, block(table_cell, 1), {"atelier", "мастерская", "шеберхана"});
    add_block(document, block(table_cell, 0), {"Mardi", "Вторник", "Сейсенбі"});
    add_block(document, block(table_cell, 1), {"débat", "дебаты", "пікірталас"});
    add_block(document, block(table_row), {"| Mercredi | club |", "Среда | клуб", "Сәрсенбі | клуб"});
    EXPECT_EQ(publish(document, instagram(), {.languages = {Language::kk}}).text,
              "1. Бірінші кезең\n2. Финал\n\n———\n\nДүйсенбі — шеберхана\nСейсенбі — пікірталас\nСәрсенбі — клуб\n");
    EXPECT_THAT(publish(document, instagram(), {.languages = {Language::fr}}).text, HasSubstr("Mercredi — club\n"));
}

TEST(Publish, ShowsASeparatorInTheLanguagesThatHaveIt)
{
    Document document = paragraph("Bonjour");
    document.blocks.push_back(block(Block::Kind::separator, 0, {"---", "", ""}));
    add_block(document, block(Block::Kind::paragraph), {"Merci", "Спасибо", "Рахмет"});
    EXPECT_THAT(publish(document, instagram(), {.languages = {Language::fr}}).text, HasSubstr("———"));
    EXPECT_THAT(publish(document, instagram(), {.languages = {Language::ru}}).text, testing::Not(HasSubstr("———")));
}

TEST(Publish, KeepsALabelThatStandsAloneAndLeavesOutASilentBlock)
{
    Document document = paragraph("Bonjour");
    const auto numbered_item = Block::Kind::numbered_item;
    add_block(document, block(numbered_item, 1, {"Article 1.", "Статья 1.", "1-бап."}), {"", "", ""});
    add_block(document, block(numbered_item, 1, {"Article 2.", "Статья 2.", "2-бап."}), {"", "Участники", ""});
    EXPECT_EQ(publish(document, find_channel("regulation"), {.languages = {Language::fr}}).text, "Bonjour\n\nArticle 1.\n");
}

TEST(Publish, JoinsTheSentencesOfAParagraphByTheirGaps)
{
    Document document = paragraph("Le club reprend mercredi.");
    document.units.push_back(document.units[0]);
    document.units[1].id = "u2";
    document.units[1].variants.fr.text = "Venez nombreux !";
    document.units[0].gap.fr = "\n";
    EXPECT_THAT(publish(document, instagram()).text, HasSubstr("mercredi.\nVenez nombreux"));
}

TEST(Publish, WarnsOfALongCaptionAndSaysWhichLanguageIsTooMany)
{
    Document document = film_club();
    std::string much;
    for (int i = 0; i < 60; ++i) much += "Фильм француз тілінде көрсетіледі. ";
    much.pop_back();
    add_block(document, {}, {"Film.", "Фильм.", much});
    const Publication out = publish(document, instagram());
    EXPECT_GT(out.length, 2200U);
    ASSERT_EQ(out.warnings.size(), 1U);
    EXPECT_THAT(out.warnings[0],
                testing::MatchesRegex("the caption has 2,[0-9]+ of 2,200 characters: [0-9]+ too many; without kk it would fit"));
    EXPECT_THAT(out.text, HasSubstr(much)) << "nothing is cut";

    Channel tiny = instagram();
    tiny.limit = 10;
    EXPECT_THAT(publish(film_club(), tiny, {.languages = {Language::fr}}).warnings[0], testing::EndsWith(" too many"));
}

TEST(Publish, CountsInTheUnitOfTheChannel)
{
    Document document = paragraph("👩‍👩‍👧‍👦 Bonjour");
    Channel channel = instagram();
    const struct {
        const char* unit;
        std::size_t length;
    } rows[] = {{"grapheme", 9}, {"code point", 15}, {"utf16", 19}};
    for (const auto& row : rows) {
        channel.unit = row.unit;
        EXPECT_EQ(publish(document, channel).length, row.length) << row.unit;
    }
    channel.unit = "byte";
    expect_error([&] { publish(document, channel); }, ErrorCode::invalid,
                 "no unit of length \"byte\"; expected grapheme, code point or utf16");
}

TEST(Publish, CountsHashtagsAndWarns)
{
    Document document = paragraph("Le #club de l’#été, n°#3, a#b, ##x, #ЮНЕСКО-ның #Қазақстан_2025");
    Channel channel = find_channel("regulation");
    channel.layout = "caption";
    channel.hashtags = 3;
    const Publication out = publish(document, channel);
    EXPECT_EQ(out.hashtags, 4U) << "#club #été #ЮНЕСКО #Қазақстан_2025; not #3, a#b, ##x";
    EXPECT_THAT(out.warnings, ElementsAre("the caption has 4 of 3 hashtags: 1 too many"));
    EXPECT_EQ(out.visible + "\n", out.text) << "a channel without a fold shows everything";
}

TEST(Publish, RefusesWhatIsNotReady)
{
    Document document = film_club();
    document.units[2].variants.kk.state = State::draft;
    expect_error([&] { publish(document, instagram(), {.allow = State::approved}); }, ErrorCode::refused,
                 "u3 kk is draft; expected approved");
    EXPECT_NO_THROW(publish(document, instagram(), {.languages = {Language::fr, Language::ru}, .allow = State::approved}));
    EXPECT_NO_THROW(publish(document, instagram(), {.allow = State::draft}));

    for (auto& unit : document.units) unit.variants.ru.state = State::translated;
    expect_error([&] { publish(document, instagram(), {.allow = State::reviewed}); }, ErrorCode::refused,
                 "u1 ru is translated, u2 ru is translated, u3 ru is translated and 3 more; expected reviewed");
}

TEST(Publish, RefusesAMissingBlockAndAVariantBehindItsSiblings)
{
    Document document = film_club();
    document.units[1].variants.kk = {};
    expect_error([&] { publish(document, instagram(), {.allow = State::draft}); }, ErrorCode::refused, "u2 kk is missing; expected draft");
    EXPECT_THAT(publish(document, instagram()).warnings, ElementsAre("kk has no text for u2"));

    document = film_club();
    document.units[1].variants.ru.behind = triptych::Behind{Language::fr, 2, "19 h: 20 h"};
    expect_error([&] { publish(document, instagram(), {.allow = State::approved}); }, ErrorCode::refused,
                 "u2 ru is behind fr; expected approved");
    EXPECT_THAT(publish(document, instagram()).warnings, ElementsAre("ru is behind its siblings in u2"));
}

TEST(Publish, MarksADraftInTheLanguagesPublished)
{
    Document document = film_club();
    document.units[0].variants.kk.state = State::reviewed;
    EXPECT_TRUE(publish(document, instagram()).is_draft);
    EXPECT_FALSE(publish(document, instagram()).text.starts_with("["));
    EXPECT_TRUE(publish(document, instagram(), {.mark_drafts = true}).text.starts_with("[BROUILLON · ЧЕРНОВИК · ЖОБА]\n\nCiné-club"));
    EXPECT_TRUE(publish(document, instagram(), {.languages = {Language::kk}, .mark_drafts = true}).text.starts_with("[ЖОБА]\n\nКиноклуб"));
    const Publication clean = publish(document, instagram(), {.languages = {Language::ru}, .mark_drafts = true});
    EXPECT_FALSE(clean.is_draft);
    EXPECT_TRUE(clean.text.starts_with("Киноклуб"));
}

TEST(Publish, SaysWhichLanguageHasNoText)
{
    const Document document = paragraph("Bonjour à tous");
    expect_error([&] { publish(document, instagram(), {.languages = {Language::kk}}); }, ErrorCode::not_found,
                 "document essai has no text in kk; nothing can be published");
    EXPECT_THAT(publish(document, instagram(), {.languages = {Language::fr, Language::kk}}).warnings,
                ElementsAre("kk has no text and is left out"));
    EXPECT_THAT(publish(document, instagram()).warnings, IsEmpty());
    Document empty;
    empty.id = "vide";
    expect_error([&] { publish(empty, instagram()); }, ErrorCode::not_found, "document vide has no text; nothing can be published");
}

TEST(Publish, RefusesDocumentsThatAreNotWhole)
{
    Document document = paragraph("Bonjour");
    document.units[0].block = 7;
    expect_error([&] { publish(document, instagram()); }, ErrorCode::invalid, "unit u1 stands in block 7; the document has 1 blocks");

    document = film_club();
    std::swap(document.units[0], document.units[3]);
    expect_error([&] { publish(document, instagram()); }, ErrorCode::invalid, "not in the order of its blocks");

    document = paragraph("Bonjour");
    document.units[0].variants.fr.codes = {{{3, 99}, InlineCode::Kind::alone, "1", "{x}"}};
    expect_error([&] { publish(document, instagram()); }, ErrorCode::invalid, "unit u1 fr has an inline code at bytes 3 to 99");

    expect_error([&] { publish(paragraph("Bon\xE9"), instagram()); }, ErrorCode::encoding, "unit u1 fr:1:4: byte 0xE9");

    Channel channel = instagram();
    channel.layout = "poème";
    expect_error([&] { publish(paragraph("Bonjour"), channel); }, ErrorCode::invalid,
                 "no layout \"poème\"; expected caption, panel or regulation");
}

}  // namespace
