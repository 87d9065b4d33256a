#include "triptych/segment.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "base/table.hpp"
#include "triptych/error.hpp"

namespace {

using triptych::Language;
using triptych::Segment;

/// Sentences divided by '|'; without the bars and the spaces around them it is the input.
struct Row {
    Language language;
    std::string_view divided;
};

std::vector<std::string> parts(std::string_view divided)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= divided.size();) {
        const auto end = std::min(divided.find('|', at), divided.size());
        out.emplace_back(divided.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

void expect_segments(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        const auto expected = parts(row.divided);
        std::string text;
        for (const auto& part : expected) text += (text.empty() || text.back() == '\n' ? "" : " ") + part;
        std::vector<std::string> found;
        for (const Segment& segment : triptych::segment(text, row.language)) found.push_back(segment.text);
        EXPECT_EQ(found, expected) << text;
    }
}

TEST(Segment, KeepsInitialsWithTheSurname)
{
    expect_segments({
        {Language::ru, "Дирижёр А. И. Семенов выступит в мае.|Билеты у Ю.К. Ли."},
        {Language::kk, "Көрмені Ғ. Сәбитов пен Ұ. Әлиева ашады.|Өткізетін — Қ. Нұрпейісов."},
        {Language::fr, "Le jury réunit É. Blanc et J.-F. Roche.|La finale est publique."},
    });
}

TEST(Segment, KnowsAbbreviationsThatNeverEndASentence)
{
    expect_segments({
        {Language::fr, "Rendez-vous chez Mme. Petit et Dr. Roux.|Venez tôt."},
        {Language::fr, "Le musée est av. Dostyk, cf. Google Maps.|Entrée par la cour."},
        {Language::ru, "Встреча у проф. Орлова, ул. Гоголя, 12.|Вход со двора."},
        {Language::ru, "Некоторые формы, т. е. Заявки А и Б, подаются онлайн.|Срок — май."},
        {Language::kk, "Дәрісті проф. Омаров оқиды, мыс. Абай туралы.|Келіңіз."},
    });
}

TEST(Segment, EndsAfterAbbreviationsThatCloseAList)
{
    expect_segments({
        {Language::fr, "Apportez stylos, cahiers, etc.|Nous fournissons le café."},
        {Language::ru, "Будут песни, танцы и т. п.|Приходите с друзьями."},
        {Language::ru, "Играют скрипка, альт и др.|После концерта чай."},
        {Language::kk, "Кітап, дәптер, қалам т.б.|Бәрі тегін."},
        {Language::kk, "Ән, би, күй т. с. с.|Кеш сағат алтыда басталады."},
    });
}

TEST(Segment, KeepsReferencesWithTheirNumber)
{
    expect_segments({
        {Language::fr, "Voir l’art. 7 et la fig. 2, p. 14.|Tout est précisé."},
        {Language::fr, "Le chap. IV décrit l’art.|Il est court."},
        {Language::ru, "Согласно п. 4 и гл. III правил, см. рис. 2.|Работы не возвращаются."},
        {Language::kk, "Ереженің 5-бетін, сур. 3 қараңыз.|Сұрақтар болса, жазыңыз."},
    });
}

TEST(Segment, TellsAYearFromTheEndOfASentence)
{
    expect_segments({
        {Language::ru, "Дом построен в 1907 г. в центре Верного."},
        {Language::ru, "Поэт умер в 1904 г.|Он похоронен у Жидебая."},
        {Language::ru, "Здание сгорело в 1911 г.|Архитектор построил новое."},
        {Language::ru, "В начале XX в. Верный пострадал от землетрясения."},
        {Language::kk, "Фестиваль 2025 ж. 11 сәуірде басталады.|Кіру тегін."},
        {Language::kk, "1927 ж. Алматы астана болды."},
        {Language::kk, "Ақын 1845 ж. Семей обл. Шыңғыс ауд. туған."},
        {Language::kk, "Мектеп 1933 ж.|Ол кейін театрға айналды."},
        {Language::fr, "Au XVIIIe s. Paris change."},
        {Language::fr, "Le théâtre date du milieu du XIXe s.|Il accueille trois cents personnes."},
    });
}

TEST(Segment, KeepsUnitsTogetherAndEndsAfterThem)
{
    expect_segments({
        {Language::fr, "Durée : 2 h 10 min.|Tout public."},
        {Language::ru, "Билет стоит 500 руб. 50 коп.|Дети бесплатно."},
        {Language::ru, "Длина 15 см.|Вес неважен."},
        {Language::kk, "Ұзақтығы 2 сағ. 15 мин.|Субтитрлер бар."},
    });
}

TEST(Segment, KeepsANumberLabelWithItsSentence)
{
    expect_segments({
        {Language::fr, "2.1. Les textes sont inédits.|Ils sont anonymes."},
        {Language::fr, "Article 3. Le jury est souverain."},
        {Language::ru, "Статья 3. Жюри выбирает трёх победителей."},
        {Language::ru, "Глава II. Общие положения."},
        {Language::kk, "3-бап. Қазылар алқасы шешім шығарады."},
        {Language::kk, "1-сурет. Алматы көрінісі."},
        {Language::kk, "12. Жұмыстар қайтарылмайды."},
        {Language::fr, "Voir l’article 3.|Le jury décide."},
    });
}

TEST(Segment, DoesNotCutInsideQuotesAndBrackets)
{
    expect_segments({
        {Language::fr, "Elle a dit « Venez ! Il y a du thé. » et elle a ri."},
        {Language::fr, "Tout est prêt (les livres ? Oui. Les verres ? Aussi.) pour ce soir."},
        {Language::ru, "Фильм «Кто там? Никого!» идёт в мае.|Начало в семь."},
        {Language::ru, "«Я приду. Ждите меня.»|Дверь закрылась."},
        {Language::ru, "«Как дела?» — Ольга улыбнулась."},
        {Language::kk, "«Қош келдіңіз!» — деді мұғалім.|Оқушылар отырды."},
        {Language::kk, "Ол «Кел. Отыр.» деп шақырды."},
        {Language::fr, "Il répondit \"Non. Jamais.\" puis sortit."},
        {Language::fr, "Il a tout vu (…) Paris aussi."},
    });
}

TEST(Segment, ReadsEllipsesAndRepeatedMarks)
{
    expect_segments({
        {Language::fr, "Bravo !!!|Encore ?!|On continue… demain."},
        {Language::ru, "Ну… ладно.|Тогда…|Решено!"},
        {Language::kk, "Иә...|Солай...|Ол келді ме?"},
        {Language::fr, "… Et la suite au prochain numéro."},
        {Language::fr, "Le moteur Yahoo! a changé de nom."},
    });
}

TEST(Segment, GivesAPictureToTheSentenceItCloses)
{
    expect_segments({
        {Language::fr, "C’est demain ! 🎬🍿|Réservez."},
        {Language::ru, "До встречи! ❤️|Ваш альянс."},
        {Language::kk, "Кино кеші 🎬|Тіркеліңіз 🇫🇷"},
        {Language::fr, "🎉 Bienvenue à tous.|Entrez 👩‍👩‍👧"},
    });
}

TEST(Segment, MakesTrailingHashtagsASegment)
{
    expect_segments({
        {Language::fr, "À samedi !|#cinéma #Almaty"},
        {Language::ru, "Ждём вас 🎬|#кино"},
        {Language::kk, "Келіңіздер|#тіл #мәдениет #Алматы"},
        {Language::fr, "Le #cinéma français, c’est ici.|Venez !"},
        {Language::ru, "Пишите нам с #альянс"},
    });
}

TEST(Segment, TakesEveryLineBreakAsABoundary)
{
    const auto segments = triptych::segment("Samedi 26\r\navril\n\n  19 h \u2028Almaty", Language::fr);
    ASSERT_EQ(segments.size(), 4U);
    EXPECT_EQ(segments[0], (Segment{"Samedi 26", {0, 9}}));
    EXPECT_EQ(segments[1], (Segment{"avril", {11, 16}}));
    EXPECT_EQ(segments[2], (Segment{"19 h", {20, 24}}));
    EXPECT_EQ(segments[3].text, "Almaty");
}

TEST(Segment, SplitsWhereASpaceWasForgotten)
{
    const struct {
        Language language;
        std::string_view text;
        std::size_t count;
    } rows[] = {
        {Language::fr, "Le film commence.Merci d’arriver tôt.", 2},
        {Language::ru, "Места есть.Приходите!Ждём.", 3},
        {Language::kk, "Кеш басталды.Отырыңыз.", 2},
        {Language::fr, "Le cours 3.5 coûte 12.50 euros.", 1},
        {Language::fr, "Écrivez à Nom.Prenom@af.kz ou sur https://af.kz/Page.Html?A=1.B pour venir.", 1},
        {Language::ru, "Живёт на ул.Абая в г.Алматы.", 1},
        {Language::fr, "La norme U.R.S.S est ancienne.", 1},
        {Language::fr, "Le fichier README.MD suffit.", 1},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::segment(row.text, row.language).size(), row.count) << row.text;
}

TEST(Segment, KeepsAddressesAndPlaceholdersWhole)
{
    expect_segments({
        {Language::fr, "Lien : https://af.kz/?q=Quoi?Oui!Non.|Merci."},
        {Language::ru, "Код `a. B. C` и {name. Имя} остаются целыми.|Да."},
        {Language::kk, "Жазыңыз: @af_almaty.|Сайт: www.af.kz."},
        {Language::fr, "Inscrivez-vous !|https://forms.example.org/abc"},
    });
}

TEST(Segment, LetsIcuCutOtherScripts)
{
    const auto segments = triptych::segment("Bonjour。Almaty。", Language::fr);
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_EQ(segments[0].text, "Bonjour。");
}

TEST(Segment, GivesNothingForNothingAndRefusesBadBytes)
{
    EXPECT_TRUE(triptych::segment("", Language::kk).empty());
    EXPECT_TRUE(triptych::segment(" \n\t\u00A0\n", Language::kk).empty());
    EXPECT_EQ(triptych::segment("...", Language::ru).size(), 1U);
    EXPECT_THROW(triptych::segment("a\xFFz", Language::fr), triptych::Error);
}

TEST(Segment, LeavesAByteOrderMarkOutOfTheFirstSentence)
{
    const auto segments = triptych::segment("\uFEFFBonjour. Oui.", Language::fr);
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_EQ(segments[0].text, "Bonjour.");
    EXPECT_EQ(segments[0].source.begin, 3U);
}

/// Segments lie in order, hold their own range, and leave only white space between them.
void expect_whole(std::string_view text, Language language)
{
    std::size_t at = 0;
    const auto blank = [&](std::size_t begin, std::size_t end) {
        for (const auto& gap : triptych::segment(text.substr(begin, end - begin), language)) ADD_FAILURE() << "lost: " << gap.text;
    };
    for (const Segment& segment : triptych::segment(text, language)) {
        ASSERT_LE(at, segment.source.begin);
        ASSERT_LT(segment.source.begin, segment.source.end);
        ASSERT_EQ(text.substr(segment.source.begin, segment.source.size()), segment.text);
        blank(at, segment.source.begin);
        at = segment.source.end;
    }
    blank(at, text.size());
}

TEST(Segment, GivesTheTextBackWithItsGaps)
{
    const std::vector<std::string> pieces{"Мәтін", "г.",  "т. д.", " ",  " ",  "\n", "«", "»", "(", ")",  "\"",   "!",   "?",  "…",  ".",    "А.",
                                          "1.",    "3-бап.", "Le",  "étudiant", "🎉", "🇰🇿", "#тег", "@af", "https://af.kz/", "{", "}", "`", "**", "_", "<b>", "</b>", "‹", "›", "1er", "№ 5", "долл.", "США", "\u202F", "—", "№", "J.-B.", "\u0301"};
    std::mt19937 random(20250410);  // fixed: the same texts on every run
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const auto length = random() % 25;
        for (unsigned i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
        expect_whole(text, triptych::all_languages[random() % 3]);
    }
}

TEST(Abbreviations, HaveAtLeastThreeHundredRowsInEachLanguageEachOnce)
{
    std::map<std::string_view, std::set<std::string_view>> seen;
    for (const auto& row : triptych::base::read_table(triptych::base::table_text("language/segmentation/abbreviations.tsv"))) {
        ASSERT_TRUE(row.size() == 4 || row.size() == 5) << row[1];
        EXPECT_FALSE(row[3].empty()) << "no source: " << row[1];
        EXPECT_LE(row[1].size(), 40U) << "longer than is looked back: " << row[1];
        EXPECT_TRUE(seen[row[0]].insert(row[1]).second) << "twice: " << row[1];
    }
    for (const Language language : triptych::all_languages) EXPECT_GE(seen[triptych::code(language)].size(), 300U) << triptych::code(language);
}

}  // namespace
