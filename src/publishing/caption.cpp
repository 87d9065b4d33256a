#include "publishing/layouts.hpp"
#include "publishing/lines.hpp"
#include "publishing/wording.hpp"

namespace triptych::publishing {
namespace {

std::string body(const LanguageText& text)
{
    std::string out;
    bool in_list = false;
    for (const Piece& piece : text.pieces) {
        const std::string line = line_of(piece, "caption", text.language);
        if (in_list && is_list_line(piece))
            out += "\n" + line;
        else
            add_apart(out, line);
        in_list = is_list_line(piece);
    }
    return out;
}

}  // namespace

std::string caption(std::span<const LanguageText> texts)
{
    std::string out;
    for (const LanguageText& text : texts) {
        if (&text != texts.data()) add_apart(out, wording("caption", "languages", text.language));
        add_apart(out, body(text));
    }
    add_apart(out, all_hashtags(texts));
    return out;
}

}  // namespace triptych::publishing
