// Terms as names: what a message needs to count and inflect them.
#include <algorithm>
#include <string_view>

#include "triptych/glossary.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// Of "masculine", "m." and the like, and of both genders none.
Gender gender_of(std::string_view word)
{
    if (word == "masculine" || word == "m") return Gender::masculine;
    if (word == "feminine" || word == "f") return Gender::feminine;
    return word == "neuter" || word == "nt" || word == "n" ? Gender::neuter : Gender::unknown;
}

const Term* first_preferred(const std::vector<Term>& terms)
{
    const auto found = std::ranges::find(terms, TermStatus::preferred, &Term::status);
    return found == terms.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Name> names_of(std::span<const Concept> concepts)
{
    std::vector<Name> names;
    for (const Concept& idea : concepts) {
        Name name;
        name.id = idea.id;
        name.kind = "term";
        for (const Language language : all_languages)
            if (const Term* term = first_preferred(idea.terms[language]); term != nullptr) {
                name.variants[language].text = term->text;
                name.variants[language].gender = gender_of(term->gender);
                name.source = term->source;
            }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace v1
}  // namespace triptych
