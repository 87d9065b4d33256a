#include "language/formatting/types.hpp"

#include <algorithm>
#include <array>

#include "language/formatting/clocks.hpp"
#include "language/formatting/counts.hpp"
#include "language/formatting/dates.hpp"
#include "language/formatting/names.hpp"
#include "language/formatting/numbers.hpp"
#include "language/formatting/patterns.hpp"
#include "language/formatting/phones.hpp"
#include "language/formatting/prices.hpp"
#include "language/formatting/recurring.hpp"

namespace triptych::language::formatting {
namespace {

bool is_zone_style(std::string_view style, Language /*language*/)
{
    return style.find('/') != std::string_view::npos || style == "UTC";
}

constexpr std::array<Type, 20> types{{
    {"", plain, "", nullptr, "no style"},
    {"number", number, " integer percent ", is_number_skeleton, "the style integer or percent, or none, or a skeleton such as ::.00"},
    {"list", list, " and or ", nullptr, "the style and, or, or none"},
    {"day", day, " year ", nullptr, "the style year, or none"},
    {"date", date, " long full short medium ", is_date_pattern,
     "the style long, full or short, medium, a skeleton such as ::yMMMMd, or a pattern of date letters"},
    {"time", time, " short medium ", is_date_pattern, "the style short or medium, a skeleton such as ::Hm, or a pattern of date letters"},
    {"interval", interval, " year ", nullptr, "the style year, or none"},
    {"hour", hour, "", nullptr, "the type hour without a style"},
    {"hours", hours, "", nullptr, "the type hours without a style"},
    {"recurring", recurring, "", nullptr, "the type recurring without a style"},
    {"price", price, "", nullptr, "the type price without a style"},
    {"ordinal", ordinal, " m f nt ", nullptr, "the style m, f or nt, or none"},
    {"phone", phone, "", nullptr, "the type phone without a style"},
    {"zone", zone, "", is_zone_style, "the name of a time zone, such as Asia/Almaty, or none"},
    {"at", place_at, "", nullptr, "the type at without a style"},
    {"to", place_to, "", nullptr, "the type to without a style"},
    {"from", place_from, "", nullptr, "the type from without a style"},
    {"of", place_of, "", nullptr, "the type of without a style"},
    {"inflect", inflected, "", is_form_style, "features joined by ';', such as dat or pl;gen"},
    {"count", counted, "", is_noun_style, "the id of a name or a noun, such as film, and perhaps a case: film, ins"},
}};

}  // namespace

std::span<const Type> simple_types() noexcept
{
    return types;
}

const Type* find_type(std::string_view name) noexcept
{
    const auto* const found = std::ranges::find(types, name, &Type::name);
    return found == types.end() ? nullptr : found;
}

std::string known_types()
{
    std::string known = "plural, select, selectordinal";
    for (const Type& type : types)
        if (!type.name.empty()) known += ", " + std::string(type.name);
    return known;
}

bool takes_style(const Type& type, std::string_view style, Language language)
{
    if (style.empty()) return true;
    const bool word =
        style.find(' ') == std::string_view::npos && type.styles.find(" " + std::string(style) + " ") != std::string_view::npos;
    return word || (type.is_style != nullptr && type.is_style(style, language));
}

}  // namespace triptych::language::formatting
