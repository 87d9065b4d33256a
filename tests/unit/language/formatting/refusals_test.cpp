// Bad arguments: what the message says, for each type.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace {

using testing::HasSubstr;
using triptych::Error;
using triptych::ErrorCode;
using triptych::Language;

struct Row {
    std::string pattern, arguments, message;
};

void expect_errors(ErrorCode code, const std::vector<Row>& rows)
{
    for (const Row& row : rows)
        for (const Language language : triptych::all_languages) try {
                ADD_FAILURE() << "no error, but \"" << triptych::format(row.pattern, language, triptych::parse_arguments(row.arguments))
                              << "\"; expected " << row.message;
            } catch (const Error& error) {
                EXPECT_EQ(error.code(), code) << row.pattern << " " << row.arguments << ": " << error.what();
                EXPECT_THAT(std::string(error.what()), HasSubstr(row.message)) << row.pattern << " " << row.arguments;
            }
}

TEST(FormatRefuses, WhatCannotBeARule)
{
    expect_errors(
        ErrorCode::invalid,
        {
            {"{r, recurring}", R"({"r":"wednesday"})", "argument \"r\" is \"wednesday\"; expected an object such as"},
            {"{r, recurring}", R"({"r":{}})", "expected an object such as"},
            {"{r, recurring}", R"({"r":{"day":"monday"}})", "expected an object such as"},
            {"{r, recurring}", R"({"r":{"every":"fortnight"}})", "argument \"r.every\" is \"fortnight\"; expected day, week, month, year"},
            {"{r, recurring}", R"({"r":{"every":0,"unit":"day"}})", "whole number from 1 to 1000"},
            {"{r, recurring}", R"({"r":{"every":-2,"unit":"day"}})", "whole number from 1 to 1000"},
            {"{r, recurring}", R"({"r":{"every":1.5,"unit":"day"}})", "whole number from 1 to 1000"},
            {"{r, recurring}", R"({"r":{"every":1000000000000,"unit":"day"}})", "whole number from 1 to 1000"},
            {"{r, recurring}", R"({"r":{"every":2}})", "expected a unit: day, week, month or year"},
            {"{r, recurring}", R"({"r":{"every":2,"unit":"hour"}})", "argument \"r.unit\" is \"hour\"; expected a unit"},
            {"{r, recurring}", R"({"r":{"every":"week","unit":"week"}})", "no unit beside the name of one"},
            {"{r, recurring}", R"({"r":{"every":"week","day":"mercredi"}})",
             "argument \"r.day\" is \"mercredi\"; expected monday, tuesday"},
            {"{r, recurring}", R"({"r":{"every":"week","day":["monday","?"]}})", "argument \"r.day[1]\" is \"?\""},
            {"{r, recurring}", R"({"r":{"every":"week","day":[]}})", "at least one day"},
            {"{r, recurring}", R"({"r":{"every":"week","day":3}})", "expected monday, tuesday"},
            {"{r, recurring}", R"({"r":{"every":"day","day":"monday"}})", "no day within each day"},
            {"{r, recurring}", R"({"r":{"every":"week","last":"monday"}})", "no last day outside a month"},
            {"{r, recurring}", R"({"r":{"every":"month","day":32}})", "a day of the month from 1 to 31"},
            {"{r, recurring}", R"({"r":{"every":"month","day":"friday"}})", "a day of the month from 1 to 31"},
            {"{r, recurring}", R"({"r":{"every":"month","day":3,"last":"friday"}})", "either days by number or weekdays"},
            {"{r, recurring}", R"({"r":{"every":"month","sixth":"friday"}})",
             "argument \"r.sixth\" is \"friday\"; expected no part of this name"},
            {"{r, recurring}", R"({"r":{"every":"week","hour":"19:00","hours":{"start":"1:00","end":"2:00"}}})", "either hour or hours"},
            {"{r, recurring}", R"({"r":{"every":"week","hour":"dix"}})", "argument \"r.hour\" is \"dix\""},
            {"{r, recurring}", R"({"r":{"every":"week","hours":{"start":"19:00"}}})",
             "argument \"r.hours\" is an object; expected an object with start and end"},
            {"{r, recurring, long}", R"({"r":{"every":"week"}})", "expected the type recurring without a style"},
        });
}

