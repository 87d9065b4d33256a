#include "adapters/hunspell/dictionary.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "adapters/icu/converter.hpp"

namespace {

using testing::Contains;
using testing::ElementsAre;
using triptych::Language;
using triptych::hunspell::Dictionary;
using triptych::hunspell::dictionary;

/// A folder of its own for each test.
class DictionaryFiles : public testing::Test {
protected:
    void SetUp() override
    {
        folder_ = std::filesystem::path(testing::TempDir()) / (std::string("triptych_") + testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, const std::string& bytes) const { std::ofstream(folder_ / name, std::ios::binary) << bytes; }

    std::filesystem::path folder_;
};

TEST(Dictionary, KnowsTheFormsOfEachLanguage)
{
    const struct {
        Language language;
        const char* form;
        const char* stem;
    } rows[] = {
        {Language::fr, "expositions", "exposition"}, {Language::fr, "jeux", "jeu"},
        {Language::ru, "министерстве", "министерство"}, {Language::ru, "Казахстане", "Казахстан"},
        {Language::kk, "қазақтың", "қазақ"},
    };
    for (const auto& row : rows) {
        EXPECT_TRUE(dictionary(row.language).spell(row.form)) << row.form;
        EXPECT_THAT(dictionary(row.language).stems(row.form), Contains(row.stem)) << row.form;
        EXPECT_THAT(dictionary(row.language).stems(row.form), Contains(row.stem)) << row.form << ", from the cache";
    }
}

TEST(Dictionary, SuggestsWhatWasMeant)
{
    EXPECT_FALSE(dictionary(Language::kk).spell("ѳнер"));
    EXPECT_THAT(dictionary(Language::kk).suggest("ѳнер"), Contains("өнер"));
    EXPECT_THAT(dictionary(Language::fr).suggest("médiathéque"), Contains("médiathèque"));
}

TEST(Dictionary, LeavesAloneWhatIsNoWord)
{
    for (const std::string& word : {std::string(), std::string(5000, 'a'), std::string("\x01")}) {
        EXPECT_TRUE(dictionary(Language::ru).stems(word).empty());
        EXPECT_FALSE(dictionary(Language::fr).spell(word.empty() ? "qwxz" : word));
    }
}

TEST(Dictionary, SaysThatItIsAbsent)
{
    const Dictionary absent("/nowhere", Language::fr);
    EXPECT_FALSE(absent.is_present());
    EXPECT_FALSE(absent.spell("bonjour"));
    EXPECT_TRUE(absent.stems("bonjour").empty());
    EXPECT_TRUE(absent.suggest("bonjur").empty());
}

TEST_F(DictionaryFiles, ReadsDictionariesOfAnOlderEncoding)
{
    const auto koi8 = [](std::string_view text) { return triptych::icu::from_utf8(text, "KOI8-R").value(); };
    write("ru_RU.aff", koi8("SET KOI8-R\nSFX A Y 1\nSFX A а ы а\n"));
    write("ru_RU.dic", koi8("2\nвыставка\nкассета/A\n"));
    const Dictionary russian(folder_, Language::ru);
    EXPECT_TRUE(russian.is_present());
    EXPECT_TRUE(russian.spell("выставка"));
    EXPECT_TRUE(russian.spell("кассеты"));
    EXPECT_FALSE(russian.spell("көрме")) << "has a letter that KOI8-R lacks";
    EXPECT_THAT(russian.stems("кассеты"), ElementsAre("кассета"));
    EXPECT_THAT(russian.suggest("выстафка"), Contains("выставка"));
}

TEST_F(DictionaryFiles, ReadsWindowsNamesOfEncodings)
{
    write("ru_RU.aff", "SET microsoft-cp1251\n");
    write("ru_RU.dic", "1\n" + triptych::icu::from_utf8("музей", "windows-1251").value() + "\n");
    EXPECT_TRUE(Dictionary(folder_, Language::ru).spell("музей"));
}

TEST_F(DictionaryFiles, FindsTheNamesThatOtherPackagesGive)
{
    write("fr-classique.aff", "SET UTF-8\n");
    write("fr-classique.dic", "1\nmédiathèque\n");
    const auto& found = dictionary(Language::fr, folder_);
    EXPECT_TRUE(found.spell("médiathèque"));
    EXPECT_EQ(&found, &dictionary(Language::fr, folder_)) << "one for each folder";
    EXPECT_FALSE(dictionary(Language::kk, folder_).is_present());
    EXPECT_EQ(&dictionary(Language::ru, {}), &dictionary(Language::ru));
}

TEST_F(DictionaryFiles, LieWhereTheEnvironmentSays)
{
    unsetenv("TRIPTYCH_DICTIONARIES");
    setenv("DICPATH", ("/nowhere:" + folder_.string()).c_str(), 1);
    EXPECT_EQ(triptych::hunspell::default_folder(), folder_);
    setenv("TRIPTYCH_DICTIONARIES", "/first", 1);
    EXPECT_EQ(triptych::hunspell::default_folder(), "/first");
    unsetenv("TRIPTYCH_DICTIONARIES");
    unsetenv("DICPATH");
    EXPECT_EQ(triptych::hunspell::default_folder(), "/usr/share/hunspell");
}

TEST(Dictionary, ServesSeveralThreads)
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int round = 0; round < 50; ++round) EXPECT_THAT(dictionary(Language::ru).stems("городов"), Contains("город"));
        });
    for (auto& thread : threads) thread.join();
}

}  // namespace
