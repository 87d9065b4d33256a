// Names for files, and hashtags.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/letters.hpp"

namespace {

using triptych::hashtag;
using triptych::Language;
using triptych::slug;
using triptych::split_hashtag;

struct Row {
    Language language;
    std::string_view input, expected;
};

TEST(Slug, MakesNamesForFiles)
{
    const std::vector<Row> rows{
        {Language::fr, "Ciné-club d’été", "cine-club-d-ete"},
        {Language::fr, "  Le cœur des « Choristes » — à 19 h !  ", "le-coeur-des-choristes-a-19-h"},
        {Language::fr, "L'Œuvre, œufs & Straße", "l-oeuvre-oeufs-strasse"},
        {Language::fr, "affiche_printemps.v2.pdf", "affiche-printemps-v2-pdf"},
        {Language::fr, "100 % climat", "100-climat"},
        {Language::fr, "Soirée 🎬🍿 cinéma", "soiree-cinema"},
        {Language::fr, "Exposition Кастеев", "exposition-kasteyev"},
        {Language::fr, "N°\u00A05, m², \uFB01n", "n-5-m2-fin"},
        {Language::fr, "co\u00ADopération\u200B", "cooperation"},
        {Language::ru, "Неделя французского кино", "nedelya-frantsuzskogo-kino"},
        {Language::ru, "Ольга и подъезд", "olga-i-podyezd"},
        {Language::ru, "Ёлка", "yelka"},
        {Language::ru, "Щедрин", "shchedrin"},
        {Language::kk, "Қазақстан тарихы", "qazaqstan-tarikhy"},
        {Language::kk, "Мұхтар Әуезов: көрме — 2025", "mukhtar-auezov-korme-2025"},
        {Language::kk, "ЮНЕСКО-ның күні", "yunesko-nyng-kuni"},
        {Language::kk, "И\u0306ә", "ya"},
        {Language::fr, "con", "con-file"},
        {Language::fr, "NUL", "nul-file"},
        {Language::fr, "com¹", "com1-file"},
        {Language::fr, "Aux !", "aux-file"},
        {Language::fr, "convention", "convention"},
        {Language::fr, "", "untitled"},
        {Language::fr, "… — !?", "untitled"},
        {Language::fr, "🎬", "untitled"},
        {Language::fr, "漢字", "untitled"},
        {Language::fr, "../../etc/passwd", "etc-passwd"},
        {Language::fr, "a\n\tb\\c:d*e", "a-b-c-d-e"},
    };
    for (const Row& row : rows) EXPECT_EQ(slug(row.input, row.language), row.expected) << row.input;
}

TEST(Slug, TakesTheSystemAskedFor)
{
    EXPECT_EQ(slug("Чехов и Щедрин", Language::ru, {.system = "fr"}), "tchekhov-i-chtchedrine");
    EXPECT_EQ(slug("Шымкент қаласының күні", Language::kk, {.system = "kk-latn-2021"}), "symkent-qalasynyn-kuni");
    EXPECT_THROW(static_cast<void>(slug("Чехов", Language::ru, {.system = "kk-latn-2021"})), triptych::Error);
}

TEST(Slug, CutsBetweenWords)
{
    EXPECT_EQ(slug("un deux trois quatre cinq", Language::fr, {.max_length = 16}), "un-deux-trois");
    EXPECT_EQ(slug("un deux trois qua cinq", Language::fr, {.max_length = 17}), "un-deux-trois-qua");
    EXPECT_EQ(slug("anticonstitutionnellement", Language::fr, {.max_length = 16}), "anticonstitution");
    EXPECT_EQ(slug("con anticonstitutionnellement", Language::fr, {.max_length = 16}), "con-file") << "a cut may leave a reserved name";
    for (const auto& options :
         {triptych::SlugOptions{.max_length = 15}, triptych::SlugOptions{.fallback = ""}, triptych::SlugOptions{.fallback = "Без имени"},
          triptych::SlugOptions{.fallback = "con"}, triptych::SlugOptions{.fallback = "a--b"}}) {
        try {
            static_cast<void>(slug("Été", Language::fr, options));
            ADD_FAILURE();
        } catch (const triptych::Error& error) {
            EXPECT_EQ(error.code(), triptych::ErrorCode::invalid);
        }
    }
    EXPECT_EQ(slug("!", Language::fr, {.fallback = "sans-titre"}), "sans-titre");
}

TEST(Slug, OfASlugIsTheSameSlugAndIsSafe)
{
    const std::array<std::string, 20> pieces{"a",  "Щ", "é", "con",    "қ", "ь", "'", "’", "-", " ",
                                             "\n", "🎬", "œ", "\u0301", "9", "ß", "İ", "ı", "№", "_"};
    std::mt19937 random(5);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = 0, count = random() % 14; i < count; ++i) text += pieces[random() % pieces.size()];
        for (const Language language : triptych::all_languages) {
            const std::string once = slug(text, language, {.max_length = 16});
            EXPECT_EQ(slug(once, language, {.max_length = 16}), once) << text;
            EXPECT_EQ(once.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos) << once;
            EXPECT_FALSE(once.empty() || once.size() > 16 || once.front() == '-' || once.back() == '-') << once;
            EXPECT_EQ(once.find("--"), std::string::npos) << once;
        }
    }
}

