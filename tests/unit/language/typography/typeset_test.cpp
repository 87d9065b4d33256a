#include "triptych/typeset.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "base/table.hpp"
#include "triptych/error.hpp"

namespace {

using triptych::Language;
using triptych::typeset;

struct Row {
    Language language;
    std::string_view input;
    std::string_view expected;
};

/// In the rows "~" stands for U+00A0 and "^" for U+202F.
std::string with_spaces(std::string_view readable)
{
    std::string out;
    for (const char c : readable) out += c == '~' ? "\u00A0" : c == '^' ? "\u202F" : std::string(1, c);
    return out;
}

void expect_typeset(const std::vector<Row>& rows, bool corrections = false)
{
    for (const Row& row : rows) {
        const auto input = with_spaces(row.input);
        const auto once = typeset(input, row.language, {corrections});
        EXPECT_EQ(once, with_spaces(row.expected)) << row.input;
        EXPECT_EQ(typeset(once, row.language, {corrections}), once) << "twice is not once: " << row.input;
    }
}

TEST(Typeset, TellsExactlyWhereTheTextChanges)
{
    const struct {
        std::string_view text;
        Language language;
        std::vector<std::string> places;  ///< begin-end of each change, in the order of the text
    } rows[] = {
        {"Oui: \"t\" , 18h.", Language::fr, {"3-3", "5-6", "6-6", "7-7", "7-8", "11-14"}},
        {"25%", Language::fr, {"2-2"}},
        {"Venez!", Language::fr, {"5-5"}},
        {"\"a\"!", Language::fr, {"0-1", "1-1", "2-2", "2-3", "3-3"}},
        {"\"да\"", Language::ru, {"0-1", "5-6"}},
    };
    for (const auto& row : rows) {
        std::vector<triptych::TypesetChange> changes;
        typeset(row.text, row.language, {}, &changes);
        std::ranges::sort(changes, {}, [](const auto& change) { return std::pair(change.source.begin, change.source.end); });
        std::vector<std::string> places;
        for (const auto& change : changes) places.push_back(std::to_string(change.source.begin) + "-" + std::to_string(change.source.end));
        EXPECT_EQ(places, row.places) << row.text;
    }
}

TEST(Typeset, MendsALetterAloneOnTheWrongLayout)
{
    expect_typeset({
        {Language::ru, "Мария \u0063 Таней идут \u0063 друзьями", "Мария с Таней идут с друзьями"},
        {Language::ru, "\u0043 уважением, витамин C", "С уважением, витамин C"},
        {Language::fr, "Il \u0443 a un plan C, c est la vie", "Il y a un plan C, c est la vie"},
    });
}

TEST(Typeset, SetsFrenchHighPunctuation)
{
    expect_typeset({
        {Language::fr, "Entrez! Qui est là ? Lieu: Almaty; heure : 18h.", "Entrez^! Qui est là^? Lieu~: Almaty^; heure~: 18~h."},
        {Language::fr, "Vraiment ?!", "Vraiment^?!"},
        {Language::fr, "À 19:30, le score est 2:1.", "À 19:30, le score est 2:1."},
        {Language::fr, "Merci :) et à bientôt ;-)", "Merci :) et à bientôt ;-)"},
        {Language::fr, "Tom &amp; Léa", "Tom &amp; Léa"},
        {Language::fr, "(!) voilà", "(!) voilà"},
        {Language::fr, "#Almaty!", "#Almaty^!"},
    });
}

TEST(Typeset, TakesSpacesFromPunctuationInRussianAndKazakh)
{
    expect_typeset({
        {Language::ru, "Друзья , приходите !  Где ? Тут : рядом .", "Друзья, приходите! Где? Тут: рядом."},
        {Language::kk, "Достар , келіңіздер ! Қайда ?", "Достар, келіңіздер! Қайда?"},
        {Language::ru, "Файл .txt и ссылка :)", "Файл .txt и ссылка :)"},
    });
}

TEST(Typeset, TurnsQuotesAndNestsThem)
{
    expect_typeset({
        {Language::fr, "le film \"Les \"Choristes\" chantent\"", "le film «~Les “Choristes” chantent~»"},
        {Language::fr, "“Bonjour”, dit-elle", "«~Bonjour~», dit-elle"},
        {Language::ru, "фильм \"Кафе \"Париж\"\"", "фильм «Кафе „Париж“»"},
        {Language::ru, "« Лето » и «осень»", "«Лето» и «осень»"},
        {Language::kk, "\"Көктем \"Наурыз\" мерекесі\"", "«Көктем “Наурыз” мерекесі»"},
        {Language::fr, "un écran de 24\" seulement", "un écran de 24\" seulement"},
        {Language::ru, "(\"Песня\") ", "(«Песня») "},
    });
}

TEST(Typeset, MovesTheRussianFullStopBehindTheQuote)
{
    expect_typeset({
        {Language::ru, "Он сказал: «Приду.» И ушёл.", "Он сказал: «Приду». И ушёл."},
        {Language::ru, "«Книги и т. д.»", "«Книги и т.~д.»"},
        {Language::ru, "«Я тут.», — и вышел", "«Я тут.»,~— и вышел"},
    });
}

TEST(Typeset, SetsDashesAndRanges)
{
    expect_typeset({
        {Language::fr, "le jury - trois personnes - vote", "le jury – trois personnes – vote"},
        {Language::ru, "Вход - свободный", "Вход~— свободный"},
        {Language::kk, "Кіру – тегін", "Кіру~— тегін"},
        {Language::ru, "- Кто там?\n- Свои.", "—~Кто там?\n—~Свои."},
        {Language::fr, "pages 3-8, 2023-2025", "pages 3–8, 2023–2025"},
        {Language::ru, "с 10:00-12:00, но 10:00-12:00", "с 10:00-12:00, но 10:00–12:00"},
        {Language::kk, "2025-04-10, 5-3, 12-34-56, 19:00-де", "2025-04-10, 5-3, 12-34-56, 19:00-де"},
        {Language::ru, "5 - 3 = 2", "5 - 3 = 2"},
    });
}

TEST(Typeset, KeepsNumbersWithTheirWords)
{
    expect_typeset({
        {Language::fr, "Le 1 mai et le 26 Avril, n°3, art. 5, 12 km, 15€", "Le 1er~mai et le 26~avril, n°~3, art.~5, 12~km, 15~€"},
        {Language::fr, "Mme Petit, M. Roux et J. P. Blanc", "Mme~Petit, M.~Roux et J.~P. Blanc"},
        {Language::ru, "26 Апреля 2025г., №7, ул.Абая, д. 5, А.И. Орлов", "26~апреля 2025~г., №~7, ул.~Абая, д.~5, А.~И.~Орлов"},
        {Language::ru, "поэт умер в 1904 г. Он жил в г. Семей", "поэт умер в 1904~г. Он жил в г.~Семей"},
        {Language::ru, "кисти и т.д. Вход свободный", "кисти и т.~д. Вход свободный"},
        {Language::kk, "2025 жылғы 11 Сәуір, №4, Ә.Тәжібаев, Семей қ.", "2025~жылғы 11~сәуір, №~4, Ә.~Тәжібаев, Семей~қ."},
        {Language::fr, "au XVIIIème siècle, la 2ème fois, la 1ère", "au XVIIIe~siècle, la 2e fois, la 1re"},
        {Language::ru, "в 15-ый раз, XX век", "в 15-й раз, XX~век"},
    });
}

TEST(Typeset, WritesHoursPercentsAndBigNumbers)
{
    expect_typeset({
        {Language::fr, "de 9h à 18h15, 14h-16h30", "de 9~h à 18~h~15, 14~h – 16~h~30"},
        {Language::fr, "5000 ₸, 12000 livres, en 2024, 050000 Almaty, 75011 Paris", "5^000~₸, 12^000 livres, en 2024, 050000 Almaty, 75011 Paris"},
        {Language::fr, "il reste 15% de 3 500 €", "il reste 15~% de 3^500~€"},
        {Language::ru, "15 % и 15%, 5000 тенге, 45000 тенге", "15~% и 15%, 5000~тенге, 45~000~тенге"},
        {Language::kk, "15 %, 45000 теңге, 3000тг", "15%, 45~000~теңге, 3000~тг"},
        {Language::fr, "30x40 cm, 4x4, 0x80", "30~×~40~cm, 4x4, 0x80"},
        {Language::fr, "code A12345 et n° 12345", "code A12345 et n°~12345"},
    });
}

TEST(Typeset, ChangesOnlySpacesInPhoneNumbers)
{
    expect_typeset({
        {Language::fr, "Tél. : +7 727 250 12 34, 01 23 45 67 89", "Tél.~: +7~727~250~12~34, 01~23~45~67~89"},
        {Language::ru, "тел.:+7 (701) 250-12-34", "тел.: +7~(701)~250-12-34"},
        {Language::kk, "+7 701 250 12 34", "+7~701~250~12~34"},
    });
}

TEST(Typeset, WritesEllipsesApostrophesAndLigatures)
{
    expect_typeset({
        {Language::fr, "Ah... livres, stylos, etc...", "Ah… livres, stylos, etc."},
        {Language::fr, "l'oeuvre d'une soeur, Oeuvres de choeur", "l’œuvre d’une sœur, Œuvres de chœur"},
        {Language::fr, "la coexistence, le poète, un coefficient", "la coexistence, le poète, un coefficient"},
        {Language::fr, "l'\"Étranger\"", "l’«~Étranger~»"},
        {Language::kk, "Иә...", "Иә…"},
        {Language::fr, "e\u0301te\u0301", "été"},
    });
}

TEST(Typeset, LowersMonthsAndWeekdaysInsideASentence)
{
    expect_typeset({
        {Language::fr, "Rendez-vous le Mercredi 16 Avril. Lundi, repos.", "Rendez-vous le mercredi 16~avril. Lundi, repos."},
        {Language::ru, "16 Апреля, Среда", "16~апреля, среда"},
        {Language::kk, "16 Сәуір, Сәрсенбі", "16~сәуір, сәрсенбі"},
    });
}

TEST(Typeset, MendsKazakhLettersAndSuffixes)
{
    expect_typeset({
        {Language::kk, "с\u0259уір мен \u0473лең", "сәуір мен өлең"},
        {Language::ru, "\u0041стана", "Астана"},
        {Language::kk, "ЮНЕСКОның және БҰҰға, ЮНЕСКО ның, 15 ші", "ЮНЕСКО-ның және БҰҰ-ға, ЮНЕСКО-ның, 15-ші"},
        {Language::kk, "ҚР ның", "ҚР ның"},
        {Language::kk, "т.б., т.с.с., TikTok-та", "т.б., т.с.с., TikTok-та"},
    });
}

TEST(Typeset, AppliesCorrectionsOnlyWhenAsked)
{
    const std::vector<Row> rows{
        {Language::fr, "Mr Petit , A l'Ecole", "M.~Petit, À l’École"},
        {Language::ru, "Ждем вас в Алматы! Да!?", "Ждём вас в~Алматы! Да?!"},
        {Language::kk, "2025 те", "2025-те"},
    };
    expect_typeset(rows, true);
    EXPECT_EQ(typeset("Ждем", Language::ru), "Ждем");
    EXPECT_EQ(typeset("Mr Petit", Language::fr), "Mr Petit");
}

TEST(Typeset, NeverTouchesAddressesCodeAndPlaceholders)
{
    for (const auto* text : {"https://af.kz/a?b=1;c!d:e...", "contact@af-almaty.kz", "@af_almaty", "#l_été2025", "`a \"b\" ... 10-25`",
                             "{n, plural, one {1 film !} other {# films !}}", "www.af.kz/10-25"}) {
        for (const Language language : triptych::all_languages) EXPECT_EQ(typeset(text, language, {true}), text);
    }
    EXPECT_EQ(typeset("Voir {date}! et `x!`?", Language::fr), "Voir {date}\u202F! et `x!`\u202F?");
}

TEST(Typeset, TellsEachChangeAndItsRule)
{
    std::vector<triptych::TypesetChange> changes;
    EXPECT_EQ(typeset("Ah... oui !", Language::fr, {}, &changes), "Ah… oui\u202F!");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].rule, "all.ellipsis");
    EXPECT_EQ(changes[0].before, "...");
    EXPECT_EQ(changes[0].source, (triptych::Range{2, 5}));
    EXPECT_EQ(changes[1].rule, "fr.high");
    EXPECT_EQ(changes[1].after, "\u202F");
}

