#include "language/segmentation/word_lists.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {

std::string lower_letters(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) base::append_utf8(out, icu::lower(base::next_code_point(text, i)));
    return out;
}

Language language_of(std::string_view cell)
{
    const auto language = parse_language(cell);
    if (!language) throw std::logic_error("a table names the language " + std::string(cell));
    return *language;
}

Trio<Words> read_words(std::string_view path)
{
    Trio<Words> words;
    for (const auto& row : base::read_table(base::table_text(path))) {
        for (std::size_t at = 0; at < row[1].size();) {
            const auto end = std::min(row[1].find(' ', at), row[1].size());
            words[language_of(row[0])].add(row[1].substr(at, end - at), row[2]);
            at = end + 1;
        }
    }
    return words;
}

}  // namespace triptych::language
