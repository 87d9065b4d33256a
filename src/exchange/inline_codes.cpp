#include "exchange/inline_codes.hpp"

#include <set>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::exchange {
namespace {

bool is_number(std::string_view id) { return !id.empty() && id.size() < 10 && id.find_first_not_of("0123456789") == std::string_view::npos; }

}  // namespace

CodeNumbers::CodeNumbers(const Unit& unit)
{
    std::set<std::string_view> taken;
    for (const Language language : all_languages)
        for (const InlineCode& code : unit.variants[language].codes)
            if (is_number(code.id)) taken.insert(code.id);
    std::size_t next = 0;
    for (const Language language : all_languages)
        for (const InlineCode& code : unit.variants[language].codes) {
            if (is_number(code.id)) continue;
            const auto [place, is_new] = numbers_.emplace(code.id, "");
            if (!is_new) continue;
            do place->second = std::to_string(++next);
            while (taken.contains(place->second));
        }
}

const std::string& CodeNumbers::of(const std::string& id) const
{
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? id : found->second;
}

std::vector<std::size_t> find_partners(const std::vector<InlineCode>& codes)
{
    std::vector<std::size_t> partners(codes.size(), no_partner);
    std::unordered_map<std::string_view, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].kind == InlineCode::Kind::alone) continue;
        auto& waiting = open[codes[i].id];
        if (codes[i].kind == InlineCode::Kind::open) {
            waiting.push_back(i);
        } else if (!waiting.empty()) {
            partners[i] = waiting.back();
            partners[waiting.back()] = i;
            waiting.pop_back();
        }
    }
    return partners;
}

}  // namespace triptych::exchange
