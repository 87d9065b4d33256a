// Latin letters with more than one Cyrillic twin («Hәм» is «Һәм», «тyрлі» is «түрлі»), and Latin letters that stand alone.
#include <gtest/gtest.h>

#include "triptych/repair.hpp"
#include "triptych/typeset.hpp"

namespace {

using triptych::Language;

struct Row {
    Language language;
    std::string_view typed, meant, why;
};

/// "=" where nothing changes.
void expect_mended(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        const auto meant = row.meant == "=" ? row.typed : row.meant;
        const auto repaired = triptych::repair(row.typed, {.language = row.language, .encoding = false});
        EXPECT_EQ(repaired.text, meant) << row.why;
        EXPECT_EQ(triptych::repair(meant, {.language = row.language, .encoding = false}).text, meant) << "twice is not once";
        for (const auto& one : repaired.repairs) EXPECT_EQ(row.typed.substr(one.range.begin, one.range.size()), one.before);
        EXPECT_EQ(triptych::typeset(row.typed, row.language), triptych::typeset(meant, row.language)) << "typeset: " << row.why;
    }
}

TEST(LatinTwins, AreReadAsTheWordThatADictionaryKnows)
{
    expect_mended({
        {Language::kk, "\u0048әм", "Һәм", "Latin H for Һ"},
        {Language::kk, "\u0068әм", "һәм", "Latin h"},
        {Language::kk, "\u0059лкен үй", "Үлкен үй", "Latin Y for Ү"},
        {Language::kk, "т\u0079рлі іс-шаралар", "түрлі іс-шаралар", "Latin y for ү"},
        {Language::kk, "к\u0079н сайын", "күн сайын", "Latin y for ү in a short word"},
        {Language::kk, "\u004Bазақстан халқы", "Қазақстан халқы", "Latin K for Қ"},
        {Language::kk, "\u004Bазақ тілі", "Қазақ тілі", "Latin K for Қ"},
        {Language::kk, "\u004Bөрме", "Көрме", "Latin K for К where that is a word"},
        {Language::kk, "\u0041\u006Bпарат", "Ақпарат", "Latin A and k"},
        {Language::kk, "к\u0079нде", "күнде", "Latin y in a form"},
        {Language::kk, "\u0059йде отыр", "Үйде отыр", "a form of үй"},
        {Language::kk, "\u0046ылым", "Ғылым", "Latin F for Ғ"},
        {Language::kk, "м\u0079мкін", "мүмкін", "Latin y for ү"},
        {Language::kk, "\u0048\u0061\u0075рыз", "=", "u is like no letter"},
        {Language::kk, "\u0041лматы", "Алматы", "one twin only"},
        {Language::kk, "ж\u0079з адам", "жүз адам", "a numeral"},
        {Language::kk, "оқ\u0079 залы, с\u0079 мен н\u0075р", "оқу залы, су мен н\u0075р", "у where that is the word"},
        {Language::kk, "TikTokта", "=", "a Latin stem"},
        {Language::kk, "YouTube-та, Kaspi-ге", "=", "Latin names with suffixes"},
        {Language::kk, "IPтелефония", "=", "an abbreviation"},
        {Language::ru, "\u0048овый год", "Новый год", "Н is right in Russian"},
        {Language::ru, "\u0059лица", "Улица", "У is right in Russian"},
        {Language::ru, "\u004Bазахстан", "Казахстан", "К is right in Russian"},
        {Language::ru, "к\u0079рс", "курс", "у is right in Russian"},
        {Language::ru, "Н\u0059ЖНО", "НУЖНО", "in capitals"},
        {Language::fr, "l’\u0410lliance", "l’Alliance", "Cyrillic А"},
    });
}

TEST(LoneLetters, AreReadByWhatFollows)
{
    expect_mended({
        {Language::ru, "\u0043 10 апреля", "С 10 апреля", "before a day"},
        {Language::ru, "\u0043 10:00 до 18:00", "С 10:00 до 18:00", "before a time"},
        {Language::ru, "\u0042 2025 году", "В 2025 году", "before a year"},
        {Language::ru, "\u004B 1 мая", "К 1 мая", "before a day"},
        {Language::ru, "Приходите. \u0043 5 мая открыто.", "Приходите. С 5 мая открыто.", "behind a full stop"},
        {Language::ru, "\u0042 Алматы открылась выставка", "В Алматы открылась выставка", "before a town"},
        {Language::ru, "\u0043 Новым годом!", "С Новым годом!", "before a capital"},
        {Language::ru, "\u004B Дню города", "К Дню города", "before a capital"},
        {Language::ru, "\u0059 Ивана есть билет", "У Ивана есть билет", "before a name"},
        {Language::ru, "\u004F Пушкине", "О Пушкине", "before a name"},
        {Language::ru, "\u0043 уважением", "С уважением", "before a small letter"},
        {Language::ru, "A Алматы\nB Астана\nC Шымкент", "=", "labels of a list"},
        {Language::ru, "B Алматы\nC Астана", "=", "labels of a list"},
        {Language::ru, "План C", "=", "a name"},
        {Language::ru, "витамин C 10 мг", "=", "a name"},
        {Language::ru, "гепатит B Алматы", "=", "a name"},
        {Language::ru, "C++ 20 лет", "=", "a name"},
        {Language::ru, "B2 и C1", "=", "levels"},
        {Language::ru, "C 64", "=", "nothing Russian follows"},
        {Language::fr, "C 10 euros", "=", "French"},
        {Language::fr, "Il y a 10 ans", "=", "French"},
        {Language::kk, "Ақын \u0049.Жансүгіров", "Ақын І.Жансүгіров", "an initial"},
        {Language::kk, "\u0049. Жансүгіров атындағы", "І. Жансүгіров атындағы", "an initial"},
        {Language::kk, "\u0041.Құнанбаев", "А.Құнанбаев", "an initial"},
        {Language::kk, "\u004D.Әуезов театры", "М.Әуезов театры", "an initial"},
        {Language::kk, "\u0041.\u0048.Тоқмағамбетов", "А.Н.Тоқмағамбетов", "two initials"},
        {Language::kk, "\u0041. Байтұрсынұлы", "А. Байтұрсынұлы", "an initial before a name in -ұлы"},
        {Language::ru, "\u0041.\u0043. Пушкин", "А.С. Пушкин", "two initials"},
        {Language::ru, "\u0041. Класс", "=", "no ending tells that it is a surname"},
        {Language::ru, "\u0041.П. Чехов и \u0048. Островский", "А.П. Чехов и Н. Островский", "initials"},
        {Language::ru, "\u004D. Горбачева", "М. Горбачева", "an initial"},
        {Language::kk, "I. Жалпы ережелер\nII. Қатысушылар", "=", "numbers of chapters"},
        {Language::ru, "I. Общие положения", "=", "a number of a chapter"},
        {Language::ru, "C. Шымкент", "=", "a label"},
        {Language::fr, "A. Dupont", "=", "Latin"},
    });
}

}  // namespace
