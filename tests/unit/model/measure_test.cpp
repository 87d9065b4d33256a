#include "model/measure.hpp"

#include <gtest/gtest.h>

#include <string>

#include "triptych/error.hpp"

namespace {

using triptych::model::count_hashtags;
using triptych::model::length_in;

TEST(Measure, CountsAsTheChannelDoes)
{
    const struct {
        std::string_view text;
        std::size_t graphemes, points, units;
    } rows[] = {
        {"", 0, 0, 0},
        {"Ән байқауы", 10, 10, 10},
        {"e\u0301te\u0301", 3, 5, 5},
        {"Ура 🎬!", 6, 6, 7},
        {"🇰🇿", 1, 2, 4},
        {"👩\u200D👧", 1, 3, 5},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(length_in(row.text, "grapheme"), row.graphemes) << row.text;
        EXPECT_EQ(length_in(row.text, "code point"), row.points) << row.text;
        EXPECT_EQ(length_in(row.text, "utf16"), row.units) << row.text;
    }
    EXPECT_THROW(length_in("a", "word"), triptych::Error);
}

TEST(Measure, CountsHashtagsAsTheNetworksDo)
{
    const struct {
        std::string_view text;
        std::size_t count;
        const char* why;
    } rows[] = {
        {"#Алматы #ЖылдыңФильмі #ciné_club", 3, "the three languages"},
        {"#2025 #2025год", 1, "digits alone are none"},
        {"n°1#2 C#dur", 0, "not inside a word"},
        {"##Almaty", 0, "nor after another"},
        {"&#39; https://a.example/#haut", 0, "nor in an entity or an address"},
        {"(#Almaty)", 1, "after a bracket"},
        {"#Éte\u0301", 1, "with marks"},
        {"# Titre", 0, "a heading"},
        {"", 0, "nothing"},
    };
    for (const auto& row : rows) EXPECT_EQ(count_hashtags(row.text), row.count) << row.why;
    std::string many;
    for (int i = 0; i < 200'000; ++i) many += "#1";
    EXPECT_EQ(count_hashtags(many), 0U);
}

}  // namespace
