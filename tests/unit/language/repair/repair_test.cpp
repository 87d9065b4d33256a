#include "triptych/repair.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "triptych/text.hpp"
#include "unit/language/repair/damage.hpp"

namespace {

using testing::HasSubstr;
using triptych::Language;
using triptych::repair;
using triptych::RepairKind;

TEST(Repair, MendsMisreadText)
{
    const struct {
        std::string_view damaged, whole, why;
    } rows[] = {
        {"Р¤РёР»СЊРј РІ РјРµРґРёР°С‚РµРєРµ", "Фильм в медиатеке", "windows-1251"},
        {"РљУ©СЂРјРµ ТљР°Р·Р°Т›СЃС‚Р°РЅ", "Көрме Қазақстан", "windows-1251, Kazakh letters"},
        {"CinÃ©-club â€” entrÃ©e libre", "Ciné-club — entrée libre", "windows-1252"},
        {"Â« L’Ã©tÃ© Â»", "« L’été »", "windows-1252, quotes"},
        {"слово вЂ” дело", "слово — дело", "one dash"},
        {"CafГ© littГ©raire", "Café littéraire", "French read as windows-1251"},
        {"п÷я─п╦п╡п╣я┌", "Привет", "KOI8-R"},
        {"ÃƒÂ©tÃƒÂ©", "été", "two layers"},
        {"Р?СЃС‚РѕСЂРёСЏ", "История", "a lost byte that could only be one letter"},
        {"Ïðèâåò, äðóçüÿ!", "Привет, друзья!", "windows-1251 read as windows-1252"},
        {"рТЙЧЕФ ДТХЪШС", "Привет друзья", "KOI8-R read as windows-1251"},
        {"оПХБЕР ДПСГЭЪ", "Привет друзья", "windows-1251 read as KOI8-R"},
        {"Ќазаќстан Республикасы", "Қазақстан Республикасы", "KZ-1048 without its font"},
        {"cafй littйraire", "café littéraire", "windows-1252 read as windows-1251"},
        {"?аза?стан", "Қазақстан", "letters that the page lacked"},
        {"un café litt\uFFFDraire", "un café littéraire", "a byte that was no UTF-8"},
        {"Ã  la mÃ©diathÃ¨que", "à la médiathèque", "the second byte of à became a plain space"},
        {"Rendez-vous Ã  la fin", "Rendez-vous à la fin", "the same, alone in its line"},
        {"Rendez-vous Ã la fin", "Rendez-vous à la fin", "and of two spaces one was left"},
        {"VoilÃ , dÃ©jÃ  vendredi, Ã\nAlmaty", "Voilà, déjà vendredi, à\nAlmaty", "before a comma, at the end of a line"},
        {"EntrÃ©e Ã  19Â h", "Entrée à 19\u00A0h", "a no-break space that became a plain one"},
        {"Ð Ð¸Ð¼", "Рим", "the second byte of Р"},
        {"Р РµСЃРїСѓР±Р»РёРєР°", "Республика", "the same, read as windows-1251"},
        {"Вход свободный.\nРџСЂРёС…РѕРґРёС‚Рµ!\nДо встречи.", "Вход свободный.\nПриходите!\nДо встречи.", "one paragraph alone"},
    };
    for (const auto& row : rows) {
        const auto repaired = repair(row.damaged);
        EXPECT_EQ(repaired.text, row.whole) << row.why;
        ASSERT_FALSE(repaired.repairs.empty()) << row.why;
        for (const auto& one : repaired.repairs) {
            EXPECT_EQ(row.damaged.substr(one.range.begin, one.range.size()), one.before);
            EXPECT_FALSE(one.evidence.empty());
        }
        EXPECT_EQ(repair(repaired.text).text, repaired.text) << "twice equals once";
    }
}

TEST(Repair, MendsLettersOfTheWrongAlphabet)
{
    const struct {
        std::string_view damaged, whole, why;
    } rows[] = {
        // French
        {"un \u0441inéma", "un cinéma", "Cyrillic с"}, {"une vidé\u043E", "une vidéo", "Cyrillic о"}, {"l’\u0410lliance française", "l’Alliance française", "Cyrillic А"},
        {"la \u0440oésie", "la poésie", "Cyrillic р"}, {"le \u0422héâtre", "le Théâtre", "Cyrillic Т"}, {"il \u0443 a longtemps", "il y a longtemps", "a lone у"},
        {"le r\u0435ndez-vous", "le rendez-vous", "Cyrillic е"}, {"l’\u03BFpéra", "l’opéra", "Greek omicron"}, {"une s0irée musicale", "une soirée musicale", "a zero"},
        {"la \u0441hanson", "la chanson", "Cyrillic с"}, {"c’est \u0430insi", "c’est ainsi", "Cyrillic а"}, {"l’\u0435xposition", "l’exposition", "Cyrillic е"},
        // Russian
        {"концерт в м\u0061\u0065", "концерт в мае", "Latin a, e"}, {"\u0043 уважением", "С уважением", "a lone C"},
        {"Мария \u0063 Таней", "Мария с Таней", "a lone c before a name"}, {"Мы идём \u0063 Асель", "Мы идём с Асель", "a lone c before a name"},
        {"лекция \u006F Каспии", "лекция о Каспии", "a lone o before a name"},
        {"приходите \u0063 друзьями", "приходите с друзьями", "a lone c"}, {"выс\u0074авка", "выс\u0074авка", "t is like no letter"},
        {"0ткрытие выставки", "Открытие выставки", "a zero"}, {"\u0041лматы", "Алматы", "Latin A"}, {"м\u006Fлодёжь", "молодёжь", "Latin o"},
        {"\u0422\u0435атр и \u004Dузей", "Театр и Музей", "Latin M"}, {"кин\u03BF", "кино", "Greek omicron"}, {"с\u0063ылка", "ссылка", "Latin c"},
        // Kazakh
        {"\u0473нер мектебі", "өнер мектебі", "fita"}, {"бүкіл элем", "бүкіл әлем", "э"}, {"10 с\u0259уір", "10 сәуір", "Latin schwa"},
        {"әлеуметт\u0069к желі", "әлеуметтік желі", "Latin i"}, {"\u0068әм", "һәм", "Latin h"}, {"У\u0336лы дала", "Ұлы дала", "struck through"},
        {"\u00A5лы дала", "Ұлы дала", "a yen sign"}, {"к\u0327ала", "қала", "a cedilla"}, {"\u0458ріптер", "әріптер", "ј of a font"},
        {"Т\u0456л ж\u0259не \u0259ңг\u0069ме", "Тіл және әңгіме", "several"}, {"ме\u043Dің қа\u006Cам", "менің қа\u006Cам", "l is like no letter"},
        {"\u0454ылым", "ғылым", "є of a font"}, {"\u045Eлт", "ұлт", "ў of a font"}, {"\u0457лкен", "үлкен", "ї of a font"}, {"\u0455ір", "\u0455ір", "no word begins with ң"},
    };
    for (const auto& row : rows) {
        const auto repaired = repair(row.damaged);
        EXPECT_EQ(repaired.text, row.whole) << row.damaged << ": " << row.why;
    }
}

TEST(Repair, LeavesRightTextsAlone)
{
    for (const std::string_view text :
         {"TikTok-та, DELF-ке, A2-ден C1-ге дейін", "XIX ғасыр, ХІХ век, XIXe siècle", "Wi-Fi, CO₂, B2B, 3D, iPhone, WhatsApp-та", "https://af.kz/каталог/a, @aлма, #Aлматы",
          "СССР», «класс «Р»»", "«В «Bonjour»»", "Её и моё, ещё раз. Её!", "Тіл, тұр, түр, Рұ, рәсім", "В\u00A0Almaty Towers Ballroom", "ÉCOLE  GE, Â  LA MER, Å  et Ñ", "Р  , В  Алматы, Г  С", "витамин C, план C, класс C", "план C Асель", "c est la vie", "витамин c Асель", "вход C Асель", "ось y Алматы", "витамин C, группа A, зал B и вход C", "a) пункт; b) пункт", "Эр-Рияд, эфир, эра",
          "Қалай? Неге? Кто?где", "Größe, Dvořák, naïve, niño, Ångström, São Paulo", "Београд, Ќирил, Київ їхній", "30лет 3месяца 2025ж", "α-частица, Ω, μ, π", "", "№ 25, 19:00 — 20 ₸, 20 °C",
          "имя_file_а `аa` {имяname}", "ПОЭЗИЯ ЖӘНЕ ӨНЕР", "а b с", "100 km/h, 5 м/с", "Ÿ, œuvre, ÆON", "бочонок с элем", "элем", "essai — эссе — эссе, өнер", "Үздік эссені"})
        EXPECT_EQ(repair(text).text, text);
}

TEST(Repair, TellsWhatIsLost)
{
    EXPECT_EQ(repair("\u0041лматы").repairs.at(0).kind, RepairKind::letters);
    const auto repaired = repair("b\uFFFD et \uFFFD\uFFFD\uFFFD\uFFFDt");
    EXPECT_FALSE(repaired.remains.empty());
    for (const auto& damage : repaired.remains) EXPECT_FALSE(damage.evidence.empty());
}

TEST(Repair, DoesWithoutDictionaries)
{
    const triptych::RepairOptions none{.dictionaries = "/nowhere"};
    EXPECT_EQ(repair("с\u0259уір, \u0041лматыда, У\u0336лы", none).text, "сәуір, Алматыда, Ұлы");
    EXPECT_EQ(repair("Р¤РёР»СЊРј", none).text, "Фильм");
    EXPECT_EQ(repair("элем, TikTok-та", none).text, "элем, TikTok-та");
}

TEST(Repair, MakesOnlyTheRepairsItIsAskedFor)
{
    EXPECT_EQ(repair("Р¤РёР»СЊРј \u0041лматыда", {.encoding = false}).text, "Р¤РёР»СЊРј Алматыда");
    EXPECT_EQ(repair("Р¤РёР»СЊРј \u0041лматыда", {.letters = false}).text, "Фильм \u0041лматыда");
    EXPECT_THROW((void)repair("\xD0"), triptych::Error);
}

TEST(Repair, JoinsARepairOfLettersWithOneOfEncoding)
{
    const std::string damaged = "Кеш: " + damage::read_as("10 с\u0259уір", "windows-1252") + " күні";
    const auto repaired = repair(damaged);
    EXPECT_EQ(repaired.text, "Кеш: 10 сәуір күні");
    ASSERT_EQ(repaired.repairs.size(), 1U);
    EXPECT_EQ(damaged.substr(repaired.repairs[0].range.begin, repaired.repairs[0].range.size()), repaired.repairs[0].before);
    EXPECT_EQ(repaired.repairs[0].after, "сәуір");
}

// ---- properties over whole lists -------------------------------------------------------------------------------

const std::filesystem::path root = TRIPTYCH_SOURCE_DIR;

// Every word of the lists; under the sanitizers, which take fifty times as long, every eleventh.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t stride = 11;
#else
constexpr std::size_t stride = 1;
#endif

std::vector<std::string> dictionary_lines(const std::string& file)
{
    std::ifstream in("/usr/share/hunspell/" + file);
    std::vector<std::string> lines;
    std::string line;
    for (std::getline(in, line); std::getline(in, line);) {
        line.resize(std::min(line.find_first_of("/\t\r"), line.size()));
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

TEST(RepairOfCleanText, ChangesNoWordOfADictionary)
{
    for (const auto& [file, language] : {std::pair("kk_KZ.dic", Language::kk), std::pair("ru_RU.dic", Language::ru), std::pair("fr_FR.dic", Language::fr)}) {
        const auto words = dictionary_lines(file);
        ASSERT_GT(words.size(), 50'000U) << file;
        std::string text;
        for (std::size_t i = 0; i < words.size(); i += stride) text += words[i] + '\n';
        for (const auto& options : {triptych::RepairOptions{}, triptych::RepairOptions{.language = language}}) {
            const auto repaired = repair(text, options);
            for (const auto& one : repaired.repairs) ADD_FAILURE() << file << ": " << one.before << " -> " << one.after << ": " << one.evidence;
            EXPECT_TRUE(repaired.remains.empty());
        }
    }
}

/// The texts of the example project, a line each.
triptych::Trio<std::vector<std::string>> example_lines()
{
    triptych::Trio<std::vector<std::string>> lines;
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"posts", "panels", "regulations"})
        for (const auto& entry : std::filesystem::directory_iterator(root / "examples/printemps" / folder))
            if (entry.path().extension() == ".trip") files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files)
        for (const auto& unit : triptych::read_document(file).units)
            for (const Language language : triptych::all_languages)
                if (!unit.variants[language].text.empty()) lines[language].push_back(unit.variants[language].text);
    return lines;
}

TEST(RepairOfCleanText, ChangesNoExampleAndNoGlossary)
{
    const auto lines = example_lines();
    for (const Language language : triptych::all_languages) {
        EXPECT_GT(lines[language].size(), 60U);
        for (const auto& line : lines[language])
            for (const auto& one : repair(line).repairs) ADD_FAILURE() << one.before << " -> " << one.after << ": " << one.evidence << " in " << line;
    }
    std::vector<std::filesystem::directory_entry> files;
    for (const char* folder : {"glossaries", "examples"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) files.push_back(entry);
    for (const auto& entry : files) {
        if (!entry.is_regular_file()) continue;
        for (const auto& one : repair(triptych::read_file(entry.path())).repairs) ADD_FAILURE() << entry.path() << ": " << one.before << " -> " << one.after << ": " << one.evidence;
    }
}

TEST(RepairOfDamagedText, GivesTheExamplesBack)
{
    const auto lines = example_lines();
    const auto beyond_ascii = [](std::string_view line) { return std::ranges::any_of(line, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }); };
    for (const std::string_view page : {"windows-1251", "windows-1252", "KOI8-R", "KZ-1048", "IBM866", "macintosh"})
        for (const Language language : triptych::all_languages) {
            std::size_t all = 0, whole = 0;
            for (const auto& line : lines[language]) {
                if (!beyond_ascii(line)) continue;
                ++all;
                const auto once = damage::read_as(line, page), twice = damage::read_as(once, page);
                if (repair(once).text == line && repair(twice).text == line) ++whole;
                else if (all - whole < 4) std::cout << page << ": " << line << "\n    gives " << repair(once).text << "\n    and   " << repair(twice).text << '\n';
            }
            EXPECT_GE(whole * 100, all * 95) << page << ' ' << triptych::code(language) << ": " << whole << " of " << all;
        }
}

TEST(RepairOfDamagedText, ReadsTheExamplesInTheirOldEncodings)
{
    const auto lines = example_lines();
    for (const std::string_view page : {"windows-1251", "windows-1252", "KOI8-R", "KZ-1048", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "macintosh"})
        for (const Language language : triptych::all_languages) {
            std::size_t all = 0, right = 0;
            for (const auto& line : lines[language]) {
                const auto bytes = damage::written_in(line, page);
                if (!bytes || *bytes == line) continue;
                ++all;
                try {
                    if (triptych::decode(*bytes).text == line) ++right;
                    else if (all - right < 3) std::cout << page << ": " << line << "\n    gives " << triptych::decode(*bytes).encoding << ' ' << triptych::decode(*bytes).text << '\n';
                } catch (const triptych::Error& error) {
                    std::cout << page << ": " << line << "\n    gives " << error.what() << '\n';
                }
            }
            if (all < 5) continue;
            const std::size_t least = page == "x-mac-cyrillic" ? 85 : 95;  // it shares its small letters with windows-1251
            EXPECT_GE(right * 100, all * least) << page << ' ' << triptych::code(language) << ": " << right << " of " << all;
        }
}

TEST(DetectEncoding, RanksWithEvidence)
{
    const auto guesses = triptych::detect_encoding("\xCF\xF0\xE8\xE2\xE5\xF2, \xE4\xF0\xF3\xE7\xFC\xFF");
    ASSERT_GE(guesses.size(), 11U);
    EXPECT_EQ(guesses[0].encoding, "windows-1251");
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        EXPECT_FALSE(guesses[i].evidence.empty());
        EXPECT_GE(guesses[i].score, 0);
        EXPECT_LE(guesses[i].score, 1);
        EXPECT_GE(guesses[i == 0 ? 0 : i - 1].score, guesses[i].score);
        EXPECT_TRUE(guesses[i].encoding != "UTF-8" || guesses[i].bad_bytes.front() == 0U);
    }
}

TEST(DetectEncoding, ReadsUtf8WithLinesOfAnotherEncoding)
{
    const auto decoded = triptych::decode("Приглашаем на выставку.\n\xCF\xF0\xE8\xF5\xEE\xE4\xE8\xF2\xE5 \xE2\xF1\xE5!\nL\x92\xC3\xA9t\xC3\xA9 à la médiathèque.\n");
    EXPECT_EQ(decoded.text, "Приглашаем на выставку.\nПриходите все!\nL’été à la médiathèque.\n");
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_THAT(decoded.evidence, HasSubstr("windows-1251"));
}

}  // namespace
