#include "exchange/inline_codes.hpp"

#include <set>
#include <utility>

#include "adapters/icu/normalize.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {
namespace {

bool is_number(std::string_view id) { return !id.empty() && id.size() < 10 && id.find_first_not_of("0123456789") == std::string_view::npos; }

/// For each code the number of the one that closes or opens it, or `no_partner`.
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

}  // namespace

void InlineText::add(std::string_view text)
{
    constexpr std::size_t longest = std::size_t{1} << 16U;
    text_ += text;
    if (variant_.text.size() + text_.size() > longest) reader_.fail("a text of more than 64 KB; expected a sentence or a paragraph");
}

void InlineText::add_code(InlineCode::Kind kind, std::string id, std::string original)
{
    flush();
    const std::size_t at = variant_.text.size();
    variant_.codes.push_back({{at, at}, kind, std::move(id), std::move(original)});
}

std::string InlineText::numbered(std::string id)
{
    ++count_;
    return id.empty() ? "n" + std::to_string(count_) : std::move(id);
}

void InlineText::remark(std::string message)
{
    if (diagnostics_ != nullptr) diagnostics_->push_back({reader_.place(), std::move(message)});
}

Variant InlineText::take()
{
    flush();
    return std::move(variant_);
}

/// Stretches of text are normalised one by one, so that codes stay where they are.
void InlineText::flush()
{
    variant_.text += icu::to_nfc(text_);
    text_.clear();
}

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

void write_inline(xml::Writer& writer, const Variant& variant, const WriteCode& write_code)
{
    writer.text("");  // no white space may come between the codes
    const auto partners = find_partners(variant.codes);
    std::size_t at = 0;
    for (std::size_t i = 0; i < variant.codes.size(); ++i) {
        const InlineCode& code = variant.codes[i];
        writer.text(std::string_view(variant.text).substr(at, code.range.begin - at));
        write_code(code, i, partners[i]);
        at = code.range.end;
    }
    writer.text(std::string_view(variant.text).substr(at));
}

}  // namespace triptych::exchange
