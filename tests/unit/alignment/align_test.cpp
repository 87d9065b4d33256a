#include "triptych/align.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "triptych/error.hpp"

namespace {

using triptych::align;
using triptych::align_beads;
using triptych::AlignOptions;
using triptych::all_languages;
using triptych::Bead;
using triptych::Language;
using triptych::Segment;
using triptych::State;
using triptych::Trio;

using Texts = std::vector<std::string>;
using Sentences = Trio<std::vector<Segment>>;

Sentences sentences(const Trio<Texts>& texts)
{
    Sentences made;
    for (const Language language : all_languages)
        for (const auto& text : texts[language]) made[language].push_back({text, {}});
    return made;
}

/// "0,1:0: 2:1:0" as the command line prints it: beads fr:ru:kk.
std::string print(const std::vector<Bead>& beads)
{
    std::string out;
    for (const Bead& bead : beads) {
        out += out.empty() ? "" : " ";
        for (const Language language : all_languages) {
            if (language != Language::fr) out += ':';
            for (const auto n : bead.sentences[language]) out += (out.empty() || out.back() == ' ' || out.back() == ':' ? "" : ",") + std::to_string(n);
        }
    }
    return out;
}

const Trio<Texts> festival{
    {"Le festival du film ouvre le 11 avril à 19 h.", "L’entrée est libre, dans la limite des places disponibles.", "Qui viendra ?",
     "La projection sera suivie d’une rencontre avec le réalisateur.", "Renseignements : 271-23-45"},
    {"Фестиваль кино открывается 11 апреля в 19:00.", "Вход свободный, число мест ограничено.", "Кто придёт?",
     "После показа состоится встреча с режиссёром.", "Справки: 271-23-45"},
    {"Кино фестивалі 11 сәуірде сағат 19:00-де ашылады.", "Кіру тегін, орын саны шектеулі.", "Кім келеді?",
     "Фильмнен кейін режиссермен кездесу өтеді.", "Анықтама: 271-23-45"}};

TEST(Align, PairsWhatSaysTheSame)
{
    EXPECT_EQ(print(align_beads(sentences(festival))), "0:0:0 1:1:1 2:2:2 3:3:3 4:4:4");
}

TEST(Align, FindsWhatIsMissingSplitAndMerged)
{
    Trio<Texts> missing = festival;
    missing.ru.erase(missing.ru.begin() + 2);
    EXPECT_EQ(print(align_beads(sentences(missing))), "0:0:0 1:1:1 2::2 3:2:3 4:3:4");

    Trio<Texts> extra = festival;
    extra.kk.insert(extra.kk.begin() + 3, "Бұл сөйлем тек қазақша жазылған, 2025 жылғы кеш туралы айтады, аудармасы жоқ.");
    EXPECT_EQ(print(align_beads(sentences(extra))), "0:0:0 1:1:1 2:2:2 ::3 3:3:4 4:4:5");

    Trio<Texts> split = festival;
    split.fr[3] = "La projection sera suivie d’une";
    split.fr.insert(split.fr.begin() + 4, "rencontre avec le réalisateur.");
    EXPECT_EQ(print(align_beads(sentences(split))), "0:0:0 1:1:1 2:2:2 3,4:3:3 5:4:4");
}

TEST(Align, TakesTwoLanguagesOrOneOrNone)
{
    Trio<Texts> two = festival;
    two.ru.clear();
    EXPECT_EQ(print(align_beads(sentences(two))), "0::0 1::1 2::2 3::3 4::4");
    two.kk.clear();
    EXPECT_EQ(print(align_beads(sentences(two))), "0:: 1:: 2:: 3:: 4::");
    EXPECT_TRUE(align_beads({}).empty());
}

TEST(Align, KeepsParagraphsTogether)
{
    const Trio<Texts> texts{{"Le jazz trio.", "Le film.", "La danse."}, {"Трио играет.", "Показ кино.", "Танцы."}, {}};
    AlignOptions options;
    options.paragraphs.fr = {0, 1};
    options.paragraphs.ru = {0, 1};
    EXPECT_EQ(print(align_beads(sentences(texts), options)), "0:0: 1:1: 2:2:");
    options.paragraphs.fr = {0, 1, 99};
    EXPECT_NO_THROW(align_beads(sentences(texts), options)) << "a border after the end is not looked at";
}

TEST(Align, MakesUnits)
{
    Trio<Texts> texts = festival;
    texts.kk.erase(texts.kk.begin() + 1);
    texts.ru[3] = "После показа состоится";
    texts.ru.insert(texts.ru.begin() + 4, "встреча с режиссёром.");
    const auto units = align(sentences(texts));
    ASSERT_EQ(units.size(), 5U);
    EXPECT_EQ(units[0].id, "1");
    EXPECT_EQ(units[4].id, "5");
    EXPECT_EQ(units[3].variants.ru.text, "После показа состоится встреча с режиссёром.");
    EXPECT_EQ(units[3].variants.ru.state, State::draft);
    EXPECT_EQ(units[1].variants.kk.state, State::missing);
    EXPECT_TRUE(units[1].variants.kk.text.empty());
}

TEST(Align, IsSurerOfWhatFits)
{
    const auto good = align_beads(sentences(festival));
    const auto bad = align_beads(sentences({{"Oui."}, {"Настоящее положение определяет порядок проведения конкурса в 2025 году."}, {}}));
    for (const Bead& bead : good) EXPECT_GT(bead.confidence, 0.9);
    for (const Bead& bead : bad) EXPECT_LT(bead.confidence, 0.6);
}

TEST(Align, RefusesBytesThatAreNotUtf8)
{
    EXPECT_THROW(align_beads(sentences({{"D\xE9" "bat"}, {"Дебаты"}, {}})), triptych::Error);
}

triptych::AlignLock lock(std::size_t fr, std::size_t fr_end, std::size_t ru, std::size_t ru_end, std::size_t kk, std::size_t kk_end)
{
    return {{fr, fr_end}, {ru, ru_end}, {kk, kk_end}};
}

TEST(Align, KeepsWhatAPersonDecided)
{
    AlignOptions options;
    options.locks = {lock(1, 3, 1, 2, 1, 2)};
    const auto together = align_beads(sentences(festival), options);
    EXPECT_THAT(print(together), testing::HasSubstr("1,2:1:1"));
    EXPECT_EQ(together[1].confidence, 1.0);
    options.locks = {lock(3, 3, 2, 2, 3, 3)};  // a cut in the wrong place
    for (const Bead& bead : align_beads(sentences(festival), options)) {
        const auto is_before = [&](Language language, std::size_t cut) { return bead.sentences[language].empty() || bead.sentences[language].back() < cut; };
        const auto is_after = [&](Language language, std::size_t cut) { return bead.sentences[language].empty() || bead.sentences[language].front() >= cut; };
        EXPECT_TRUE((is_before(Language::fr, 3) && is_before(Language::ru, 2) && is_before(Language::kk, 3)) ||
                    (is_after(Language::fr, 3) && is_after(Language::ru, 2) && is_after(Language::kk, 3)));
    }
    options.locks = {lock(0, 5, 0, 5, 0, 4)};
    EXPECT_EQ(print(align_beads(sentences(festival), options)), "0,1,2,3,4:0,1,2,3,4:0,1,2,3 ::4") << "a lock may hold more than the search would";
}

TEST(Align, RefusesLocksThatCannotBe)
{
    for (const auto& locks : {std::vector{lock(0, 9, 0, 1, 0, 1)}, std::vector{lock(2, 1, 0, 1, 0, 1)},
                              std::vector{lock(1, 2, 1, 2, 1, 2), lock(0, 1, 2, 3, 2, 3)}}) {
        AlignOptions options;
        options.locks = locks;
        EXPECT_THROW(align_beads(sentences(festival), options), triptych::Error);
    }
}

TEST(Align, LearnsFromAllDocumentsOfABatch)
{
    // Sentences of one length, without a number or a name: only words that come again can tell which is missing.
    const std::vector<Trio<std::string>> lines{{"Le lac est calme ce matin.", "Утром озеро спокойное.", "Таңертең көл тынық."},
                                               {"La forêt brûle cet été.", "Этим летом горит лес.", "Осы жазда орман жанды."},
                                               {"Le fleuve gèle en hiver.", "Зимой река замерзает.", "Қыста өзен қатады."},
                                               {"La steppe fleurit en mai.", "Степь весной цветёт.", "Дала көктемде гүлдейді."}};
    std::vector<triptych::AlignInput> inputs;
    for (int n = 0; n < 12; ++n) {
        triptych::AlignInput input;
        for (std::size_t i = 0; i < 4; ++i)
            for (const Language language : all_languages) input.sentences[language].push_back({lines[(i * (n % 2 == 0 ? 1 : 3) + static_cast<std::size_t>(n)) % 4][language], {}});
        inputs.push_back(input);
    }
    inputs.back().sentences.ru.erase(inputs.back().sentences.ru.begin() + 1);
    const auto beads = triptych::align_all(inputs);
    ASSERT_EQ(beads.size(), inputs.size());
    EXPECT_EQ(print(beads.front()), "0:0:0 1:1:1 2:2:2 3:3:3");
    EXPECT_EQ(print(beads.back()), "0:0:0 1::1 2:1:2 3:2:3");
    EXPECT_EQ(beads, triptych::align_all(inputs)) << "same input, same output";
}

TEST(Align, FindsNumbersDatesAndNamesInEveryScript)
{
    const Trio<Texts> texts{{"Le 10 avril.", "Almaty, 1 500 places.", "Article 3", "Jean-Marc Jancovici"},
                            {"Жан-Марк Жанковичи", "10 апреля.", "Алматы, 1500 мест.", "Статья 3"},
                            {"10 сәуір.", "Алматы, 1500 орын.", "3-бап", "Жан-Марк Жанковичи"}};
    EXPECT_EQ(print(align_beads(sentences(texts))), ":0: 0:1:0 1:2:1 2:3:2 3::3");
}

TEST(Align, KnowsHeadingsByTheirNumbers)
{
    const Trio<Texts> texts{{"Article 3", "Le comité examine les demandes.", "Article 4", "Les frais sont remboursés.", "Chapitre V. Signature", "Le président signe."},
                            {"Статья 3", "Комитет рассматривает заявки.", "Глава V. Подписание", "Председатель подписывает."},
                            {"3-бап", "Комитет өтінімдерді қарайды.", "4-бап", "Шығындар өтеледі.", "V тарау. Қол қою", "Төраға қол қояды."}};
    EXPECT_EQ(print(align_beads(sentences(texts))), "0:0:0 1:1:1 2::2 3::3 4:2:4 5:3:5");
}

std::string random_sentence(std::mt19937& random)
{
    static const char* const pieces[] = {"a", "және", "кино", " ", " ", "2025", "?", ".", "É", "\u0301", "😀", "ң", "—"};
    std::string text;
    for (auto n = random() % 60; n > 0; --n) text += pieces[random() % std::size(pieces)];
    return text;
}

void expect_whole(const std::vector<Bead>& beads, const Sentences& input)
{
    for (const Language language : all_languages) {
        std::vector<std::size_t> seen, expected(input[language].size());
        for (const Bead& bead : beads) {
            ASSERT_LE(bead.sentences[language].size(), 3U);
            seen.insert(seen.end(), bead.sentences[language].begin(), bead.sentences[language].end());
        }
        std::iota(expected.begin(), expected.end(), 0U);
        ASSERT_EQ(seen, expected) << "each sentence once, in order";
    }
}

TEST(Align, PutsEverySentenceIntoOneBeadWhateverComes)
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        Sentences input;
        AlignOptions options;
        for (const Language language : all_languages)
            for (auto n = random() % 40; n > 0; --n) {
                if (random() % 4 == 0) options.paragraphs[language].push_back(input[language].size());
                input[language].push_back({random_sentence(random), {}});
            }
        const auto beads = align_beads(input, options);
        expect_whole(beads, input);
        for (const Bead& bead : beads) ASSERT_TRUE(bead.confidence >= 0 && bead.confidence <= 1);
        ASSERT_EQ(beads, align_beads(input, options)) << "same input, same output";
    }
}

