#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "language/words/words.hpp"
#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using namespace triptych;

struct Row {
    const char *word, *form;
    Grade grade;
    const char* why;
};

void expect_all(const std::vector<Row>& rows)
{
    for (const Row& row : rows)
        EXPECT_EQ(name(Lemma(row.word, Language::kk).match(row.form)), name(row.grade)) << row.word << ' ' << row.form << ": " << row.why;
}

TEST(KazakhPattern, KnowsEveryFormOfANoun)
{
    constexpr auto certain = Grade::certain;
    expect_all({{"кітап", "кітап", Grade::exact, ""},
                {"кітап", "Кітап", Grade::exact, "case apart"},
                {"кітап", "кітаптар", certain, "plural"},
                {"кітап", "кітабым", certain, "my"},
                {"кітап", "кітабыңыз", certain, "your"},
                {"кітап", "кітаптарымызда", certain, "plural, our, locative"},
                {"мектеп", "мектебімізде", certain, "our, locative"},
                {"мектеп", "мектебінде", certain, "its, locative"},
                {"мектеп", "мектептегі", certain, "what is there"},
                {"мектеп", "мектептегілерге", certain, "those who are there"},
                {"мектеп", "мектептікі", certain, "what belongs to it"},
                {"қала", "қаладағы", certain, "what is there"},
                {"қала", "қаласына", certain, "its, dative"},
                {"қала", "қалаңыздан", certain, "your, ablative"},
                {"бала", "баламмын", Grade::possible, "predicative"},
                {"халық", "халқы", certain, "a vowel falls"},
                {"халық", "халқына", certain, ""},
                {"халық", "халығы", Grade::possible, "or does not"},
                {"орын", "орнында", certain, ""},
                {"кәсіпорын", "кәсіпорнының", certain, ""},
                {"дауыс", "даусы", Grade::possible, "heard beside дауысы"},
                {"көңіл", "көңлі", Grade::possible, "heard beside көңілі"},
                {"факт", "фактілері", certain, "-кт takes -і-"},
                {"объект", "объектіге", certain, ""},
                {"журналист", "журналистерге", certain, "ст + т"},
                {"журналист", "журналистке", certain, ""},
                {"процесс", "процестер", certain, "one с"},
                {"фестиваль", "фестивалінде", certain, "the soft sign falls"},
                {"фестиваль", "фестивальдер", certain, "the soft sign stays"},
                {"министр", "министрлерімен", certain, ""},
                {"ресурс", "ресурстарды", certain, ""},
                {"ресурс", "ресурстерді", Grade::possible, "loan words may waver"},
                {"тарих", "тарихын", certain, ""},
                {"арзан", "арзанырақ", Grade::possible, "comparative"},
                {"шақырым", "шақырымдай", Grade::possible, "similative"},
                {"мен", "маған", certain, "a pronoun"},
                {"жүріс-тұрыс", "жүріс-тұрысында", certain, "a compound"},
                {"республикасы", "республикасында", certain, "possessed itself"},
                {"елшілігі", "елшілігінің", certain, "possessed itself"}});
}

TEST(KazakhPattern, KnowsNamesNumbersAndAbbreviations)
{
    constexpr auto certain = Grade::certain;
    expect_all({{"Алматы", "Алматыда", certain, ""},
                {"Алматы", "АЛМАТЫДАН", certain, ""},
                {"Астана", "Астанадағы", certain, ""},
                {"Қазақстан", "Қазақстанның", certain, ""},
                {"Назарбаев", "Назарбаевтың", certain, ""},
                {"Йорк", "Йорктің", certain, ""},
                {"Нұр-Сұлтан", "Нұр-Сұлтанда", certain, ""},
                {"Рио-де-Жанейро", "Рио-де-Жанейродағы", certain, ""},
                {"ЮНЕСКО", "ЮНЕСКО-ның", certain, "a hyphen after an abbreviation"},
                {"ЮНЕСКО", "ЮНЕСКО-дағы", certain, ""},
                {"ЮНЕСКО", "ЮНЕСКО-нің", Grade::possible, "readings differ"},
                {"ҚР", "ҚР-дың", Grade::possible, "seen beside ҚР-ның"},
                {"ҚР", "ҚР-да", certain, ""},
                {"ЮНЕСКО", "ЮНЕСКОның", Grade::possible, "a forgotten hyphen"},
                {"TikTok", "TikTok-та", certain, ""},
                {"2025", "2025-те", certain, ""},
                {"2025", "2025-тегі", certain, ""}});
}