TEST(Typeset, GivesNothingForNothingAndRefusesBadBytes)
{
    EXPECT_EQ(typeset("", Language::fr), "");
    EXPECT_EQ(typeset(" \n ", Language::kk), " \n ");
    EXPECT_THROW(typeset("a\xFF", Language::ru), triptych::Error);
}

TEST(Typeset, TwiceEqualsOnceOnAnyMixture)
{
    const std::vector<std::string> pieces{
        "!",  "?",  ":",   ";",   ",",    ".",     "...", "…",   "«",   "»",    "\"",  "“",    "”",        "'",      "’",   "-",     "–",     "—",    " ",
        " ",  "  ", "\n",  "\u00A0", "\u202F", "10", "25", "1",  "5000", "19h", "20h30", "%",  "x",        "х",      "№",   "n°",    "no",    "г.",   "т.",
        "д.", "е.", "А.",  "М.",  "Абай", "avril", "Апреля", "сәуір", "км", "km", "€",  "XIX", "siècle",   "ғ.",     "қ.",  "ЮНЕСКО", "ның",  "ші",   "ème",
        "+7", "727", "etc", "oeuvre", "Aлма", "@af", "#тег", "https://af.kz", "{a}", "`b`", "(", ")",      "в",      "ли",  "Mr",    "Etat",  "1er",  "с", "00", ":00", "\u0301",
        "C", "I.", "Пушкин", "Lundi", "Среда", "au", "1-5", "9.00", "18.00", "–25", "₸-ден", "ден", "<b>", "<a href=\"x\">", "```", ":tada:", "tel:+7", "20H30", "/20h", "ère", "гг.", "мая", "OEuvre", "Hәм"};
    std::mt19937 random(1995);  // fixed: the same texts on every run
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const auto length = 1 + random() % 9;
        for (unsigned i = 0; i < length; ++i) text += pieces[random() % pieces.size()] + (random() % 2 == 0 ? " " : "");
        const Language language = triptych::all_languages[random() % 3];
        const bool corrections = random() % 2 == 0;
        const auto once = typeset(text, language, {corrections});
        EXPECT_EQ(typeset(once, language, {corrections}), once) << triptych::code(language) << " " << text;
    }
}

TEST(TypographyRules, HaveAnIdOfTheirOwnAndASource)
{
    std::set<std::string_view> ids;
    for (const auto& row : triptych::base::read_table(triptych::base::table_text("language/typography/rules.tsv"))) {
        ASSERT_EQ(row.size(), 8U) << row[0];
        EXPECT_TRUE(ids.insert(row[0]).second) << row[0];
        EXPECT_TRUE(row[2] == "must" || row[2] == "should" || row[2] == "warn") << row[0];
        EXPECT_FALSE(row[7].empty()) << row[0];
    }
}

}  // namespace
