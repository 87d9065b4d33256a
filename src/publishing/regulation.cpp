#include "publishing/layouts.hpp"
#include "publishing/lines.hpp"

namespace triptych::publishing {
namespace {

bool is_article(const Piece& piece)
{
    return piece.kind == Block::Kind::numbered_item && piece.level <= 1;
}

/// Clauses and list items follow their article line by line.
std::string body(const LanguageText& text)
{
    std::string out;
    bool in_list = false;
    for (const Piece& piece : text.pieces) {
        const std::string line = line_of(piece, "regulation", text.language);
        if (in_list && is_list_line(piece) && !is_article(piece))
            out += "\n" + line;
        else
            add_apart(out, line);
        in_list = is_list_line(piece);
    }
    return out;
}

}  // namespace

std::string regulation(std::span<const LanguageText> texts)
{
    return under_names(texts, body);
}

}  // namespace triptych::publishing
