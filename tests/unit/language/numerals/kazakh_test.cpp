#include "language/numerals/kazakh.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "language/numerals/words.hpp"

namespace {

using namespace triptych::language;
using triptych::Language;

TEST(KazakhNumbers, TakeTheCaseEndingsOfRealTexts)
{
    const struct {
        const char* digits;
        Case form;
        const char *expected, *why;
    } rows[] = {
        {"2025", Case::locative, "те", "бес"},
        {"2022", Case::locative, "де", "екі"},
        {"2020", Case::locative, "да", "жиырма"},
        {"2026", Case::locative, "да", "алты"},
        {"2000", Case::locative, "да", "мың"},
        {"1900", Case::locative, "де", "жүз"},
        {"1991", Case::locative, "де", "бір"},
        {"1986", Case::genitive, "ның", "алты"},
        {"2010", Case::ablative, "нан", "он"},
        {"1980", Case::ablative, "нен", "сексен"},
        {"1990", Case::ablative, "нан", "тоқсан"},
        {"2024", Case::ablative, "тен", "төрт"},
        {"2030", Case::dative, "ға", "отыз"},
        {"40", Case::dative, "қа", "қырық"},
        {"60", Case::dative, "қа", "алпыс"},
        {"70", Case::dative, "ке", "жетпіс"},
        {"50", Case::dative, "ге", "елу"},
        {"80", Case::accusative, "ді", "сексен"},
        {"15", Case::accusative, "ті", "бес"},
        {"2", Case::accusative, "ні", "екі"},
        {"9", Case::genitive, "дың", "тоғыз"},
        {"3", Case::instrumental, "пен", "үш"},
        {"8", Case::instrumental, "бен", "сегіз"},
        {"10", Case::instrumental, "мен", "он"},
        {"19:00", Case::locative, "де", "00 is read нөл"},
        {"20:30", Case::locative, "да", "отыз"},
        {"9.00", Case::ablative, "ден", "attested"},
        {"18:00", Case::dative, "ге", "attested"},
        {"12:00", Case::locative, "де", "attested"},
        {"18.30", Case::dative, "ға", "attested"},
        {"10.45", Case::locative, "те", "attested"},
        {"9:05", Case::locative, "те", "a nought before the last number is not read last"},
        {"2,5", Case::ablative, "тен", "екі бүтін оннан бес"},
        {"2024–2025", Case::locative, "те", "the last number of a range"},
        {"50 000", Case::dative, "ға", "елу мың"},
        {"5\u00A0500", Case::dative, "ге", "бес жүз"},
        {"1\u202F000\u202F000", Case::dative, "ға", "миллион"},
        {"3000000000", Case::dative, "қа", "миллиард"},
        {"0", Case::dative, "ге", "нөл"},
        {"№ 7", Case::locative, "де", "жеті"},
        {"12", Case::nominative, "", "no ending"},
        {"", Case::dative, "", "no number"},
        {"бес", Case::dative, "", "no digits"},
        {"12 ", Case::dative, "", "the number does not stand at the end"},
        {"1000000000000000000000", Case::dative, "", "beyond what has a name here"},
    };
    for (const auto& row : rows) EXPECT_EQ(kazakh_case_suffix(row.digits, row.form), row.expected) << row.digits << ": " << row.why;
}

TEST(KazakhNumbers, TakeThePossessiveOfDates)
{
    EXPECT_EQ(kazakh_case_suffix("15", Case::nominative, Possession::third), "і");
    EXPECT_EQ(kazakh_case_suffix("15", Case::locative, Possession::third), "інде");
    EXPECT_EQ(kazakh_case_suffix("20", Case::locative, Possession::third), "сында");
    EXPECT_EQ(kazakh_case_suffix("2", Case::dative, Possession::third), "сіне");
    EXPECT_EQ(kazakh_case_suffix("31", Case::ablative, Possession::third), "інен");
    EXPECT_EQ(kazakh_case_suffix("10", Case::genitive, Possession::third), "ының");
    EXPECT_EQ(kazakh_plural_suffix("90"), "дар");
    EXPECT_EQ(kazakh_plural_suffix("2020"), "лар");
    EXPECT_EQ(kazakh_plural_suffix("5"), "тер");
}

TEST(KazakhNumbers, TakeTheOrdinalOfTheirReading)
{
    for (const char* digits :
         {"6", "9", "10", "16", "19", "20", "26", "30", "40", "60", "90", "2020", "1000", "2000", "1000000", "1000000000"})
        EXPECT_EQ(kazakh_ordinal_suffix(digits), "шы") << digits;
    for (const char* digits : {"0", "1", "2", "3", "4", "5", "7", "8", "50", "70", "80", "100", "15", "21", "200", "1900", "2025", "1 050"})
        EXPECT_EQ(kazakh_ordinal_suffix(digits), "ші") << digits;
    EXPECT_EQ(kazakh_ordinal_suffix("XX"), "");
}

// The second method: the number is spelled out, and the general rules of harmony and assimilation look at its last word.

struct Sounds {
    bool back = false;
    char kind = 'T';  // as in kazakh.tsv
};

Sounds heard(const std::string& spelled)
{
    const std::u32string word = triptych::base::code_points(spelled.substr(spelled.rfind(' ') + 1));
    Sounds sounds;
    for (const char32_t c : word) {
        if (std::u32string_view(U"аоұыя").find(c) != std::u32string_view::npos) sounds.back = true;
        if (std::u32string_view(U"әеөүі").find(c) != std::u32string_view::npos) sounds.back = false;
    }
    for (const auto& [kind, letters] :
         std::map<char, std::u32string_view>{{'V', U"аеиоөұүыіәя"}, {'H', U"рйу"}, {'L', U"л"}, {'N', U"мнң"}, {'Z', U"зж"}})
        if (letters.find(word.back()) != std::u32string_view::npos) sounds.kind = kind;
    return sounds;
}

std::string derived_ablative(const Sounds& sounds)
{
    const std::string first = sounds.kind == 'N' ? "н" : sounds.kind == 'T' ? "т" : "д";
    return first + (sounds.back ? "ан" : "ен");
}

std::string derived_dative(const Sounds& sounds)
{
    return sounds.kind == 'T' ? (sounds.back ? "қа" : "ке") : (sounds.back ? "ға" : "ге");
}

std::string derived_genitive(const Sounds& sounds)
{
    const std::string first = sounds.kind == 'N' || sounds.kind == 'V' ? "н" : sounds.kind == 'T' ? "т" : "д";
    return first + (sounds.back ? "ың" : "ің");
}

std::vector<std::uint64_t> many_numbers()
{
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t n = 0; n <= 10'000; ++n) numbers.push_back(n);
    for (std::uint64_t scale = 1'000; scale <= 1'000'000'000; scale *= 10)
        for (std::uint64_t n = 1; n < 100; ++n) numbers.insert(numbers.end(), {n * scale, n * scale + 1, n * scale + 40, n * scale + 500});
    return numbers;
}

TEST(KazakhNumbers, AgreeWithTheNumberSpelledOut)
{
    for (const std::uint64_t n : many_numbers()) {
        const std::string digits = std::to_string(n);
        const std::string spelled = cardinal_words(n, Language::kk).value();
        const Sounds sounds = heard(spelled);
        ASSERT_EQ(kazakh_ordinal_suffix(digits), sounds.back ? "шы" : "ші") << digits << " " << spelled;
        ASSERT_EQ(kazakh_case_suffix(digits, Case::dative), derived_dative(sounds)) << digits << " " << spelled;
        ASSERT_EQ(kazakh_case_suffix(digits, Case::ablative), derived_ablative(sounds)) << digits << " " << spelled;
        ASSERT_EQ(kazakh_case_suffix(digits, Case::genitive), derived_genitive(sounds)) << digits << " " << spelled;
        ASSERT_EQ(last_numeral(digits).value().cardinal, spelled.substr(spelled.rfind(' ') + 1)) << digits;
    }
}

TEST(KazakhNumbers, ReadALongRunOfDigitsInOnePass)
{
    const std::string digits(1'000'000, '7');
    EXPECT_EQ(kazakh_case_suffix(digits, Case::locative), "де");
}

}  // namespace
