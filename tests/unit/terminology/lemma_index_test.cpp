#include "terminology/lemma_index.hpp"

#include <gmock/gmock.h>

namespace {

using triptych::Grade;
using triptych::Language;

TEST(LemmaIndex, FindsWhatAWordIsAFormOf)
{
    triptych::terminology::LemmaIndex index(Language::kk);
    EXPECT_EQ(index.add("кітап"), 0U);
    EXPECT_EQ(index.add("мектеп"), 1U);
    EXPECT_EQ(index.add("кітап"), 0U) << "the same spelling is the same lemma";
    const auto hits = index.find("кітабымызда");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].lemma, 0U);
    EXPECT_EQ(hits[0].grade, Grade::certain);
    EXPECT_EQ(index.find("МЕКТЕП").at(0).grade, Grade::exact);
    EXPECT_TRUE(index.find("").empty());
    EXPECT_TRUE(index.find("қала").empty());
}

}  // namespace
