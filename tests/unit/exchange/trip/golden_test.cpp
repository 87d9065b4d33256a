// What people type, and how the library writes it back: tests/golden/trip/NAME.trip and NAME.expected.
#include <gtest/gtest.h>

#include <filesystem>

#include "triptych/exchange.hpp"

namespace {

TEST(GoldenTrip, WritesTypedFilesInOneWay)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "tests/golden/trip")) {
        if (entry.path().extension() != ".trip") continue;
        auto expected = entry.path();
        expected.replace_extension(".expected");
        const auto document = triptych::read_document(entry.path());
        EXPECT_EQ(triptych::write_trip(document), triptych::read_file(expected)) << entry.path();
        EXPECT_TRUE(triptych::parse_trip(triptych::read_file(expected)) == document) << entry.path();
        ++count;
    }
    EXPECT_GE(count, 1U);
}

}  // namespace
