#include <algorithm>
#include <array>
#include <string_view>

#include "triptych/inflect.hpp"

namespace triptych {
inline namespace v1 {
namespace {

struct Feature {
    std::string_view name;
    void (*set)(Form&);
};

constexpr std::array features{
    Feature{"sg", [](Form& form) { form.number = GrammaticalNumber::singular; }},
    Feature{"pl", [](Form& form) { form.number = GrammaticalNumber::plural; }},
    Feature{"nom", [](Form& form) { form.grammatical_case = GrammaticalCase::nominative; }},
    Feature{"gen", [](Form& form) { form.grammatical_case = GrammaticalCase::genitive; }},
    Feature{"dat", [](Form& form) { form.grammatical_case = GrammaticalCase::dative; }},
    Feature{"acc", [](Form& form) { form.grammatical_case = GrammaticalCase::accusative; }},
    Feature{"loc", [](Form& form) { form.grammatical_case = GrammaticalCase::locative; }},
    Feature{"abl", [](Form& form) { form.grammatical_case = GrammaticalCase::ablative; }},
    Feature{"ins", [](Form& form) { form.grammatical_case = GrammaticalCase::instrumental; }},
    Feature{"prp", [](Form& form) { form.grammatical_case = GrammaticalCase::prepositional; }},
    Feature{"px1sg", [](Form& form) { form.owner = Owner::me; }},
    Feature{"px2sg", [](Form& form) { form.owner = Owner::you; }},
    Feature{"px2frm", [](Form& form) { form.owner = Owner::you_politely; }},
    Feature{"px3", [](Form& form) { form.owner = Owner::third; }},
    Feature{"px1pl", [](Form& form) { form.owner = Owner::us; }},
    Feature{"px2pl", [](Form& form) { form.owner = Owner::you_all; }},
    Feature{"at", [](Form& form) { form.role = Role::at; }},
    Feature{"to", [](Form& form) { form.role = Role::to; }},
    Feature{"from", [](Form& form) { form.role = Role::from; }},
    Feature{"of", [](Form& form) { form.role = Role::of; }},
    Feature{"m", [](Form& form) { form.gender = Gender::masculine; }},
    Feature{"f", [](Form& form) { form.gender = Gender::feminine; }},
    Feature{"nt", [](Form& form) { form.gender = Gender::neuter; }},
    Feature{"aa", [](Form& form) { form.animacy = Animacy::animate; }},
    Feature{"nn", [](Form& form) { form.animacy = Animacy::inanimate; }},
    Feature{"indecl", [](Form& form) { form.indeclinable = true; }},
};

// In the order of their enumerators; what goes without saying has no name.
constexpr std::array<std::string_view, 2> number_names{"", "pl"};
constexpr std::array<std::string_view, 8> case_names{"", "gen", "dat", "acc", "loc", "abl", "ins", "prp"};
constexpr std::array<std::string_view, 7> owner_names{"", "px1sg", "px2sg", "px2frm", "px3", "px1pl", "px2pl"};
constexpr std::array<std::string_view, 5> role_names{"", "at", "to", "from", "of"};
constexpr std::array<std::string_view, 4> reached_names{"table", "dictionary", "rule", "paraphrase"};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The first feature, which is taken off the text.
std::string_view take_feature(std::string_view& text)
{
    const auto item = text.substr(0, text.find(';'));
    text.remove_prefix(std::min(text.size(), item.size() + 1));
    return trimmed(item);
}

}  // namespace

Form parse_form(std::string_view text)
{
    Form form;
    while (!text.empty()) {
        const auto* const found = std::ranges::find(features, take_feature(text), &Feature::name);
        if (found != features.end()) found->set(form);
    }
    return form;
}

std::string_view unknown_feature(std::string_view text) noexcept
{
    while (!text.empty()) {
        const auto feature = take_feature(text);
        if (!feature.empty() && std::ranges::find(features, feature, &Feature::name) == features.end()) return feature;
    }
    return {};
}

std::string form_name(const Form& form)
{
    std::string out;
    const auto part = [](const auto& names, auto value) { return names.at(static_cast<std::size_t>(value)); };
    for (const std::string_view feature : {part(number_names, form.number), part(owner_names, form.owner),
                                           part(case_names, form.grammatical_case), part(role_names, form.role)}) {
        if (!out.empty() && !feature.empty()) out += ';';
        out += feature;
    }
    return out.empty() ? "nom" : out;
}

std::string_view name(Reached reached) noexcept
{
    return reached_names[static_cast<std::size_t>(reached)];
}

}  // namespace v1
}  // namespace triptych
