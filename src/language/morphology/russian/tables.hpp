// The tables of this folder, and the cells that hold several items.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table.hpp"

namespace triptych::language::morphology::russian {

/// The rows of a table of this folder: "nouns.tsv".
inline std::vector<std::vector<std::string_view>> table(std::string_view name)
{
    std::string path("language/morphology/russian/");
    path.append(name);
    return base::read_table(base::table_text(path));
}

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

/// A map by text that is searched without making a string.
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// The items of a cell, which blanks separate.
inline std::vector<std::string_view> items(std::string_view cell)
{
    std::vector<std::string_view> out;
    while (!cell.empty()) {
        const auto item = cell.substr(0, cell.find(' '));
        cell.remove_prefix(item.size() + (item.size() < cell.size() ? 1 : 0));
        if (!item.empty()) out.push_back(item);
    }
    return out;
}

}  // namespace triptych::language::morphology::russian
