#include "triptych/format.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "triptych/error.hpp"

namespace {

using testing::HasSubstr;
using triptych::Argument;
using triptych::ArgumentList;
using triptych::Arguments;
using triptych::Error;
using triptych::ErrorCode;
using triptych::format;
using triptych::Language;

Argument text(std::string value)
{
    return {std::move(value)};
}
Argument integer(std::int64_t value)
{
    return {value};
}
Argument decimal(double value)
{
    return {value};
}
Argument span(std::string start, std::string end)
{
    return {Arguments{{"start", text(std::move(start))}, {"end", text(std::move(end))}}};
}
Argument money(Argument amount, std::string currency)
{
    return {Arguments{{"amount", std::move(amount)}, {"currency", text(std::move(currency))}}};
}

struct Row {
    std::string pattern;
    Arguments arguments;
    std::string fr, ru, kk;
};

void expect_rows(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        EXPECT_EQ(format(row.pattern, Language::fr, row.arguments), row.fr) << row.pattern;
        EXPECT_EQ(format(row.pattern, Language::ru, row.arguments), row.ru) << row.pattern;
        EXPECT_EQ(format(row.pattern, Language::kk, row.arguments), row.kk) << row.pattern;
    }
}

void expect_error(const std::string& pattern, const Arguments& arguments, ErrorCode code, const std::string& message)
{
    try {
        ADD_FAILURE() << "no error, but \"" << format(pattern, Language::fr, arguments) << "\"; expected " << message;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << pattern;
        EXPECT_THAT(std::string(error.what()), HasSubstr(message)) << pattern;
    }
}

TEST(Format, PutsPlainArgumentsIn)
{
    expect_rows({
        {"{who} ✓ {year} {n} {x}",
         {{"who", text("Айгүл")}, {"year", integer(2025)}, {"n", integer(250000)}, {"x", decimal(2.5)}},
         "Айгүл ✓ 2025 250\u202F000 2,5",
         "Айгүл ✓ 2025 250\u00A0000 2,5",
         "Айгүл ✓ 2025 250\u00A0000 2,5"},
        {"It''s '{'kept'}' l'été", {}, "It's {kept} l'été", "It's {kept} l'été", "It's {kept} l'été"},
        {"{0}{1}", {{"0", text("а")}, {"1", text("б")}}, "аб", "аб", "аб"},
        {"", {}, "", "", ""},
        {"{x, list}", {{"x", {ArgumentList{text("A"), text("B"), text("C")}}}}, "A, B et C", "A, B и C", "A, B және C"},
        {"{x, list}", {{"x", {ArgumentList{text("A")}}}}, "A", "A", "A"},
    });
}

TEST(Format, GroupsNumbersAsEachLanguageDoes)
{
    expect_rows({
        {"{n, number}", {{"n", integer(5000)}}, "5\u202F000", "5000", "5000"},
        {"{n, number}", {{"n", integer(50000)}}, "50\u202F000", "50\u00A0000", "50\u00A0000"},
        {"{n, number}", {{"n", text("1234567.5")}}, "1\u202F234\u202F567,5", "1\u00A0234\u00A0567,5", "1\u00A0234\u00A0567,5"},
        {"{n, number, integer}", {{"n", decimal(2.5)}}, "3", "3", "3"},
        {"{n, number, percent}", {{"n", decimal(0.65)}}, "65\u00A0%", "65\u00A0%", "65%"},
        {"{n, number}",
         {{"n", integer(std::numeric_limits<std::int64_t>::min())}},
         "-9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808",
         "-9\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808",
         "-9\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808"},
    });
}

TEST(Format, ChoosesPluralsAndSelects)
{
    const std::string films = "{n, plural, =0 {нет фильмов} one {# фильм} few {# фильма} many {# фильмов} other {# фильма}}";
    for (const auto& [n, expected] : std::vector<std::pair<int, std::string>>{
             {0, "нет фильмов"}, {1, "1 фильм"}, {3, "3 фильма"}, {5, "5 фильмов"}, {11, "11 фильмов"}, {21, "21 фильм"}})
        EXPECT_EQ(format(films, Language::ru, {{"n", integer(n)}}), expected);
    EXPECT_EQ(format("{n, plural, one {# film} other {# films}}", Language::fr, {{"n", integer(0)}}), "0 film");
    EXPECT_EQ(format("{n, plural, one {# фильм} other {# фильм}}", Language::kk, {{"n", text("5")}}), "5 фильм");
    EXPECT_EQ(format("{n, selectordinal, one {#re} other {#e}} édition", Language::fr, {{"n", integer(15)}}), "15e édition");
    EXPECT_EQ(format("{n, plural, offset:1 =1 {vous} one {vous et un ami} other {vous et # amis}}", Language::fr, {{"n", integer(4)}}),
              "vous et 3 amis");
    const std::string invited = "{g, select, female {invitée} male {invité} other {invités}}";
    EXPECT_EQ(format(invited, Language::fr, {{"g", text("female")}}), "invitée");
    EXPECT_EQ(format(invited, Language::fr, {{"g", text("?")}}), "invités");
    EXPECT_EQ(format("{n, plural, other {# {g, select, a {{d, day}} other {-}}}}", Language::fr,
                     {{"n", integer(2)}, {"g", text("a")}, {"d", text("2025-04-16")}}),
              "2 le mercredi 16 avril");
}

