#include "adapters/icu/regex.hpp"

#include <unicode/parseerr.h>
#include <unicode/regex.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

constexpr std::int32_t stack_bytes = 4'000'000;  ///< of states to come back to; ICU's own limit is 8 MB

std::string describe(UErrorCode status)
{
    constexpr std::array<std::pair<UErrorCode, std::string_view>, 17> reasons{{
        {U_REGEX_BAD_ESCAPE_SEQUENCE, "an escape without meaning"},
        {U_REGEX_PROPERTY_SYNTAX, "an unknown property"},
        {U_REGEX_UNIMPLEMENTED, "a conditional group"},
        {U_REGEX_MISMATCHED_PAREN, "a parenthesis without its partner"},
        {U_REGEX_NUMBER_TOO_BIG, "a number that is too big"},
        {U_REGEX_BAD_INTERVAL, "a repetition {…} that is not {n}, {n,} or {n,m}"},
        {U_REGEX_MAX_LT_MIN, "a repetition {n,m} whose m is less than n"},
        {U_REGEX_INVALID_BACK_REF, "a reference to a group that does not exist"},
        {U_REGEX_INVALID_FLAG, "an unknown flag"},
        {U_REGEX_LOOK_BEHIND_LIMIT, "a look-behind without a longest match (*, + or {n,} inside)"},
        {U_REGEX_MISSING_CLOSE_BRACKET, "a [ without its ]"},
        {U_REGEX_INVALID_RANGE, "a range whose end comes before its start"},
        {U_REGEX_STACK_OVERFLOW, "more memory than the limit allows"},
        {U_REGEX_TIME_OUT, "more time than the limit allows"},
        {U_REGEX_STOPPED_BY_CALLER, "more time than the limit allows"},
        {U_REGEX_PATTERN_TOO_BIG, "a pattern that is too big"},
        {U_REGEX_INVALID_CAPTURE_GROUP_NAME, "a name that no group can have"},
    }};
    const auto* reason = std::ranges::find(reasons, status, &std::pair<UErrorCode, std::string_view>::first);
    return reason == reasons.end() ? "a syntax that ICU does not know" : std::string(reason->second);
}

/// ICU counts UTF-16 units of a line from 1; a fault at the end may lie one behind it.
std::size_t position_of(const ::icu::UnicodeString& pattern, const UParseError& error)
{
    if (error.line != 1 || error.offset <= 0) return 0;
    const auto characters = pattern.countChar32(0, std::min(error.offset, pattern.length()));
    return static_cast<std::size_t>(std::max(characters, 1));
}

std::unique_ptr<::icu::RegexPattern> compile(std::string_view text, Regex::Case letters)
{
    const auto pattern = to_utf16(text);
    const std::uint32_t flags = UREGEX_ERROR_ON_UNKNOWN_ESCAPES | (letters == Regex::Case::ignored ? std::uint32_t{UREGEX_CASE_INSENSITIVE} : 0U);
    UErrorCode status = U_ZERO_ERROR;
    UParseError error{};
    std::unique_ptr<::icu::RegexPattern> compiled(::icu::RegexPattern::compile(pattern, flags, error, status));
    if (U_FAILURE(status)) throw RegexError({describe(status), position_of(pattern, error)});
    return compiled;
}

[[noreturn]] void run_away(UErrorCode status) { throw RegexRunaway(describe(status)); }

}  // namespace

struct Regex::Impl {
    std::unique_ptr<::icu::RegexPattern> pattern;
};

Regex::Regex(std::string_view pattern, Case letters) : impl_(std::make_unique<Impl>(Impl{compile(pattern, letters)})) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::optional<RegexFault> Regex::find_fault(std::string_view pattern)
{
    try {
        compile(pattern, Case::exact);
        return std::nullopt;
    } catch (const RegexError& error) {
        return RegexFault{error.what(), error.position};
    }
}