TEST(Align, StaysNearTheDiagonalInLongTexts)
{
    std::mt19937 random(5);
    Sentences input;
    for (int n = 0; n < 1500; ++n) {
        const std::string body(20 + random() % 80, 'a');
        for (const Language language : all_languages)
            if (random() % 20 != 0) input[language].push_back({std::to_string(n) + " " + body + ".", {}});
    }
    const auto beads = align_beads(input);
    expect_whole(beads, input);
    std::size_t wrong = 0;
    for (const Bead& bead : beads) {
        Texts numbers;
        for (const Language language : all_languages)
            for (const auto n : bead.sentences[language]) numbers.push_back(input[language][n].text.substr(0, input[language][n].text.find(' ')));
        if (std::adjacent_find(numbers.begin(), numbers.end(), std::not_equal_to<>()) != numbers.end()) ++wrong;
    }
    EXPECT_LT(wrong, beads.size() / 50);
}

TEST(Align, SeesThatOneSentenceSaysWhatTwoSay)
{
    const Trio<Texts> texts{
        {"Le budget carbone", "Le charbon, le pétrole et le gaz se sont formés en millions d’années à partir de plantes et de plancton.", "Nous les brûlons en quelques siècles.",
         "Environ 80 % de l’énergie utilisée dans le monde vient encore de ces combustibles fossiles."},
        {"Углеродный бюджет", "Уголь, нефть и газ миллионы лет образовывались из растений и планктона, а мы сжигаем их за несколько столетий.",
         "Около 80 % энергии, которую использует мир, до сих пор даёт это ископаемое топливо."},
        {}};
    EXPECT_EQ(print(align_beads(sentences(texts))), "0:0: 1,2:1: 3:2:");
}

