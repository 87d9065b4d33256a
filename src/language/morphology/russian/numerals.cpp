#include "language/morphology/russian/numerals.hpp"

#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {

const Numeral* find_numeral(std::string_view word)
{
    static const TextMap<Numeral> rows = [] {
        TextMap<Numeral> out;
        for (const auto& cells : table("numerals.tsv")) {
            Numeral numeral;
            const auto forms = items(cells[2]);
            numeral.forms[0] = cells[0];
            for (std::size_t i = 1; i < case_count; ++i) numeral.forms[i] = forms[i - 1];
            numeral.takes_singular = cells[1] == "few";
            numeral.has_animate = cells[3] == "yes";
            out.emplace(cells[0], numeral);
        }
        return out;
    }();
    const auto found = rows.find(word);
    return found == rows.end() ? nullptr : &found->second;
}

}  // namespace triptych::language::morphology::russian
