#include "exchange/trip/codes.hpp"

#include "exchange/trip/blocks.hpp"
#include "exchange/trip/markup.hpp"

namespace triptych::exchange::trip {
namespace {

constexpr std::string_view prefix = "code.";

std::string key_of(const InlineCode& code, const std::string& name)
{
    return std::string(prefix) + (code.kind == InlineCode::Kind::close ? "/" : "") + name;
}

std::string markup_of(const InlineCode& code, const std::string& name)
{
    switch (code.kind) {
        case InlineCode::Kind::open: return "{{" + name + "}}";
        case InlineCode::Kind::close: return "{{/" + name + "}}";
        case InlineCode::Kind::alone: break;
    }
    return "{{" + name + "/}}";
}

}  // namespace

CodeNames::CodeNames(Properties& header) : header_(header)
{
    for (const auto& [key, value] : header_)
        if (key.starts_with(prefix)) originals_.emplace(key, unescape_code(value));
}

bool CodeNames::is_free_or_same(const std::string& key, const std::string& original) const
{
    const auto found = originals_.find(key);
    return found == originals_.end() || found->second == original;
}

std::string CodeNames::find_name(const InlineCode& code, std::size_t unit)
{
    auto& name = names_[{unit, code.id}];
    const auto fits = [&](const std::string& candidate) {
        return is_block_name(candidate) && is_free_or_same(key_of(code, candidate), code.original);
    };
    if (!name.empty() && fits(name)) return name;
    name = code.id;
    for (std::size_t number = 1; !fits(name); ++number) name = std::to_string(number);
    return name;
}

std::string CodeNames::write(const InlineCode& code, std::size_t unit)
{
    const std::string name = find_name(code, unit);
    const std::string key = key_of(code, name);
    std::string markup = markup_of(code, name);
    const bool is_known = originals_.contains(key);
    originals_.emplace(key, code.original);
    if (!is_known && code.original != markup) header_.emplace_back(key, escape_code(code.original));
    return markup;
}

}  // namespace triptych::exchange::trip
