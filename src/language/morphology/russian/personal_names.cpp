#include "language/morphology/russian/personal_names.hpp"

#include <array>
#include <charconv>
#include <vector>

#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"

namespace triptych::language::morphology::russian {
namespace {


struct NameRow {
    NamePart part = NamePart::none;
    Gender gender = Gender::unknown;
    std::vector<std::string_view> endings;
    std::size_t least = 0;  ///< bytes before the ending
    std::string_view type;
    bool tells = false;
    double confidence = 0;
};

NamePart read_part(std::string_view cell)
{
    return cell == "given" ? NamePart::given : cell == "western" ? NamePart::western : NamePart::surname;
}

/// The endings of a cell; C is every consonant.
std::vector<std::string_view> read_endings(std::string_view cell)
{
    std::vector<std::string_view> out;
    for (const auto item : items(cell)) {
        if (item != "C") {
            out.push_back(item);
            continue;
        }
        for (std::size_t at = 0; at < consonants.size(); at += letter_size) out.push_back(consonants.substr(at, letter_size));
    }
    return out;
}

const std::vector<NameRow>& name_rows()
{
    static const std::vector<NameRow> rows = [] {
        std::vector<NameRow> out;
        for (const auto& cells : table("personal_names.tsv")) {
            std::size_t least = 0;
            std::from_chars(cells[3].data(), cells[3].data() + cells[3].size(), least);
            double confidence = 0;
            std::from_chars(cells[6].data(), cells[6].data() + cells[6].size(), confidence);
            const Gender gender = cells[1] == "m" ? Gender::masculine : cells[1] == "f" ? Gender::feminine : Gender::unknown;
            out.push_back(
                {read_part(cells[0]), gender, read_endings(cells[2]), least * letter_size, cells[4], cells[5] == "yes", confidence});
        }
        return out;
    }();
    return rows;
}

/// The length of the longest ending of a row that the word has; 0 for none.
std::size_t fit(const NameRow& row, std::string_view word)
{
    std::size_t longest = 0;
    for (const auto ending : row.endings)
        if (word.size() >= ending.size() + row.least && word.ends_with(ending)) longest = std::max(longest, ending.size());
    return longest;
}

const Row* row_for(const NameRow& row, std::string_view word)
{
    if (const Row* const found = row_of(row.type, row.gender, word)) return found;
    return row_of(row.type, Gender::unknown, word);
}

}  // namespace

std::optional<NameType> name_type(std::string_view word, NamePart part, Gender gender)
{
    const NameRow* best = nullptr;
    std::size_t longest = 0;
    for (const NameRow& row : name_rows()) {
        const bool is_for_part = row.part == part || (part == NamePart::western && row.part == NamePart::surname);
        const bool is_for_gender = row.gender == Gender::unknown || gender == Gender::unknown || row.gender == gender;
        if (!is_for_part || !is_for_gender || row.type == "-") continue;
        const std::size_t length = fit(row, word);
        const bool is_own = best != nullptr && row.part == part && best->part != part;
        if (length > longest || (length == longest && length > 0 && is_own)) {
            best = &row;
            longest = length;
        }
    }
    if (best == nullptr) return std::nullopt;
    if (best->type == "fixed") return NameType{nullptr, best->gender, best->confidence, longest == word.size()};
    const Row* const row = row_for(*best, word);
    return row == nullptr ? std::nullopt : std::optional(NameType{row, best->gender, best->confidence, longest == word.size()});
}

std::optional<Gender> told_by_surname(std::string_view word)
{
    const NameRow* best = nullptr;
    std::size_t longest = 0;
    for (const NameRow& row : name_rows()) {
        if (row.part != NamePart::surname || !row.tells) continue;
        const std::size_t length = fit(row, word);
        if (length > longest) {
            best = &row;
            longest = length;
        }
    }
    return best == nullptr ? std::nullopt : std::optional(best->gender);
}

}  // namespace triptych::language::morphology::russian
