#include "language/repair/lookalikes.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::language::find_lookalikes;

TEST(Lookalikes, MendsWordsOfTwoScripts)
{
    const struct {
        std::string_view text;
        std::string_view word;
        std::string_view mended;
    } rows[] = {
        {"Кеш \u0041лматыда өтеді", "\u0041лматыда", "Алматыда"},
        {"10 с\u0259уір", "с\u0259уір", "сәуір"},
        {"әлеуметт\u0069к желі", "әлеуметт\u0069к", "әлеуметтік"},
        {"\u0068әм", "\u0068әм", "һәм"},
        {"концерт в м\u0061\u0065", "м\u0061\u0065", "мае"},
        {"l’\u0410lliance", "\u0410lliance", "Alliance"},
        {"Х\u0049Х век", "Х\u0049Х", "XIX"},
    };
    for (const auto& row : rows) {
        const auto found = find_lookalikes(row.text);
        ASSERT_EQ(found.size(), 1U) << row.text;
        EXPECT_EQ(row.text.substr(found[0].range.begin, found[0].range.size()), row.word);
        EXPECT_EQ(found[0].mended, row.mended);
    }
}

TEST(Lookalikes, LeavesWordsOfOneScriptAlone)
{
    for (const auto* text : {"Алматы қаласы", "Alliance Française d’Almaty", "TikTok-та және Instagram-да", "IPтелефония", "WhatsAppта", "TikTokта",
                             "код АB12C", "имя_file_а", "https://af.kz/каталог/a", "#Aлматы @aлма", "`аa`", "{имяname}", "", "19:00 — 20 ₸"})
        EXPECT_TRUE(find_lookalikes(text).empty()) << text;
}

}  // namespace