TEST(Hashtag, JoinsTheWordsOfAText)
{
    const std::vector<Row> rows{
        {Language::fr, "film de la semaine", "#FilmDeLaSemaine"},
        {Language::fr, "l’été", "#LÉté"},
        {Language::fr, "L'Alliance française d'Almaty", "#LAllianceFrançaiseDAlmaty"},
        {Language::fr, "ciné-club", "#CinéClub"},
        {Language::fr, "œuvre d’art", "#ŒuvreDArt"},
        {Language::fr, "e\u0301te\u0301", "#Été"},
        {Language::fr, "ı\u0301le", "#\u00CDle"},
        {Language::fr, "#CinéClub", "#CinéClub"},
        {Language::fr, "cinéma 🎬 2025 !", "#Cinéma2025"},
        {Language::fr, "printemps_2025", "#Printemps_2025"},
        {Language::ru, "Альянс Франсез", "#АльянсФрансез"},
        {Language::ru, "#АльянсФрансез", "#АльянсФрансез"},
        {Language::ru, "АльянсФрансез", "#АльянсФрансез"},
        {Language::ru, "Санкт-Петербург", "#СанктПетербург"},
        {Language::ru, "ток-шоу", "#ТокШоу"},
        {Language::ru, "8 марта", "#8Марта"},
        {Language::ru, "19-й фестиваль", "#19йФестиваль"},
        {Language::kk, "Қазақстан тарихы", "#ҚазақстанТарихы"},
        {Language::kk, "#ҚазақстанТарихы", "#ҚазақстанТарихы"},
        {Language::kk, "ЮНЕСКО-ның күні", "#ЮНЕСКОныңКүні"},
        {Language::kk, "ЮНЕСКО\u2011ның күні", "#ЮНЕСКОныңКүні"},
        {Language::kk, "TikTok-та біз", "#TikTokтаБіз"},
        {Language::kk, "2025-те көрме", "#2025теКөрме"},
        {Language::kk, "2025–2026 жыл", "#2025_2026Жыл"},
        {Language::kk, "қыз-жігіт", "#ҚызЖігіт"},
        {Language::kk, "ілияс", "#Ілияс"},
    };
    for (const Row& row : rows) {
        const auto tag = hashtag(row.input, row.language);
        ASSERT_TRUE(tag) << row.input;
        EXPECT_EQ(*tag, row.expected) << row.input;
        EXPECT_EQ(hashtag(*tag, row.language), tag) << "a tag of a tag: " << row.input;
    }
    for (const std::string_view text : {"", "2025", "#2025", "19:00", "🎬", "_", "1️⃣ 2️⃣", "!?"})
        EXPECT_FALSE(hashtag(text, Language::fr)) << text;
}

TEST(Hashtag, IsCutIntoWordsAgain)
{
    using Words = std::vector<std::string>;
    const struct {
        Language language;
        std::string_view tag;
        Words words;
    } rows[] = {
        {Language::ru, "#АльянсФрансез", {"Альянс", "Франсез"}},
        {Language::kk, "#ҚазақстанТарихы", {"Қазақстан", "Тарихы"}},
        {Language::fr, "#FilmDeLaSemaine", {"Film", "De", "La", "Semaine"}},
        {Language::fr, "#LÉté", {"L", "Été"}},
        {Language::fr, "#UNESCOKazakhstan", {"UNESCO", "Kazakhstan"}},
        {Language::kk, "#ЮНЕСКОныңКүні", {"ЮНЕСКОның", "Күні"}},
        {Language::kk, "#ЮНЕСКОКүні", {"ЮНЕСКО", "Күні"}},
        {Language::kk, "#ЮНЕСКОмұрасы", {"ЮНЕСКО", "мұрасы"}},
        {Language::kk, "#ҚРзаңы", {"ҚР", "заңы"}},
        {Language::ru, "#ООНженщины", {"ООН", "женщины"}},
        {Language::fr, "#DELFprep", {"DELF", "prep"}},
        {Language::ru, "#СШАиКазахстан", {"США", "и", "Казахстан"}},
        {Language::kk, "#АҚШтаКөрме", {"АҚШта", "Көрме"}},
        {Language::kk, "#TikTokтаБіз", {"Tik", "Tokта", "Біз"}},
        {Language::kk, "#2025теКөрме", {"2025те", "Көрме"}},
        {Language::fr, "#Printemps2025", {"Printemps", "2025"}},
        {Language::ru, "#8Марта", {"8", "Марта"}},
        {Language::kk, "#2025_2026Жыл", {"2025", "2026", "Жыл"}},
        {Language::fr, "#printemps_2025", {"printemps", "2025"}},
        {Language::fr, "#été #CinéClub", {"été", "Ciné", "Club"}},
        {Language::fr, "Été", {"Été"}},
        {Language::fr, "#", {}},
        {Language::fr, "", {}},
    };
    for (const auto& row : rows) EXPECT_EQ(split_hashtag(row.tag, row.language), row.words) << row.tag;
}

TEST(Slug, RefusesBytesThatAreNotUtf8)
{
    EXPECT_THROW(static_cast<void>(slug("\xE9t\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(hashtag("\xE9t\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(split_hashtag("\xE9t\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(slug("été", Language::fr, {.fallback = "\xE9"})), triptych::Error);
}

// Quadratic time would not come to an end here.
TEST(Slug, TakesLongHostileTexts)
{
    for (const std::string piece : {"АБв", "-", "é", "e\u0301", "1_", "Аб-"}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        EXPECT_NO_THROW(static_cast<void>(slug(text, Language::kk))) << piece;
        const auto tag = hashtag(text, Language::kk);
        if (tag) static_cast<void>(split_hashtag(*tag, Language::kk));
    }
}

}  // namespace