TEST(Align, FindsTheWayInALongTextAsInAShortOne)
{
    std::mt19937 random(3);
    Sentences input;
    Trio<std::vector<int>> numbers;
    for (int n = 0; n < 3000; ++n) {
        const bool is_left_out = n >= 1000 && n < 1300;  // a whole chapter that one language lacks
        for (const Language language : all_languages) {
            if (random() % 20 == 0 || (is_left_out && language == Language::kk)) continue;
            input[language].push_back({std::string(15 + static_cast<std::size_t>(n * 7919 % 60), 'a') + " " + std::to_string(n) + ".", {}});
            numbers[language].push_back(n);
        }
    }
    const auto beads = align_beads(input);
    expect_whole(beads, input);
    std::size_t wrong = 0;
    for (const Bead& bead : beads) {
        std::vector<int> seen;
        for (const Language language : all_languages)
            for (const auto i : bead.sentences[language]) seen.push_back(numbers[language][i]);
        if (std::adjacent_find(seen.begin(), seen.end(), std::not_equal_to<>()) != seen.end()) ++wrong;
    }
    EXPECT_LT(wrong, beads.size() / 50);
}

TEST(Align, StandsTextsOfVeryDifferentLength)
{
    Sentences input;
    for (int n = 0; n < 1200; ++n) input.fr.push_back({"Phrase numéro " + std::to_string(n) + ".", {}});
    input.ru.push_back({"Одно предложение.", {}});
    for (int n = 0; n < 900; ++n) input.kk.push_back({std::to_string(n) + "-сөйлем.", {}});
    expect_whole(align_beads(input), input);
}

}  // namespace
