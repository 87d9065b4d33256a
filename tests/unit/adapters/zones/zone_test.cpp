#include "adapters/zones/zone.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "triptych/error.hpp"

namespace {

using namespace std::chrono_literals;
using triptych::Error;
using triptych::ErrorCode;
using triptych::zones::Zone;

std::chrono::local_seconds wall(int year, unsigned month, unsigned day, int hour)
{
    return std::chrono::local_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) + std::chrono::hours(hour);
}

TEST(Zone, HasAlmatyFiveHoursAheadSinceMarch2024)
{
    const Zone almaty = Zone::load("Asia/Almaty");
    EXPECT_EQ(almaty.offset_of_wall(wall(2025, 4, 16, 19)), 5h);
    EXPECT_EQ(almaty.offset_of_wall(wall(2024, 2, 28, 12)), 6h);
    EXPECT_EQ(almaty.offset_of_wall(wall(2030, 1, 1, 0)), 5h);
    EXPECT_EQ(almaty.offset_at(std::chrono::sys_days(std::chrono::year(2025) / 4 / 16)), 5h);
}

TEST(Zone, FollowsSummerTime)
{
    const Zone paris = Zone::load("Europe/Paris");
    EXPECT_EQ(paris.offset_of_wall(wall(2025, 1, 15, 12)), 1h);
    EXPECT_EQ(paris.offset_of_wall(wall(2025, 7, 14, 12)), 2h);
    EXPECT_EQ(paris.offset_of_wall(wall(2025, 10, 26, 2)), 2h) << "the earlier of two";
    EXPECT_EQ(paris.offset_of_wall(wall(2025, 3, 30, 2)), std::nullopt) << "the clocks skip it";
    EXPECT_EQ(paris.offset_of_wall(wall(2025, 3, 30, 3)), 2h);
}

TEST(Zone, KnowsTheCountriesOfTheRegion)
{
    const struct {
        const char* name;
        std::chrono::minutes offset;
    } rows[] = {{"Asia/Bishkek", 6h}, {"Asia/Tashkent", 5h}, {"Asia/Dushanbe", 5h},   {"Asia/Ashgabat", 5h},
                {"Asia/Aqtobe", 5h},  {"Etc/UTC", 0h},       {"Asia/Kolkata", 330min}};
    for (const auto& row : rows) EXPECT_EQ(Zone::load(row.name).offset_of_wall(wall(2025, 6, 1, 12)), row.offset) << row.name;
}

ErrorCode refusal(const std::string& name)
{
    try {
        (void)Zone::load(name);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::busy;
}

TEST(Zone, RefusesNamesThatAreNone)
{
    for (const char* name : {"", "../../etc/passwd", "/etc/passwd", "Asia/Al maty", "Asia/.."})
        EXPECT_EQ(refusal(name), ErrorCode::invalid) << name;
    for (const char* name : {"Asia/Nowhere", "Asia"}) EXPECT_EQ(refusal(name), ErrorCode::not_found) << name;
}

TEST(Zone, RefusesDamagedData)
{
    std::ifstream file("/usr/share/zoneinfo/Europe/Paris", std::ios::binary);
    const std::string whole(std::istreambuf_iterator<char>(file), {});
    ASSERT_FALSE(whole.empty());
    const std::size_t footer = whole.rfind("\nCET");
    for (std::size_t size = 0; size < footer; size += 7) EXPECT_THROW(Zone::parse(whole.substr(0, size), "x"), Error) << size;
    for (std::size_t at = 0; at < 200; ++at) {
        std::string damaged = whole;
        damaged[at] = '\xFF';
        try {
            (void)Zone::parse(damaged, "x");
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::damaged) << at;
        }
    }
}

}  // namespace
