#include "publishing/layouts.hpp"
#include "publishing/lines.hpp"
#include "publishing/wording.hpp"

namespace triptych::publishing {
namespace {

std::string body(const LanguageText& text)
{
    std::string out;
    const Piece* before = nullptr;
    for (const Piece& piece : text.pieces) {
        const bool is_new_box = piece.box != (before == nullptr ? "" : before->box);
        const bool is_tight = before != nullptr && is_list_line(*before) && is_list_line(piece);
        const std::string line = line_of(piece, "panel", text.language);
        if (is_new_box && !piece.box.empty()) {
            add_apart(out, fill_in(wording("panel", "box", text.language), {{"box", piece.box}}));
            out += "\n" + line;
        } else if (is_tight && !is_new_box) {
            out += "\n" + line;
        } else {
            add_apart(out, line);
        }
        before = &piece;
    }
    return out;
}

}  // namespace

std::string panel(std::span<const LanguageText> texts)
{
    return under_names(texts, body);
}

}  // namespace triptych::publishing
