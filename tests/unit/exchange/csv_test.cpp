#include "exchange/csv.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "triptych/error.hpp"

namespace {

using Cells = std::vector<std::vector<std::string>>;
using triptych::exchange::read_csv;

Cells cells_of(std::string_view text, char separator)
{
    Cells cells;
    for (auto& row : read_csv(text, separator, "t.csv")) cells.push_back(row.cells);
    return cells;
}

TEST(Csv, ReadsRowsAndQuotedCells)
{
    const struct {
        std::string_view text;
        char separator;
        Cells expected;
    } rows[] = {
        {"", ',', {}},
        {"a,b", ',', {{"a", "b"}}},
        {"a,b\r\nc,d\r\n", ',', {{"a", "b"}, {"c", "d"}}},
        {"a\rb", ',', {{"a"}, {"b"}}},
        {"a;b,c", ';', {{"a", "b,c"}}},
        {"a\tb;c", '\t', {{"a", "b;c"}}},
        {"\"a,b\",\"c\"\"d\"\n", ',', {{"a,b", "c\"d"}}},
        {"\"бір\nекі\",\"\"", ',', {{"бір\nекі", ""}}},
        {"\"бір\r\nекі\rүш\n\rтөрт\",b", ',', {{"бір\nекі\nүш\n\nтөрт", "b"}}},
        {"\"a\rb\"\tc\r\"d\r\"\te\r", '\t', {{"a\nb", "c"}, {"d\n", "e"}}},
        {"\"a\r\n\";\"\r\n\"", ';', {{"a\n", "\n"}}},
        {"\"a\tb\rc\td", '\t', {{"\"a", "b"}, {"c", "d"}}},
        {"a\"b,c", ',', {{"a\"b", "c"}}},
        {"a,,\n\n,,\nb", ',', {{"a", "", ""}, {"b"}}},
        {" a , b ", ',', {{" a ", " b "}}},
        {"\"Nord\" est\tb", '\t', {{"\"Nord\" est", "b"}}},
        {"\"a\tb\n", '\t', {{"\"a", "b"}}},
        {"\"a\tb\"\tc", '\t', {{"a\tb", "c"}}},
        {"'=1+1,''@a,'a", ',', {{"=1+1", "'@a", "'a"}}},
        {"'=1+1\ta", '\t', {{"'=1+1", "a"}}},
    };
    for (const auto& row : rows) EXPECT_EQ(cells_of(row.text, row.separator), row.expected) << row.text;
}

TEST(Csv, CountsLinesInsideCells)
{
    for (const std::string_view ending : {"\n", "\r\n", "\r"}) {
        std::string text;
        for (const char c : std::string_view("a\n\"b\nc\"\n\nd\n")) c == '\n' ? text += ending : text += c;
        const auto rows = read_csv(text, ',', "t.csv");
        ASSERT_EQ(rows.size(), 3U);
        EXPECT_EQ(rows[1].line, 2U);
        EXPECT_EQ(rows[1].cells.at(0), "b\nc");
        EXPECT_EQ(rows[2].line, 5U);
    }
}

TEST(Csv, KnowsThePlaceOfEachCell)
{
    const auto rows = read_csv("қ,\"б\nв\",г\r\n,\"д\"\n", ',', "t.csv");
    const auto place = [&](std::size_t row, std::size_t cell) {
        const auto at = rows.at(row).place("t.csv", cell);
        return std::to_string(at.line) + ":" + std::to_string(at.column);
    };
    EXPECT_EQ(place(0, 0), "1:1");
    EXPECT_EQ(place(0, 1), "1:3");
    EXPECT_EQ(place(0, 2), "2:4");
    EXPECT_EQ(place(1, 1), "3:2");
    EXPECT_EQ(place(1, 7), "3:1") << "a cell that is not there is sought in its row";
}

TEST(Csv, NamesThePlaceOfWhatIsWrong)
{
    const struct {
        std::string_view text, expected;
    } rows[] = {
        {"a\n\"b\nc", "t.csv:2:1: a quote that does not close"},
        {"a\n\"b\"c,d", "t.csv:2:1: text after a closing quote"},
        {std::string_view("a\nb\0", 4), "t.csv:2:2: a NUL byte"},
        {std::string_view("a\rb\0", 4), "t.csv:2:2: a NUL byte"},
        {"a\r\"b\rc\"\r\"d", "t.csv:4:1: a quote that does not close"},
        {"қаз,\"б\"в", "t.csv:1:5: text after a closing quote"},
        {"\"a\r\nб\",в,\"г", "t.csv:2:6: a quote that does not close"},
        {"\"", "t.csv:1:1: a quote that does not close"},
    };
    for (const auto& row : rows) try {
            read_csv(row.text, ',', "t.csv");
            ADD_FAILURE() << row.text;
        } catch (const triptych::Error& error) {
            EXPECT_EQ(std::string(error.what()).substr(0, row.expected.size()), row.expected);
        }
}

TEST(Csv, ReadsBackWhatItWrites)
{
    const std::vector<std::string> cells{"a", "", "a,b", "a;b", "a\tb", "\"a\"", "a\"b", "бір\nекі\n", " a ", "=1+1", "'=1", "''+", "-5", "@af", "+7 727", "'a", "\t", "'"};
    for (const char separator : {',', ';', '\t'}) EXPECT_EQ(cells_of(triptych::exchange::write_csv_row(cells, separator), separator), Cells{cells}) << separator;
}

TEST(Csv, WritesEveryLineBreakAsANewline)
{
    const std::vector<std::string> cells{"бір\r\nекі\rүш\n\r", "\r", "'\r=1"};
    for (const char separator : {',', ';', '\t'})
        EXPECT_EQ(cells_of(triptych::exchange::write_csv_row(cells, separator), separator), (Cells{{"бір\nекі\nүш\n\n", "\n", "'\n=1"}})) << separator;
}

TEST(Csv, TakesTimeThatGrowsWithTheLength)
{
    const std::vector<std::string> cells{std::string(1'000'000, '"')};
    for (const char separator : {',', '\t'}) EXPECT_EQ(cells_of(triptych::exchange::write_csv_row(cells, separator), separator), Cells{cells}) << separator;
    std::string open;
    for (int i = 0; i < 200'000; ++i) open += i % 2 == 0 ? "\"a\"\"\t" : "\"\"\"\n";
    EXPECT_EQ(cells_of(open, '\t').size(), 100'000U);
}

TEST(Csv, GuardsFormulasInCsvOnly)
{
    const std::array<std::string, 2> cells{"=HYPERLINK(1)", "a"};
    EXPECT_EQ(triptych::exchange::write_csv_row(cells, ','), "'=HYPERLINK(1),a\n");
    EXPECT_EQ(triptych::exchange::write_csv_row(cells, '\t'), "=HYPERLINK(1)\ta\n");
}

}  // namespace
