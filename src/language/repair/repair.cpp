#include "triptych/repair.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "language/repair/draft.hpp"
#include "language/repair/letters.hpp"
#include "language/repair/lost_letters.hpp"
#include "language/repair/mojibake.hpp"
#include "language/repair/witness.hpp"
#include "language/spelling/lexicon.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

void mend_encoding(language::RepairDraft& draft, const language::Witness& witness, std::vector<Repair>& remains)
{
    constexpr auto layer = language::find_mojibake;
    for (const auto find : {layer, layer, layer, language::find_misread, language::find_lost_letters}) {
        auto found = find(draft.text(), witness);
        for (Repair& damage : found.remains) {
            damage.range = draft.given(damage.range);
            remains.push_back(std::move(damage));
        }
        draft.make(found.repairs);
    }
}

}  // namespace

std::string_view name(RepairKind kind) noexcept { return kind == RepairKind::encoding ? "encoding" : "letters"; }

Repaired repair(std::string_view text, const RepairOptions& options)
{
    require_utf8(text, "");
    std::unique_ptr<const language::Lexicon> own;
    if (!options.dictionaries.empty()) own = std::make_unique<language::Lexicon>(options.dictionaries);
    const language::Witness witness(own ? *own : language::Lexicon::standard(), options.language);
    language::RepairDraft draft(text);
    Repaired out;
    if (options.encoding) mend_encoding(draft, witness, out.remains);
    if (options.letters) {
        draft.make(language::find_letters(draft.text(), witness));
        draft.make(language::find_lone_letters(draft.text()));
    }
    std::ranges::stable_sort(out.remains, {}, [](const Repair& damage) { return damage.range.begin; });
    out.text = draft.text();
    out.repairs = std::move(draft).repairs();
    return out;
}

}  // namespace v1
}  // namespace triptych
