#include "triptych/language.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;

TEST(Language, ReadsTagsAsTheyOccurInRealFiles)
{
    const struct {
        std::string_view tag;
        std::optional<Language> expected;
    } rows[] = {
        {"kk", Language::kk},    {"KK", Language::kk},      {"kk-KZ", Language::kk},        {"kk_KZ", Language::kk}, {"KAZ", Language::kk},
        {"kaz", Language::kk},   {"kk-Cyrl-KZ", Language::kk}, {"kk-Latn", std::nullopt},   {"kz", std::nullopt},    {"fr", Language::fr},
        {"FR-FR", Language::fr}, {"fra", Language::fr},     {"fre", Language::fr},          {"ru_RU", Language::ru}, {"rus", Language::ru},
        {"en", std::nullopt},    {"", std::nullopt},        {std::string_view("f\0", 2), std::nullopt},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::parse_language(row.tag), row.expected) << row.tag;
}

TEST(Trio, GivesEachLanguageItsOwnValue)
{
    triptych::Trio<int> trio{1, 2, 3};
    trio[Language::ru] = 5;
    EXPECT_EQ(trio[Language::fr], 1);
    EXPECT_EQ(trio.ru, 5);
    EXPECT_EQ(trio[Language::kk], 3);
}

}  // namespace
