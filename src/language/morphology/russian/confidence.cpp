#include "language/morphology/russian/confidence.hpp"

#include <charconv>

#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {

double value(const std::vector<std::vector<std::string_view>>& rows, std::string_view way)
{
    for (const auto& cells : rows) {
        if (cells[0] != way) continue;
        double out = 0;
        std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), out);
        return out;
    }
    return 0;
}

}  // namespace

const Confidence& sure()
{
    static const Confidence instance = [] {
        const auto rows = table("confidence.tsv");
        Confidence out;
        out.table = value(rows, "table");
        out.dictionary = value(rows, "dictionary");
        out.rule = value(rows, "rule");
        out.stays = value(rows, "stays");
        out.possessive = value(rows, "possessive");
        out.both_parts = value(rows, "both_parts");
        out.one_of_several = value(rows, "one_of_several");
        out.name_of_shape = value(rows, "name_of_shape");
        out.name_behind_thing = value(rows, "name_behind_thing");
        out.unknown_name = value(rows, "unknown_name");
        out.name_of_guess = value(rows, "name_of_guess");
        out.no_head = value(rows, "no_head");
        return out;
    }();
    return instance;
}

}  // namespace triptych::language::morphology::russian
