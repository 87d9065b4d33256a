#include "exchange/trip/labels.hpp"

#include <algorithm>
#include <vector>

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

/// A row of labels.tsv.
struct Word {
    std::string_view word;
    bool is_before = false;
    int level = 1;
    std::string_view part, language, ending;
};

const std::vector<Word>& words()
{
    static const std::vector<Word> rows = [] {
        std::vector<Word> out;
        for (const auto& row : base::read_table(base::table_text("exchange/trip/labels.tsv")))
            out.push_back({row[0], row[1] == "before", row[2].empty() ? 1 : row[2].front() - '0', row[3], row[4], row[5]});
        return out;
    }();
    return rows;
}

/// A label taken apart: "Article 1er." is its word, a space, the number "1".
struct Parts {
    const Word* word = nullptr;  ///< null when the number stands alone
    std::string_view space, number;
    Label label;
};

Parts find_word_before(std::string_view text, const Word& word)
{
    if (!text.starts_with(word.word)) return {};
    Parts parts{.word = &word, .space = {}, .number = {}, .label = {}};
    std::size_t at = word.word.size();
    // a space, or a no-break space as typesetters put it
    for (const std::string_view space : {" ", "\u00A0"})
        if (text.substr(at).starts_with(space)) parts.space = text.substr(at, space.size());
    if (parts.space.empty()) return {};
    at += parts.space.size();
    const Number number = read_number(text.substr(at));
    if (number.parts == 0) return {};
    parts.number = text.substr(at, number.size);
    at += number.size;
    if (!word.ending.empty() && text.substr(at).starts_with(std::string(word.ending) + ".")) at += word.ending.size();  // Article 1er.
    parts.label = {closed_at(text, at), word.level + number.parts - 1};
    return parts;
}

Parts find_word_after(std::string_view text, const Word& word)
{
    const Number number = read_number(text);
    const auto rest = text.substr(number.size);
    if (number.parts == 0 || !rest.starts_with('-') || !rest.substr(1).starts_with(word.word)) return {};
    return {.word = &word,
            .space = {},
            .number = text.substr(0, number.size),
            .label = {closed_at(text, number.size + 1 + word.word.size()), word.level + number.parts - 1}};
}

Parts take_apart(std::string_view text)
{
    const Number number = read_number(text);
    if (number.parts > 0)
        if (const auto size = closed_at(text, number.size); size > 0) return {nullptr, {}, text.substr(0, number.size), {size, number.parts}};
    for (const Word& word : words()) {
        const Parts parts = word.is_before ? find_word_before(text, word) : find_word_after(text, word);
        if (parts.label.size > 0) return parts;
    }
    return {};
}

}  // namespace

Label find_label(std::string_view text) { return take_apart(text).label; }

std::optional<std::string> label_in(std::string_view label, Language language)
{
    const Parts parts = take_apart(label);
    if (parts.label.size == 0 || parts.label.size != label.size()) return std::nullopt;
    if (parts.word == nullptr) return std::string(label);
    const auto other =
        std::ranges::find_if(words(), [&](const Word& word) { return word.part == parts.word->part && word.language == code(language); });
    if (other == words().end()) return std::nullopt;
    const std::string number(parts.number);
    if (!other->is_before) return number + "-" + std::string(other->word) + ".";
    const std::string space(parts.space.empty() ? std::string_view(" ") : parts.space);
    return std::string(other->word) + space + number + std::string(number == "1" ? other->ending : "") + ".";
}

}  // namespace triptych::exchange::trip
