#include <algorithm>
#include <charconv>
#include <string>

#include "base/table.hpp"
#include "triptych/error.hpp"
#include "triptych/publish.hpp"

namespace triptych {
inline namespace v1 {
namespace {

std::size_t number(std::string_view cell)
{
    std::size_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

std::vector<Language> language_list(std::string_view cell)
{
    std::vector<Language> languages;
    for (std::size_t at = 0; at + 2 <= cell.size(); at += 3)
        if (const auto language = parse_language(cell.substr(at, 2))) languages.push_back(*language);
    return languages;
}

bool is_planned(std::string_view id)
{
    return std::ranges::any_of(base::read_table(base::table_text("model/channels_planned.tsv")), [&](const auto& row) { return row[0] == id; });
}

}  // namespace

std::vector<Channel> list_channels()
{
    std::vector<Channel> channels;
    for (const auto& row : base::read_table(base::table_text("model/channels.tsv")))
        channels.push_back({.id = std::string(row[0]),
                            .layout = std::string(row[1]),
                            .limit = number(row[2]),
                            .unit = std::string(row[3]),
                            .hashtags = number(row[4]),
                            .fold = number(row[5]),
                            .order = language_list(row[6]),
                            .source = std::string(row[7])});
    return channels;
}

Channel find_channel(std::string_view id)
{
    std::string known;
    for (auto& channel : list_channels()) {
        if (channel.id == id) return std::move(channel);
        known += (known.empty() ? "" : ", ") + channel.id;
    }
    if (is_planned(id)) throw Error(ErrorCode::unsupported, "the channel \"" + std::string(id) + "\" is not built yet; expected one of " + known);
    throw Error(ErrorCode::not_found, "no channel \"" + std::string(id) + "\"; expected one of " + known);
}

Channel channel_of(const Document& document)
{
    const auto own = property(document.properties, "channel");
    if (!own.empty()) return find_channel(own);
    const std::string_view layout = document.kind == Kind::post ? "caption" : name(document.kind);
    for (auto& channel : list_channels())
        if (channel.layout == layout) return std::move(channel);
    throw Error(ErrorCode::not_found, "no channel has the layout \"" + std::string(layout) + "\"");
}

}  // namespace v1
}  // namespace triptych
