#include "adapters/xml/tag_places.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using triptych::xml::TagPlaces;

/// "line:column" of each start tag; the bytes come in pieces of `step`.
std::vector<std::string> places_of(std::string_view text, std::size_t step)
{
    TagPlaces places;
    for (std::size_t at = 0; at < text.size(); at += step) places.feed(text.substr(at, step));
    std::vector<std::string> found;
    while (const auto place = places.take()) found.push_back(std::to_string(place->line) + ":" + std::to_string(place->column));
    return found;
}

TEST(TagPlaces, AreThoseOfStartTagsOnly)
{
    using Places = std::vector<std::string>;
    const struct {
        std::string text;
        Places expected;
        const char* why;
    } rows[] = {
        {"<a><b/></a>", {"1:1", "1:4"}, "end tags are passed over"},
        {"\xEF\xBB\xBF<a>", {"1:1"}, "a byte order mark is no character"},
        {"<a>\n<b\n c='>' d=\"<e>\"/>\r\n<f>\r<g>", {"1:1", "2:1", "4:1", "5:1"}, "line ends of every kind, tags in values"},
        {"<a>Қазақ «ән» <b>", {"1:1", "1:15"}, "columns count characters"},
        {"<!DOCTYPE a [<!ELEMENT b '<c>'> <!-- l'heure > -->\n<?d l'an > ?>]><a>l'été</a>", {"2:16"}, "a document type with apostrophes"},
        {"<?xml version='1.0'?><!DOCTYPE a SYSTEM '>'><a><!-- <b> -- > --><c/><![CDATA[<d>]]]]><e/><?f <g>?><h/>", {"1:45", "1:65", "1:86", "1:99"}, "comments, CDATA, instructions"},
        {"<?xml version='1.0' encoding='windows-1251'?><a>", {}, "another encoding"},
        {std::string("\xFF\xFE<\0a\0>\0", 8), {}, "UTF-16"},
        {"", {}, "nothing"},
    };
    for (const auto& row : rows)
        for (const std::size_t step : {1U, 2U, 3U, 1000U}) EXPECT_EQ(places_of(row.text, step), row.expected) << row.why << " by " << step;
}

}  // namespace
