// How far the exported rules agree with `segment`.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "cases/divided.hpp"
#include "triptych/segment.hpp"

namespace {

namespace fs = std::filesystem;
using triptych::Language;

const triptych::Segmenter& exported()
{
    static const triptych::Segmenter segmenter(triptych::own_segmentation_rules(), {triptych::RuleUse::replace});
    return segmenter;
}

struct Agreement {
    std::size_t same = 0, all = 0;
    std::string differences;
    [[nodiscard]] double share() const { return all == 0 ? 1.0 : static_cast<double>(same) / static_cast<double>(all); }
};

/// Boundaries inside the lines: those that both find against those that one of them finds.
void compare(std::string_view text, Language language, Agreement& agreement)
{
    std::set<std::size_t> ours, theirs, both, any;
    const auto ends = [&](const std::vector<triptych::Segment>& segments, std::set<std::size_t>& into) {
        for (const auto& segment : segments) {
            const auto next = text.find_first_not_of(' ', segment.source.end);
            if (next != std::string_view::npos && text[next] != '\n') into.insert(segment.source.end);
        }
    };
    ends(triptych::segment(text, language), ours);
    ends(exported().segment(text, language), theirs);
    std::ranges::set_intersection(ours, theirs, std::inserter(both, both.end()));
    std::ranges::set_union(ours, theirs, std::inserter(any, any.end()));
    agreement.same += both.size();
    agreement.all += any.size();
    for (const std::size_t at : any)
        if (!both.contains(at)) {
            const auto line = text.rfind('\n', at) == std::string_view::npos ? 0 : text.rfind('\n', at) + 1;
            agreement.differences += std::string(ours.contains(at) ? "ours only: " : "srx only: ") + std::string(text.substr(line, at - line)) + "|\n";
        }
}

std::string slurp(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const fs::path root = TRIPTYCH_SOURCE_DIR;

TEST(OwnRules, AgreeOnTheSentencesOfOurTests)
{
    const auto source = slurp(root / "tests/unit/language/segmentation/segment_test.cpp");
    const std::regex row("Language::(fr|ru|kk), \"((?:[^\"\\\\]|\\\\.)*)\"");
    Agreement agreement;
    for (auto found = std::sregex_iterator(source.begin(), source.end(), row); found != std::sregex_iterator(); ++found) {
        std::string text = std::regex_replace(std::regex_replace((*found)[2].str(), std::regex("\\|"), " "), std::regex("\\\\\""), "\"");
        compare(text, *triptych::parse_language((*found)[1].str()), agreement);
    }
    std::cout << agreement.same << " of " << agreement.all << " boundaries\n";
    EXPECT_GE(agreement.all, 50U);
    EXPECT_GE(agreement.share(), 0.95) << agreement.differences;
}

/// The texts of the example project: a part of each .trip file for each language.
TEST(OwnRules, AgreeOnTheExampleProject)
{
    triptych::Trio<Agreement> agreement;
    for (const auto& entry : fs::recursive_directory_iterator(root / "examples/printemps")) {
        if (entry.path().extension() != ".trip") continue;
        const auto text = slurp(entry.path());
        for (const Language language : triptych::all_languages) {
            const auto begin = text.find("\n[" + std::string(triptych::code(language)) + "]\n");
            if (begin == std::string::npos) continue;
            const auto end = std::min(text.find("\n[", begin + 1), text.size());
            compare(std::string_view(text).substr(begin + 6, end - begin - 6), language, agreement[language]);
        }
    }
    for (const Language language : triptych::all_languages) {
        std::cout << triptych::code(language) << ": " << agreement[language].same << " of " << agreement[language].all << " boundaries\n";
        EXPECT_GE(agreement[language].all, 50U);
        EXPECT_GE(agreement[language].share(), 0.95) << triptych::code(language) << '\n' << agreement[language].differences;
    }
}

/// The sentences of tests/cases/segmentation, one text each.
TEST(OwnRules, AgreeOnOurCases)
{
    for (const Language language : triptych::all_languages) {
        Agreement agreement;
        for (const auto& row : triptych::test::read_divided(TRIPTYCH_SOURCE_DIR, language)) compare(row.text, language, agreement);
        std::cout << triptych::code(language) << ": " << agreement.same << " of " << agreement.all << " boundaries\n";
        EXPECT_GE(agreement.all, 300U);
        EXPECT_GE(agreement.share(), 0.97) << triptych::code(language) << '\n' << agreement.differences;
    }
}

TEST(OwnRules, AgreeWhereTheyOnceDiffered)
{
    const std::pair<Language, std::string_view> texts[] = {
        {Language::fr, "La hausse atteint 1,5 °C. C’est trop."},
        {Language::ru, "Полезен витамин С. Он есть в лимоне."},
        {Language::ru, "Его греют солнце и пр. Всё это бесплатно."},
        {Language::kk, "Әбілхан Қастеев (1904–1973 жж.). Мұражай оның атымен аталады."},
        {Language::fr, "Code de la consommation, Art. L. 121-1 et suivants."},
        {Language::fr, "1️⃣ Suivez-nous 2️⃣ Likez 3️⃣ Partagez"},
        {Language::fr, "**Attention !** Le concours ferme lundi."},
        {Language::fr, "Article 1er. Le concours est gratuit."},
        {Language::ru, "Статья первая. Предмет конкурса"},
        {Language::kk, "Екінші тарау. Қатысушылардың құқықтары"},
        {Language::ru, "Приз — 5 млн долл. США. Второй — 1 млн."},
        {Language::kk, "Абай ат. ҚазҰПУ студенттері келді."},
        {Language::ru, "В 1991 г. — СССР распался."},
        {Language::ru, "Угол ул. Абая и трк. Мега. Там стоянка."},
    };
    for (const auto& [language, text] : texts) {
        Agreement agreement;
        compare(text, language, agreement);
        EXPECT_EQ(agreement.differences, "") << text;
    }
}

TEST(OwnRules, HaveRulesForEveryLanguage)
{
    const auto rules = triptych::own_segmentation_rules();
    ASSERT_EQ(rules.languages.size(), 5U);
    for (const auto& language : rules.languages)
        for (const auto& rule : language.rules) {
            EXPECT_FALSE(rule.note.empty());
            EXPECT_EQ(rule.before.text.find("%openers"), std::string::npos);
        }
    for (const Language language : triptych::all_languages) EXPECT_TRUE(exported().has_rules(language));
}

}  // namespace
