#include "language/morphology/russian/given_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "language/morphology/russian/rows.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {

struct Table {
    TextMap<GivenName> names;
    std::vector<std::pair<std::string, Gender>> endings, guesses;
};

Gender by_ending(const std::vector<std::pair<std::string, Gender>>& endings, std::string_view word)
{
    constexpr std::size_t least = 4;  // bytes before the ending
    for (const auto& [ending, gender] : endings)
        if (word.size() >= ending.size() + least && word.ends_with(ending)) return gender;
    return Gender::unknown;
}

Gender read(std::string_view cell)
{
    return cell == "f" ? Gender::feminine : cell == "m" ? Gender::masculine : Gender::unknown;
}

const Table& names_table()
{
    static const Table instance = [] {
        Table out;
        for (const auto& cells : table("given_names.tsv")) {
            const GivenName known{read(cells[0]), cells[3] == "western", true};
            for (const auto name : items(cells[1])) {
                const auto [place, is_new] = out.names.emplace(without_yo(name), known);
                if (!is_new && place->second.gender != known.gender) place->second.gender = Gender::unknown;
            }
            auto& endings = cells[3] == "guess" ? out.guesses : out.endings;
            for (const auto ending : items(cells[2])) endings.emplace_back(without_yo(ending), known.gender);
        }
        return out;
    }();
    return instance;
}

}  // namespace

std::optional<GivenName> given_name(std::string_view word)
{
    const std::string plain = without_yo(word);
    const Table& known = names_table();
    if (const auto found = known.names.find(plain); found != known.names.end()) return found->second;
    const Gender gender = by_ending(known.endings, plain);
    return gender == Gender::unknown ? std::nullopt : std::optional(GivenName{gender, false, false});
}

Gender guess_gender(std::string_view word)
{
    return by_ending(names_table().guesses, without_yo(word));
}

Gender gender_of_name(std::string_view word)
{
    const auto found = given_name(word);
    return found ? found->gender : Gender::unknown;
}

}  // namespace triptych::language::morphology::russian
