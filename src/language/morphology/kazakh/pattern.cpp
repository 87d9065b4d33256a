#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology {
namespace {

class KazakhPattern final : public Pattern {
public:
    explicit KazakhPattern(std::string_view word) : folded_(fold_word(word)) {}

    [[nodiscard]] Grade match(std::string_view folded) const override { return folded == folded_ ? Grade::exact : Grade::none; }
    [[nodiscard]] std::string explain(std::string_view folded) const override { return folded == folded_ ? folded_ : std::string(); }
    [[nodiscard]] std::vector<std::string> stems() const override { return {folded_}; }

private:
    std::string folded_;
};

}  // namespace

std::unique_ptr<Pattern> kazakh_pattern(std::string_view word)
{
    return std::make_unique<KazakhPattern>(word);
}

}  // namespace triptych::language::morphology
