#include "language/morphology/kazakh/irregular.hpp"

#include <array>
#include <unordered_map>

#include "base/table.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

constexpr std::size_t cases = 7;
using Forms = std::array<std::string_view, cases>;

const Forms* find(std::string_view word)
{
    static const auto all = [] {
        std::unordered_map<std::string_view, Forms> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/irregular.tsv"))) {
            Forms forms;
            for (std::size_t i = 0; i < cases; ++i) forms[i] = row[i];
            out.emplace(row[0], forms);
        }
        return out;
    }();
    const auto found = all.find(word);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view irregular_form(std::string_view word, Case form)
{
    const Forms* forms = find(word);
    return forms == nullptr ? std::string_view() : (*forms)[static_cast<std::size_t>(form)];
}

std::vector<std::string_view> irregular_forms(std::string_view word)
{
    const Forms* forms = find(word);
    return forms == nullptr ? std::vector<std::string_view>() : std::vector<std::string_view>(forms->begin(), forms->end());
}

}  // namespace triptych::language::morphology::kazakh
