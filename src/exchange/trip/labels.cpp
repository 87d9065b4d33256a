#include "exchange/trip/labels.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/table.hpp"

namespace triptych::exchange::trip {
namespace {

struct Number {
    std::size_t size = 0;
    int parts = 0;
};

/// "3", "3.1": digits with full stops between them.
Number read_number(std::string_view text)
{
    Number number;
    for (std::size_t at = 0;;) {
        const auto begin = at;
        while (at < text.size() && base::is_ascii_digit(text[at])) ++at;
        if (at == begin || at - begin > 3 || text[begin] == '0') return number;
        number = {at, number.parts + 1};
        if (at + 1 >= text.size() || text[at] != '.') return number;
        ++at;
    }
}

/// The size of the label that ends at `end` with a full stop, or 0.
std::size_t closed_at(std::string_view text, std::size_t end)
{
    if (end >= text.size() || text[end] != '.') return 0;
    ++end;
    return end == text.size() || base::is_ascii_space(text[end]) ? end : 0;
}

Label find_word_before(std::string_view text, std::string_view word, int level)
{
    if (!text.starts_with(word)) return {};
    std::size_t at = word.size();
    // a space, or a no-break space as typesetters put it
    if (text.substr(at).starts_with(' '))
        at += 1;
    else if (text.substr(at).starts_with("\u00A0"))
        at += 2;
    else
        return {};
    const Number number = read_number(text.substr(at));
    if (number.parts == 0) return {};
    at += number.size;
    if (text.substr(at).starts_with("er.")) at += 2;  // Article 1er.
    return {closed_at(text, at), level + number.parts - 1};
}

Label find_word_after(std::string_view text, std::string_view word, int level)
{
    const Number number = read_number(text);
    const auto rest = text.substr(number.size);
    if (number.parts == 0 || !rest.starts_with('-') || !rest.substr(1).starts_with(word)) return {};
    return {closed_at(text, number.size + 1 + word.size()), level + number.parts - 1};
}

}  // namespace

Label find_label(std::string_view text)
{
    const Number number = read_number(text);
    if (number.parts > 0)
        if (const auto size = closed_at(text, number.size); size > 0) return {size, number.parts};
    static const auto rows = base::read_table(base::table_text("exchange/trip/labels.tsv"));
    for (const auto& row : rows) {
        const int level = row[2].empty() ? 1 : row[2].front() - '0';
        const Label label = row[1] == "before" ? find_word_before(text, row[0], level) : find_word_after(text, row[0], level);
        if (label.size > 0) return label;
    }
    return {};
}

}  // namespace triptych::exchange::trip
