#include "language/morphology/french/spellings.hpp"

#include <algorithm>

#include "base/table.hpp"

namespace triptych::language::morphology::french {
namespace {

struct Change {
    std::string_view where, letter, written, only, why;
};

const std::vector<Change>& changes()
{
    static const auto rows = [] {
        std::vector<Change> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/french/spellings.tsv")))
            out.push_back({row[0], row[1], row[2], row[3], row[4]});
        return out;
    }();
    return rows;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by)
{
    std::string out;
    for (std::size_t found = 0; (found = text.find(what)) != std::string_view::npos; text.remove_prefix(found + what.size()))
        out.append(text.substr(0, found)).append(by);
    return out.append(text);
}

/// What the row makes of the word; empty where it does not apply.
std::string applied(const Change& change, std::string_view word)
{
    if (change.where == "first")
        return word.starts_with(change.letter) ? std::string(change.written).append(word.substr(change.letter.size())) : "";
    if (change.where == "any")
        return word.find(change.letter) != std::string_view::npos ? replaced(word, change.letter, change.written) : "";
    if (!word.ends_with(change.letter)) return {};
    const auto number = word.substr(0, word.size() - change.letter.size());
    const bool is_number = !number.empty() && number.find_first_not_of("0123456789ivxlcdm") == std::string_view::npos;
    return is_number ? std::string(number).append(change.written) : std::string();
}

}  // namespace

std::vector<Spelling> spellings(std::string_view folded)
{
    std::vector<Spelling> out;
    std::string bare(folded);
    for (const Change& change : changes()) {
        if (change.where == "bare") {
            bare = replaced(bare, change.letter, change.written);
            continue;
        }
        if (auto text = applied(change, folded); !text.empty())
            out.push_back({std::move(text), change.why, change.only == "unknown", false});
    }
    if (bare != folded) out.push_back({std::move(bare), "without accents", true, true});
    return out;
}

}  // namespace triptych::language::morphology::french
