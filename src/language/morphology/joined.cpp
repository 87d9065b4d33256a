#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "language/morphology/kazakh/particles.hpp"
#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology {
namespace {

/// A stem that stands for all of its harmony and last sound.
struct Model {
    std::string stem;
    std::unique_ptr<Pattern> pattern;
};

bool is_kazakh_ending(const std::string& folded)
{
    static const std::array<Model, 10> models = [] {
        constexpr std::array<std::string_view, 10> stems{"са", "се", "сор", "сер", "сом", "сем", "соз", "сез", "сот", "сет"};
        std::array<Model, 10> out;
        std::ranges::transform(stems, out.begin(), [](std::string_view stem) { return Model{std::string(stem), kazakh_pattern(stem)}; });
        return out;
    }();
    return std::ranges::any_of(models, [&](const Model& model) { return model.pattern->match(model.stem + folded) != Grade::none; });
}

}  // namespace

bool is_joined_ending(std::string_view word, Language language)
{
    const std::string folded = normal_word(word, language);
    if (language == Language::kk) return is_kazakh_ending(folded) || kazakh::is_particle(folded);
    if (language == Language::ru) return base::code_points(folded).size() <= 2;
    return folded == "ci" || folded == "là";
}

}  // namespace triptych::language::morphology
