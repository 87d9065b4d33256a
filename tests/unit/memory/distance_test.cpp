#include "memory/distance.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using triptych::memory::Pattern;

std::span<const char32_t> view(const std::u32string& text) { return {text.data(), text.size()}; }

/// The plain table of Wagner and Fischer.
std::size_t slow_distance(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t here = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = std::exchange(row[j], here);
        }
    }
    return row.back();
}

TEST(Distance, CountsInsertionsDeletionsAndReplacements)
{
    const struct {
        std::u32string a, b;
        std::size_t distance;
    } rows[] = {
        {U"", U"", 0},          {U"", U"кино", 4},        {U"кино", U"", 4},           {U"кино", U"кино", 0},
        {U"киноға", U"кино", 2}, {U"séance", U"séances", 1}, {U"апреля", U"сәуірдің", 7}, {U"мамыр", U"мамырға", 2},
    };
    for (const auto& row : rows) EXPECT_EQ(Pattern<char32_t>(view(row.a)).distance(view(row.b), 100), row.distance);
}

TEST(Distance, AgreesWithTheSlowTableForAnyLength)
{
    std::mt19937 random(20250410);
    for (int round = 0; round < 400; ++round) {
        std::u32string a, b;
        for (auto n = random() % 200; n > 0; --n) a += static_cast<char32_t>(U'а' + random() % 6);
        b = a;
        for (auto n = random() % 30; n > 0 && !b.empty(); --n) {
            const auto at = random() % b.size();
            if (random() % 3 == 0) b.erase(at, 1);
            else if (random() % 2 == 0) b.insert(at, 1, static_cast<char32_t>(U'а' + random() % 6));
            else b[at] = static_cast<char32_t>(U'а' + random() % 6);
        }
        const std::size_t expected = slow_distance(a, b);
        const Pattern<char32_t> pattern(view(a));
        ASSERT_EQ(pattern.distance(view(b), 1000), expected);
        ASSERT_EQ(pattern.distance(view(b), expected), expected) << "the cut-off lies at the distance";
        if (expected > 0) {
            ASSERT_GT(pattern.distance(view(b), expected - 1), expected - 1) << "the cut-off lies below";
        }
    }
}

}  // namespace
