#include "publishing/plain_text.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "publishing/wording.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych::publishing {
namespace {

using Code = InlineCode;

void require_codes_that_fit(const Variant& variant, const std::string& what)
{
    std::size_t at = 0;
    for (const Code& code : variant.codes) {
        if (code.range.begin < at || code.range.end < code.range.begin || code.range.end > variant.text.size())
            throw Error(ErrorCode::invalid, what + " has an inline code at bytes " + std::to_string(code.range.begin) + " to " +
                                                std::to_string(code.range.end) + "; expected codes in order, inside its " +
                                                std::to_string(variant.text.size()) + " bytes");
        require_utf8(code.original, what);
        at = code.range.end;
    }
}

/// The address in "](https://…)"; a person can type it without the scheme of a mail or telephone link.
std::string_view address(const Code& code)
{
    std::string_view text = code.original;
    if (code.kind != Code::Kind::close || !text.starts_with("](") || !text.ends_with(')')) return {};
    text = text.substr(2, text.size() - 3);
    for (const std::string_view scheme : {"mailto:", "tel:"})
        if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
    return text;
}

/// True where the line has nothing more to say than its last punctuation.
bool ends_a_line(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at, text.find('\n', at) - at);
    return std::ranges::all_of(rest, [](char c) { return base::is_ascii_space(c) || c == '.' || c == '!' || c == '?'; });
}

std::string written_link(std::string_view words, std::string_view url, bool last, Language language)
{
    if (base::trim(words).empty() || words == url) return std::string(url);
    return fill_in(wording("any", last ? "link" : "link inside", language), {{"text", words}, {"url", url}});
}

}  // namespace

std::string plain_text(const Variant& variant, Language language, const std::string& what)
{
    require_utf8(variant.text, what);
    require_codes_that_fit(variant, what);
    std::string out;
    std::size_t at = 0;
    std::size_t link = 0;  // where in `out` the words of the open link begin
    for (const Code& code : variant.codes) {
        out.append(variant.text, at, code.range.begin - at);
        at = code.range.end;
        const std::string_view url = address(code);
        if (code.kind == Code::Kind::open && code.original == "[") link = out.size();
        if (!url.empty()) out = out.substr(0, link) + written_link(out.substr(link), url, ends_a_line(variant.text, at), language);
        if (code.kind == Code::Kind::alone && code.original.starts_with('{')) out += code.original;
    }
    return out.append(variant.text, at, std::string::npos);
}

}  // namespace triptych::publishing
