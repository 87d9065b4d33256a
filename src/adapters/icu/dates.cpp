#include "adapters/icu/dates.hpp"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/simpletz.h>
#include <unicode/smpdtfmt.h>

#include <limits>
#include <memory>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

using ::icu::GregorianCalendar;
using ::icu::SimpleDateFormat;
using ::icu::UnicodeString;

// UTS #35, part 4, date field symbols
constexpr std::string_view date_letters = "GyYuUQqMLwWdDFEec";
constexpr std::string_view clock_letters = "abBhHkKmsSA";
constexpr std::string_view skeleton_letters = "jJC";  // the hour as the language likes it
constexpr std::string_view zone_letters = "zZOvVXx";

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What the letters outside quotations show; empty for a letter that shows nothing.
std::optional<DatePattern> read_letters(std::string_view text, bool skeleton)
{
    DatePattern pattern{std::string(text)};
    bool quoted = false;
    for (const char c : text) {
        if (c == '\'') quoted = !quoted;
        if (quoted || !is_letter(c)) continue;
        const auto in = [&](std::string_view letters) { return letters.find(c) != std::string_view::npos; };
        if (!in(date_letters) && !in(clock_letters) && !in(zone_letters) && !(skeleton && in(skeleton_letters))) return std::nullopt;
        pattern.shows_date = pattern.shows_date || in(date_letters);
        pattern.shows_clock = pattern.shows_clock || in(clock_letters) || in(skeleton_letters);
        pattern.shows_zone = pattern.shows_zone || in(zone_letters);
    }
    return pattern.shows_date || pattern.shows_clock || pattern.shows_zone ? std::optional(pattern) : std::nullopt;
}

/// ICU keeps the capital of CLDR's Kazakh month that stands alone, «Сәуір»; within a sentence it is small, as its other form is.
void keep_kazakh_months_small(UnicodeString& pattern, Language language)
{
    if (language == Language::kk) pattern.findAndReplace(u"LLLL", u"MMMM");
}

}  // namespace

std::optional<DatePattern> date_pattern(std::string_view style, Language language)
{
    const bool skeleton = style.starts_with("::");
    if (skeleton) style.remove_prefix(2);
    auto pattern = read_letters(style, skeleton);
    if (!pattern || !skeleton) return pattern;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<::icu::DateTimePatternGenerator> generator(
        ::icu::DateTimePatternGenerator::createInstance(::icu::Locale(code(language).data()), status));
    require_success(status, "date patterns");
    UnicodeString best = generator->getBestPattern(to_utf16(style), status);
    require_success(status, "date patterns");
    keep_kazakh_months_small(best, language);
    pattern->text = to_utf8(best);
    return pattern;
}

std::string format_date(std::chrono::sys_seconds wall, const DatePattern& pattern, Language language, std::chrono::minutes offset)
{
    UErrorCode status = U_ZERO_ERROR;
    const ::icu::Locale locale(code(language).data());
    SimpleDateFormat formatter(to_utf16(pattern.text), locale, status);
    auto calendar = std::make_unique<GregorianCalendar>(locale, status);
    require_success(status, "date format");
    calendar->setGregorianChange(-std::numeric_limits<UDate>::infinity(), status);
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(offset);
    calendar->adoptTimeZone(new ::icu::SimpleTimeZone(static_cast<std::int32_t>(milliseconds.count()), u"GMT"));
    formatter.adoptCalendar(calendar.release());
    UnicodeString text;
    ::icu::FieldPosition ignored;
    const auto instant = std::chrono::duration_cast<std::chrono::milliseconds>((wall - offset).time_since_epoch());
    formatter.format(static_cast<UDate>(instant.count()), text, ignored);
    return to_utf8(text);
}

}  // namespace triptych::icu