bool Regex::matches(std::string_view text) const
{
    const auto input = to_utf16(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<::icu::RegexMatcher> matcher(impl_->pattern->matcher(input, status));
    require_success(status, "regular expression");
    matcher->setTimeLimit(100, status);
    matcher->setStackLimit(stack_bytes, status);
    const bool found = matcher->matches(status) != 0;
    if (U_FAILURE(status)) run_away(status);
    return found;
}

struct RegexText::Impl {
    ::icu::UnicodeString units;
    std::vector<std::uint32_t> byte_of_unit;  ///< one entry for the end, too
    std::vector<std::int32_t> unit_of_byte;   ///< the unit that the byte's character begins at
};

RegexText::RegexText(std::string_view text) : impl_(std::make_unique<Impl>())
{
    impl_->units = to_utf16(text);
    impl_->byte_of_unit.reserve(static_cast<std::size_t>(impl_->units.length()) + 1);
    impl_->unit_of_byte.reserve(text.size() + 1);
    std::int32_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::int32_t units = bytes == 4 ? 2 : 1;
        impl_->byte_of_unit.insert(impl_->byte_of_unit.end(), static_cast<std::size_t>(units), static_cast<std::uint32_t>(at));
        impl_->unit_of_byte.insert(impl_->unit_of_byte.end(), bytes, unit);
        at += bytes;
        unit += units;
    }
    impl_->byte_of_unit.push_back(static_cast<std::uint32_t>(text.size()));
    impl_->unit_of_byte.push_back(unit);
}

RegexText::~RegexText() = default;
RegexText::RegexText(RegexText&&) noexcept = default;
RegexText& RegexText::operator=(RegexText&&) noexcept = default;

struct RegexMatcher::Impl {
    std::unique_ptr<::icu::RegexMatcher> matcher;
    const RegexText::Impl* text = nullptr;
    std::int32_t ticks_left = 0;

    /// ICU calls this at every tick of every search, so that many long searches are stopped like one that never ends.
    static UBool spend(const void* context, std::int32_t /*steps*/)
    {
        auto& self = *static_cast<Impl*>(const_cast<void*>(context));  // ICU's context is const; it is ours
        return --self.ticks_left > 0 ? 1 : 0;
    }

    void set_region(Range within)
    {
        UErrorCode status = U_ZERO_ERROR;
        matcher->region(text->unit_of_byte[within.begin], text->unit_of_byte[within.end], status);
        require_success(status, "regular expression");
    }
};

RegexMatcher::RegexMatcher(const Regex& pattern, Ends ends) : impl_(std::make_unique<Impl>())
{
    UErrorCode status = U_ZERO_ERROR;
    impl_->matcher.reset(pattern.impl_->pattern->matcher(status));
    require_success(status, "regular expression");
    impl_->matcher->setStackLimit(stack_bytes, status);
    impl_->matcher->setMatchCallback(&Impl::spend, impl_.get(), status);
    impl_->matcher->useTransparentBounds(1);
    impl_->matcher->useAnchoringBounds(ends == Ends::part ? 1 : 0);
    require_success(status, "regular expression");
}

RegexMatcher::~RegexMatcher() = default;
RegexMatcher::RegexMatcher(RegexMatcher&&) noexcept = default;
RegexMatcher& RegexMatcher::operator=(RegexMatcher&&) noexcept = default;

void RegexMatcher::read(const RegexText& text)
{
    impl_->text = text.impl_.get();
    impl_->matcher->reset(text.impl_->units);
}

void RegexMatcher::allow(std::int32_t ticks)
{
    UErrorCode status = U_ZERO_ERROR;
    impl_->ticks_left = ticks;
    impl_->matcher->setTimeLimit(ticks, status);
}

bool RegexMatcher::starts(Range within)
{
    UErrorCode status = U_ZERO_ERROR;
    impl_->set_region(within);
    const bool found = impl_->matcher->lookingAt(status) != 0;
    if (U_FAILURE(status)) run_away(status);
    return found;
}

std::optional<Range> RegexMatcher::find(Range within)
{
    UErrorCode status = U_ZERO_ERROR;
    impl_->set_region(within);
    const bool found = impl_->matcher->find(status) != 0;
    if (U_FAILURE(status)) run_away(status);
    if (!found) return std::nullopt;
    const auto begin = impl_->matcher->start(status);
    const auto end = impl_->matcher->end(status);
    require_success(status, "regular expression");
    return Range{impl_->text->byte_of_unit[static_cast<std::size_t>(begin)], impl_->text->byte_of_unit[static_cast<std::size_t>(end)]};
}

}  // namespace triptych::icu
