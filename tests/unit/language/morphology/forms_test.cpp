#include <gmock/gmock.h>

#include "triptych/inflect.hpp"

namespace {

using triptych::Form;
using triptych::parse_form;

TEST(ParseForm, ReadsFeaturesInAnyOrder)
{
    const struct {
        const char* features;
        Form form;
    } rows[] = {
        {"", {}},
        {"pl;gen", {.number = triptych::GrammaticalNumber::plural, .grammatical_case = triptych::GrammaticalCase::genitive}},
        {"gen; pl", {.number = triptych::GrammaticalNumber::plural, .grammatical_case = triptych::GrammaticalCase::genitive}},
        {"sg;px3;loc", {.grammatical_case = triptych::GrammaticalCase::locative, .owner = triptych::Owner::third}},
        {"dat;f;aa", {.grammatical_case = triptych::GrammaticalCase::dative, .gender = triptych::Gender::feminine, .animacy = triptych::Animacy::animate}},
        {"at", {.role = triptych::Role::at}},
        {"ins;indecl;polite;", {.grammatical_case = triptych::GrammaticalCase::instrumental, .indeclinable = true}},
        {"gen;dat", {.grammatical_case = triptych::GrammaticalCase::dative}},
    };
    for (const auto& row : rows) EXPECT_EQ(parse_form(row.features), row.form) << row.features;
}

TEST(ParseForm, TellsWhatItDoesNotKnow)
{
    const struct {
        const char *features, *unknown;
    } rows[] = {{"", ""}, {"pl;gen", ""}, {" pl ; gen ;", ""}, {"datif", "datif"}, {"pl; datif", "datif"}, {"DAT", "DAT"}, {"sg;px4;loc", "px4"}};
    for (const auto& row : rows) EXPECT_EQ(triptych::unknown_feature(row.features), row.unknown) << row.features;
}

}  // namespace
