// How the first line of a block tells what the block is.
#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "exchange/trip/blocks.hpp"
#include "exchange/trip/labels.hpp"

namespace triptych::exchange::trip {
namespace {

std::string_view skip_blanks(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text;
}

bool is_hashtag(std::string_view word)
{
    if (word.size() < 2 || word.front() != '#') return false;
    std::size_t at = 1;
    const char32_t point = base::next_code_point(word, at);
    return point == '_' || icu::is_letter(point) || icu::is_digit(point);
}

bool is_hashtag_line(std::string_view line)
{
    while (!line.empty()) {
        const auto word = line.substr(0, line.find_first_of(" \t\n"));
        if (!is_hashtag(word)) return false;
        line = skip_blanks(line.substr(word.size()));
    }
    return true;
}

int heading_level(std::string_view line)
{
    const auto level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 3 && level < line.size() && line[level] == ' ' ? static_cast<int>(level) : 0;
}

}  // namespace

bool is_block_name(std::string_view name)
{
    if (name.empty() || name.size() > 128) return false;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t point = base::next_code_point(name, at);
        if (point != '-' && point != '_' && point != '.' && !icu::is_letter(point) && !icu::is_digit(point)) return false;
    }
    return true;
}

Prefix find_prefix(std::string_view line)
{
    Prefix prefix{{}, {}, line};
    while (prefix.rest.starts_with('@')) {
        const auto end = std::min(prefix.rest.find_first_of(" \t"), prefix.rest.size());
        auto name = prefix.rest.substr(1, end - 1);
        const bool is_box = name.ends_with(':');
        if (is_box) name.remove_suffix(1);
        if (is_box && end == prefix.rest.size()) break;  // a box without text is no block
        auto& place = is_box ? prefix.box : prefix.id;
        if (!place.empty() || !is_block_name(name)) break;
        place = name;
        prefix.rest = skip_blanks(prefix.rest.substr(end));
    }
    return prefix;
}

Opening find_opening(std::string_view line)
{
    if (const int level = heading_level(line)) return {Block::Kind::heading, level, {}, skip_blanks(line.substr(static_cast<std::size_t>(level)))};
    if (line.starts_with("- ")) return {Block::Kind::list_item, 0, {}, skip_blanks(line.substr(2))};
    if (line == "---") return {Block::Kind::separator, 0, {}, {}};
    if (line.starts_with('|')) return {Block::Kind::table_cell, 0, {}, line.substr(1)};
    if (line.starts_with('#') && is_hashtag_line(line)) return {Block::Kind::hashtags, 0, {}, line};
    if (const Label label = find_label(line); label.size > 0)
        return {Block::Kind::numbered_item, label.level, line.substr(0, label.size), skip_blanks(line.substr(label.size))};
    return {Block::Kind::paragraph, 0, {}, line};
}

bool is_section_line(std::string_view line)
{
    return line.size() > 2 && line.front() == '[' && line.back() == ']' && line.find_first_of("[]", 1) == line.size() - 1;
}

}  // namespace triptych::exchange::trip
