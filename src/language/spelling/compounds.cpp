#include "language/spelling/compounds.hpp"

#include "language/segmentation/protected_spans.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

/// Neighbours with nothing but a hyphen or an apostrophe between them make one compound.
bool is_joined(std::string_view text, Range left, Range right)
{
    const auto gap = text.substr(left.end, right.begin - left.end);
    return gap.empty() || gap == "-" || gap == "\u2010" || gap == "\u2011";
}

}  // namespace

std::vector<std::vector<Range>> find_compounds(std::string_view text, Language language)
{
    std::vector<std::vector<Range>> compounds;
    for (const Range word : split_words(text, language)) {
        if (!compounds.empty() && is_joined(text, compounds.back().back(), word))
            compounds.back().push_back(word);
        else
            compounds.push_back({word});
    }
    const auto spans = find_protected_spans(text);
    auto span = spans.begin();
    std::erase_if(compounds, [&](const std::vector<Range>& compound) {
        while (span != spans.end() && span->range.end <= compound.front().begin) ++span;
        return span != spans.end() && span->range.begin < compound.back().end;
    });
    return compounds;
}

}  // namespace triptych::language
