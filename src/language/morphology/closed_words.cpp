// Words of closed classes whose forms are rows: Russian endings that a hyphen joins to digits, «4-й» and «4-го», which are words of their own to
// a reader of words; French articles, "l’école" and "les écoles".
#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "base/table.hpp"
#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology {
namespace {

using Forms = std::set<std::string, std::less<>>;
using Table = std::map<std::string, Forms, std::less<>>;

/// The words of a cell; "=" tells nothing new.
void add_words(std::string_view cell, Forms& forms)
{
    while (!cell.empty()) {
        const auto word = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), word.size() + 1));
        if (!word.empty() && word != "=") forms.insert(fold_word(word));
    }
}

/// The forms that stand in `cells` of each word of a table.
Table read_forms(std::string_view path, std::size_t word, std::initializer_list<std::size_t> cells)
{
    Table read;
    for (const auto& row : base::read_table(base::table_text(path)))
        for (const std::size_t cell : cells) add_words(row[cell], read[fold_word(row[word])]);
    return read;
}

const Forms* find_forms(std::string_view word, Language language)
{
    static const Table russian = read_forms("language/morphology/russian/ordinals.tsv", 1, {2, 3});
    static const Table french = read_forms("language/morphology/french/articles.tsv", 0, {1, 2, 3});
    if (language == Language::kk) return nullptr;
    const Table& table = language == Language::ru ? russian : french;
    const auto found = table.find(fold_word(word));
    return found == table.end() ? nullptr : &found->second;
}

/// A pattern that knows the rows beside its own forms: «я» is a pronoun too.
class WithRows final : public Pattern {
public:
    WithRows(std::unique_ptr<Pattern> word, const Forms& forms) : word_(std::move(word)), forms_(forms) {}

    [[nodiscard]] Grade match(std::string_view folded) const override
    {
        const Grade grade = word_->match(folded);
        return grade == Grade::none && forms_.contains(folded) ? Grade::possible : grade;
    }

    [[nodiscard]] std::string explain(std::string_view folded) const override
    {
        std::string out = word_->explain(folded);
        if (out.empty() && forms_.contains(folded)) out.append(folded).append(": a form of its own");
        return out;
    }

    [[nodiscard]] std::vector<std::string> stems() const override
    {
        auto out = word_->stems();
        out.insert(out.end(), forms_.begin(), forms_.end());
        return out;
    }

private:
    std::unique_ptr<Pattern> word_;
    const Forms& forms_;  ///< of a table, which lives as long as the program
};

}  // namespace

std::unique_ptr<Pattern> with_closed_forms(std::unique_ptr<Pattern> pattern, std::string_view word, Language language)
{
    const auto* forms = find_forms(word, language);
    if (forms == nullptr) return pattern;
    return std::make_unique<WithRows>(std::move(pattern), *forms);
}

}  // namespace triptych::language::morphology
