#include "memory/placeables.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;
using triptych::memory::find_placeables;
using triptych::memory::Placeable;
using Strings = std::vector<std::string>;

std::string_view name(Placeable::Kind kind)
{
    constexpr std::string_view names[] = {"number", "time", "date", "weekday", "phone", "address", "code"};
    return names[static_cast<std::size_t>(kind)];
}

/// "kind [text] value", one for each placeable.
Strings found(std::string_view text, Language language)
{
    Strings out;
    for (const auto& one : find_placeables(text, language))
        out.push_back(std::string(name(one.kind)) + " [" + std::string(text.substr(one.range.begin, one.range.size())) + "] " + one.values.front());
    return out;
}

TEST(Placeables, AreFoundInThreeLanguages)
{
    const struct {
        Language language;
        const char* text;
        Strings expected;
    } rows[] = {
        {Language::fr, "Rendez-vous vendredi 25 avril à 19 h 30.", {"weekday [vendredi] weekday 5", "date [25 avril] 25 month 4", "time [19 h 30] 19:30"}},
        {Language::fr, "Du 10 au 25 avril 2025, à 19 h", {"number [10] 10", "date [25 avril] 25 month 4", "number [2025] 2025", "time [19 h] 19"}},
        {Language::ru, "Ждём вас в пятницу, 25 апреля, в 19:00.", {"weekday [пятницу] weekday 5", "date [25 апреля] 25 month 4", "time [19:00] 19"}},
        {Language::kk, "2025 жылғы 10 сәуірде, 19:00-де", {"number [2025] 2025", "date [10 сәуірде] 10 month 4", "time [19:00] 19"}},
        {Language::ru, "с 10.04.2025 по 2025-05-16", {"date [10.04] 10 month 4", "number [2025] 2025", "number [2025] 2025", "date [05-16] 16 month 5"}},
        {Language::fr, "le 1er mai", {"date [1er mai] 1 month 5"}},
        {Language::kk, "10–25 сәуір", {"number [10] 10", "date [25 сәуір] 25 month 4"}},
        {Language::kk, "сәуірдің 15-інде", {"date [сәуірдің 15] 15 month 4"}},
        {Language::ru, "в мае", {"date [мае] month 5"}},
        {Language::fr, "5 films, 2 500 ₸ et 3,50 €", {"number [5] 5", "number [2 500] 2500", "number [3,50] 3.5"}},
        {Language::kk, "3-те, 15-ші", {"number [3] 3", "number [15] 15"}},
        {Language::ru, "+7 727 123 45 67, info@af.kz, https://af.kz/ru", {"phone [+7 727 123 45 67] +77271234567", "address [info@af.kz] info@af.kz", "address [https://af.kz/ru] https://af.kz/ru"}},
        {Language::fr, "niveau B2, {0} places, 2025@", {"code [B2] B2", "code [{0}] {0}", "number [2025] 2025"}},
        {Language::ru, "три фильма и XXI век", {}},
        {Language::fr, "", {}},
    };
    for (const auto& row : rows) EXPECT_EQ(found(row.text, row.language), row.expected) << row.text;
}

TEST(Placeables, DoNotOverlap)
{
    const std::string_view text = "25.04.25.04.2025-12-1 19:30:45 1er mai mai 5 12 000 000 +7 (727) https://a.kz/2025 B2B2 18.30.15-ке";
    std::size_t end = 0;
    for (const Language language : triptych::all_languages) {
        end = 0;
        for (const auto& one : find_placeables(text, language)) {
            EXPECT_GE(one.range.begin, end);
            EXPECT_GT(one.range.end, one.range.begin);
            end = one.range.end;
        }
        EXPECT_LE(end, text.size());
    }
}

}  // namespace