TEST(KazakhPattern, DoesNotTakeOneWordForAnother)
{
    const std::vector<std::pair<const char*, const char*>> rows{{"қазақ", "Қазақстан"},
                                                                {"қазақ", "қазақстандық"},
                                                                {"қала", "қалалық"},
                                                                {"министр", "министрлік"},
                                                                {"министр", "министрлігі"},
                                                                {"Алматы", "Алмата"},
                                                                {"Алматы", "Алматалық"},
                                                                {"кітап", "кітапхана"},
                                                                {"кітап", "кітапша"},
                                                                {"табысты", "табыстары"},
                                                                {"табысты", "табыстарымыз"},
                                                                {"мазмұнды", "мазмұндары"},
                                                                {"көңілді", "көңілдері"},
                                                                {"бала", "балабақша"},
                                                                {"бала", "балалық"},
                                                                {"бас", "баспа"},
                                                                {"көр", "көрме"},
                                                                {"сурет", "суретші"},
                                                                {"тіл", "тілші"},
                                                                {"ел", "елші"},
                                                                {"елші", "елшілік"},
                                                                {"жұмыс", "жұмыссыз"},
                                                                {"жұмыс", "жұмысшы"},
                                                                {"орын", "орынбасар"},
                                                                {"ауыз", "ауыл"},
                                                                {"тарих", "тарихшы"},
                                                                {"халық", "халықаралық"},
                                                                {"ән", "әнші"},
                                                                {"әнші", "ән"},
                                                                {"кітаптар", "кітап"},
                                                                {"ЮНЕСКО", "ЮНЕСКО-ші"},
                                                                {"қала", "қалде"},
                                                                {"қала", "қалаге"},
                                                                {"мектеп", "мектепға"},
                                                                {"мектеп", "мектепы"},
                                                                {"адам", "адамбен"},
                                                                {"Астана", "Астанате"},
                                                                {"мектеп", "мектеп-лицей"},
                                                                {"бала", "баладе"},
                                                                {"жол", "жолдер"}};
    for (const auto& [word, form] : rows) EXPECT_EQ(name(Lemma(word, Language::kk).match(form)), "none") << word << ' ' << form;
}

TEST(KazakhPattern, IsLessSureOfWordsOfTheirOwn)
{
    expect_all({{"бас", "басым", Grade::possible, "dominating"},
                {"бас", "басқа", Grade::possible, "other"},
                {"қар", "қарын", Grade::possible, "the stomach"},
                {"ой", "ойын", Grade::possible, "a game"},
                {"тер", "тері", Grade::possible, "skin"},
                {"маңыз", "маңызды", Grade::possible, "important"},
                {"қуаныш", "қуанышты", Grade::possible, "glad"},
                {"басым", "басым", Grade::exact, "it is the word itself"}});
}

TEST(KazakhPattern, KnowsBothHarmoniesOfLoanWords)
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {"педагог", "педагогтер"},   {"педагог", "педагогтар"},    {"психолог", "психологтар"}, {"психолог", "психологтерге"}, {"режиссёр", "режиссёрлер"},
        {"режиссёр", "режиссерлар"}, {"актер", "актерлар"},        {"актер", "актерлер"},       {"волонтёр", "волонтерлардың"}, {"костюм", "костюмдар"},
        {"костюм", "костюмдер"},     {"подкаст", "подкасттар"},    {"подкаст", "подкастар"},    {"контекст", "контекстінде"},  {"контекст", "контексінде"},
        {"манифест", "манифесінің"}, {"журналист", "журналистер"}, {"журналист", "журналисттер"}, {"дюйм", "дюймның"},          {"Сүлейменов", "Сүлейменовтың"},
        {"Сүлейменов", "Сүлейменовтің"}, {"Мұстафин", "Мұстафинның"}, {"Мұстафин", "Мұстафиннің"}, {"Вильнюс", "Вильнюста"},      {"Вильнюс", "Вильнюсте"},
        {"тренажер", "тренажерлары"}, {"невролог", "неврологінде"}, {"литр", "литрға"},          {"плагин", "плагиндарды"},     {"банк", "банкта"},
        {"телефон", "телефонді"},    {"мектеп", "мектептерде-ақ"}, {"қала", "қаладан-ау"},      {"келді", "келді-мыс"}};
    for (const auto& [word, form] : rows) EXPECT_NE(name(Lemma(word, Language::kk).match(form)), "none") << word << ' ' << form;
    EXPECT_EQ(Lemma("мектеп", Language::kk).read("мектептерде-ақ").explanation, "мектеп + тер (plural) + де (locative) + -ақ (particle)");
    EXPECT_EQ(name(Lemma("ақ", Language::kk).match("ақ-ақ")), "certain");
}

