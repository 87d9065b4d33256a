#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "triptych/format.hpp"

namespace {

using triptych::Arguments;
using triptych::Error;
using triptych::Language;

TEST(Json, KeepsTextsInUtf8)
{
    EXPECT_EQ(triptych::to_json("Ән «кеші»\n\"\\"), R"("Ән «кеші»\n\"\\")");
    const std::vector<std::string> texts{"Бір.", "Екі."};
    EXPECT_EQ(triptych::to_json(std::span<const std::string>(texts)), R"(["Бір.","Екі."])");
    EXPECT_EQ(triptych::to_json(std::span<const std::string>()), "[]");
    EXPECT_THROW(static_cast<void>(triptych::to_json("\xE0")), Error);
}

TEST(Json, NamesTheKeysThatScriptsRead)
{
    const std::vector<triptych::Segment> segments{{"Бір.", {0, 7}}};
    EXPECT_EQ(triptych::to_json(std::span<const triptych::Segment>(segments)), R"([{"text":"Бір.","begin":0,"end":7}])");

    triptych::Finding finding;
    finding.rule = "numbers";
    finding.unit = "u1";
    finding.language = Language::kk;
    finding.range = {3, 5};
    finding.message = "26 and 25 differ";
    EXPECT_EQ(triptych::to_json(std::span<const triptych::Finding>(&finding, 1)),
              R"([{"rule":"numbers","severity":"warning","unit":"u1","lang":"kk","begin":3,"end":5,"message":"26 and 25 differ","suggestion":""}])");

    triptych::Match match;
    match.score = 0.875;
    match.id = "a";
    match.texts = {"Un", "Один", "Бір"};
    match.origin = "a.tmx";
    EXPECT_EQ(triptych::to_json(std::span<const triptych::Match>(&match, 1)),
              R"([{"score":0.875,"kind":"fuzzy","id":"a","fr":"Un","ru":"Один","kk":"Бір","origin":"a.tmx"}])");

    triptych::Unit unit;
    unit.id = "u1";
    unit.variants.ru.text = "Да";
    EXPECT_EQ(triptych::to_json(std::span<const triptych::Unit>(&unit, 1)), R"([{"id":"u1","fr":"","ru":"Да","kk":"","confidence":1.0}])");
}

TEST(JsonString, ReadsWhatWasWritten)
{
    for (const std::string text : {"", "Ән кеші\n", "\"\\\t", "\u202F🎬"}) EXPECT_EQ(triptych::parse_json_string(triptych::to_json(text)), text);
    EXPECT_EQ(triptych::parse_json_string(R"("\u0441\u04D9\u0443\u0456\u0440")"), "сәуір");
}

std::string message_of(const auto& call)
{
    try {
        call();
        return "nothing thrown";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(JsonString, NamesThePlaceOfWhatIsWrong)
{
    const struct {
        std::string_view json, expected;
    } rows[] = {
        {"[1]", "line 7:1: a JSON array; expected a JSON string"},
        {"\"a", "line 7:3: text that is no JSON string"},
        {"\"a\" \"b\"", "line 7:7: text that is no JSON string"},
        {"", "line 7:1: text that is no JSON string"},
        {"\"\xFF\"", "line 1:2: byte 0xFF at offset 1 is not UTF-8"},
        {R"("\uD800")", "line 7:8: text that is no JSON string"},
    };
    for (const auto& row : rows) {
        const auto message = message_of([&] { static_cast<void>(triptych::parse_json_string(row.json, 7)); });
        EXPECT_EQ(message.substr(0, row.expected.size()), row.expected) << row.json;
    }
}

TEST(Arguments, ReadsTextsNumbersListsAndParts)
{
    const Arguments arguments =
        triptych::parse_arguments(R"({"titre": "Ән кеші", "n": -3, "x": 2.5, "ok": true, "rien": null, "l": ["a", 1], "p": {"amount": 2000, "currency": "KZT"}})");
    EXPECT_EQ(std::get<std::string>(arguments.at("titre").value), "Ән кеші");
    EXPECT_EQ(std::get<std::int64_t>(arguments.at("n").value), -3);
    EXPECT_EQ(std::get<double>(arguments.at("x").value), 2.5);
    EXPECT_EQ(std::get<std::string>(arguments.at("ok").value), "true");
    EXPECT_FALSE(arguments.contains("rien"));
    EXPECT_EQ(std::get<triptych::ArgumentList>(arguments.at("l").value).size(), 2U);
    const auto& price = std::get<Arguments>(arguments.at("p").value);
    EXPECT_EQ(std::get<std::int64_t>(price.at("amount").value), 2000);
    EXPECT_TRUE(triptych::parse_arguments("{}").empty());
}

TEST(Arguments, NamesThePlaceOfWhatIsWrong)
{
    const struct {
        std::string json, expected;
    } rows[] = {
        {"", "line 1:1: text that is no JSON"},
        {"{\"a\": 1,\n \"қ\": }", "line 2:7: text that is no JSON"},
        {"{\"a\": 1,\n \"a\": 2}", "line 2:4: the name \"a\" a second time"},
        {"[1]", "line 1:1: a list; expected an object"},
        {"3", "line 1:1: a value; expected an object"},
        {"null", "line 1:4: a null; expected an object"},
        {"{\"x\": [\"A\", null, \"B\"]}", "line 1:16: a null in a list; expected text"},
        {"{\"a\": 18446744073709551615}", "line 1:27: a number over"},
        {"{\"a\": 1e999}", "line 1:"},
        {"{\"a\":" + std::string(100, '['), "line 1:37: more than 32 levels"},
        {"{\"a\": 1} x", "line 1:10: text that is no JSON"},
        {"{\"a\": \"\xC3\"}", "line 1:8: byte 0xC3"},
    };
    for (const auto& row : rows) {
        const auto message = message_of([&] { static_cast<void>(triptych::parse_arguments(row.json)); });
        EXPECT_EQ(message.substr(0, row.expected.size()), row.expected) << row.json;
    }
}

}  // namespace
