// Endings that a hyphen joins to digits, «4-й», are words of their own to a reader of words; here one of them knows the others.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/table.hpp"
#include "language/morphology/languages.hpp"

namespace triptych::language::morphology {
namespace {

using Endings = std::set<std::string, std::less<>>;

/// The words of a cell; "=" tells nothing new.
void add_words(std::string_view cell, Endings& endings)
{
    while (!cell.empty()) {
        const auto word = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), word.size() + 1));
        if (!word.empty() && word != "=") endings.emplace(word);
    }
}

/// The endings of each lemma of ordinals.tsv: «й» has «го», «му», «м».
const Endings* russian_endings(std::string_view lemma)
{
    static const auto all = [] {
        std::map<std::string, Endings, std::less<>> read;
        for (const auto& row : base::read_table(base::table_text("language/morphology/russian/ordinals.tsv"))) {
            auto& endings = read[std::string(row[1])];
            add_words(row[2], endings);
            add_words(row[3], endings);
        }
        return read;
    }();
    const auto found = all.find(lemma);
    return found == all.end() ? nullptr : &found->second;
}

/// A pattern that knows the endings beside its own forms: «я» is a pronoun too.
class WithEndings final : public Pattern {
public:
    WithEndings(std::unique_ptr<Pattern> word, const Endings& endings) : word_(std::move(word)), endings_(endings) {}

    [[nodiscard]] Grade match(std::string_view folded) const override
    {
        const Grade grade = word_->match(folded);
        return grade == Grade::none && endings_.contains(folded) ? Grade::possible : grade;
    }

    [[nodiscard]] std::string explain(std::string_view folded) const override
    {
        std::string out = word_->explain(folded);
        if (out.empty() && endings_.contains(folded)) out.append("after digits, -").append(folded);
        return out;
    }

    [[nodiscard]] std::vector<std::string> stems() const override
    {
        auto out = word_->stems();
        out.insert(out.end(), endings_.begin(), endings_.end());
        return out;
    }

private:
    std::unique_ptr<Pattern> word_;
    const Endings& endings_;  ///< of a table, which lives as long as the program
};

}  // namespace

std::unique_ptr<Pattern> with_number_endings(std::unique_ptr<Pattern> pattern, std::string_view word, Language language)
{
    const auto* endings = language == Language::ru ? russian_endings(word) : nullptr;
    if (endings == nullptr) return pattern;
    return std::make_unique<WithEndings>(std::move(pattern), *endings);
}

}  // namespace triptych::language::morphology
