#include "workspace/entry.hpp"

#include <string>
#include <unordered_set>

#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"
#include "workspace/utf8.hpp"

namespace triptych::workspace {
namespace {

[[noreturn]] void refuse(const std::string& found, const std::string& expected)
{
    throw Error(ErrorCode::invalid, found + "; expected " + expected);
}

void require_codes(const Variant& variant, const std::string& where)
{
    const auto is_border = [&](std::size_t at) { return at == variant.text.size() || !base::is_continuation(variant.text[at]); };
    std::size_t from = 0;
    for (const InlineCode& code : variant.codes) {
        const Range range = code.range;
        if (range.begin < from || range.end < range.begin || range.end > variant.text.size() || !is_border(range.begin) || !is_border(range.end))
            refuse(where + ": an inline code at bytes " + std::to_string(range.begin) + " to " + std::to_string(range.end),
                   "codes in the order of the text, inside it and between characters");
        require_utf8(code.id, where);
        require_utf8(code.original, where);
        from = range.end;
    }
}

/// Normal form C between the codes, whose ranges move with the text.
void normalise(Variant& variant)
{
    if (icu::is_nfc(variant.text)) return;
    std::string out;
    std::size_t from = 0;
    const auto advance = [&](std::size_t& border) {
        out += icu::to_nfc(std::string_view(variant.text).substr(from, border - from));
        from = border;
        border = out.size();
    };
    for (InlineCode& code : variant.codes) {
        advance(code.range.begin);
        advance(code.range.end);
    }
    std::size_t end = variant.text.size();
    advance(end);
    variant.text = std::move(out);
}

void admit(Variant& variant, const std::string& where)
{
    for (const std::string_view text : {std::string_view(variant.text), std::string_view(variant.origin), std::string_view(variant.author)})
        require_utf8(text, where);
    require_codes(variant, where);
    normalise(variant);
    const bool is_empty = variant.text.empty() && variant.codes.empty();
    if (is_empty)
        variant.state = State::missing;
    else if (variant.state == State::missing)
        variant.state = State::draft;
}

void require_utf8_in(const Properties& properties, const std::string& where)
{
    for (const auto& [name, value] : properties) {
        require_utf8(name, where);
        require_utf8(value, where);
    }
}

void require_blocks(const Document& document, const std::string& where)
{
    for (const Block& block : document.blocks) {
        for (const Language language : all_languages) require_utf8(block.label[language], where);
        require_utf8(block.box, where);
    }
}

void admit(Unit& unit, const std::string& where)
{
    require_utf8(unit.id, where);
    require_utf8_in(unit.properties, where);
    if (!(unit.confidence >= 0 && unit.confidence <= 1)) refuse(where + ": a confidence outside 0 to 1", "0 to 1");
    for (const Language language : all_languages) {
        require_utf8(unit.gap[language], where);
        admit(unit.variants[language], where + ", " + std::string(code(language)));
    }
}

}  // namespace

Document admit(Document document)
{
    if (!is_document_id(document.id))
        refuse("a document id \"" + (base::find_bad_utf8(document.id) ? std::string("?") : document.id) + "\"",
               "1 to 128 letters, digits, - and _");
    const std::string where = "document \"" + document.id + "\"";
    require_utf8_in(document.properties, where);
    require_blocks(document, where);
    std::unordered_set<std::string_view> ids;
    std::size_t block = 0;
    for (std::size_t i = 0; i < document.units.size(); ++i) {
        Unit& unit = document.units[i];
        admit(unit, where + ", unit " + std::to_string(i + 1));
        if (!unit.id.empty() && !ids.insert(unit.id).second) refuse(where + ": two units \"" + unit.id + "\"", "each id once in a document");
        if (unit.block < block || unit.block >= document.blocks.size())
            refuse(where + ", unit " + std::to_string(i + 1) + ": block " + std::to_string(unit.block),
                   "units sorted by block, and a block for each, there are " + std::to_string(document.blocks.size()));
        block = unit.block;
    }
    return document;
}

}  // namespace triptych::workspace
