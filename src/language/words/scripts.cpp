#include "language/words/scripts.hpp"

#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

using Letters = std::unordered_map<char32_t, char32_t>;

struct Tables {
    Letters to_cyrillic, to_latin;
};

char32_t letter(std::string_view cell)
{
    std::size_t at = 0;
    return base::next_code_point(cell, at);
}

const Tables& tables()
{
    static const Tables instance = [] {
        Tables out;
        for (const auto& row : base::read_table(base::table_text("language/words/lookalikes.tsv"))) {
            out.to_cyrillic.emplace(letter(row[0]), letter(row[1]));
            out.to_latin.emplace(letter(row[1]), letter(row[0]));
        }
        return out;
    }();
    return instance;
}

}  // namespace

std::optional<std::string> write_in(std::string_view word, Script script)
{
    const auto other = script == Script::cyrillic ? icu::Script::latin : icu::Script::cyrillic;
    const Letters& letters = script == Script::cyrillic ? tables().to_cyrillic : tables().to_latin;
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        char32_t point = base::next_code_point(word, at);
        if (icu::script_of(point) == other) {
            const auto found = letters.find(point);
            if (found == letters.end()) return std::nullopt;
            point = found->second;
        }
        base::append_utf8(out, point);
    }
    return icu::to_nfc(out);
}

}  // namespace triptych::language
