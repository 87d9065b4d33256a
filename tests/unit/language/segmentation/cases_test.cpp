// The sentences of tests/cases/segmentation, as a translator would divide them.
#include <gtest/gtest.h>

#include <algorithm>

#include "cases/divided.hpp"
#include "triptych/segment.hpp"

namespace {

using triptych::Language;

class SegmentationCases : public testing::TestWithParam<Language> {};

TEST_P(SegmentationCases, AreDividedAsExpected)
{
    const auto cases = triptych::test::read_divided(TRIPTYCH_SOURCE_DIR, GetParam());
    ASSERT_GE(cases.size(), 150U);
    for (const auto& row : cases) {
        std::vector<std::string> found;
        for (const auto& segment : triptych::segment(row.text, GetParam())) found.push_back(segment.text);
        EXPECT_EQ(found, row.sentences) << row.text;
    }
}

/// A text of many cases, one a line, is divided as each of them alone.
TEST_P(SegmentationCases, DoNotDisturbEachOther)
{
    std::string text;
    std::vector<std::string> expected;
    for (const auto& row : triptych::test::read_divided(TRIPTYCH_SOURCE_DIR, GetParam())) {
        text += row.text + "\n";
        expected.insert(expected.end(), row.sentences.begin(), row.sentences.end());
    }
    std::vector<std::string> found;
    for (const auto& segment : triptych::segment(text, GetParam())) found.push_back(segment.text);
    EXPECT_EQ(found, expected);
}

INSTANTIATE_TEST_SUITE_P(, SegmentationCases, testing::Values(Language::fr, Language::ru, Language::kk),
                         [](const auto& parameter) { return std::string(triptych::code(parameter.param)); });

}  // namespace
