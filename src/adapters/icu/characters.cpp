#include "adapters/icu/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace triptych::icu {
namespace {

UChar32 as_icu(char32_t point) noexcept { return static_cast<UChar32>(point); }

/// Where a capital has an even number and its small letter the next one: Ғғ Ққ Ңң Үү Ұұ Һһ Әә Өө.
bool is_cyrillic_pair(char32_t point) noexcept { return (point >= 0x48A && point <= 0x4BF) || (point >= 0x4D0 && point <= 0x52F); }

}  // namespace

// Most of a text is ASCII, Latin or Cyrillic: for these the answer needs no look-up.

bool is_letter(char32_t point) noexcept
{
    if (point < 0x80) return (point | 0x20U) >= 'a' && (point | 0x20U) <= 'z';
    if (point >= 0x48A && point <= 0x52F) return true;
    if (point >= 0xC0 && point <= 0x24F) return point != 0xD7 && point != 0xF7;  // Latin; × and ÷
    return (point >= 0x400 && point <= 0x481) || u_isalpha(as_icu(point)) != 0;
}
bool is_mark(char32_t point) noexcept
{
    return point >= 0x300 && (U_GET_GC_MASK(as_icu(point)) & U_GC_M_MASK) != 0;
}
bool is_digit(char32_t point) noexcept { return point < 0x660 ? point >= '0' && point <= '9' : u_isdigit(as_icu(point)) != 0; }
bool is_upper(char32_t point) noexcept
{
    if (point < 0x80) return point >= 'A' && point <= 'Z';
    if (is_cyrillic_pair(point)) return point % 2 == 0;
    if (point >= 0x400 && point <= 0x45F) return point < 0x430;  // Cyrillic: Ѐ to Я, а to џ
    return u_isUUppercase(as_icu(point)) != 0;
}
bool is_lower(char32_t point) noexcept
{
    if (point < 0x80) return point >= 'a' && point <= 'z';
    if (is_cyrillic_pair(point)) return point % 2 == 1;
    if (point >= 0x400 && point <= 0x45F) return point >= 0x430;
    return u_isULowercase(as_icu(point)) != 0;
}
bool is_space(char32_t point) noexcept
{
    if (point < 0x80) return point == ' ' || (point >= '\t' && point <= '\r');
    return (point < 0x400 || point > 0x52F) && u_isUWhiteSpace(as_icu(point)) != 0;
}

/// Digits, # and * have the property Emoji too; they are no pictures.
bool is_emoji(char32_t point) noexcept
{
    return point > 0xFF && u_hasBinaryProperty(as_icu(point), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool is_invisible(char32_t point) noexcept { return u_hasBinaryProperty(as_icu(point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0; }

Script script_of(char32_t point) noexcept
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(as_icu(point), &status);
    if (script == USCRIPT_LATIN) return Script::latin;
    return script == USCRIPT_CYRILLIC ? Script::cyrillic : Script::other;
}

char32_t lower(char32_t point) noexcept
{
    if (point < 0x80) return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    if (point >= 0x410 && point <= 0x44F) return point < 0x430 ? point + 0x20 : point;
    if (is_cyrillic_pair(point)) return point | 1U;
    return static_cast<char32_t>(u_tolower(as_icu(point)));
}
char32_t upper(char32_t point) noexcept { return static_cast<char32_t>(u_toupper(as_icu(point))); }

}  // namespace triptych::icu