TEST(Format, WritesDaysAndDates)
{
    expect_rows({
        {"{d, day}", {{"d", text("2025-04-16")}}, "le mercredi 16 avril", "в среду, 16 апреля", "16 сәуір, сәрсенбі күні"},
        {"{d, day}", {{"d", text("2025-05-01")}}, "le jeudi 1er mai", "в четверг, 1 мая", "1 мамыр, бейсенбі күні"},
        {"{d, day}", {{"d", text("2024-02-27T19:00")}}, "le mardi 27 février", "во вторник, 27 февраля", "27 ақпан, сейсенбі күні"},
        {"{d, date, long}", {{"d", text("2025-04-16")}}, "16 avril 2025", "16 апреля 2025 года", "2025 жылғы 16 сәуір"},
        {"{d, date}", {{"d", text("2025-04-16")}}, "16 avril 2025", "16 апреля 2025 года", "2025 жылғы 16 сәуір"},
        {"{d, date, full}",
         {{"d", text("2025-04-10")}},
         "jeudi 10 avril 2025",
         "четверг, 10 апреля 2025 года",
         "2025 жылғы 10 сәуір, бейсенбі"},
        {"{d, date, short}", {{"d", text("2025-04-01")}}, "01/04/2025", "01.04.2025", "01.04.2025"},
    });
}

TEST(Format, WritesIntervals)
{
    expect_rows({
        {"{w, interval}",
         {{"w", span("2025-04-10", "2025-05-10")}},
         "du 10 avril au 10 mai",
         "с 10 апреля по 10 мая",
         "10 сәуірден 10 мамырға дейін"},
        {"{w, interval}", {{"w", span("2025-04-11", "2025-04-15")}}, "du 11 au 15 avril", "с 11 по 15 апреля", "11–15 сәуірде"},
        {"{w, interval}", {{"w", span("2025-05-02", "2025-05-05")}}, "du 2 au 5 mai", "со 2 по 5 мая", "2–5 мамырда"},
        {"{w, interval}",
         {{"w", span("2025-12-28", "2026-01-05")}},
         "du 28 décembre 2025 au 5 janvier 2026",
         "с 28 декабря 2025 года по 5 января 2026 года",
         "2025 жылғы 28 желтоқсаннан 2026 жылғы 5 қаңтарға дейін"},
        {"{w, interval}",
         {{"w", span("2025-04-16T19:00", "2025-04-16T20:30")}},
         "le mercredi 16 avril de 19 h à 20 h 30",
         "в среду, 16 апреля, с 19:00 до 20:30",
         "16 сәуір, сәрсенбі күні 19:00-ден 20:30-ға дейін"},
        {"{w, interval}",
         {{"w", span("2025-04-16", "2025-04-16")}},
         "le mercredi 16 avril",
         "в среду, 16 апреля",
         "16 сәуір, сәрсенбі күні"},
    });
}

TEST(Format, WritesHours)
{
    expect_rows({
        {"{t, hour}", {{"t", text("19:00")}}, "à 19 h", "в 19:00", "19:00-де"},
        {"{t, hour}", {{"t", text("2025-04-16T20:30:00")}}, "à 20 h 30", "в 20:30", "20:30-да"},
        {"{t, hour}", {{"t", text("9:05")}}, "à 9 h 05", "в 9:05", "9:05-те"},
        {"{t, hours}", {{"t", span("19:00", "20:30")}}, "de 19 h à 20 h 30", "с 19:00 до 20:30", "19:00-ден 20:30-ға дейін"},
        {"{t, hours}", {{"t", span("10:40", "18:00")}}, "de 10 h 40 à 18 h", "с 10:40 до 18:00", "10:40-тан 18:00-ге дейін"},
        {"{t, hours}", {{"t", span("09:10", "09:50")}}, "de 9 h 10 à 9 h 50", "с 09:10 до 09:50", "09:10-нан 09:50-ге дейін"},
    });
}

