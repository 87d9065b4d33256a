// The words of many terms, of which those are found that a word of a text is a form of.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/morphology/languages.hpp"
#include "triptych/language.hpp"
#include "triptych/lemma.hpp"

namespace triptych::terminology {

/// Lemmas are numbered from 0 in the order in which they were added. Several threads may search, while nobody adds.
class LemmaIndex {
public:
    struct Hit {
        std::size_t lemma = 0;
        Grade grade = Grade::none;
    };

    explicit LemmaIndex(Language language) : language_(language) {}

    /// The number of the word, which is the same for the same spelling.
    std::size_t add(std::string_view word);

    /// What `word` is a form of, by number. Its time grows with the lemmas that begin like it, not with all of them.
    [[nodiscard]] std::vector<Hit> find(std::string_view word) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Language language_;
    std::vector<std::unique_ptr<language::morphology::Pattern>> patterns_;
    ByText<std::size_t> by_spelling_;
    ByText<std::vector<std::size_t>> by_stem_;
};

}  // namespace triptych::terminology
