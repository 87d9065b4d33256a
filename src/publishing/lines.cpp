#include "publishing/lines.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "publishing/hashtags.hpp"
#include "publishing/wording.hpp"

namespace triptych::publishing {

std::string line_of(const Piece& piece, std::string_view layout, Language language)
{
    using enum Block::Kind;
    if (piece.kind == separator) return std::string(wording(layout, "separator", language));
    const std::string_view marker = piece.kind == list_item ? wording(layout, "item", language) : std::string_view(piece.label);
    if (marker.empty() || piece.text.empty()) return std::string(marker) + piece.text;
    return std::string(marker) + " " + piece.text;
}

bool is_list_line(const Piece& piece) noexcept
{
    using enum Block::Kind;
    return piece.kind == list_item || piece.kind == numbered_item || piece.kind == table_row || piece.kind == table_cell;
}

void add_apart(std::string& out, std::string_view part)
{
    if (part.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += part;
}

std::string all_hashtags(std::span<const LanguageText> texts)
{
    std::vector<std::string> tags;
    for (const LanguageText& text : texts) std::ranges::copy(text.hashtags, std::back_inserter(tags));
    return join_hashtags(tags);
}

std::string under_names(std::span<const LanguageText> texts, const std::function<std::string(const LanguageText&)>& body)
{
    std::string out;
    for (const LanguageText& text : texts) {
        if (texts.size() > 1) add_apart(out, wording("any", "language", text.language));
        add_apart(out, body(text));
    }
    add_apart(out, all_hashtags(texts));
    return out;
}

}  // namespace triptych::publishing
