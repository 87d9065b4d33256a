#include "workspace/match_units.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace triptych::workspace {
namespace {

/// How far the texts of two units agree.
bool all_equal(const Unit& a, const Unit& b)
{
    return std::ranges::all_of(all_languages, [&](Language l) { return a.variants[l].text == b.variants[l].text; });
}

/// What the new unit says is what the old one says; the old one may say more.
bool none_contradicts(const Unit& before, const Unit& after)
{
    return std::ranges::all_of(all_languages, [&](Language l) {
        return after.variants[l].text.empty() || after.variants[l].text == before.variants[l].text;
    });
}

bool one_equal(const Unit&, const Unit&) { return true; }  // the candidates share a text by the way they are found

class Matcher {
public:
    Matcher(const Document& before, const Document& after)
        : before_(before), after_(after), found_(after.units.size()), taken_(before.units.size(), false)
    {
        for (std::size_t i = 0; i < before.units.size(); ++i) {
            ids_.emplace(before.units[i].id, i);
            for (const Language language : all_languages)
                if (const auto& text = before.units[i].variants[language].text; !text.empty()) texts_[language][text].push_back(i);
        }
    }

    std::vector<std::optional<std::size_t>> match()
    {
        by_id();
        for (const auto agree : {all_equal, none_contradicts, one_equal}) by_text(agree);
        by_place();
        return std::move(found_);
    }

private:
    void take(std::size_t after, std::size_t before)
    {
        found_[after] = before;
        taken_[before] = true;
    }

    /// A unit with an id of its own that is not known is a new unit.
    [[nodiscard]] bool is_open(std::size_t after) const { return !found_[after] && after_.units[after].id.empty(); }

    void by_id()
    {
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (const auto known = ids_.find(after_.units[i].id); known != ids_.end()) take(i, known->second);
    }

    void by_text(bool (*agree)(const Unit&, const Unit&))
    {
        for (std::size_t i = 0; i < found_.size(); ++i)
            for (const Language language : all_languages) {
                if (!is_open(i)) break;
                const auto same = texts_[language].find(after_.units[i].variants[language].text);
                if (same == texts_[language].end()) continue;
                const auto free = std::ranges::find_if(
                    same->second, [&](std::size_t b) { return !taken_[b] && agree(before_.units[b], after_.units[i]); });
                if (free != same->second.end()) take(i, *free);
            }
    }

    void by_place()
    {
        std::size_t b = 0;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (!is_open(i)) continue;
            const std::size_t block = after_.units[i].block;
            while (b < taken_.size() && (taken_[b] || before_.units[b].block < block)) ++b;
            if (b < taken_.size() && before_.units[b].block == block) take(i, b);
        }
    }

    const Document& before_;
    const Document& after_;
    std::vector<std::optional<std::size_t>> found_;
    std::vector<bool> taken_;
    std::unordered_map<std::string_view, std::size_t> ids_;
    Trio<std::unordered_map<std::string_view, std::vector<std::size_t>>> texts_;
};

}  // namespace

std::vector<std::optional<std::size_t>> match_units(const Document& before, const Document& after) { return Matcher(before, after).match(); }

}  // namespace triptych::workspace