TEST(FormatRefuses, WhatCannotBeShown)
{
    expect_errors(ErrorCode::invalid,
                  {
                      {"{n, ordinal}", R"({"n":-1})", "argument \"n\" is -1; expected a whole number of 0 or more"},
                      {"{n, ordinal}", R"({"n":1.5})", "a whole number of 0 or more"},
                      {"{n, ordinal}", R"({"n":"quinze"})", "a whole number of 0 or more"},
                      {"{n, ordinal, x}", R"({"n":1})", "expected the style m, f or nt"},
                      {"{tel, phone}", R"({"tel":"+7727123456"})", "expected 10 digits after +7 (Kazakhstan)"},
                      {"{tel, phone}", R"({"tel":"+331423456789"})", "expected 9 digits after +33 (France)"},
                      {"{tel, phone}", R"({"tel":"secrétariat"})", "argument \"tel\" is \"secrétariat\"; expected a phone number"},
                      {"{tel, phone}", R"({"tel":""})", "expected a phone number"},
                      {"{tel, phone}", R"({"tel":"7+27"})", "expected a phone number"},
                      {"{tel, phone}", R"({"tel":77271234567})", "expected a phone number"},
                      {"{p, price}", R"({"p":{"amount":5,"currency":"USD"}})",
                       "argument \"p.currency\" is \"USD\"; expected KZT, KGS, UZS, TJS, TMT or EUR"},
                      {"{p, price}", R"({"p":{"amount":5,"currency":398}})", "argument \"p.currency\" is 398"},
                      {"{p, price}", R"({"p":{"amount":"-0.5","currency":"KZT"}})", "an amount of 0 or more"},
                      {"{p, price}", R"({"p":{"amount":"NaN","currency":"KZT"}})", "an amount of 0 or more"},
                      {"{p, price}", R"({"p":{"from":"x","to":2,"currency":"KZT"}})", "argument \"p.from\" is \"x\""},
                      {"{p, price}", R"({"p":{"currency":"KZT"}})", "expected 0, {\"amount\", \"currency\"}"},
                      {"{p, price}", R"({"p":[]})", "argument \"p\" is a list"},
                      {"{n, number}", R"({"n":"nan"})", "expected a number"},
                      {"{n, number}", R"({"n":"inf"})", "expected a number"},
                      {"{n, number}", R"({"n":"1e999"})", "expected a number"},
                      {"{n, number}", R"({"n":[1]})", "argument \"n\" is a list; expected a number"},
                      {"{n, number, ::nonsense}", R"({"n":1})", "the pattern at offset 0"},
                      {"{n, plural, other {#}}", R"({"n":true})", "argument \"n\" is \"true\"; expected a number"},
                      {"{n, selectordinal, other {#}}", R"({"n":{}})", "argument \"n\" is an object; expected a number"},
                      {"{x, list, nor}", R"({"x":[]})", "expected the style and, or, or none"},
                  });
}

TEST(FormatRefuses, WhatIsNoTime)
{
    expect_errors(ErrorCode::invalid,
                  {
                      {"{d, day}", R"({"d":"2025-02-29"})", "argument \"d\" is \"2025-02-29\""},
                      {"{d, day}", R"({"d":"2025-13-01"})", "an ISO 8601 date or time"},
                      {"{d, day}", R"({"d":"2025-4-1"})", "an ISO 8601 date or time"},
                      {"{d, day}", R"({"d":"2025-04-16T"})", "an ISO 8601 date or time"},
                      {"{d, day}", R"({"d":"2025-04-16T19:00+05:00"})", "an ISO 8601 date or time"},
                      {"{d, day}", R"({"d":{"at":"2025-04-16"}})", "expected an object with at and zone"},
                      {"{d, hour}", R"({"d":"24:30"})", "an ISO 8601 date or time"},
                      {"{d, hour}", R"({"d":"24:00:01"})", "an ISO 8601 date or time"},
                      {"{d, hour}", R"({"d":"-1:00"})", "an ISO 8601 date or time"},
                      {"{d, hour}", R"({"d":"7 h"})", "an ISO 8601 date or time"},
                      {"{d, hour}", R"({"d":{"at":"2025-04-16T14:00Z","zone":"../passwd"}})", "is no name of a time zone"},
                      {"{d, hour}", R"({"d":{"at":"14:00Z","zone":"Asia/Almaty"}})", "argument \"d.at\" is \"14:00Z\""},
                      {"{d, hour}", R"({"d":{"at":"2025-04-16T14:00+25:00","zone":"Asia/Almaty"}})", "argument \"d.at\""},
                      {"{d, zone}", R"({"d":"2025-04-16"})", "expected a zone"},
                      {"{d, zone, Asia/Almaty}", R"({"d":"19:00"})", "expected a date"},
                      {"{d, zone, Europe/Paris}", R"({"d":"2025-03-30T02:30"})", "do not skip"},
                      {"{d, time, ::Hm}", R"({"d":"2025-04-16"})", "expected a time"},
                      {"{d, date, ::yMd}", R"({"d":"19:00"})", "expected a date"},
                      {"{d, time, ::Hmz}", R"({"d":"19:00"})", "expected a zone"},
                      {"{d, interval}", R"({"d":{"start":"2025-04-16"}})", "expected an object with start and end"},
                      {"{d, interval}", R"({"d":{"end":"2025-04-16"}})", "expected an object with start and end"},
                      {"{d, interval}", R"({"d":{"start":"2025-04-16T20:00","end":"2025-04-16T19:00"}})", "an end that is after its start"},
                      {"{d, interval}", R"({"d":{"start":"2025-04-16T20:00","end":"2025-04-17"}})", "hours in both start and end"},
                      {"{d, hours}", R"({"d":{"start":"19:00","end":null}})", "expected an object with start and end"},
                  });
    expect_errors(ErrorCode::not_found, {{"{d, zone, Asia/Nowhere}", R"({"d":"2025-04-16"})", "the system has no such time zone"}});
    expect_errors(ErrorCode::unsupported, {{"{d, zone, Europe/Paris}", R"({"d":"2999-04-16"})", "expected an earlier year"}});
}

TEST(FormatRefuses, UnknownTypesWithTheirPlace)
{
    expect_errors(
        ErrorCode::syntax,
        {
            {"Rendez-vous {c, near}", R"({"c":"Almaty"})",
             "the pattern at offset 12: argument \"c\" has the type \"near\"; expected one of plural, select"},
            {"Ә{who, declined, dat}", R"({"who":"Айгүл"})", "the pattern at offset 2: argument \"who\" has the type \"declined\""},
            {"{n, plural, other {é {n, counted, film}}}", R"({"n":5})", "the pattern at offset 22: argument \"n\" has the type \"counted\""},
        });
    expect_errors(ErrorCode::invalid, {{"Ә {n, plural, other {{x}}}", R"({"n":5})", "the argument \"x\", which is missing, at offset 22"}});
}

}  // namespace
