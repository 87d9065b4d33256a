#include "exchange/tbx_parts.hpp"

#include <algorithm>
#include <array>

#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"

namespace triptych::exchange {

Part part_of(std::string_view name)
{
    if (name == "termEntry" || name == "conceptEntry") return Part::concept_;
    if (name == "langSet" || name == "langSec") return Part::language;
    if (name == "tig" || name == "ntig" || name == "termSec") return Part::term;
    return name.ends_with("Grp") ? Part::group : Part::category;  // termGrp, termNoteGrp, descripGrp, adminGrp, transacGrp
}

Category read_category(xml::Reader& reader)
{
    Category category{std::string(reader.name()), ""};
    constexpr std::array<std::string_view, 5> generic{"termNote", "descrip", "admin", "xref", "ref"};
    if (std::ranges::find(generic, category.name) != generic.end()) category.name = reader.attribute("type");
    category.text = icu::to_nfc(base::trim(reader.read_text()));
    return category;
}

}  // namespace triptych::exchange
