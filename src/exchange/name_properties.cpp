#include "exchange/name_properties.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.hpp"
#include "triptych/error.hpp"
#include "triptych/inflect.hpp"

namespace triptych::exchange {
namespace {

constexpr std::string_view yes = "yes";

struct Level {
    std::string_view letter;
    double confidence;
};
constexpr std::array<Level, 3> levels{{{"H", 1.0}, {"M", 0.7}, {"L", 0.4}}};

std::string flag(bool value) { return value ? std::string(yes) : std::string(); }

/// Takes "yes" and "no".
std::string set_flag(bool& flag, std::string_view value)
{
    if (value != yes && value != "no") return "yes or no";
    flag = value == yes;
    return {};
}

std::string set_gender(NameVariant& variant, const std::string& value)
{
    variant.gender = parse_form(value).gender;
    return variant.gender == Gender::unknown ? "m, f or nt" : "";
}

std::string set_animacy(NameVariant& variant, const std::string& value)
{
    variant.animacy = parse_form(value).animacy;
    return variant.animacy == Animacy::unknown ? "aa or nn" : "";
}

std::string set_number(NameVariant& variant, const std::string& value)
{
    variant.plural = value == "pl";
    return value == "pl" || value == "sg" ? "" : "sg or pl";
}

std::string set_confidence(NameVariant& variant, const std::string& value)
{
    const auto* const level = std::ranges::find(levels, value, &Level::letter);
    if (level != levels.end()) {
        variant.confidence = level->confidence;
        return {};
    }
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || !(number >= 0 && number <= 1)) return "H, M, L, or a number from 0 to 1";
    variant.confidence = number;
    return {};
}

struct Property {
    std::string_view name;
    std::string (*get)(const NameVariant&);
    std::string (*set)(NameVariant&, const std::string&);
};

template <std::string NameVariant::* Member>
constexpr Property text(std::string_view name)
{
    return {name, [](const NameVariant& variant) { return variant.*Member; },
            [](NameVariant& variant, const std::string& value) {
                variant.*Member = value;
                return std::string();
            }};
}

template <bool NameVariant::* Member>
constexpr Property truth(std::string_view name)
{
    return {name, [](const NameVariant& variant) { return flag(variant.*Member); },
            [](NameVariant& variant, const std::string& value) { return set_flag(variant.*Member, value); }};
}

constexpr std::array<std::string_view, 4> genders{"", "m", "f", "nt"};
constexpr std::array<std::string_view, 3> animacies{"", "aa", "nn"};

/// In the order of the columns; the stored forms stand before the last.
const std::array properties{
    text<&NameVariant::article>("article"),
    Property{"gender", [](const NameVariant& variant) { return std::string(genders.at(static_cast<std::size_t>(variant.gender))); }, set_gender},
    Property{"number", [](const NameVariant& variant) { return std::string(variant.plural ? "pl" : ""); }, set_number},
    Property{"animacy", [](const NameVariant& variant) { return std::string(animacies.at(static_cast<std::size_t>(variant.animacy))); }, set_animacy},
    truth<&NameVariant::indeclinable>("indeclinable"),
    truth<&NameVariant::possessed>("possessed"),
    text<&NameVariant::preposition>("preposition"),
    text<&NameVariant::reading>("reading"),
    text<&NameVariant::head>("head"),
    Property{"confidence",
             [](const NameVariant& variant) { return variant.text.empty() && variant.confidence == 1.0 ? std::string() : confidence_text(variant.confidence); },
             set_confidence},
};

std::string with(std::string_view features, char from, char to)
{
    std::string out(features);
    std::ranges::replace(out, from, to);
    return out;
}

/// "pl;gen" for "pl_gen"; empty when it is not the name of a form.
std::string form_of_column(std::string_view column)
{
    if (column.find(';') != std::string_view::npos) return {};
    std::string features = with(column, '_', ';');
    return form_name(parse_form(features)) == features ? features : std::string();
}

std::string refusal(std::string_view form, std::string_view name, std::string_view expected)
{
    std::string message = "the form \"";
    return message.append(form).append("\" of the name \"").append(name).append("\"; expected \"").append(expected).append("\"");
}

}  // namespace

std::vector<NameProperty> properties_of(const NameVariant& variant)
{
    std::vector<NameProperty> all;
    const auto add = [&](const Property& property) {
        if (std::string value = property.get(variant); !value.empty()) all.emplace_back(property.name, std::move(value));
    };
    for (std::size_t i = 0; i + 1 < properties.size(); ++i) add(properties.at(i));
    for (const auto& [form, text] : variant.forms) {
        if (const auto expected = form_name(parse_form(form)); expected != form)
            throw Error(ErrorCode::invalid, refusal(form, variant.text, expected));
        if (!text.empty()) all.emplace_back(with(form, ';', '_'), text);
    }
    add(properties.back());
    return all;
}

bool is_name_property(std::string_view name)
{
    return std::ranges::find(properties, name, &Property::name) != properties.end() || !form_of_column(name).empty();
}

std::string set_property(NameVariant& variant, std::string_view name, std::string value)
{
    const auto* const found = std::ranges::find(properties, name, &Property::name);
    if (found != properties.end()) return found->set(variant, value);
    variant.forms.insert_or_assign(form_of_column(name), std::move(value));
    return {};
}

std::string confidence_text(double confidence)
{
    const auto* const level = std::ranges::find(levels, confidence, &Level::confidence);
    if (level != levels.end()) return std::string(level->letter);
    if (!(confidence >= 0 && confidence <= 1)) throw Error(ErrorCode::invalid, "the confidence " + std::to_string(confidence) + " of a name; expected 0 to 1");
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), confidence);
    return {digits.data(), error == std::errc{} ? end : digits.data()};
}

bool is_date(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00";
    if (!text.empty() && text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == '-' ? text[i] != '-' : !base::is_ascii_digit(text[i])) return false;
    return true;
}

}  // namespace triptych::exchange