TEST(Format, EndsKazakhTimesAsTheLastNumberIsRead)
{
    const struct {
        const char *minutes, *in;
    } rows[] = {{"00", "де"}, {"01", "де"}, {"02", "де"}, {"03", "те"}, {"04", "те"}, {"15", "те"}, {"26", "да"}, {"37", "де"},
                {"48", "де"}, {"59", "да"}, {"10", "да"}, {"20", "да"}, {"30", "да"}, {"40", "та"}, {"50", "де"}};
    for (const auto& row : rows) {
        const std::string time = std::string("18:") + row.minutes;
        EXPECT_EQ(format("{t, hour}", Language::kk, {{"t", text(time)}}), time + "-" + row.in);
    }
}

TEST(Format, WritesPrices)
{
    const auto range = [](std::optional<int> from, std::optional<int> to, const char* currency) {
        Arguments parts{{"currency", text(currency)}};
        if (from) parts.emplace("from", integer(*from));
        if (to) parts.emplace("to", integer(*to));
        return Argument{parts};
    };
    expect_rows({
        {"{p, price}", {{"p", integer(0)}}, "entrée libre", "вход свободный", "кіру тегін"},
        {"{p, price}", {{"p", text("0")}}, "entrée libre", "вход свободный", "кіру тегін"},
        {"{p, price}", {{"p", money(integer(0), "KZT")}}, "entrée libre", "вход свободный", "кіру тегін"},
        {"{p, price}", {{"p", money(integer(2000), "KZT")}}, "2\u202F000\u00A0₸", "2000\u00A0₸", "2000\u00A0₸"},
        {"{p, price}", {{"p", money(text("50000"), "KZT")}}, "50\u202F000\u00A0₸", "50\u00A0000\u00A0₸", "50\u00A0000\u00A0₸"},
        {"{p, price}", {{"p", money(decimal(9.5), "EUR")}}, "9,50\u00A0€", "9,50\u00A0€", "9,50\u00A0€"},
        {"{p, price}", {{"p", money(integer(500), "KGS")}}, "500\u00A0soms", "500\u00A0сомов", "500\u00A0сом"},
        {"{p, price}", {{"p", money(integer(1), "KGS")}}, "1\u00A0som", "1\u00A0сом", "1\u00A0сом"},
        {"{p, price}",
         {{"p", money(integer(1000000), "UZS")}},
         "1\u202F000\u202F000\u00A0de soums",
         "1\u00A0000\u00A0000\u00A0сумов",
         "1\u00A0000\u00A0000\u00A0сум"},
        {"{p, price}", {{"p", money(integer(30), "TJS")}}, "30\u00A0somonis", "30\u00A0сомони", "30\u00A0сомони"},
        {"{p, price}", {{"p", money(integer(22), "TMT")}}, "22\u00A0manats", "22\u00A0маната", "22\u00A0манат"},
        {"{p, price}",
         {{"p", range(2000, 5000, "KZT")}},
         "de 2\u202F000 à 5\u202F000\u00A0₸",
         "от 2000 до 5000\u00A0₸",
         "2000\u00A0₸-ден 5000\u00A0₸-ге дейін"},
        {"{p, price}",
         {{"p", range(200, 301, "KGS")}},
         "de 200 à 301\u00A0soms",
         "от 200 до 301\u00A0сома",
         "200\u00A0сомнан 301\u00A0сомға дейін"},
        {"{p, price}", {{"p", range(2000, {}, "KZT")}}, "à partir de 2\u202F000\u00A0₸", "от 2000\u00A0₸", "2000\u00A0₸-ден бастап"},
        {"{p, price}", {{"p", range(0, 5000, "KZT")}}, "jusqu’à 5\u202F000\u00A0₸", "до 5000\u00A0₸", "5000\u00A0₸-ге дейін"},
    });
}

