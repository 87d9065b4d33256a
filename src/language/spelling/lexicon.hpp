// Which words are known: the dictionaries, the names they lack, and Kazakh forms that lead back to a known stem.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::language {

/// Knows words of the three languages. One Lexicon may be used by several threads; answers are cached by word.
class Lexicon {
public:
    /// Reads the dictionaries of `folder`; of the default folder when it is empty (see hunspell::dictionary).
    explicit Lexicon(const std::filesystem::path& folder = {});
    ~Lexicon();
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// The lexicon of the default folder; one for the process.
    static const Lexicon& standard();

    /// False when the language has no dictionary: then no word of it is known but the names.
    [[nodiscard]] bool has(Language language) const;

    /// True for one word (no compound) as people write it: any apostrophe, any case the dictionary allows, "е" for "ё" where it does.
    [[nodiscard]] bool knows(std::string_view word, Language language) const;

    /// The same by the dictionary and the names alone, without Kazakh endings and loans.
    [[nodiscard]] bool holds(std::string_view word, Language language) const;

    /// True for a Russian word that Kazakh may have taken as it is: it stands in the dictionary and is no form of another word (эссе,
    /// фильм; not элем, a form of эль).
    [[nodiscard]] bool is_loan(std::string_view word) const;

    /// Words that may have been meant, best first. Slow: some 10 ms in Kazakh, 50 in Russian, 100 and more in French.
    [[nodiscard]] std::vector<std::string> suggest(std::string_view word, Language language) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace triptych::language