TEST(KazakhPattern, MendsLatinLookAlikes)
{
    expect_all({{"кітап", "кiтaптың", Grade::certain, "Latin i and a"},
                {"кітап", "кiтап", Grade::exact, "Latin i"},
                {"кiтап", "кітаптың", Grade::certain, "in the term too"},
                {"ЮНЕСКО", "ЮНЕСКО-ныӊ", Grade::none, "a letter that is no look-alike"},
                {"ЮНЕСКО", "ЮНЕСКO-дa", Grade::certain, "Latin O and a"}});
}

TEST(KazakhPattern, ExplainsTheChain)
{
    EXPECT_EQ(Lemma("кітап", Language::kk).read("кітаптарымызда").explanation, "кітап + тар (plural) + ымыз (our) + да (locative)");
    EXPECT_EQ(Lemma("кітап", Language::kk).read("кітабы").explanation, "кітап, кітаб- + ы (its)");
    EXPECT_EQ(Lemma("Республикасы", Language::kk).read("Республикасында").explanation, "республикасы + нда (locative)");
    EXPECT_EQ(Lemma("кітап", Language::kk).read("кітапхана").explanation, "");
}

TEST(KazakhPattern, KnowsWhateverInflectMakes)
{
    const std::vector<std::string> numbers{"sg", "pl"}, owners{"", "px1sg", "px2sg", "px2frm", "px3", "px1pl", "px2pl"},
        cases{"nom", "gen", "dat", "acc", "loc", "abl", "ins"};
    for (const char* word : {"кітап",           "халық",   "орын", "журналист", "факт",   "процесс", "фестиваль", "Алматы",
                             "Париж",           "ЮНЕСКО",  "2025", "TikTok",    "ҚазҰУ",  "су",      "оқу",       "партия",
                             "сценарий",        "Тбилиси", "қызы", "Бретань",   "бөлшек", "әріп",    "банк",      "Ренн",
                             "Санкт-Петербург", "ХҚХ",     "50%",  "км"}) {
        const Lemma lemma(word, Language::kk);
        for (const auto& number : numbers)
            for (const auto& owner : owners)
                for (const auto& grammatical_case : cases) {
                    const auto features = number + ";" + owner + ";" + grammatical_case;
                    const auto form = inflect(word, Language::kk, parse_form(features));
                    EXPECT_EQ(form, inflect(word, Language::kk, parse_form(features)));
                    EXPECT_NE(lemma.match(form.text), Grade::none) << word << ' ' << features << ' ' << form.text;
                    const auto folded = language::fold_word(form.text);
                    EXPECT_TRUE(std::ranges::any_of(lemma.stems(), [&](const std::string& stem) { return folded.starts_with(stem); }))
                        << word << ' ' << form.text;
                }
    }
}

TEST(KazakhPattern, IsQuickOnHostileText)
{
    std::string chain = "кітап";
    while (chain.size() < (1U << 20U)) chain += "тағылар";
    std::string particles = "кітап";
    while (particles.size() < (1U << 20U)) particles += "-ақ";
    for (const std::string& word :
         {chain, particles, std::string(), std::string("!!!"), std::string("-"), std::string("--"), std::string(1U << 20U, 'i'), std::string("ь"),
          std::string("ы"), std::string("\u0301"), std::string("😀")}) {
        const Lemma lemma(word, Language::kk);
        EXPECT_EQ(name(lemma.match(word)), word.empty() ? "none" : "exact");
        EXPECT_EQ(name(Lemma("кітап", Language::kk).match(word)), "none");
        EXPECT_EQ(Lemma("кітап", Language::kk).read(word).explanation, "");
    }
}

}  // namespace
