#include "triptych/typeset.hpp"

#include <array>
#include <utility>

#include "language/typography/draft.hpp"
#include "language/typography/rules.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using Passes = std::vector<language::Pass>;

const Passes& passes_for(Language language, bool corrections)
{
    static const std::array<Trio<Passes>, 2> all = [] {
        std::array<Trio<Passes>, 2> made;
        for (const Language each : all_languages)
            for (const bool wide : {false, true}) made[wide ? 1 : 0][each] = language::make_passes(language::read_rules(each, wide), each);
        return made;
    }();
    return all[corrections ? 1 : 0][language];
}

}  // namespace

std::string typeset(std::string_view text, Language language, const TypesetOptions& options, std::vector<TypesetChange>* changes)
{
    require_utf8(text, "");
    language::Draft draft(text, changes);
    for (const auto& pass : passes_for(language, options.corrections)) pass(draft);
    return std::move(draft).take();
}

}  // namespace v1
}  // namespace triptych
