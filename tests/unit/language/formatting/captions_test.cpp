// Real captions of the three languages: rows of captions.{fr,ru,kk}.tsv beside this file.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/table.hpp"
#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace {

using triptych::Language;

std::string read(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// \u00A0 and \u202F, which nobody sees in a table.
std::string unescaped(std::string text)
{
    for (const auto& [escape, blank] : {std::pair(R"(\u00A0)", "\u00A0"), std::pair(R"(\u202F)", "\u202F")})
        for (std::size_t at = 0; (at = text.find(escape, at)) != std::string::npos;) text.replace(at, 6, blank);
    return text;
}

class Captions : public testing::TestWithParam<Language> {};

TEST_P(Captions, ReadAsThePeopleOfTheLanguageWriteThem)
{
    std::string path = TRIPTYCH_SOURCE_DIR "/tests/unit/language/formatting/captions.";
    path.append(triptych::code(GetParam())).append(".tsv");
    const std::string table = read(path);
    const auto rows = triptych::base::read_table(table);
    EXPECT_GE(rows.size(), 100U);
    for (const auto& row : rows) {
        ASSERT_EQ(row.size(), 4U) << row.front();
        try {
            EXPECT_EQ(triptych::format(row[0], GetParam(), triptych::parse_arguments(row[1])), unescaped(std::string(row[2])))
                << row[0] << " " << row[3];
        } catch (const triptych::Error& error) {
            ADD_FAILURE() << row[0] << " " << row[1] << ": " << error.what();
        }
        for (const auto& finding : triptych::check_pattern(row[0], GetParam(), triptych::parse_arguments(row[1])))
            EXPECT_NE(finding.severity, triptych::Severity::error) << row[0] << ": " << finding.message;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Captions, testing::ValuesIn(triptych::all_languages),
                         [](const auto& chosen) { return std::string(triptych::code(chosen.param)); });

}  // namespace