TEST(Format, NamesTheArgumentThatIsWrong)
{
    const struct {
        std::string pattern;
        Argument argument;
        std::string message;
    } rows[] = {
        {"{d, day}", text("16/04/2025"), "argument \"d\" is \"16/04/2025\"; expected an ISO 8601 date or time"},
        {"{d, day}", text("2025-02-29"), "argument \"d\" is \"2025-02-29\""},
        {"{d, day}", text("2025-04-16T19:00Z"), "argument \"d\""},
        {"{d, day}", text("19:00"), "expected a date, such as 2025-04-16"},
        {"{d, day}", integer(20250416), "argument \"d\" is 20250416"},
        {"{d, day, long}", text("2025-04-16"), "expected the style year, or none"},
        {"{d, date, middling}", text("2025-04-16"), "expected the style long, full or short"},
        {"{d, date, long}", {ArgumentList{}}, "argument \"d\" is a list"},
        {"{d, hour}", text("25:00"), "argument \"d\" is \"25:00\""},
        {"{d, hour}", text("19:60"), "argument \"d\""},
        {"{d, hour}", text("19:00:77"), "argument \"d\""},
        {"{d, hour}", text("2025-04-16"), "expected a time, such as 19:00"},
        {"{d, hours}", text("19:00"), "expected an object with start and end"},
        {"{d, hours}", span("2025-04-16", "2025-04-17"), "expected times in start and end"},
        {"{d, interval}", span("2025-04-16", "2025-04-15"), "expected an end that is not before its start"},
        {"{d, interval}", span("2025-04-16T19:00", "2025-04-16"), "expected hours in both start and end"},
        {"{d, interval}", span("2025-04-16T19:00", "2025-04-16T19:00"), "expected an end that is after its start"},
        {"{d, interval}", span("2025-04-16", "demain"), "argument \"d.end\" is \"demain\""},
        {"{d, interval}", span("19:00", "20:00"), "expected dates in start and end"},
        {"{d, price}", integer(2000), "argument \"d\" is 2000; expected 0, {\"amount\", \"currency\"}"},
        {"{d, price}", money(integer(2000), "USD"), "argument \"d.currency\" is \"USD\"; expected KZT, KGS, UZS, TJS, TMT or EUR"},
        {"{d, price}", money(integer(-5), "KZT"), "argument \"d.amount\" is -5; expected an amount of 0 or more"},
        {"{d, price}", {Arguments{{"amount", integer(5)}}}, "argument \"d\" is an object"},
        {"{d, price}", {Arguments{{"from", integer(5)}, {"to", integer(2)}, {"currency", text("KZT")}}}, "a range that does not fall"},
        {"{d, number}", text("beaucoup"), "argument \"d\" is \"beaucoup\"; expected a number"},
        {"{d, number}", decimal(std::nan("")), "expected a number"},
        {"{d, number, spellout}", integer(2), "expected the style integer or percent, or none"},
        {"{d, plural, other {#}}", text("cinq"), "expected a number"},
        {"{d, list}", text("A"), "expected a list"},
        {"{d, list}", {ArgumentList{text("A"), {Arguments{}}}}, "argument \"d[1]\" is an object"},
        {"{d}", {Arguments{}}, "expected text or a number"},
    };
    for (const auto& row : rows) expect_error(row.pattern, {{"d", row.argument}}, ErrorCode::invalid, row.message);
    expect_error("Le {jour, day}", {}, ErrorCode::invalid, "the pattern names the argument \"jour\", which is missing");
}

TEST(Format, SaysWhereAPatternIsWrong)
{
    const struct {
        std::string pattern, message;
    } rows[] = {
        {"Été {d, day", "has a brace without its partner at offset"},
        {"{n, plural, one {#}}", "without the branch \"other\""},
        {"{n, plural, other}", "is not a message pattern at offset"},
        {"{}", "is not a message pattern at offset 1"},
        {"été : {é ù}", "at offset"},
        {"{n, choice, 0#aucun|1#un}", "has the type choice; expected plural or select"},
        {"{n, spellout}", "has the type \"spellout\"; expected one of plural, select, selectordinal, number, list, day"},
    };
    for (const auto& row : rows) expect_error(row.pattern, {{"n", integer(1)}, {"lieu", text("x")}}, ErrorCode::syntax, row.message);
    expect_error("\xFF", {}, ErrorCode::encoding, "<pattern>:1:1: byte 0xFF");
}

TEST(Format, RefusesNestingThatWouldExhaustTheStack)
{
    const auto nested = [](std::size_t depth) {
        std::string pattern;
        for (std::size_t i = 0; i < depth; ++i) pattern += "{g, select, other {";
        pattern += "au fond";
        for (std::size_t i = 0; i < depth; ++i) pattern += "}}";
        return pattern;
    };
    EXPECT_EQ(format(nested(64), Language::fr, {{"g", text("x")}}), "au fond");
    for (const std::size_t depth : {65U, 3000U, 200000U})
        expect_error(nested(depth), {{"g", text("x")}}, ErrorCode::syntax, "the pattern nests deeper than 64 arguments at offset");
    EXPECT_EQ(format("'" + std::string(500, '{') + "' {g}", Language::fr, {{"g", text("x")}}), std::string(500, '{') + " x");
}

}  // namespace
